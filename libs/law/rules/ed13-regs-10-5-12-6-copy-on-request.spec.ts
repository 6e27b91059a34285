import { publishedA } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-12: a copy within a week of asking', () => {
  const sent = (on: string) => publishedA().did('copy-requested', '2026-03-10', { about: 'all' }).did('copy-sent', on, { about: 'all' });

  it('the seventh day is in time, the eighth is not', () => {
    expect(sent('2026-03-17').saidOfLast('breach')).toEqual([]);
    expect(sent('2026-03-18').saidOfLast('breach')).toEqual(['RA-12']);
    const row = (story: Story) => story.view().timetable.find(({ ruleId }) => ruleId === 'RA-12');
    expect(row(sent('2026-03-17'))).toMatchObject({ due: '2026-03-17', status: 'met' });
    expect(row(sent('2026-03-18'))!.status).toBe('late');
  });
});
