import { addDays, longDate } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { certaintyFacts, isProvisional } from '../processes/effective-date.js';
import { sinceFederationRegulations } from './common/versions.js';

/** The law acts on the day that was fixed; a day that is only planned was not. */
export const eConfirmed = defineRule({
  id: 'E-confirmed',
  citation: 'SI 2012/1035 regs 13, 30(7)-(8), 31(4), 38; Education and Inspections Act 2006 Sch 2 para 21(1)',
  plain:
    'The law acts on the day that was fixed by whoever fixes it. A date recorded as provisional is planned for and reminded of, and nothing takes effect on it until it is confirmed, unless a manager overrides it with a reason.',
  confidence: 'I',
  says: 'H',
  override: true,
  processes: ['leaving', 'dissolution', 'federating', 'joining', 'amalgamation-new-school', 'amalgamation-enlargement'],
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}, 'I'),
  reads: [...certaintyFacts, 'effectiveOn', 'missing'],
  missing: (facts) =>
    facts.effectiveOn !== null && isProvisional(facts)
      ? [
          {
            what: `the confirmation of the date, ${longDate(facts.effectiveOn)}, which is provisional`,
            school: '',
            nextStep: 'Record that the date is confirmed, or fix another.',
          },
        ]
      : [],
  guards: {
    'effective-date-confirmed': (facts) => {
      if (facts.effectiveOn === null)
        return {
          message: 'No date is fixed that could be confirmed.',
          nextStep: 'Record first what fixes the date: the decision, the determinations or the approval.',
        };
      if (!isProvisional(facts))
        return {
          message: `The date, ${longDate(facts.effectiveOn)}, is not provisional, so there is nothing to confirm.`,
          as: 'warning',
          dates: { effectiveOn: facts.effectiveOn },
          nextStep: 'Check that the right case is open.',
        };
      return undefined;
    },
    'effective-date-reached': ({ missing }) => {
      const own = missing.filter(({ ruleId }) => ruleId === 'E-confirmed');
      return own.length === 0
        ? undefined
        : own.map(({ what, nextStep }) => ({
            message: `The date has come and did not take effect, because this was missing: ${what}.`,
            nextStep: `${nextStep} Or a manager overrides it with a reason.`,
          }));
    },
  },
  tasks: (facts) => {
    if (facts.effectiveOn === null || !isProvisional(facts)) return [];
    return [
      {
        title: 'Confirm the date, or fix another',
        why: `${longDate(facts.effectiveOn)} is provisional. Nothing takes effect on it until it is confirmed.`,
        for: 'governing-body',
        // a date has come from some act
        openedOn: facts.acts.at(-1)!.happenedOn,
        // on the day itself it comes too late: the law acts as the day begins
        due: addDays(facts.effectiveOn, -1),
        kind: 'do' as const,
        doneBy: 'effective-date-confirmed',
      },
    ];
  },
});
