import type { Counting } from '../calendar/counted.js';
import type { Facts } from '../engine/facts.js';
import { defineRule, type Law } from '../engine/rule.js';
import { matterFacts, type Proposal } from '../processes/amalgamation/facts.js';
import { notifiedOn, onList, outOfTime, requestRow, windowOpen } from './common/referral.js';
import { paragraphOf, paragraphs } from './common/representations.js';
import {
  BOTH,
  capital,
  each,
  isFoundationOrVoluntary,
  listOf,
  proposalsOf,
  sinceSchoolOrganisation,
} from './common/statutory-proposals.js';

type Weeks = { weeks: number };

function allowed(one: Proposal): string[] {
  const { kind, publication, determination, school } = one;
  const rows = ['diocesan-board', 'catholic-bishop'];
  if (kind === 'new-school' && publication?.by !== 'authority' && determination?.approved === false) rows.push('proposers');
  if (kind === 'closure' && isFoundationOrVoluntary(school?.category)) rows.push('governing-body', 'trustees');
  return rows;
}

/** From the notification, not from the decision: that of the requester, or the day the last of those entitled was notified. */
const window = (one: Proposal, facts: Facts, { figures, count }: Law<Weeks>, told: string | null): Counting | null =>
  told === null ? null : count.weeksOf(told, figures.weeks, facts.bankHolidays);

const referrable = (one: Proposal, facts: Facts, { count }: Law<Weeks>): boolean =>
  one.determination?.by === 'authority' && paragraphOf(one, facts, count) === '8';

/** EIA 2006 Sch 2 para 14, SI 2013/3109 reg 18(1): who may ask for a referral, and how long. */
export const ra20 = defineRule<Weeks>({
  id: 'RA-20',
  citation: 'Education and Inspections Act 2006 Sch 2 para 14; SI 2013/3109 reg 18(1)',
  plain:
    'Within 4 weeks of being notified of a decision under paragraph 8, a diocesan board or bishop of the area, proposers whose proposals were rejected, and for a closure the governing body or trustees of a foundation, voluntary or foundation special school may ask that it be referred to the adjudicator; nobody may for a determination under paragraph 19.',
  confidence: 'T',
  says: 'H',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ weeks: 4, ...paragraphs }, 'EIA 2006 Sch 2 para 14; SI 2013/3109 reg 18(1)'),
  reads: [...matterFacts, 'bankHolidays', 'notices', 'effectiveOn'],
  guards: {
    'referral-requested': (facts, law, event) =>
      each(facts, event, ['new-school', 'closure'], (one) => {
        if (paragraphOf(one, facts, law.count) === '19')
          return {
            message: `${capital(one.name)} was determined under paragraph 19; nobody can ask for a referral of that.`,
            about: one.key,
            nextStep: 'Answer that there is no such right.',
          };
        const { requester, notifiedOn: said } = event.data;
        const told =
          typeof said === 'string' ? said : (listOf(facts, 'outcome')?.rows.find(({ role }) => role === requester)?.toldOn ?? null);
        return onList(requester, allowed(one), one) ?? outOfTime(event, window(one, facts, law, told), one);
      }),
  },
  deadlines: (facts, law) =>
    proposalsOf(facts, 'new-school', 'closure').flatMap((one) => {
      if (!referrable(one, facts, law)) return [];
      const counted = window(one, facts, law, notifiedOn(listOf(facts, 'outcome'), allowed(one)));
      return counted === null ? [] : [requestRow(one, counted)];
    }),
  missing: (facts, law) => {
    if (facts.effectiveOn === null) return [];
    const day = facts.effectiveOn;
    return proposalsOf(facts, 'new-school', 'closure').flatMap((one) => {
      if (!referrable(one, facts, law) || one.status === 'withdrawn' || one.status === 'revoked') return [];
      const counted = window(one, facts, law, notifiedOn(listOf(facts, 'outcome'), allowed(one)) ?? one.determination!.on);
      return counted === null ? [] : windowOpen(one, counted, day);
    });
  },
});
