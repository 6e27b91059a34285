import { decidedToLeave, notified, readyToLeave, Story } from '../processes/leaving/story.js';

const correct = (story: Story, data: Record<string, unknown>, on = '2026-03-10'): Story => story.did('correction', on, data);

/** Place of the notice to parents, counted from 1. */
const parentsNotice = (story: Story): number =>
  story.input.events.findIndex(({ type, data }) => type === 'told' && data?.['role'] === 'parents') + 1;

describe('a clerical correction', () => {
  it('is read as if it had been typed rightly from the start, in the same place', () => {
    const story = notified();
    const corrected = correct(story, { sequence: parentsNotice(story), kind: 'clerical', happenedOn: '2026-01-13' });
    expect(corrected.last()).toMatchObject({ effect: 'accepted', findings: [] });
    expect(corrected.view().timetable.find(({ key }) => key === 'L6')).toMatchObject({ startsOn: '2026-01-13', earliest: '2026-02-02' });
    expect(corrected.view().events).toHaveLength(corrected.input.events.length);
  });

  it('is refused, with the reason, when something that followed would not have been lawful', () => {
    const story = notified().decide('2026-01-30', 'stay');
    const corrected = correct(story, { sequence: parentsNotice(story), kind: 'clerical', happenedOn: '2026-01-13' });
    expect(corrected.last().effect).toBe('blocked');
    expect(corrected.last().findings[0]!.message).toContain('"Board decided" of 30 January 2026 would have been refused');
    expect(corrected.view().events.at(-2)).toMatchObject({ effect: 'accepted' });
    expect(corrected.view().timetable.find(({ key }) => key === 'L6')!.startsOn).toBe('2026-01-12');
  });

  it('may put in what was forgotten', () => {
    const story = Story.leaving().request('2026-01-07').tellEveryone('request', '2026-01-12', ['staff']);
    const corrected = correct(story, {
      sequence: 2,
      kind: 'clerical',
      insert: { type: 'told', happenedOn: '2026-01-12', data: { of: 'request', role: 'staff', school: 'a', channel: 'hand' } },
    });
    expect(corrected.last().effect).toBe('accepted');
    expect(corrected.view().timetable.find(({ key }) => key === 'L6')!.earliest).toBe('2026-01-30');
  });

  it('may not put in what would itself be refused', () => {
    const corrected = correct(notified(), {
      sequence: 2,
      kind: 'clerical',
      insert: { type: 'board-decided', happenedOn: '2026-01-08', data: { outcome: 'stay', agendaItem: true } },
    });
    expect(corrected.last().effect).toBe('blocked');
  });

  it('of an event that is not there is refused', () => {
    expect(correct(notified(), { sequence: 99, kind: 'clerical', happenedOn: '2026-01-13' }).last().effect).toBe('blocked');
  });

  it('corrects fields and leaves the others as they were', () => {
    const corrected = correct(decidedToLeave(), {
      sequence: decidedToLeave().input.events.length,
      kind: 'clerical',
      data: { effectiveOn: '2026-06-01' },
    });
    expect(corrected.view()).toMatchObject({ effectiveOn: '2026-06-01', route: 'leave' });
  });

  it('follows the numbers of the stored history', () => {
    const stored = notified().with({
      events: notified().input.events.map((event, index) => ({ ...event, sequence: 10 * (index + 1), acceptedAs: 'accepted' as const })),
    });
    expect(
      correct(stored, { sequence: 10, kind: 'clerical', happenedOn: '2026-01-06' })
        .view()
        .timetable.find(({ key }) => key === 'L3')!.due,
    ).toBe('2026-01-12');
  });
});

