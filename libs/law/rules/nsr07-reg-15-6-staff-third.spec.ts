import { temporary, says } from '../constitution/testing/boards.js';

describe('TGB-15-4: how many may be staff', () => {
  it('3 of 9 pass, 4 of 11 fail', () => {
    expect(says('TGB-15-4', temporary('community', { coOpted: 4 }, { coOptedStaff: 1 }))).toEqual([]);
    expect(says('TGB-15-4', temporary('community', { coOpted: 6 }, { coOptedStaff: 2 }))).toEqual(['MUST']);
  });
});
