import { lighthouse, pebworth } from '../leaving/schools.js';
import { school, type Story } from '../leaving/story.js';
import { discontinuing, oneRemains, oneRemainsReady, plans, tellsSecretary } from './story.js';

const keys = lighthouse.map(({ key }) => key);
const saidBy = (story: Story, ruleId: string, asOf?: string): string[] =>
  story
    .view(asOf)
    .findings.filter((finding) => finding.ruleId === ruleId)
    .map(({ message }) => message);
const row = (story: Story, key: string, asOf?: string) => story.view(asOf).timetable.find((one) => one.key === key);

/** Walks a case and says where it stands after each step; every step must have effect. */
const states = (first: Story, steps: readonly ((story: Story) => Story)[]): string[] => {
  let story = first;
  return steps.map((step) => {
    story = step(story);
    expect(story.last().effect).toBe('accepted');
    return story.view().state;
  });
};

describe('the Lighthouse Federation loses all nine schools to academies on one day', () => {
  const planned = (order: readonly string[]): Story =>
    order.reduce((story, key) => plans(story, key, '2025-08-31', 'academy-conversion', '2025-05-01'), discontinuing(lighthouse));

  it('no school remains: no temporary governing body, no two months, and the governing body ends on the day', () => {
    const view = planned(keys).view('2025-06-01');
    expect(view).toMatchObject({ state: 'ready', effectiveOn: '2025-08-31' });
    expect(view.timetable.map(({ key, due }) => `${key} ${due}`)).toEqual(['X-none 2025-08-31']);
    expect(view.tasks).toEqual([]);
    expect(view.recipients.map(({ role, applies }) => `${role} ${applies}`)).toEqual(['secretary-of-state false']);
    expect(saidBy(planned(keys), 'X-left')[0]).toContain(
      'no school remains, and the governing body of the federation is dissolved on 31 August 2025',
    );
    const done = planned(keys).reached('2025-08-31').view('2025-09-01');
    expect(done.state).toBe('effected');
    expect(done.tasks.map(({ key }) => key)).toEqual(expect.arrayContaining(['X-none:register', 'X-overtakes:2025-08-31']));
  });

  it('the order in which the nine were recorded changes nothing', () => {
    const essence = (story: Story): unknown => {
      const { state, effectiveOn, timetable, tasks, recipients, findings, post } = story.reached('2025-08-31').view('2025-09-01');
      return {
        ...{ state, effectiveOn, tasks, recipients, findings, post },
        timetable: timetable.map(({ startedBy: _, ...rest }) => rest),
      };
    };
    const usual = essence(planned(keys));
    expect(essence(planned(keys.toReversed()))).toEqual(usual);
    expect(essence(planned([...keys.slice(4), ...keys.slice(0, 4)]))).toEqual(usual);
  });

  it('eight of nine leave one, seven leave two', () => {
    expect(saidBy(planned(keys.slice(0, 8)), 'X-left')[0]).toContain('only Barcroft Primary School remains');
    expect(row(planned(keys.slice(0, 8)), 'X1')!.due).toBe('2025-06-30');
    const seven = planned(keys.slice(0, 7));
    expect(seven.view().timetable.map(({ key, due }) => `${key} ${due}`)).toEqual(['X-many:2025-08-31 2025-08-30']);
    expect(seven.view().recipients[0]!.applies).toBe(false);
  });
});

