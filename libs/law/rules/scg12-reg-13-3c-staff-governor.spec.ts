import { board, says } from '../constitution/testing/boards.js';

describe('CON-13-3c: the staff governor', () => {
  it('one staff governor passes; none and two fail', () => {
    expect(says('CON-13-3c', board('community'))).toEqual([]);
    expect(says('CON-13-3c', board('community', { staff: 0, coOpted: 3 }))).toEqual(['MUST']);
    expect(says('CON-13-3c', board('community', { staff: 2, coOpted: 5 }))).toEqual(['MUST']);
  });
});
