import { castlefort, days, denied, judged, pebworthLeaves, step, walsall } from '../../../test/support/plans.js';
import { addDays } from '../index.js';
import { lighthouse } from '../processes/leaving/schools.js';
import { decidedToLeave, notified, Story } from '../processes/leaving/story.js';
import { rules } from '../rules/index.js';
import { tables } from '../processes/index.js';
import { earliestPlan, latestPlan } from './index.js';
import { leavingRecipe } from './leaving-steps.js';
import { planBackward } from './plan.js';

describe('the earliest plan', () => {
  const plan = earliestPlan(castlefort.input, '2026-11-24');

  it('a request on 24 November 2026: decided on 15 December at the earliest, and without a warning a day later; the date sixty days on', () => {
    expect(days(plan, 'lawful')).toMatchObject({
      request: '2026-11-24',
      'request-told': '2026-11-24',
      decision: '2026-12-15',
      effective: '2026-12-16',
    });
    expect(days(plan, 'safe')).toMatchObject({ decision: '2026-12-16', effective: '2027-02-14' });
    expect(plan.sentence).toBe(
      'Begun on 24 November 2026, it can take effect on 16 December 2026 at the earliest. 14 February 2027 is the first day without a warning.',
    );
  });

  it('says why, with the counting: training day and weekends left out', () => {
    const [because] = step(plan, 'decision').lawful!.because.filter(({ ruleId }) => ruleId === 'L6');
    expect(because!.message).toContain('14 school days have not run');
    expect(because!.argument).toMatchObject({ counting: 'C11', startsOn: '2026-11-24' });
    expect(because!.argument!.skipped.map(({ because: why }) => why).join()).toContain('closure');
    expect(step(plan, 'effective').safe!.because.map(({ ruleId }) => ruleId)).toContain('L7-interval');
  });

  it('is lawful when it is judged, and its decision a day sooner is not', () => {
    expect(denied(castlefort.input, plan.events.lawful)).toBe(false);
    const sooner = plan.events.lawful.map((event) => (event.type === 'board-decided' ? { ...event, happenedOn: '2026-12-14' } : event));
    expect(denied(castlefort.input, sooner)).toBe(true);
    const safe = judged(castlefort.input, plan.events.safe);
    expect(safe.findings.filter(({ enforcement }) => enforcement === 'breach' || enforcement === 'warning')).toEqual([]);
  });

  it('goes on from what is recorded', () => {
    const story = notified(Story.leaving()).with({ asOf: '2026-01-15' });
    const onward = earliestPlan(story.input, '2026-01-15');
    expect(step(onward, 'request')).toMatchObject({ doneOn: '2026-01-07', lawful: null, safe: null });
    expect(step(onward, 'request-told').doneOn).toBe('2026-01-12');
    expect(days(onward, 'lawful')).toMatchObject({ decision: '2026-01-30' });
    expect(days(onward, 'safe')).toMatchObject({ decision: '2026-01-31' });
  });

  it('keeps to the day the board has fixed; another needs a fresh decision', () => {
    const story = decidedToLeave(Story.leaving()).with({ asOf: '2026-02-04' });
    const onward = earliestPlan(story.input, '2026-02-04');
    expect(onward).toMatchObject({ fixed: '2026-05-01', goal: { lawful: '2026-05-01', safe: '2026-05-01' } });
    expect(days(onward, 'lawful')).toMatchObject({ 'decision-told': '2026-02-04', instrument: '2026-02-04', effective: '2026-05-01' });
    const kept = latestPlan(story.input, '2026-02-04', '2026-05-01');
    expect(days(kept, 'safe')).toMatchObject({ 'decision-told': '2026-02-10', 'temporary-body': '2026-02-24' });
    const other = latestPlan(story.input, '2026-02-04', '2026-09-01');
    expect(other.possible.lawful).toBe(false);
    expect(other.sentence).toBe('The board has fixed 1 May 2026; for 1 September 2026 it must decide anew.');
  });

  it('a provisional date is to be confirmed by the day before it, and nothing is decided anew', () => {
    const story = notified(Story.leaving()).decide('2026-02-03', 'leave', '2026-05-01', { certainty: 'provisional' });
    const plan = latestPlan({ ...story.input, asOf: '2026-02-04' }, '2026-02-04', '2026-05-01');
    expect(plan.possible.lawful).toBe(true);
    expect(step(plan, 'date-confirmed').lawful!.day).toBe('2026-05-01');
    expect(step(plan, 'date-confirmed')).toMatchObject({ last: { day: '2026-04-30' }, safe: { day: '2026-04-30' } });
    expect(denied(story.input, plan.events.lawful)).toBe(false);
  });

  it('before a Monday safe means on the Friday: everything is in place by the working day before', () => {
    const story = notified(Story.leaving()).decide('2026-02-03', 'leave', '2026-06-01', { certainty: 'provisional' });
    const plan = latestPlan({ ...story.input, asOf: '2026-02-04' }, '2026-02-04', '2026-06-01');
    expect(step(plan, 'date-confirmed')).toMatchObject({ last: { day: '2026-05-31' }, safe: { day: '2026-05-29' } });
    expect(step(plan, 'date-confirmed').safe!.because[0]!.message).toContain('the confirmation of the date, 1 June 2026');
    expect(step(plan, 'instrument')).toMatchObject({ last: { day: '2026-05-31' }, safe: { day: '2026-05-29' } });
  });

  it('leaves the days that are asked for, and keeps a step to a pinned day', () => {
    const slow = earliestPlan(castlefort.input, '2026-11-24', { allow: { 'request-told': 5, 'temporary-body': 10, instrument: 20 } });
    expect(days(slow, 'lawful')).toMatchObject({ 'request-told': '2026-11-29', 'temporary-body': '2026-12-27', instrument: '2027-01-16' });
    const pinned = earliestPlan(castlefort.input, '2026-11-24', { pins: { decision: '2027-02-02' } });
    expect(days(pinned, 'lawful')).toMatchObject({ decision: '2027-02-02', effective: '2027-02-03' });
    expect(earliestPlan(castlefort.input, '2026-11-24', { pins: { decision: '2026-12-14' } }).possible.lawful).toBe(false);
  });

  it('without term dates no date is said, and what is missing is', () => {
    const plan = earliestPlan(castlefort.with({ calendars: {} }).input, '2026-11-24');
    expect(plan.possible).toEqual({ lawful: false, safe: false });
    expect(plan.goal).toEqual({ lawful: null, safe: null });
    expect(plan.sentence).toMatch(/^No date can be said\. .*(term|calendar)/i);
    expect(plan.unknown.length).toBeGreaterThan(0);
  });
});

