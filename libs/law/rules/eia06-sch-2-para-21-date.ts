import { addDays, longDate } from '../calendar/civil-date.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { matterFacts, matterOf } from '../processes/amalgamation/facts.js';
import { BOTH, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** EIA 2006 Sch 2 para 21(1), SI 2013/3110 Sch 3 para 13(1)(a): proposals are carried out as approved, on the date approved. */
export const ra30 = defineRule({
  id: 'RA-30',
  citation: 'Education and Inspections Act 2006 s 15(8), Sch 2 paras 21-26; SI 2013/3110 Sch 3 para 13(1)(a)',
  plain:
    'Approved proposals are carried out in the form and on the date they were approved for, and all of them together; the schools close on the day before the new school opens or the change takes place.',
  confidence: 'T',
  says: 'H',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ daysBetween: 1 }, 'EIA 2006 Sch 2 para 21'),
  reads: [...matterFacts, 'effectiveOn'],
  guards: {
    'effective-date-reached': (facts, _law, { happenedOn }) => {
      const open = matterOf(facts).proposals.filter(
        ({ status }) => status !== 'approved' && status !== 'withdrawn' && status !== 'revoked',
      );
      if (facts.effectiveOn === null || open.length > 0)
        return {
          message: `Not everything is approved: ${open.map(({ name }) => name).join(', ') || 'no date is fixed'}.`,
          figures: { open: open.length },
          nextStep: 'Every part must be approved before any is carried out.',
          about: open[0]?.key ?? 'date',
        };
      if (happenedOn === facts.effectiveOn) return undefined;
      return {
        message: `The date approved is ${longDate(facts.effectiveOn)}.`,
        dates: { effectiveOn: facts.effectiveOn, from: facts.effectiveOn },
        nextStep: 'Carry it out on that date, or have the proposals modified before it.',
        about: 'date',
      };
    },
  },
  standing: (facts, { figures }) => {
    const { proposals, lead } = matterOf(facts);
    const dateOf = (one: (typeof proposals)[number]): string | null =>
      one.determination?.implementOn ?? one.publication?.implementOn ?? null;
    const opens = lead === null || lead.kind === 'closure' ? null : dateOf(lead);
    if (opens === null) return [];
    return proposals.flatMap((one): Bite[] => {
      const closes = one.kind === 'closure' ? dateOf(one) : null;
      if (closes === null || addDays(closes, figures.daysBetween) === opens) return [];
      return [
        {
          message: `${one.school?.name ?? 'The school'} closes on ${longDate(closes)}, and ${lead!.kind === 'new-school' ? 'the new school opens' : 'the change takes place'} on ${longDate(opens)}; a day is left out or counted twice.`,
          dates: { closes, opens },
          as: 'warning',
          about: one.key,
          nextStep: `Let the school close on ${longDate(addDays(opens, -figures.daysBetween))}, or say why not.`,
        },
      ];
    });
  },
});
