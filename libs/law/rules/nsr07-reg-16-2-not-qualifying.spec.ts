import { temporary, says } from '../constitution/testing/boards.js';

describe('TGB-16-2: as at a school, and without rounding', () => {
  it('passes at the boundary and fails beyond it, on both sides of 1 May 2017', () => {
    expect(
      says('TGB-16-2', temporary('foundation', { foundation: 9, coOpted: 6 }, {}, { hasFoundation: true, qualifying: false })),
    ).toEqual([]);
    expect(
      says('TGB-16-2', temporary('foundation', { foundation: 5, coOpted: 1 }, {}, { hasFoundation: true, qualifying: false })),
    ).toEqual(['MUST']);
    expect(
      says(
        'TGB-16-2',
        temporary(
          'foundation',
          { foundation: 5, coOpted: 1 },
          { firstMeetingOn: '2016-06-01' },
          { hasFoundation: true, qualifying: false },
        ),
      ),
    ).toEqual(['MUST']);
  });
});
