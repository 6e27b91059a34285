import { temporary, says } from '../constitution/testing/boards.js';

describe('TGB-L-16: shares of the total at community, special and nursery schools, each to the nearest whole number', () => {
  it('a third parents, two to a third staff, a fifth of the authority, a fifth of the community', () => {
    expect(
      says(
        'TGB-L-16',
        temporary(
          'community',
          { parent: 4, head: 1, staff: 2, la: 2, coOpted: 0 },
          { firstMeetingOn: '2015-08-31', otherPlaces: [{ label: 'Community governors', number: 2 }] },
        ),
      ),
    ).toEqual([]);
    expect(
      says(
        'TGB-L-16',
        temporary(
          'community',
          { parent: 3, head: 1, staff: 2, la: 2, coOpted: 0 },
          { firstMeetingOn: '2015-08-31', otherPlaces: [{ label: 'Community governors', number: 4 }] },
        ),
      ),
    ).toEqual(['MUST']);
    expect(
      says(
        'TGB-L-16',
        temporary(
          'community',
          { parent: 4, head: 1, staff: 0, la: 2, coOpted: 0 },
          { firstMeetingOn: '2015-08-31', otherPlaces: [{ label: 'Community governors', number: 2 }] },
        ),
      ),
    ).toEqual(['MUST']);
    expect(
      says(
        'TGB-L-16',
        temporary(
          'community',
          { parent: 4, head: 1, staff: 2, la: 1, coOpted: 0 },
          { firstMeetingOn: '2015-08-31', otherPlaces: [{ label: 'Community governors', number: 3 }] },
        ),
      ),
    ).toEqual(['MUST']);
    expect(
      says(
        'TGB-L-16',
        temporary(
          'community',
          { parent: 6, head: 1, staff: 2, la: 2, coOpted: 0 },
          { firstMeetingOn: '2015-08-31', otherPlaces: [{ label: 'Community governors', number: 1 }] },
        ),
      ),
    ).toEqual(['MUST']);
    expect(says('TGB-L-16', temporary('voluntary-aided', { coOpted: 0, foundation: 7 }, { firstMeetingOn: '2015-08-31' }))).toEqual([]);
  });
});
