import { proceeding, published, federatingOf, withInstrument } from '../processes/federating/story.js';

describe('F11: what the law does on the federation date', () => {
  it('dissolves the old governing bodies and incorporates one; the register is still to be told', () => {
    const view = withInstrument(proceeding()).did('effective-date-reached', '2026-09-01').view('2026-09-02');
    expect(view.state).toBe('effected');
    expect(view.events.at(-1)!.findings).toEqual([expect.objectContaining({ ruleId: 'F11', enforcement: 'info' })]);
    expect(view.tasks.map(({ key }) => key)).toContain('F11:register');
    expect(view.timetable.find(({ key }) => key === 'F11')!.status).toBe('met');
  });

  it('does nothing while something is missing, and says what to do', () => {
    const view = proceeding().did('effective-date-reached', '2026-09-01').view('2026-09-02');
    expect(view.state).toBe('date-passed');
    expect(view.tasks.map(({ key }) => key)).toContain('F11:passed');
    expect(view.timetable.find(({ key }) => key === 'F11')!.status).toBe('missed');
  });

  it('a proposed date is a plan: when it comes before anybody has determined, nothing happens', () => {
    const story = published(federatingOf(), { federationDate: '2026-03-02' });
    expect(story.view('2026-03-03')).toMatchObject({ state: 'published', effectiveOn: null });
    expect(story.view('2026-03-03').timetable.find(({ key }) => key === 'F11')).toMatchObject({ due: '2026-03-02', status: 'missed' });
    expect(story.did('effective-date-reached', '2026-03-02').last().effect).toBe('blocked');
  });

  it('has the transfer of staff looked at before the date, and says nothing of employment law itself', () => {
    expect(
      proceeding()
        .view()
        .tasks.find(({ key }) => key === 'F11:staff'),
    ).toMatchObject({ kind: 'review', due: '2026-08-31' });
  });
});