describe('exactly one school remains', () => {
  it('Pebworth closes and Blackminster remains: told, body, instrument, day, land', () => {
    const steps: ((story: Story) => Story)[] = [
      (story) => plans(story, '116715', '2026-08-31', 'closure-proposals'),
      (story) => tellsSecretary(story, '2026-06-01'),
      (story) => story.did('temporary-governing-body-established', '2026-06-10', { school: '116960', authority: '885' }),
      (story) => story.did('review-decided', '2026-06-20', { task: 'X5', decision: 'No direction is asked for.' }),
      (story) => story.instrument('2026-07-01', '2026-08-31', '116960'),
      (story) => story.reached('2026-08-31'),
      (story) => story.did('land-settled', '2026-12-01', { how: 'transferred' }),
      (story) => story.did('case-closed', '2027-03-01', { because: 'completed' }),
    ];
    expect(states(discontinuing(pebworth), steps)).toEqual([
      ...['planned', 'preparing', 'preparing', 'preparing', 'ready', 'effected', 'effected', 'closed'],
    ]);
    const done = steps.reduce((story, step) => step(story), discontinuing(pebworth));
    expect(done.view('2027-03-02').findings.filter(({ enforcement }) => enforcement !== 'info')).toEqual([]);
  });

  it('without a body the date passes, and the remaining school has no governing body until a manager overrides it', () => {
    const story = oneRemains();
    const passed = story.reached('2026-08-31');
    expect(passed.view().state).toBe('date-passed');
    expect(passed.last().findings.map(({ ruleId, enforcement }) => `${ruleId} ${enforcement}`)).toEqual([
      'X2 block-with-override',
      'X3 block-with-override',
    ]);
    const one = passed.did('override', '2026-09-01', { ruleId: 'X2', reason: 'Set up in fact.' });
    expect(one.view().state).toBe('date-passed');
    expect(one.did('override', '2026-09-01', { ruleId: 'X3', reason: 'Sealed, not recorded.' }).view().state).toBe('effected');
    expect(passed.did('override', '2026-09-01', { ruleId: 'X1', reason: 'x' }).last().effect).toBe('blocked');
  });

  it('a later dissolution date, ordered in time, moves the incorporation and not the discontinuance', () => {
    const ordered = oneRemainsReady().did('dissolution-date-ordered', '2026-08-30', { dissolvedOn: '2026-10-31' });
    expect(row(ordered, 'X4')!.due).toBe('2026-10-31');
    expect(row(ordered, 'X2')!.due).toBe('2026-08-30');
    expect(ordered.view().effectiveOn).toBe('2026-08-31');
    const gone = ordered.reached('2026-08-31');
    expect(gone.view()).toMatchObject({ state: 'discontinued', effectiveOn: '2026-10-31' });
    expect(row(gone, 'X6')).toBeUndefined();
    const ended = gone.reached('2026-10-31');
    expect(ended.view().state).toBe('effected');
    expect(row(ended, 'X6')!.due).toBe('2027-04-30');
  });
});

describe('two or more remain', () => {
  it('the federation goes on and reviews its instrument, before a conversion too', () => {
    const story = plans(discontinuing(), 'a', '2026-08-31');
    expect(states(story, [(one) => one.did('instrument-reviewed', '2026-08-30'), (one) => one.reached('2026-08-31')])).toEqual([
      'ready',
      'effected',
    ]);
    expect(story.view().timetable.map(({ ruleId }) => ruleId)).toEqual(['X-many']);
    expect(saidBy(story, 'X-many-property')[0]).toContain('Nothing passes to the local authority');
    expect(saidBy(plans(discontinuing(), 'a', '2026-08-31', 'direction'), 'X-many-property')[0]).toContain('pass to local authority 931');
  });

  it('without a review the date takes effect all the same, as a breach', () => {
    const reached = plans(discontinuing(), 'a', '2026-08-31').reached('2026-08-31');
    expect(reached.view().state).toBe('effected');
    expect(reached.saidOfLast('breach')).toEqual(['X-many']);
  });
});

