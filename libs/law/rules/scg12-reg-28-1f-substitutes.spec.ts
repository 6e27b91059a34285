import { board, says } from '../constitution/testing/boards.js';

describe('INS-28-f3: who may ask for the removal of an ex officio governor and appoint the substitute', () => {
  it('named passes, blank fails', () => {
    expect(
      says(
        'INS-28-f3',
        board(
          'voluntary-controlled',
          { coOpted: 1, foundation: 2 },
          { exOfficioPlaces: [{ office: 'The vicar', substituteAppointer: 'The archdeacon' }] },
        ),
      ),
    ).toEqual([]);
    expect(
      says(
        'INS-28-f3',
        board(
          'voluntary-controlled',
          { coOpted: 1, foundation: 2 },
          { exOfficioPlaces: [{ office: 'The vicar', substituteAppointer: ' ' }] },
        ),
      ),
    ).toEqual(['MUST']);
    expect(
      says('INS-28-f3', board('voluntary-controlled', { coOpted: 1, foundation: 2 }, { exOfficioPlaces: [{ office: 'The vicar' }] })),
    ).toEqual(['missing']);
  });
});
