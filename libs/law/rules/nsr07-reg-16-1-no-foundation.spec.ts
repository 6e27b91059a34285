import { temporary, says } from '../constitution/testing/boards.js';

describe('TGB-16-1: as at a school, and without rounding', () => {
  it('passes at the boundary and fails beyond it, on both sides of 1 May 2017', () => {
    expect(says('TGB-16-1', temporary('foundation', { coOpted: 1, partnership: 2 }, {}, { hasFoundation: false }))).toEqual([]);
    expect(says('TGB-16-1', temporary('foundation', { coOpted: 0, partnership: 2 }, {}, { hasFoundation: false }))).toEqual(['MUST']);
    expect(
      says('TGB-16-1', temporary('foundation', { coOpted: 0, partnership: 2 }, { firstMeetingOn: '2016-06-01' }, { hasFoundation: false })),
    ).toEqual(['MUST']);
  });
});
