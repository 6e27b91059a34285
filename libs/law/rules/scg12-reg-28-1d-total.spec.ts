import { board, says } from '../constitution/testing/boards.js';

describe('INS-28-d2: the total membership', () => {
  it('the sum passes, one more fails', () => {
    expect(says('INS-28-d2', board('community', {}, { totalPlaces: 7 }))).toEqual([]);
    expect(says('INS-28-d2', board('community', {}, { totalPlaces: 8 }))).toEqual(['MUST']);
  });
});