describe('a factual correction: a notice is found weeks later to have been late', () => {
  const decided = readyToLeave();
  const corrected = correct(decided, { sequence: parentsNotice(decided), kind: 'factual', happenedOn: '2026-01-26' });

  it('is accepted and undoes nothing', () => {
    expect(corrected.last().effect).toBe('accepted');
    expect(corrected.view().events.every(({ effect }) => effect === 'accepted')).toBe(true);
    expect(corrected.view().state).toBe('ready');
  });

  it('puts the decision in question, with a review that shows both', () => {
    const view = corrected.view();
    const decision = decided.input.events.findIndex(({ type }) => type === 'board-decided');
    expect(view.events.filter(({ inQuestion }) => inQuestion).map(({ index }) => index)).toEqual([decision]);
    const task = view.tasks.find(({ key }) => key === `question:${decision + 1}`)!;
    expect(task).toMatchObject({ kind: 'review', ruleId: 'L6' });
    expect(task.why).toContain('accepted when it was recorded');
    expect(task.why).toContain('13 February 2026');
  });

  it('a late notice to the authority is a breach and puts nothing in question', () => {
    const place = decided.input.events.findIndex(({ data }) => data?.['role'] === 'local-authority') + 1;
    const late = correct(decided, { sequence: place, kind: 'factual', happenedOn: '2026-01-14' }).view();
    expect(late.findings).toContainEqual(expect.objectContaining({ ruleId: 'L3', enforcement: 'breach' }));
    expect(late.timetable.find(({ key }) => key === 'L3')!.status).toBe('late');
  });

  it('and when that correction turns out wrong and is corrected again, nothing is in question any more', () => {
    const again = correct(corrected, { sequence: parentsNotice(decided), kind: 'factual', happenedOn: '2026-01-12' }, '2026-03-11');
    expect(again.last()).toMatchObject({ effect: 'accepted', findings: [] });
    const view = again.view();
    expect(view.events.some(({ inQuestion }) => inQuestion)).toBe(false);
    expect(view.tasks.some((task) => task.key.startsWith('question:'))).toBe(false);
    expect(view.findings.filter(({ message }) => message.includes('in question'))).toEqual([]);
  });

  it('and when it is corrected to another day that is also too late, the question speaks of that day', () => {
    const again = correct(corrected, { sequence: parentsNotice(decided), kind: 'factual', happenedOn: '2026-01-27' }, '2026-03-11');
    const questions = again.view().findings.filter(({ message }) => message.includes('in question'));
    expect(questions).toHaveLength(1);
    expect(questions[0]!.message).toContain('"Board decided" of 3 February 2026');
    expect(questions[0]!.message).toContain('last notice on 27 January 2026');
  });

  it('the review is done when a person has decided it, and the mark stays', () => {
    const key = corrected.view().tasks.find((task) => task.key.startsWith('question:'))!.key;
    const view = corrected.did('review-decided', '2026-03-11', { task: key, decision: 'The decision stands.' }).view();
    expect(view.tasks.some((task) => task.key === key)).toBe(false);
    expect(view.events.some(({ inQuestion }) => inQuestion)).toBe(true);
  });
});

describe('accepted stays accepted', () => {
  const early = notified().decide('2026-01-29', 'stay');

  it('an event once accepted is kept when the rules would now refuse it, and both are shown', () => {
    const stored = early.with({
      events: early.input.events.map((event, index) => ({ ...event, sequence: index + 1, acceptedAs: 'accepted' as const })),
    });
    expect(stored.last()).toMatchObject({ effect: 'accepted', inQuestion: true });
    expect(stored.view().state).toBe('decided');
    expect(stored.view().tasks).toContainEqual(expect.objectContaining({ key: `question:${early.input.events.length}`, kind: 'review' }));
  });

  it('an act recorded as purported stays purported, also when a later correction would make it lawful', () => {
    const purported = early.asPurported();
    expect(purported.last().effect).toBe('purported');
    expect(purported.view().state).toBe('consulting');
    const corrected = correct(purported, { sequence: parentsNotice(purported), kind: 'clerical', happenedOn: '2026-01-11' });
    expect(corrected.view().events.at(-2)!.effect).toBe('purported');
  });

  it('an act stored as purported stays so, whatever the rules would say of it now', () => {
    const lawful = notified().decide('2026-02-03', 'stay');
    const events = lawful.input.events.map((event, index, all) => ({
      ...event,
      acceptedAs: index === all.length - 1 ? ('purported' as const) : ('accepted' as const),
    }));
    expect(lawful.with({ events }).last().effect).toBe('purported');
    expect(lawful.with({ events }).view().state).toBe('consulting');
  });

  it('only what the law denies is purported: a lawful act recorded so is accepted', () => {
    expect(notified().decide('2026-02-03', 'stay').asPurported().last().effect).toBe('accepted');
  });
});
