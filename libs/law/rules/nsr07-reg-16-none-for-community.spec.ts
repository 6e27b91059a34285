import { temporary, says } from '../constitution/testing/boards.js';

describe('TGB-16-0: as at a school, and without rounding', () => {
  it('passes at the boundary and fails beyond it, on both sides of 1 May 2017', () => {
    expect(says('TGB-16-0', temporary('community', {}, {}, {}))).toEqual([]);
    expect(says('TGB-16-0', temporary('community', { foundation: 1 }, {}, {}))).toEqual(['MUST']);
    expect(says('TGB-16-0', temporary('community', { foundation: 1 }, { firstMeetingOn: '2016-06-01' }, {}))).toEqual(['MUST']);
  });
});
