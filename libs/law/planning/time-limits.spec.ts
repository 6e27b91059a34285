import { demonstrationCalendar } from '../../../test/support/project-files.js';
import type { CaseInput, IsoDate } from '../index.js';
import { abbeyPark, cadmus } from '../processes/amalgamation/schools.js';
import { closingAll, consults, publishes, settles } from '../processes/amalgamation/story.js';
import { lighthouse, pebworth } from '../processes/leaving/schools.js';
import { Story } from '../processes/leaving/story.js';
import { latestPlan, nextOf, type Plan } from './index.js';

const walsall = demonstrationCalendar('335');
const today = '2026-11-24';
const choose = { holidays: 'avoid', pace: 'usual' };
const step = (plan: Plan, key: string) => plan.steps.find((one) => one.key === key)!;
const of = (story: Story, asOf: IsoDate = today): CaseInput => story.with({ calendars: { county: walsall }, asOf }).input;
const published = (story: Story, closing: string[], on = '2026-11-23'): Story =>
  closing.reduce(
    (told, school) => publishes(told, { about: 'closure', school, newspaperOn: on, closesOn: '2027-01-03', implementOn: '2027-08-31' }, on),
    publishes(story, { about: 'new-school', newspaperOn: on, closesOn: '2027-01-03', implementOn: '2027-09-01' }, on),
  );

describe('a request received on 23 November 2026', () => {
  const leaving = Story.leaving(lighthouse, '104204').request('2026-11-23');

  it('is to be told within the week, not as long as a late telling still has effect', () => {
    const plan = latestPlan(of(leaving), today, '2027-09-01');
    expect(step(plan, 'request-told')).toMatchObject({ last: { day: '2026-11-29' }, safe: { day: '2026-11-29' } });
    expect(plan.sentence).toContain('must come by 29 November 2026');
  });

  it('is to be told at once when the week is over, also where no safe way is left, and the plan says why none is', () => {
    const late = latestPlan(of(leaving, '2026-12-05'), '2026-12-05', '2027-01-20');
    expect(step(late, 'request-told')).toMatchObject({ last: { day: '2026-12-05' }, overdue: '2026-11-29', lawful: { day: '2026-12-15' } });
    expect(late.sentence).toContain('was due by 29 November 2026 and must come at once');
    expect(new Set(late.missed.map(({ ruleId }) => ruleId))).toEqual(new Set(['L3']));
    expect(late.notSafe.map(({ ruleId }) => ruleId)).toContain('L7-interval');
  });
});

describe('two of three federated schools, their amalgamation published on 23 November 2026', () => {
  const story = published(consults(settles(closingAll(cadmus.slice(0, 3)))), ['104143', '104142']);
  const plan = latestPlan(of(story), today, '2027-09-01', { choose });

  it('is referred within two weeks of the last day for objections, and the Secretary of State told two months before', () => {
    expect(step(plan, 'referred').last!.day).toBe('2027-01-04');
    expect(step(plan, 'secretary-told').last!.day).toBe('2027-06-30');
    expect(nextOf(plan)!.key).toBe('referred');
    expect(plan.sentence).toContain('must come by 4 January 2027');
  });

  it('a limit that passed before does not let the others go, and is named', () => {
    expect(plan.possible.safe).toBe(true);
    expect(plan.missed.map(({ ruleId }) => ruleId)).toContain('RA-09');
  });
});

describe('consent of the Secretary of State', () => {
  const way = { vehicle: 's10-1', category: 'community' };

  it('that is not recorded with the section is still to be had, before anything is published', () => {
    const plan = latestPlan(of(settles(closingAll(abbeyPark), way)), today, '2027-09-01', { choose });
    expect(plan.possible.lawful).toBe(true);
    expect(step(plan, 'consent').safe!.day).toBe('2027-04-12');
  });

  it('that was forgotten before a publication leaves a lawful way', () => {
    const story = published(consults(settles(closingAll(abbeyPark), way)), ['116716', '116774']);
    const plan = latestPlan(of(story), today, '2027-09-01', { choose });
    expect(plan.possible.lawful).toBe(true);
    expect(step(plan, 'published').doneOn).toBeNull();
  });
});

describe('safe days', () => {
  it('do not hang on the day on which one asks', () => {
    const first = (asOf: IsoDate): IsoDate | undefined =>
      latestPlan(of(closingAll(abbeyPark), asOf), asOf, '2027-09-01', { choose }).steps[0]!.safe?.day;
    expect([first(today), first('2027-02-01')]).toEqual(['2027-04-12', '2027-04-12']);
  });

  it('put a decision after the last day for objections', () => {
    const { steps } = latestPlan(of(closingAll(abbeyPark)), today, '2027-09-01', { choose });
    const day = (key: string): IsoDate => steps.find((one) => one.key === key)!.safe!.day;
    expect(day('closes') < day('referred')).toBe(true);
    expect(day('referred') < day('determined')).toBe(true);
  });

  it('give the authority its notice with the others', () => {
    const plan = latestPlan(of(Story.leaving(lighthouse, '104204')), today, '2027-09-01', { choose });
    expect(step(plan, 'received').safe!.day).toBe(step(plan, 'decision-told').safe!.day);
    expect(plan.assumes.join(' ')).toContain('by hand on one day');
  });
});

it('a federation of two is dissolved when one leaves: the plan says so, for both schools', () => {
  const two = pebworth.map((school) => ({ ...school, calendar: 'county' }));
  const plan = latestPlan(of(Story.leaving(two, '116715')), today, '2027-09-01');
  expect(plan.assumes.join(' ')).toContain('regs 31(2), 34–36');
  expect(step(plan, 'decision-told').title).toContain('the Secretary of State among them');
  expect(step(plan, 'temporary-body').title).toContain('each school');
  expect(step(plan, 'instrument').title).toContain('each school');
});
