import { temporary, says } from '../constitution/testing/boards.js';

describe('TGB-15-2: parents, head, staff governor, authority governor', () => {
  it('two parents, the head unless resigned, one staff and one authority governor', () => {
    expect(says('TGB-15-2', temporary('community'))).toEqual([]);
    expect(says('TGB-15-2', temporary('community', { parent: 1, coOpted: 3 }))).toEqual(['MUST']);
    expect(says('TGB-15-2', temporary('community', { head: 0, coOpted: 3 }))).toEqual(['MUST']);
    expect(says('TGB-15-2', temporary('community', { head: 0, coOpted: 3 }, { headsResigned: 1 }))).toEqual([]);
    expect(says('TGB-15-2', temporary('community', { staff: 2 }))).toEqual(['MUST']);
    expect(says('TGB-15-2', temporary('community', { la: 0, coOpted: 3 }))).toEqual(['MUST']);
  });
});