describe('dates that differ are each tested', () => {
  const staggered = plans(plans(discontinuing(), 'a', '2026-08-31'), 'b', '2026-12-31');

  it('30: the first falls under regulation 44, the second under regulation 41', () => {
    expect(saidBy(staggered, 'X-left').map((said) => said.slice(0, 19))).toEqual(['On 31 August 2026 S', 'On 31 December 2026']);
    expect(staggered.view().timetable.map(({ key, due }) => `${key} ${due}`)).toEqual([
      'X-many:2026-08-31 2026-08-30',
      'X1 2026-10-31',
      'X2 2026-12-30',
      'X3 2026-12-30',
      'X4 2026-12-31',
    ]);
  });

  it('after the first date the case goes on to the second', () => {
    const first = staggered.did('instrument-reviewed', '2026-07-01').reached('2026-08-31');
    expect(first.view('2026-09-02')).toMatchObject({ state: 'preparing', effectiveOn: '2026-12-31' });
    expect(first.view('2026-09-02').badges).toContain('1 of 2 dates have come');
    const ready = tellsSecretary(first, '2026-09-10').body('2026-11-01', 'c').instrument('2026-12-01', '2026-12-31', 'c');
    expect(ready.view().state).toBe('ready');
    expect(ready.reached('2026-12-31').view().state).toBe('effected');
  });

  it('31: a date brought forward turns a timely notice into a breach', () => {
    const told = tellsSecretary(oneRemains(), '2026-06-20');
    expect(row(told, 'X1')!.status).toBe('met');
    const moved = told.did('discontinuance-date-changed', '2026-07-01', { school: 'a', discontinuedOn: '2026-08-01', reason: 'Earlier.' });
    expect(row(moved, 'X1')).toMatchObject({ status: 'late', due: '2026-06-01' });
    expect(
      moved
        .view()
        .findings.filter(({ enforcement }) => enforcement === 'breach')
        .map(({ ruleId }) => ruleId),
    ).toEqual(['X1']);
  });

  it('a school that leaves the federation meanwhile is counted no more', () => {
    const story = plans(discontinuing(), 'a', '2026-08-31');
    expect(row(story, 'X1')).toBeUndefined();
    const left = story.did('school-left-federation', '2026-06-01', { school: 'b' });
    expect(row(left, 'X1')!.due).toBe('2026-06-30');
    expect(left.view().recipients[0]).toMatchObject({ role: 'secretary-of-state', applies: true });
  });

  it('the last of two that goes later needs a governing body of its own in between', () => {
    const two = plans(plans(discontinuing(['a', 'b'].map((key) => school(key))), 'a', '2026-08-31'), 'b', '2026-12-31');
    expect(two.view().findings.filter(({ enforcement, ruleId }) => ruleId === 'X-left' && enforcement === 'review')).toHaveLength(1);
    expect(two.view().timetable.map(({ key }) => key)).toEqual(['X1', 'X2', 'X3', 'X4']);
  });

  it('what is given up falls away', () => {
    const story = plans(discontinuing(), 'a', '2026-08-31').did('discontinuance-withdrawn', '2026-05-01', {
      school: 'a',
      reason: 'Rejected.',
    });
    expect(story.view()).toMatchObject({ state: 'intended', effectiveOn: null, timetable: [] });
  });
});

describe('edge cases of the catalogue', () => {
  it('26: property does not follow the last school by itself', () => {
    expect(
      oneRemains()
        .view()
        .tasks.find(({ key }) => key === 'X5'),
    ).toMatchObject({ kind: 'review', due: '2026-08-30' });
  });

  it('28: two months before and six months after the end of a month', () => {
    expect(row(plans(discontinuing(['a', 'b'].map((key) => school(key))), 'a', '2026-04-30'), 'X1')!.due).toBe('2026-02-28');
    expect(row(plans(discontinuing(['a', 'b'].map((key) => school(key))), 'a', '2026-09-01'), 'X1')!.due).toBe('2026-07-01');
    expect(row(oneRemainsReady().reached('2026-08-31'), 'X6')!.due).toBe('2027-02-28');
  });

  it('29: the dissolution date is not always the discontinuance date', () => {
    const ordered = oneRemains().did('dissolution-date-ordered', '2026-08-01', { dissolvedOn: '2026-09-30' });
    expect(row(ordered, 'X4')!.due).toBe('2026-09-30');
    const moved = ordered.did('discontinuance-date-changed', '2026-08-02', {
      school: 'a',
      discontinuedOn: '2026-08-01',
      reason: 'Earlier.',
    });
    expect(row(moved, 'X4')!.due).toBe('2026-08-01');
  });

  it('nobody but the Secretary of State is told under Part 8', () => {
    expect(
      oneRemains()
        .view()
        .recipients.map(({ role }) => role),
    ).toEqual(['secretary-of-state']);
  });
});
