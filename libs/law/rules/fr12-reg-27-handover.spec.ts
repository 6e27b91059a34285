import { joiningOf, proceeding, withInstrument } from '../processes/federating/story.js';
import { withNewSchools } from '../processes/federating/new-schools.js';

const handed = (on: string) => proceeding().did('handover-report-given', on, { board: 'a', papers: true });

describe('F10: the report handed over before the federation date', () => {
  it('the day before is in time, the date itself is late', () => {
    expect(handed('2026-08-31').saidOfLast()).toEqual([]);
    expect(
      handed('2026-08-31')
        .view('2026-09-02')
        .timetable.find(({ key }) => key === 'F10:a')!.status,
    ).toBe('met');
    expect(handed('2026-09-01').saidOfLast('breach')).toEqual(['F10']);
    expect(
      handed('2026-09-01')
        .view('2026-09-02')
        .timetable.find(({ key }) => key === 'F10:a')!.status,
    ).toBe('late');
  });

  it('its absence stops nothing', () => {
    const view = withInstrument(proceeding()).did('effective-date-reached', '2026-09-01').view('2026-09-02');
    expect(view.state).toBe('effected');
    expect(view.timetable.filter(({ ruleId }) => ruleId === 'F10').map(({ status }) => status)).toEqual(['missed', 'missed']);
  });

  it('is owed by the boards of schools that become federated, not by one whose schools are federated already', () => {
    const keys = (story: ReturnType<typeof proceeding>) =>
      story
        .view()
        .timetable.filter(({ ruleId }) => ruleId === 'F10')
        .map(({ key }) => key);
    expect(keys(proceeding(joiningOf()))).toEqual(['F10:a']);
    expect(keys(proceeding(withNewSchools()))).toEqual(['F10:a', 'F10:n']);
  });

  it('minutes and papers come with it', () => {
    expect(proceeding().did('handover-report-given', '2026-08-30', { board: 'a', papers: false }).saidOfLast('warning')).toEqual(['F10']);
  });
});
