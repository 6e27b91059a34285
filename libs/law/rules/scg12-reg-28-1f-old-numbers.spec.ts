import { board, says } from '../constitution/testing/boards.js';

describe('INS-28-f4: Reg 21(1) stands where reg 23(2) of the regulations of 2007 stood', () => {
  it('the present number passes, the old one is warned of', () => {
    expect(
      says(
        'INS-28-f4',
        board(
          'voluntary-controlled',
          { coOpted: 1, foundation: 2 },
          { exOfficioPlaces: [{ office: 'The vicar', citedRegulation: 'regulation 21(1)' }] },
        ),
      ),
    ).toEqual([]);
    expect(
      says(
        'INS-28-f4',
        board(
          'voluntary-controlled',
          { coOpted: 1, foundation: 2 },
          { exOfficioPlaces: [{ office: 'The vicar', citedRegulation: 'reg 23 (2)' }] },
        ),
      ),
    ).toEqual(['SHOULD']);
  });
});
