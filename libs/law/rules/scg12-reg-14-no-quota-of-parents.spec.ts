import { board, says } from '../constitution/testing/boards.js';

describe('CON-14-P: Reg 14 reserves no foundation places for parents', () => {
  it('a quota of parents is no law and is said only where there is one', () => {
    expect(
      says(
        'CON-14-P',
        board(
          'voluntary-aided',
          { coOpted: 0, foundation: 7 },
          { foundationPlaces: [{ appointer: 'The diocese', basis: 'two of them parents', number: 7 }] },
        ),
      ),
    ).toEqual(['INFO']);
    expect(says('CON-14-P', board('voluntary-aided', { coOpted: 0, foundation: 7 }))).toEqual([]);
  });
});