describe('the plan for 1 September 2027', () => {
  const plan = latestPlan(castlefort.input, '2026-11-24', '2027-09-01');

  it('the last safe day of every step, with the summer holiday in between', () => {
    expect(plan.possible).toEqual({ lawful: true, safe: true });
    expect(plan.sentence).toBe(
      '1 September 2027 can be met. The next step, "Request given to the chair or the clerk", must come by 14 June 2027.',
    );
    expect(days(plan, 'safe')).toEqual({
      request: '2027-06-14',
      'request-told': '2027-06-14',
      meeting: '2027-06-25',
      decision: '2027-07-03',
      'decision-told': '2027-07-10',
      received: '2027-07-10',
      'temporary-body': '2027-07-23',
      'instrument-review': '2027-08-31',
      instrument: '2027-08-31',
      effective: '2027-09-01',
    });
    expect(plan.holidays.map(({ from, to, name }) => [from, to, name])).toEqual([
      ['2026-12-19', '2027-01-04', 'Christmas holiday'],
      ['2027-02-15', '2027-02-19', 'half-term'],
      ['2027-03-26', '2027-04-11', 'Easter holiday'],
      ['2027-05-31', '2027-06-04', 'half-term'],
      ['2027-07-22', '2027-09-01', 'summer holiday'],
    ]);
  });

  it('the last lawful days, which nobody should wait for', () => {
    expect(days(plan, 'lawful')).toMatchObject({
      request: '2027-07-01',
      'request-told': '2027-07-01',
      decision: '2027-08-31',
      instrument: '2027-09-01',
    });
    expect(plan.steps.filter(({ hard }) => hard).map(({ key }) => key)).toEqual([
      'request',
      'request-told',
      'decision',
      'temporary-body',
      'instrument',
      'effective',
    ]);
  });

  it('with the decision held to a day, what comes before it must come sooner and what comes after need not', () => {
    const held = latestPlan(castlefort.input, '2026-11-24', '2027-09-01', { pins: { decision: '2027-06-01' } });
    expect(days(held, 'safe')).toMatchObject({
      request: '2027-05-10',
      meeting: '2027-05-24',
      decision: '2027-06-01',
      instrument: '2027-08-31',
    });
    for (const one of ['request', 'request-told', 'meeting']) expect(step(held, one).lawful!.day <= '2027-06-01').toBe(true);
    expect(denied(castlefort.input, held.events.lawful)).toBe(false);
  });

  it('says what would be wrong a day later', () => {
    const rulesOf = (key: string) => step(plan, key).safe!.because.map(({ ruleId }) => ruleId);
    expect(rulesOf('decision')).toContain('L7-interval');
    expect(rulesOf('meeting')).toContain('L5');
    expect(rulesOf('decision-told')).toEqual(['L8', 'L9']);
    // ten working days after the receipt on 10 July, the service level of its rule
    expect(rulesOf('temporary-body')).toEqual(['L10']);
    expect(step(plan, 'request').lawful!.because.find(({ ruleId }) => ruleId === 'L6')!.argument!.counting).toBe('C11');
  });

  it('off weekends and holidays it is still the rule that says why, not the weekend after the last day', () => {
    const calm = latestPlan(castlefort.input, '2026-11-24', '2027-09-01', { choose: { holidays: 'avoid' } });
    const rulesOf = (key: string) => step(calm, key).safe!.because.map(({ ruleId }) => ruleId);
    expect(days(calm, 'safe')).toMatchObject({ request: '2027-06-11', decision: '2027-07-02', 'temporary-body': '2027-07-23' });
    // from Monday 14 June the decision could come on 5 July at the soonest, 58 days before the date
    expect(step(calm, 'request').safe!.because[0]).toMatchObject({ ruleId: 'L7-interval', message: expect.stringContaining('58 days') });
    expect(rulesOf('decision')).toEqual(['L7-interval']);
    expect(rulesOf('temporary-body')).toEqual(['L10']);
    const soonest = earliestPlan(castlefort.input, '2026-11-28', { choose: { holidays: 'avoid' } });
    expect(step(soonest, 'effective').safe!.because[0]).toMatchObject({ ruleId: 'L7-interval' });
  });

  it('a day too soon is said plainly, also where it is not known whether there is a head of the federation', () => {
    const { federation } = castlefort.input;
    const doubtful = latestPlan(
      { ...castlefort.input, federation: { ...federation, hasHeadOfFederation: null } },
      '2026-11-24',
      '2026-11-27',
    );
    expect(doubtful.sentence).toContain('27 November 2026 can no longer be met. The first day that can is 16 December 2026');
  });

  it('on 2 July it can no longer be met, and the first day that can is said; on 15 June only with warnings', () => {
    const late = latestPlan(castlefort.input, '2027-07-02', '2027-09-01');
    expect(late.possible.lawful).toBe(false);
    expect(late.first).toEqual({ lawful: '2027-09-03', safe: '2027-11-02' });
    expect(late.sentence).toBe(
      '1 September 2027 can no longer be met. The first day that can is 3 September 2027; without a warning, 2 November 2027.',
    );
    expect(latestPlan(castlefort.input, '2027-07-02', late.first!.lawful!).possible.lawful).toBe(true);
    expect(latestPlan(castlefort.input, '2027-07-02', addDays(late.first!.lawful!, -1)).possible.lawful).toBe(false);
    const tight = latestPlan(castlefort.input, '2027-06-15', '2027-09-01');
    expect(tight.possible).toEqual({ lawful: true, safe: false });
    expect(tight.sentence).toContain('can be met lawfully, but not without warnings');
  });

  it('Pebworth leaves a federation of two: bodies and instruments for both, and no instrument of a federation to review', () => {
    const two = latestPlan(pebworthLeaves.input, '2026-11-24', '2027-09-01');
    expect(two.steps.map(({ key }) => key)).not.toContain('instrument-review');
    expect(two.events.lawful.filter(({ type }) => type === 'instrument-made')).toHaveLength(2);
    expect(denied(pebworthLeaves.input, two.events.lawful)).toBe(false);
    expect(judged(pebworthLeaves.input, two.events.safe).route).toBe('dissolution');
  });

  it('a dissolution of own motion needs no request and no school days', () => {
    const story = Story.dissolving(lighthouse).with({ calendars: { county: walsall } });
    const own = latestPlan(story.input, '2026-11-24', '2027-09-01');
    expect(days(own, 'safe')).toMatchObject({ meeting: '2027-06-25', decision: '2027-07-03' });
    expect(days(own, 'lawful')).toMatchObject({ decision: '2027-08-31' });
    expect(denied(story.input, own.events.lawful)).toBe(false);
  });

  it('an authority’s policy of ninety days moves the safe days and not the lawful ones', () => {
    const asked = castlefort.with({
      policies: [
        {
          id: 'ninety-days',
          title: 'Leave time to prepare',
          asks: 'The governing body fixes a date at least 90 days after its decision.',
          source: 'service standard',
          authority: '335',
          processes: ['leaving'],
          step: 'board-decided',
          requires: { kind: 'days-ahead', dateField: 'effectiveOn', days: 90 },
          from: '2026-01-01',
        },
      ],
    });
    const under = latestPlan(asked.input, '2026-11-24', '2027-09-01');
    expect(days(under, 'lawful')).toEqual(days(plan, 'lawful'));
    expect(days(under, 'safe')).toMatchObject({ decision: '2027-06-03' });
  });

  it('counts nothing of its own: without the rule of the fourteen school days the request may wait', () => {
    const law = { table: tables.leaving!, rules: rules.filter(({ id }) => id !== 'L6') };
    const lax = planBackward(law, castlefort.input, leavingRecipe, '2026-11-24', '2027-09-01');
    expect(days(lax, 'lawful')['request']).toBe('2027-08-31');
  });
});
