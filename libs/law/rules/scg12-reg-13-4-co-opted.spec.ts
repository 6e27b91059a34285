import { board, says } from '../constitution/testing/boards.js';

describe('CON-13-4: co-opted governors, as many as the board thinks necessary', () => {
  it('none and many pass, fewer than none cannot be', () => {
    expect(says('CON-13-4', board('community', { coOpted: 0, parent: 4 }))).toEqual([]);
    expect(says('CON-13-4', board('community', { coOpted: 15 }))).toEqual([]);
    expect(says('CON-13-4', board('community', { coOpted: -1, parent: 5 }))).toEqual(['MUST', 'DATA']);
  });
  it('more staff than co-opted governors is a slip of data', () => {
    expect(says('CON-13-4', board('community', { coOpted: 9 }, { coOptedStaff: 2 }))).toEqual([]);
    expect(says('CON-13-4', board('community', { coOpted: 1, parent: 12 }, { coOptedStaff: 2 }))).toEqual(['DATA']);
  });
});
