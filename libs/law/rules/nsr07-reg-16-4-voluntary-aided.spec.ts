import { temporary, says } from '../constitution/testing/boards.js';

describe('TGB-16-4: as at a school, and without rounding', () => {
  it('passes at the boundary and fails beyond it, on both sides of 1 May 2017', () => {
    expect(says('TGB-16-4', temporary('voluntary-aided', { coOpted: 0, foundation: 7 }, {}, {}))).toEqual([]);
    expect(says('TGB-16-4', temporary('voluntary-aided', { coOpted: 0, foundation: 6 }, {}, {}))).toEqual(['MUST']);
    expect(says('TGB-16-4', temporary('voluntary-aided', { coOpted: 0, foundation: 6 }, { firstMeetingOn: '2016-06-01' }, {}))).toEqual([
      'MUST',
    ]);
  });
});
