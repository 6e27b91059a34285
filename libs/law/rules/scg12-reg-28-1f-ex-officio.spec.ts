import { board, says } from '../constitution/testing/boards.js';

describe('INS-28-f2: details of every ex officio place', () => {
  it('an office passes, a blank fails, a person is asked about', () => {
    expect(
      says(
        'INS-28-f2',
        board(
          'voluntary-controlled',
          { coOpted: 1, foundation: 2 },
          { exOfficioPlaces: [{ office: 'The principal officiating minister' }] },
        ),
      ),
    ).toEqual([]);
    expect(says('INS-28-f2', board('voluntary-controlled', { coOpted: 1, foundation: 2 }, { exOfficioPlaces: [{ office: '' }] }))).toEqual([
      'MUST',
    ]);
    expect(
      says('INS-28-f2', board('voluntary-controlled', { coOpted: 1, foundation: 2 }, { exOfficioPlaces: [{ office: 'Mrs Example' }] })),
    ).toEqual(['SHOULD']);
    expect(says('INS-28-f2', board('voluntary-controlled', { coOpted: 1, foundation: 2 }, { exOfficioPlaces: [{}] }))).toEqual(['missing']);
  });
});
