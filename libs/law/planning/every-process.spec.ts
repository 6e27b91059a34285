import fc from 'fast-check';
import { isWeekend } from '../../../test/support/plain-days.js';
import { demonstrationCalendar } from '../../../test/support/project-files.js';
import { addDays, judge, type BoardFacts, type CaseInput, type IsoDate, type LawEvent } from '../index.js';
import { abbeyPark, blueCoat, cadmus, infantAndJunior } from '../processes/amalgamation/schools.js';
import { closingAll, keepingOne } from '../processes/amalgamation/story.js';
import { collaborating } from '../processes/collaboration/story.js';
import { discontinuing } from '../processes/discontinuance/story.js';
import { broadway, cropthorne, federated, goShine, nurseries } from '../processes/federating/schools.js';
import { federatingOf, joiningOf, threeSchools } from '../processes/federating/story.js';
import { lighthouse } from '../processes/leaving/schools.js';
import { school, type Story } from '../processes/leaving/story.js';
import { tables } from '../processes/index.js';
import { rules } from '../rules/index.js';
import { Search } from './search.js';
import { earliestPlan, latestPlan, recipes, type Chosen, type Plan } from './index.js';

const walsall = demonstrationCalendar('335');
const today = '2026-11-24';
const planned = (story: Story): CaseInput => story.with({ calendars: { county: walsall }, asOf: today }).input;

const newSchools = ['n1', 'n2'].map((key) => school(key, { religiousCharacter: null }));
const withNew: BoardFacts[] = [
  { key: 'a', name: 'School A', kind: 'school', schools: ['a'] },
  { key: 'n1', name: 'New school one', kind: 'authority', schools: ['n1'], authority: '931' },
  { key: 'n2', name: 'New school two', kind: 'authority', schools: ['n2'], authority: '931' },
];
const two = lighthouse.slice(0, 2);
const other = federated.map((member) => ({ ...member, key: `o${member.key}`, federation: 'other' }));

interface Way {
  name: string;
  input: CaseInput;
  choose?: Chosen;
}

/** Every process, in the ways the law leaves open. */
const ways: Way[] = [
  { name: 'three schools federate', input: planned(federatingOf(threeSchools)) },
  { name: 'five church schools of two authorities federate', input: planned(federatingOf(goShine)) },
  { name: 'nursery schools of two authorities federate', input: planned(federatingOf(nurseries)) },
  { name: 'a school federates with two new schools', input: planned(federatingOf([threeSchools[0]!, ...newSchools], withNew)) },
  {
    name: 'new schools with one temporary governing body',
    input: planned(federatingOf([threeSchools[0]!, ...newSchools], withNew)),
    choose: { newSchools: 'one-body' },
  },
  { name: 'two schools join a federation', input: planned(joiningOf([broadway, cropthorne, ...federated])) },
  { name: 'two federations become one', input: planned(joiningOf([...federated, ...other])) },
  {
    name: 'a federation of nine loses one school to an academy',
    input: planned(discontinuing(lighthouse)),
    choose: { going: two[0]!.key },
  },
  { name: 'all nine schools become academies on one day', input: planned(discontinuing(lighthouse)) },
  {
    name: 'one of two closes by statutory proposals',
    input: planned(discontinuing(two)),
    choose: { going: two[0]!.key, how: 'closure-proposals' },
  },
  { name: 'an infant and a junior school, new school by the authority', input: planned(closingAll(infantAndJunior)) },
  { name: 'two schools of one federation become a new school, with consent', input: planned(closingAll(abbeyPark)) },
  { name: 'a diocese proposes the new school', input: planned(closingAll(blueCoat)) },
  {
    name: 'a diocese proposes, a referral is asked for, with a condition, closures by the governing bodies',
    input: planned(closingAll(blueCoat)),
    choose: { referral: 'asked', approval: 'conditional', closureBy: 'governing-body' },
  },
  { name: 'a junior school takes an infant school', input: planned(keepingOne(infantAndJunior)) },
  { name: 'the change is approved on a condition', input: planned(keepingOne(infantAndJunior)), choose: { approval: 'conditional' } },
  { name: 'a referral of the change is asked for', input: planned(keepingOne(infantAndJunior)), choose: { referral: 'asked' } },
  { name: 'a voluntary aided survivor: two publishers', input: planned(keepingOne(blueCoat)) },
  { name: 'federated partners, one of two left', input: planned(keepingOne(abbeyPark)) },
  { name: 'federated partners, three of four left', input: planned(keepingOne(cadmus)) },
  { name: 'a collaboration', input: planned(collaborating()) },
];

const reached: ReadonlySet<string> = new Set(['effected', 'implemented', 'active']);
const judged = ({ input }: Way, events: readonly LawEvent[]) =>
  judge({ ...input, asOf: '2030-01-01', events: [...input.events, ...events] });
