import { temporary, says } from '../constitution/testing/boards.js';

describe('TGB-16-3: as at a school, and without rounding', () => {
  it('passes at the boundary and fails beyond it, on both sides of 1 May 2017', () => {
    expect(
      says('TGB-16-3', temporary('foundation-special', { coOpted: 0, foundation: 6 }, {}, { hasFoundation: true, qualifying: true })),
    ).toEqual([]);
    expect(
      says('TGB-16-3', temporary('foundation-special', { coOpted: 0, foundation: 5 }, {}, { hasFoundation: true, qualifying: true })),
    ).toEqual(['MUST']);
    expect(
      says(
        'TGB-16-3',
        temporary(
          'foundation-special',
          { coOpted: 0, foundation: 5 },
          { firstMeetingOn: '2016-06-01' },
          { hasFoundation: true, qualifying: true },
        ),
      ),
    ).toEqual(['MUST']);
  });
});
