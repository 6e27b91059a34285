import { temporary, says } from '../constitution/testing/boards.js';

describe('TGB-L-15: Reg 15 as made, for bodies that first met before September 2015', () => {
  it('nine and twenty passed before September 2015, eight and twenty-one failed', () => {
    expect(says('TGB-L-15', temporary('community', { coOpted: 4 }, { firstMeetingOn: '2015-08-31' }))).toEqual([]);
    expect(says('TGB-L-15', temporary('community', { coOpted: 3 }, { firstMeetingOn: '2015-08-31' }))).toEqual(['MUST']);
    expect(says('TGB-L-15', temporary('community', { coOpted: 15 }, { firstMeetingOn: '2015-08-31' }))).toEqual([]);
    expect(says('TGB-L-15', temporary('community', { coOpted: 16 }, { firstMeetingOn: '2015-08-31' }))).toEqual(['MUST']);
    expect(says('TGB-L-15', temporary('community', { coOpted: 3 }, { firstMeetingOn: '2015-09-01' }))).toEqual([]);
  });
});