const ofPlan = (plan: Plan, view: ReturnType<typeof judged>) => view.events.flatMap(({ findings }) => findings);

/** Whether these events, taken as they are, come to where the plan leads with nothing denied. */
const lawful = (way: Way, events: readonly LawEvent[]): boolean => {
  const view = judged(way, events);
  return reached.has(view.state) && view.events.every(({ effect }) => effect === 'accepted');
};

/** Whether any days lead to the goal when some steps are held to theirs. */
const finds = ({ input, choose }: Way, goal: IsoDate, pins: Readonly<Record<string, IsoDate>>): boolean => {
  const request = { pins, ...(choose === undefined ? {} : { choose }) };
  const search = new Search(tables[input.process]!, rules, input, recipes[input.process], 'lawful', request);
  return search.complete([], today, goal).ok;
};

test('every process can be planned', () => {
  expect(Object.keys(recipes).sort()).toEqual([
    'amalgamation-enlargement',
    'amalgamation-new-school',
    'collaboration',
    'discontinuance',
    'dissolution',
    'federating',
    'joining',
    'leaving',
  ]);
});

describe.each(ways)('$name', (way) => {
  const { input, choose } = way;
  const request = choose === undefined ? {} : { choose };
  const first = earliestPlan(input, today, request);

  it('has an earliest plan that the law accepts, and a safe one without a warning that days could avoid', () => {
    expect(first.unknown).toEqual([]);
    expect(first.possible).toEqual({ lawful: true, safe: true });
    expect(lawful(way, first.events.lawful)).toBe(true);
    expect(lawful(way, first.events.safe)).toBe(true);
    const known = new Set(first.unavoidable.map(({ ruleId }) => ruleId));
    const timely = ofPlan(first, judged(way, first.events.safe)).filter(
      ({ enforcement, ruleId }) => ['breach', 'warning'].includes(enforcement) && !known.has(ruleId),
    );
    expect(timely).toEqual([]);
  });

  it('a day sooner at any step that is bounded is refused', () => {
    for (const { key, lawful: found } of first.steps) {
      if (found === null || found.because.length === 0 || key === first.steps.at(-1)!.key) continue;
      expect([key, finds(way, addDays(today, 900), { [key]: addDays(found.day, -1) })]).toEqual([key, false]);
    }
    const goal = first.goal.lawful!;
    const before = latestPlan(input, today, addDays(goal, -1), request);
    if (goal === today) return;
    expect(before.possible.lawful).toBe(false);
    expect(before.first!.lawful).toBe(goal);
    expect(before.sentence).toMatch(/can no longer be met\. The first day that can is/);
    expect(latestPlan(input, today, goal, request).possible.lawful).toBe(true);
  });

  it('on any wanted day the last days are lawful, a day later at any hard step misses it, and the sooner the safer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 500 }), (ahead) => {
        const goal = addDays(today, ahead);
        const plan = latestPlan(input, today, goal, request);
        if (!plan.possible.lawful) {
          expect(plan.first!.lawful! > goal).toBe(true);
          return;
        }
        expect(lawful(way, plan.events.lawful)).toBe(true);
        for (const { key, hard, lawful: last, safe, soonest, slack } of plan.steps) {
          if (last === null) continue;
          if (safe !== null) expect(safe.day <= last.day).toBe(true);
          if (slack !== null) expect(slack >= 0 && soonest! >= today).toBe(true);
          if (!hard || last.day >= goal) continue;
          const days = Object.fromEntries(before(plan, key).map((step) => [step.key, step.lawful!.day]));
          expect([key, goal, finds(way, goal, { ...days, [key]: addDays(last.day, 1) })]).toEqual([key, goal, false]);
        }
      }),
      { numRuns: 1 },
    );
  });

  it('is planned off holidays and weekends, and at the usual pace, when that is asked for; the lawful days stay', () => {
    const calm = latestPlan(input, today, '2028-01-10', { choose: { ...choose, holidays: 'avoid', pace: 'usual' } });
    const plain = latestPlan(input, today, '2028-01-10', request);
    expect(calm.steps.map(({ lawful: day }) => day?.day)).toEqual(plain.steps.map(({ lawful: day }) => day?.day));
    expect(calm.possible).toEqual({ lawful: true, safe: true });
    for (const { key } of recipes[input.process].steps.filter(({ inTerm }) => inTerm)) {
      const day = calm.steps.find((step) => step.key === key)?.safe?.day;
      if (day === undefined) continue;
      const inside = plain.holidays.concat(calm.holidays).some(({ from, to }) => from <= day && day <= to);
      expect([key, day, inside || isWeekend(day)]).toEqual([key, day, false]);
    }
  });
});

const before = (plan: Plan, key: string) =>
  plan.steps
    .slice(
      0,
      plan.steps.findIndex((step) => step.key === key),
    )
    .filter(({ lawful: day }) => day !== null);
