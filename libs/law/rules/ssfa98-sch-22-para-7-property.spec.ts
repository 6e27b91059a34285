import { approvedA, determines, publishedA, refers } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-31: what the board of a closing school holds', () => {
  it('a direction comes before the day on which the board is dissolved', () => {
    const row = (story: Story) => story.view().timetable.find(({ key }) => key === 'RA-31:closure:104145');
    expect(row(approvedA())).toMatchObject({ due: '2026-08-30', status: 'met', for: 'case-officer' });
    expect(row(publishedA())).toBeUndefined();
    expect(row(determines(refers(publishedA()), { by: 'adjudicator', outcome: 'rejected' }, '2026-06-10'))).toBeUndefined();
  });

  it('somebody lists it, and nothing says that employment law applies; it is never missed or breached by itself', () => {
    const task = approvedA()
      .view('2026-09-05')
      .tasks.find(({ key }) => key === 'RA-31:closure:104145')!;
    expect(task.kind).toBe('check');
    expect(task.why).toContain('for a lawyer');
    expect(
      approvedA()
        .view('2026-09-05')
        .timetable.filter(({ ruleId, status }) => ruleId === 'RA-31' && status === 'missed'),
    ).toEqual([]);
  });
});
