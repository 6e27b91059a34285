import { board, says } from '../constitution/testing/boards.js';

describe('INS-X-1: published proposals give size and numbers', () => {
  it('the numbers published pass; others want a reason', () => {
    expect(says('INS-X-1', board('community', {}, { publishedPlaces: { coOpted: 2 } }))).toEqual([]);
    expect(says('INS-X-1', board('community', {}, { publishedPlaces: { coOpted: 3 } }))).toEqual(['SHOULD']);
    expect(
      says('INS-X-1', board('community', {}, { publishedPlaces: { coOpted: 3 }, publishedDifference: 'A parent asked for it.' })),
    ).toEqual([]);
  });
});
