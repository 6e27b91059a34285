import { board, says } from '../constitution/testing/boards.js';

describe('INS-28-f1: who appoints foundation governors, and on what basis where there are several', () => {
  it('all seven allocated pass, six fail, eight is a slip', () => {
    expect(
      says(
        'INS-28-f1',
        board('voluntary-aided', { coOpted: 0, foundation: 7 }, { foundationPlaces: [{ appointer: 'Diocese', number: 7 }] }),
      ),
    ).toEqual([]);
    expect(
      says(
        'INS-28-f1',
        board('voluntary-aided', { coOpted: 0, foundation: 7 }, { foundationPlaces: [{ appointer: 'Diocese', number: 6 }] }),
      ),
    ).toEqual(['MUST']);
    expect(
      says(
        'INS-28-f1',
        board(
          'voluntary-aided',
          { coOpted: 0, foundation: 7 },
          { foundationPlaces: [{ appointer: 'Diocese', number: 6 }], exOfficioPlaces: [{ office: 'The parish priest' }] },
        ),
      ),
    ).toEqual([]);
    expect(
      says(
        'INS-28-f1',
        board('voluntary-aided', { coOpted: 0, foundation: 7 }, { foundationPlaces: [{ appointer: 'Diocese', number: 8 }] }),
      ),
    ).toEqual(['DATA']);
  });
  it('a place without an appointer fails, and several appointers say on what basis', () => {
    expect(
      says('INS-28-f1', board('voluntary-aided', { coOpted: 0, foundation: 7 }, { foundationPlaces: [{ appointer: ' ', number: 7 }] })),
    ).toEqual(['MUST']);
    expect(
      says(
        'INS-28-f1',
        board(
          'voluntary-aided',
          { coOpted: 0, foundation: 7 },
          {
            foundationPlaces: [
              { appointer: 'Diocese', number: 5, basis: 'of the diocese' },
              { appointer: 'Parish', number: 2 },
            ],
          },
        ),
      ),
    ).toEqual(['missing']);
  });
});
