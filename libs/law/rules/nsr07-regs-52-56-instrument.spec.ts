import { OPENS, approvedA } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-29: body and instrument before the new school opens', () => {
  const made = (on: string, incorporationOn = OPENS) =>
    approvedA()
      .did('new-school-body-arranged', '2026-06-15', { closingBoardsAppoint: true })
      .did('new-school-instrument-made', on, { incorporationOn });

  it('the day before the opening is in time, the opening day is too late', () => {
    expect(made('2026-08-31').view().state).toBe('ready');
    expect(made('2026-09-01').view().state).toBe('approved');
    const late = made('2026-09-01').reached(OPENS);
    expect(late.view().state).toBe('date-passed');
    expect(late.last().findings.map(({ ruleId, enforcement }) => [ruleId, enforcement])).toContainEqual(['RA-29', 'block-with-override']);
    expect(late.did('override', '2026-09-02', { ruleId: 'RA-29', reason: 'Sealed the evening before.' }).view().state).toBe('implemented');
  });

  it('the instrument names the opening day: no day is left out', () => {
    expect(made('2026-07-01', '2026-09-02').view().state).toBe('approved');
    const row = (story: Story) => story.view('2026-09-05').timetable.find(({ key }) => key === 'RA-29')!;
    expect(row(made('2026-07-01'))).toMatchObject({ due: '2026-08-31', status: 'met' });
    expect(row(approvedA()).status).toBe('missed');
  });
});
