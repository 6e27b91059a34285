import { board, says } from '../constitution/testing/boards.js';

describe('CON-14-4: voluntary aided schools', () => {
  it('exactly two more than the others pass, one and three more fail', () => {
    expect(says('CON-14-4', board('voluntary-aided', { coOpted: 0, foundation: 7 }))).toEqual([]);
    expect(says('CON-14-4', board('voluntary-aided', { coOpted: 0, foundation: 6 }))).toEqual(['MUST']);
    expect(says('CON-14-4', board('voluntary-aided', { coOpted: 0, foundation: 8 }))).toEqual(['MUST']);
    expect(says('CON-14-4', board('voluntary-aided', { coOpted: 1, foundation: 7 }))).toEqual(['MUST']);
  });
});
