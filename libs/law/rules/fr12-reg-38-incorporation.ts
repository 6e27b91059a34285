import { shortDate } from '../calendar/civil-date.js';
import { membersOn, type Facts } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { missingFor } from './common/preparation.js';
import { sinceFederationRegulations } from './common/versions.js';

const dissolves = (facts: Facts): boolean => facts.route === 'dissolution';

/** Reg 38: on the date each temporary governing body becomes its school's governing body. */
export const d5 = defineRule({
  id: 'D5',
  citation: 'SI 2012/1035 reg 38; Education Act 2002 s 24(4)(c)-(d)',
  plain:
    'On the date of dissolution each temporary governing body is incorporated as its school’s governing body; a school without a body and an instrument by that day holds it up, unless a manager overrides it with a reason.',
  confidence: 'A',
  says: 'H',
  override: true,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: ['route', 'schools', 'departures', 'missing', 'reachedOn', 'decision', 'temporaryBodies', 'instruments'],
  missing: (facts) =>
    dissolves(facts) && facts.decision !== null ? membersOn(facts, facts.decision.on).flatMap((school) => missingFor(facts, school)) : [],
  guards: {
    'effective-date-reached': (facts) => {
      if (!dissolves(facts)) return 'The federation is not dissolved.';
      const own = facts.missing.filter(({ ruleId }) => ruleId === 'D5');
      if (own.length === 0) return undefined;
      return own.map(({ what, nextStep, school }) => ({
        message: `The date has come and did not take effect, because this was missing: ${what}.`,
        nextStep: `${nextStep} Or a manager overrides it for this school with a reason.`,
        about: school,
      }));
    },
  },
  deadlines: (facts) => {
    const { decision, reachedOn, missing } = facts;
    if (!dissolves(facts) || decision?.effectiveOn == null) return [];
    return [
      {
        title: 'The federation is dissolved',
        startedBy: decision.index,
        startsOn: decision.on,
        due: decision.effectiveOn,
        argument: { counting: null, sum: `${shortDate(decision.effectiveOn)} is the date the board fixed`, skipped: [] },
        doneOn: missing.length > 0 ? null : (reachedOn?.on ?? null),
        for: 'law',
        remind: false,
      },
    ];
  },
  tasks: (facts) => {
    const { reachedOn, missing } = facts;
    if (!dissolves(facts) || reachedOn === null) return [];
    if (missing.length > 0) {
      return [
        {
          part: 'passed',
          title: 'The date has passed and did not take effect: prove what is missing, override it or have the board fix another date',
          why: 'Every school needs a temporary governing body and an instrument on the date.',
          for: 'case-officer',
          openedOn: reachedOn.on,
          due: null,
          kind: 'review' as const,
        },
      ];
    }
    return [
      {
        part: 'register',
        title: 'Report to the register that the federation is dissolved',
        why: 'The law has changed the governing bodies of its schools; the national register has not.',
        for: 'case-officer',
        openedOn: reachedOn.on,
        due: null,
        kind: 'do' as const,
        doneBy: 'review-decided',
      },
    ];
  },
});
