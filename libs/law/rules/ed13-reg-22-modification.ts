import { longDate } from '../calendar/civil-date.js';
import type { Facts } from '../engine/facts.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { matterFacts, type Proposal } from '../processes/amalgamation/facts.js';
import { BOTH, capital, each, inEffect, late, limit, proposalsOf, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** What speaks against any modification: the condition's date has gone, another body decided, or it is a new proposal. */
export function unlawfulModification(
  one: Proposal,
  event: { happenedOn: string; data: Readonly<Record<string, unknown>> },
  reached: boolean,
): Bite[] {
  const { happenedOn, data } = event;
  const bites: Bite[] = [];
  const { condition, firstDecider, key, name } = one;
  if (reached)
    bites.push({
      message: `${capital(name)} has been carried out.`,
      about: key,
      nextStep: 'What is carried out is changed by new proposals.',
    });
  if (condition !== null && condition.metOn === null && happenedOn > condition.by)
    bites.push({
      message: `The date of the condition, ${longDate(condition.by)}, has gone; it can no longer be moved.`,
      dates: { due: condition.by },
      about: key,
      nextStep: 'Record that the condition was not met in time; the proposals are considered afresh.',
    });
  if (firstDecider === 'adjudicator' && data['by'] === 'authority')
    bites.push({
      message: `The adjudicator decided ${name} first, and decides on this too.`,
      about: key,
      nextStep: 'Refer it to the adjudicator.',
    });
  if (data['newProposal'] === true)
    bites.push({
      message: 'A change that in effect replaces the proposals with others is no modification.',
      about: key,
      nextStep: 'Publish new proposals, and revocation proposals for these.',
    });
  return bites;
}

const told = ({ notices }: Pick<Facts, 'notices'>): string | null =>
  notices.get('outcome')?.rows.find(({ role }) => role === 'secretary-of-state')?.toldOn ?? null;

/** EIA 2006 Sch 2 para 21(2), SI 2013/3109 reg 22: approved proposals are modified, or a condition's date moved, before it passes. */
export const ra23 = defineRule<{ referWeeks: number; tellWeeks: number }>({
  id: 'RA-23',
  citation: 'Education and Inspections Act 2006 Sch 2 para 21(2); SI 2013/3109 reg 22',
  plain:
    'Approved proposals may be modified, or a condition given a later date, before that date passes and before they are carried out; what the adjudicator approved is referred within 2 weeks of the request or decision, and the Secretary of State is told within 1 week of a modification.',
  confidence: 'T',
  says: 'H',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ referWeeks: 2, tellWeeks: 1 }, 'EIA 2006 Sch 2 para 21(2); SI 2013/3109 reg 22'),
  reads: [...matterFacts, 'reachedOn', 'missing', 'bankHolidays', 'notices'],
  guards: {
    'approval-modified': (facts, _law, event) =>
      each(facts, event, ['new-school', 'closure'], (one) => {
        const bites = unlawfulModification(one, event, inEffect(facts));
        if (event.data['askedBy'] === 'authority' && one.publication?.by !== 'authority')
          bites.push({
            message: 'The authority modifies of its own motion only its own proposals.',
            about: one.key,
            nextStep: 'Wait for the request of those who made them.',
          });
        return bites;
      }),
    'proposals-referred': (facts, { figures, count }, event) =>
      each(facts, event, ['new-school', 'closure'], (one) => {
        const asked = one.modifications.at(-1)?.askedOn ?? null;
        if (event.data['because'] !== 'modification' || asked === null) return null;
        return late(
          event.happenedOn,
          count.weeksOf(asked, figures.referWeeks, facts.bankHolidays),
          `The reference of the change to ${one.name}`,
          one.key,
        );
      }),
  },
  deadlines: (facts, { figures, count }) =>
    proposalsOf(facts, 'new-school', 'closure').flatMap((one) =>
      one.modifications.map(({ index, on }) => {
        const toldOn = told(facts);
        return limit(count.weeksOf(on, figures.tellWeeks, facts.bankHolidays), {
          part: `${one.key}:${index}`,
          title: `Tell the Secretary of State of the modification of ${one.name}`,
          startedBy: index,
          doneOn: toldOn !== null && toldOn >= on ? toldOn : null,
          for: 'case-officer',
        });
      }),
    ),
});
