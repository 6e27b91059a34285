import { proceeding, withInstrument } from '../processes/federating/story.js';
import type { Story } from '../processes/leaving/story.js';

const madeOn = (on: string, effectiveOn = '2026-09-01'): Story =>
  proceeding()
    .did('instrument-drafted', '2026-04-01', { jointly: true })
    .did('instrument-draft-submitted', '2026-04-20', { authority: '931' })
    .did('instrument-made', on, { form: 'as-drafted', authority: '931', effectiveOn })
    .did('effective-date-reached', '2026-09-01');

describe('F9-date: no federation without an instrument on the date', () => {
  it('made and in effect on the date itself it takes effect, a day later it does not', () => {
    expect(madeOn('2026-09-01').view('2026-09-03').state).toBe('effected');
    expect(madeOn('2026-09-02').view('2026-09-03').state).toBe('date-passed');
    expect(madeOn('2026-05-11', '2026-09-02').view('2026-09-03').state).toBe('date-passed');
  });

  it('is due the day before', () => {
    const row = (story: Story, asOf: string) => story.view(asOf).timetable.find(({ key }) => key === 'F9-date');
    expect(row(proceeding(), '2026-08-31')).toMatchObject({ due: '2026-08-31', status: 'open' });
    expect(row(proceeding(), '2026-09-01')!.status).toBe('missed');
    expect(row(withInstrument(proceeding()), '2026-06-01')!.status).toBe('met');
  });

  it('a manager lets the date take effect all the same, for that date only', () => {
    const passed = proceeding().did('effective-date-reached', '2026-09-01');
    const overridden = passed.did('override', '2026-09-02', { ruleId: 'F9-date', reason: 'Proof is coming.' });
    expect(passed.view('2026-09-03').state).toBe('date-passed');
    expect(overridden.view('2026-09-03').state).toBe('effected');
    const before = proceeding()
      .did('override', '2026-06-01', { ruleId: 'F9-date', reason: 'Proof is coming.' })
      .did('effective-date-changed', '2026-06-02', { board: 'a', effectiveOn: '2027-01-01', reason: 'Later.' })
      .did('effective-date-changed', '2026-06-02', { board: 'b', effectiveOn: '2027-01-01', reason: 'Later.' });
    expect(before.view('2026-06-03')).toMatchObject({ state: 'proceeding', effectiveOn: '2027-01-01' });
  });
});
