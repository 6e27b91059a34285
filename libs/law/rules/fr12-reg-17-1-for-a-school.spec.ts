import { federation, says } from '../constitution/testing/boards.js';

describe('FED-17-1: a foundation governor of a federation is appointed for one of its schools', () => {
  it('each foundation place is for one school of the federation', () => {
    expect(
      says(
        'FED-17-1',
        federation(
          ['voluntary-aided', 'voluntary-aided'],
          { coOpted: 0, foundation: 7 },
          { foundationPlaces: [{ appointer: 'Diocese', number: 7, school: 'School A' }] },
        ),
      ),
    ).toEqual([]);
    expect(
      says(
        'FED-17-1',
        federation(
          ['voluntary-aided', 'voluntary-aided'],
          { coOpted: 0, foundation: 7 },
          { foundationPlaces: [{ appointer: 'Diocese', number: 7 }] },
        ),
      ),
    ).toEqual(['MUST']);
    expect(
      says(
        'FED-17-1',
        federation(
          ['voluntary-aided', 'voluntary-aided'],
          { coOpted: 0, foundation: 7 },
          { foundationPlaces: [{ appointer: 'Diocese', number: 7, school: 'School X' }] },
        ),
      ),
    ).toEqual(['MUST']);
    expect(says('FED-17-1', federation(['voluntary-aided', 'voluntary-aided'], { coOpted: 0, foundation: 7 }))).toEqual(['missing']);
  });
});
