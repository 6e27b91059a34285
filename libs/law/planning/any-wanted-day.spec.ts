import fc from 'fast-check';
import { castlefort, days, denied, judged, pebworthLeaves, step, walsall } from '../../../test/support/plans.js';
import { addDays, policyTemplates } from '../index.js';
import { churchSchools, collaborating } from '../processes/collaboration/story.js';
import { catholic } from '../processes/leaving/schools.js';
import { notified, Story } from '../processes/leaving/story.js';
import { latestPlan } from './index.js';

describe('another table, planned by its own steps', () => {
  it('a collaboration of church schools needs no period by law, and four weeks where an authority asks for them', () => {
    const policies = [
      ...policyTemplates('885', '2020-01-01').slice(0, 1),
      {
        ...policyTemplates('885', '2020-01-01')[0]!,
        id: 'four-weeks',
        asks: 'The diocese has four weeks to answer.',
        requires: { kind: 'days-after' as const, event: 'partner-consulted', days: 28 },
      },
    ];
    const plan = latestPlan(collaborating(churchSchools, { policies }).input, '2026-11-24', '2027-09-01');
    expect(days(plan, 'lawful')).toEqual({ draft: '2027-09-01', consulted: '2027-09-01', resolved: '2027-09-01', begins: '2027-09-01' });
    expect(days(plan, 'safe')).toEqual({ draft: '2027-08-04', consulted: '2027-08-04', resolved: '2027-09-01', begins: '2027-09-01' });
    expect(step(plan, 'consulted').hard).toBe(false);
    expect(step(plan, 'consulted').safe!.because.map(({ ruleId }) => ruleId)).toEqual(['policy:four-weeks']);
  });
});

describe('any wanted day', () => {
  const starts = [
    castlefort.input,
    pebworthLeaves.input,
    Story.leaving(catholic, '104233').with({ calendars: { county: walsall } }).input,
    notified(Story.leaving()).with({ calendars: { county: walsall } }).input,
  ];

  it('the backward plan judged forward is lawful, and a hard step one day later is not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.integer({ min: 30, max: 520 }), (input, ahead) => {
        const goal = addDays('2026-11-24', ahead);
        const plan = latestPlan(input, '2026-11-24', goal);
        if (!plan.possible.lawful) {
          expect(plan.first!.lawful! > goal).toBe(true);
          return;
        }
        expect(denied(input, plan.events.lawful)).toBe(false);
        for (const { key, hard, lawful } of plan.steps) {
          if (!hard || lawful === null) continue;
          const types = kinds[key]!;
          const moved = plan.events.lawful.map((event) =>
            types.includes(event.type) && (key !== 'request-told' || event.data!['of'] === 'request')
              ? { ...event, happenedOn: addDays(lawful.day, 1) }
              : event,
          );
          expect([key, goal, denied(input, moved)]).toEqual([key, goal, true]);
        }
        if (!plan.possible.safe) return;
        const safe = judged(input, plan.events.safe);
        expect(safe.state).toBe('effected');
        expect(
          safe.events.slice(input.events.length).flatMap(({ findings }) => findings.filter(({ enforcement }) => bad.has(enforcement))),
        ).toEqual([]);
        for (const { safe: one, lawful: other } of plan.steps) if (one !== null && other !== null) expect(one.day <= other.day).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  const bad: ReadonlySet<string> = new Set(['block', 'block-with-override', 'breach', 'warning']);
  const kinds: Record<string, readonly string[]> = {
    request: ['request-received'],
    'request-told': ['told'],
    decision: ['board-decided'],
    'temporary-body': ['temporary-governing-body-established'],
    instrument: ['instrument-made'],
    effective: ['effective-date-reached'],
  };
});
