import { decidedToLeave, readyToLeave } from '../processes/leaving/story.js';

describe('L13: on the date the school leaves, if a body and an instrument are there', () => {
  it('with both by the date it takes effect', () => {
    const view = readyToLeave().reached('2026-05-01').view();
    expect(view).toMatchObject({ state: 'effected', effectiveOn: '2026-05-01' });
    expect(view.tasks.map(({ key }) => key)).toContain('L13:register');
  });

  it('with one of them missing the date passes without effect, and says what was missing', () => {
    const story = decidedToLeave().received('2026-02-05').body('2026-03-05').reached('2026-05-01');
    expect(story.view().state).toBe('date-passed');
    expect(story.last()).toMatchObject({
      effect: 'accepted',
      findings: [
        expect.objectContaining({
          ruleId: 'L13',
          enforcement: 'block-with-override',
          message: expect.stringContaining('instrument') as string,
        }),
        expect.objectContaining({ ruleId: 'L11' }),
      ],
    });
  });

  it('late proof of what was there in time lets it take effect', () => {
    expect(decidedToLeave().body('2026-03-05').reached('2026-05-01').instrument('2026-05-01', '2026-05-01').view().state).toBe('effected');
  });

  it('what was made a day after the date is too late', () => {
    expect(decidedToLeave().body('2026-03-05').reached('2026-05-01').instrument('2026-05-02', '2026-05-02').view().state).toBe(
      'date-passed',
    );
  });

  it('a manager may override it with a reason, no other rule', () => {
    const passed = decidedToLeave().reached('2026-05-01');
    expect(passed.did('override', '2026-05-02', { ruleId: 'L13', reason: 'Proof is coming.' }).view().state).toBe('effected');
    const other = passed.did('override', '2026-05-02', { ruleId: 'L7', reason: 'We like it.' });
    expect(other.last().effect).toBe('blocked');
    expect(other.view().state).toBe('date-passed');
  });

  it('a date that passed can be changed by the board: the new date has not come, and an override was for the date before', () => {
    const passed = decidedToLeave().received('2026-02-05').reached('2026-05-01');
    const moved = passed.did('effective-date-changed', '2026-05-20', { effectiveOn: '2026-07-01', agendaItem: true, reason: 'Missed.' });
    expect(moved.view('2026-05-21')).toMatchObject({ state: 'preparing', effectiveOn: '2026-07-01' });
    expect(moved.view('2026-05-21').timetable.find(({ key }) => key === 'L13')).toMatchObject({
      due: '2026-07-01',
      doneOn: null,
      status: 'open',
    });
    expect(
      moved
        .view('2026-05-21')
        .post.filter(({ kind }) => kind === 'alarm')
        .map(({ sendOn }) => sendOn),
    ).toContain('2026-06-30');
    const overridden = decidedToLeave().did('override', '2026-04-01', { ruleId: 'L13', reason: 'Proof is coming.' });
    expect(overridden.view().state).toBe('ready');
    expect(
      overridden.did('effective-date-changed', '2026-04-20', { effectiveOn: '2026-07-01', agendaItem: true, reason: 'Later.' }).view()
        .state,
    ).toBe('decided');
  });
});
