import { temporary, says } from '../constitution/testing/boards.js';

describe('TGB-16-5: as at a school, and without rounding', () => {
  it('passes at the boundary and fails beyond it, on both sides of 1 May 2017', () => {
    expect(says('TGB-16-5', temporary('voluntary-controlled', { coOpted: 1, foundation: 2 }, {}, {}))).toEqual([]);
    expect(says('TGB-16-5', temporary('voluntary-controlled', { coOpted: 0, foundation: 2 }, {}, {}))).toEqual(['MUST']);
    expect(
      says('TGB-16-5', temporary('voluntary-controlled', { coOpted: 0, foundation: 2 }, { firstMeetingOn: '2016-06-01' }, {})),
    ).toEqual(['MUST']);
  });
});
