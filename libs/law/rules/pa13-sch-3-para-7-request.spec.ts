import {
  approvedB,
  blockedBy,
  consults,
  describes,
  determines,
  keepingOne,
  publishesAll,
  refers,
} from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RB-13: who may ask for a referral of a change, and until when', () => {
  const asks = (requester: string, on: string, story: Story = approvedB()) =>
    story.did('referral-requested', on, { about: 'alteration', requester });

  it('four weeks from the decision, not from the notification: 19 May is in time, 20 May is not', () => {
    expect(asks('catholic-bishop', '2026-05-19').last().effect).toBe('accepted');
    expect(blockedBy(asks('catholic-bishop', '2026-05-20'))).toEqual(['RB-13']);
    expect(
      approvedB()
        .view()
        .timetable.find(({ key }) => key === 'RB-13:alteration:104144'),
    ).toMatchObject({ due: '2026-05-19', status: 'met' });
  });

  it('not the governing body of a community school', () => {
    expect(blockedBy(asks('governing-body', '2026-05-01'))).toEqual(['RB-13']);
  });

  it('the papers go within a week of the request', () => {
    const sent = (on: string) => refers(asks('diocesan-board', '2026-05-04'), on, { about: 'alteration', because: 'request' });
    expect(sent('2026-05-11').saidOfLast('breach')).toEqual([]);
    expect(sent('2026-05-12').saidOfLast('breach')).toEqual(['RB-13']);
    expect(
      asks('diocesan-board', '2026-05-04')
        .view('2026-06-01')
        .timetable.find(({ key }) => key === 'RB-13:refer:alteration:104144'),
    ).toMatchObject({ due: '2026-05-11', status: 'missed' });
  });

  it('a date on the last day of asking is not ready, the day after is', () => {
    const state = (on: string) =>
      determines(publishesAll(consults(describes(keepingOne())), { implementOn: on }, { implementOn: '2026-05-18' })).view().state;
    expect(state('2026-05-19')).toBe('approved');
    expect(state('2026-05-20')).toBe('ready');
  });
});
