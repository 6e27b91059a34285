import { blockedBy, determines, publishedB, refers } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-18: what was not decided in two months is the adjudicator’s', () => {
  it('30 May is the last day, on 31 May the authority has lost it', () => {
    expect(determines(publishedB(), {}, '2026-05-30').last().effect).toBe('accepted');
    expect(blockedBy(determines(publishedB(), {}, '2026-05-31'))).toContain('RA-18');
  });

  it('it is referred within a week: 6 June is in time, 7 June late', () => {
    const sent = (on: string) => refers(publishedB(), on, { because: 'delayed' });
    expect(sent('2026-06-06').saidOfLast('breach')).toEqual([]);
    expect(sent('2026-06-07').saidOfLast('breach')).toContain('RA-18');
    const row = (story: Story) => story.view('2026-07-01').timetable.find(({ key }) => key === 'RA-18:closure:104145')!;
    expect(row(sent('2026-06-06'))).toMatchObject({ due: '2026-06-06', status: 'met' });
    expect(row(publishedB()).status).toBe('missed');
  });
});
