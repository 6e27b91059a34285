import { determines, determinesEach, publishedB, refers, tells } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-21: the authority refers within a week of a request, with the papers', () => {
  const asked = () =>
    tells(
      determinesEach(publishedB().did('representations-received', '2026-03-10', { about: 'closure', objections: 1 })),
      '2026-04-23',
    ).did('referral-requested', '2026-05-04', { about: 'closure', requester: 'catholic-bishop' });
  const sent = (on: string, more: Record<string, unknown> = {}) => refers(asked(), on, { about: 'closure', because: 'request', ...more });

  it('the seventh day is in time, the eighth is not', () => {
    expect(sent('2026-05-11').saidOfLast('breach')).toEqual([]);
    expect(sent('2026-05-12').saidOfLast('breach')).toEqual(['RA-21']);
    const row = (story: Story) => story.view('2026-06-01').timetable.find(({ key }) => key === 'RA-21:closure:104145')!;
    expect(row(sent('2026-05-11'))).toMatchObject({ due: '2026-05-11', status: 'met' });
    expect(row(asked()).status).toBe('missed');
  });

  it('without the papers it is a breach; the adjudicator then decides afresh', () => {
    expect(sent('2026-05-11', { papersSent: undefined }).saidOfLast('breach')).toEqual(['RA-21']);
    expect(sent('2026-05-11').view().state).toBe('with-adjudicator');
    expect(determines(sent('2026-05-11'), { about: 'closure', by: 'adjudicator', outcome: 'rejected' }, '2026-07-01').view().state).toBe(
      'rejected',
    );
  });
});
