import { decidedToLeave, notified, school, Story } from '../processes/leaving/story.js';
import { crossBorder } from '../processes/leaving/schools.js';

const row = (story: Story, key: string, asOf = '2026-02-20') => story.view(asOf).timetable.find((one) => one.key === key);
const received = decidedToLeave().received('2026-02-05');

describe('L10: the authority prepares for the school that leaves', () => {
  it('its duty starts with the receipt, not with the decision', () => {
    expect(
      decidedToLeave()
        .view()
        .tasks.filter(({ ruleId, for: who }) => ruleId === 'L10' && who === 'local-authority:931'),
    ).toEqual([]);
    const tasks = received.view().tasks.filter(({ ruleId }) => ruleId === 'L10');
    expect(tasks.map(({ key, openedOn, due, for: who }) => ({ key, openedOn, due, who }))).toEqual([
      { key: 'L10:body:a', openedOn: '2026-02-05', due: '2026-04-30', who: 'local-authority:931' },
      { key: 'L10:instrument:a', openedOn: '2026-02-05', due: '2026-04-30', who: 'local-authority:931' },
    ]);
    expect(received.view().state).toBe('preparing');
  });

  it('everything is due the day before the date', () => {
    expect(row(received, 'L10')).toMatchObject({ due: '2026-04-30', status: 'open' });
    const done = received.body('2026-04-29').instrument('2026-04-30', '2026-05-01');
    expect(row(done, 'L10', '2026-05-01')).toMatchObject({ status: 'met', doneOn: '2026-04-30' });
    expect(row(received.body('2026-04-29').instrument('2026-05-01', '2026-05-01'), 'L10', '2026-05-02')!.status).toBe('late');
  });

  it('our service level is to begin within ten working days: a warning from the day after', () => {
    expect(row(received, 'L10:start', '2026-02-19')).toMatchObject({ due: '2026-02-19', status: 'open', findings: [] });
    expect(row(received, 'L10:start', '2026-02-20')!.findings[0]).toMatchObject({ enforcement: 'warning', ruleId: 'L10' });
    expect(row(received.body('2026-02-19'), 'L10:start', '2026-02-20')).toMatchObject({ status: 'met', findings: [] });
  });

  it('only the leaving school gets a temporary governing body', () => {
    expect(received.body('2026-02-20', 'a').last().effect).toBe('accepted');
    expect(received.body('2026-02-20', 'b').saidOfLast('block')).toEqual(['L10']);
    expect(received.instrument('2026-02-20', '2026-05-01', 'b').saidOfLast('block')).toEqual(['L10']);
  });

  it('only the authority that maintains it has the duty', () => {
    const story = decidedToLeave(Story.leaving(crossBorder, 'a'));
    const other = story.received('2026-02-05', '885');
    expect(other.saidOfLast('info')).toEqual(['L10']);
    expect(other.view().state).toBe('decided');
    expect(story.received('2026-02-05', '331').last().effect).toBe('blocked');
    expect(story.received('2026-02-05', '931').view().state).toBe('preparing');
    expect(
      story.received('2026-02-05').did('temporary-governing-body-established', '2026-02-20', { school: 'a', authority: '885' }).last()
        .effect,
    ).toBe('blocked');
  });

  it('nothing is set up where the school stays', () => {
    expect(notified().decide('2026-02-03', 'stay').body('2026-02-20').saidOfLast('block')).toEqual(['L10']);
  });

  it('an instrument with another date, or before the body that drafts it, is warned of', () => {
    expect(
      received
        .instrument('2026-02-20', '2026-04-01')
        .last()
        .findings.filter(({ enforcement }) => enforcement === 'warning'),
    ).toHaveLength(2);
    expect(received.body('2026-02-19').instrument('2026-02-20', '2026-05-01').saidOfLast()).toEqual([]);
  });

  it('for a voluntary aided school somebody decides who appoints its temporary parent governors', () => {
    const aided = school('a', {
      category: 'voluntary-aided',
      religiousFoundation: true,
      religiousCharacter: 'Church of England',
      hasTrust: true,
    });
    const story = decidedToLeave(Story.leaving([aided, school('b'), school('c')])).received('2026-02-05');
    expect(story.view().tasks).toContainEqual(expect.objectContaining({ key: 'L10:appointers:a', kind: 'review' }));
  });
});
