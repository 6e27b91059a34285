import { shortDate } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { missingFor } from './common/preparation.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Reg 31(4): on the date the temporary governing body becomes the school's governing body, if it and its instrument are there. */
export const l13 = defineRule({
  id: 'L13',
  citation: 'SI 2012/1035 reg 31(4)',
  plain:
    'On the date fixed, the temporary governing body is incorporated as the school’s governing body under the name in its instrument; without both by that day the school does not leave, unless a manager overrides it with a reason.',
  confidence: 'A',
  says: 'H',
  override: true,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: ['route', 'relevantSchool', 'missing', 'reachedOn', 'decision', 'temporaryBodies', 'instruments'],
  missing: (facts) => (facts.route === 'leave' && facts.relevantSchool !== null ? missingFor(facts, facts.relevantSchool) : []),
  guards: {
    'effective-date-reached': ({ route, missing }) => {
      if (route !== 'leave') return 'No school leaves a federation that goes on.';
      const own = missing.filter(({ ruleId }) => ruleId === 'L13');
      if (own.length === 0) return undefined;
      return own.map(({ what, nextStep, school }) => ({
        message: `The date has come and did not take effect, because this was missing: ${what}.`,
        nextStep: `${nextStep} Or a manager overrides it with a reason.`,
        about: school,
      }));
    },
  },
  deadlines: ({ route, decision, reachedOn, missing }) => {
    if (route !== 'leave' || decision?.effectiveOn == null) return [];
    return [
      {
        title: 'The school leaves the federation',
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
  tasks: ({ route, relevantSchool, reachedOn, missing }) => {
    if (route !== 'leave' || relevantSchool === null || reachedOn === null) return [];
    if (missing.length > 0) {
      return [
        {
          part: 'passed',
          title: 'The date has passed and did not take effect: prove what is missing, override it or have the board fix another date',
          why: 'A temporary governing body and an instrument must be there on the date.',
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
        title: `Report to the register that ${relevantSchool.name} has left the federation`,
        why: 'The law has changed its governing body; the national register has not.',
        for: 'case-officer',
        openedOn: reachedOn.on,
        due: null,
        kind: 'do' as const,
        doneBy: 'review-decided',
      },
    ];
  },
});
