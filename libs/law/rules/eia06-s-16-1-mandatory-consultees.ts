import type { FoldedEvent } from '../engine/facts.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { matterFacts, type MatterFacts, type Proposal } from '../processes/amalgamation/facts.js';
import { consultationsOf, consultedIn } from './common/consultation.js';
import { BOTH, each, isSpecial, sinceSchoolOrganisation } from './common/statutory-proposals.js';

const words: Record<string, string> = {
  'registered-parents': 'the registered parents of registered pupils',
  'local-authority': 'the local authority',
  'district-council': 'the district council',
  'parish-council': 'the parish council',
  'plan-authorities': 'every authority that maintains a plan for a pupil',
};

function needed(one: Proposal, consultations: readonly FoldedEvent[], by: unknown): string[] {
  if (isSpecial(one)) return ['registered-parents', 'plan-authorities'];
  const says = (field: string): boolean => consultations.some(({ data }) => data[field] === true);
  return [
    'registered-parents',
    ...(by === 'authority' ? [] : ['local-authority']),
    ...(says('noDistrictCouncil') ? [] : ['district-council']),
    ...(says('noParishCouncil') ? [] : ['parish-council']),
  ];
}

/** Rural primary schools are primary schools: special, nursery and secondary ones cannot be designated. */
const mayBeRural = ({ school }: Proposal): boolean => school?.category !== 'maintained-nursery' && (school?.lowAge ?? 0) < 11;

function check(facts: MatterFacts, one: Proposal, event: FoldedEvent): Bite | null {
  if (!isSpecial(one) && one.school?.ruralPrimary !== true) {
    if (one.school?.ruralPrimary === false || !mayBeRural(one)) return null;
    return {
      message: `It is not known whether ${one.school?.name ?? 'the school'} is designated as a rural primary school; if it is, a list of people must be consulted before publication.`,
      as: 'data',
      about: one.key,
      nextStep: 'Look the school up in the list of the order in force, and record what it says under "Facts about a school established".',
    };
  }
  const consultations = consultationsOf(facts, one, event.happenedOn);
  const reached = consultedIn(consultations);
  const missing = needed(one, consultations, event.data['by']).filter((whom) => !reached.has(whom));
  if (missing.length === 0) return null;
  return {
    message: `Before ${one.name} is published the Act asks that these be consulted, and it is not recorded: ${missing.map((whom) => words[whom]).join('; ')}.`,
    figures: { missing: missing.length },
    about: one.key,
    nextStep: 'Consult them and record it, then publish. Say so where there is no district or parish council.',
  };
}

/** EIA 2006 s 16(1): whom to consult before a rural primary or a special school is closed. */
export const ra04 = defineRule({
  id: 'RA-04',
  citation: 'Education and Inspections Act 2006 s 16(1), (3)',
  plain:
    'Before the closure of a designated rural primary school is published, registered parents, the authority where it is not the publisher, any district council where the authority is a county, and any parish council are consulted; before that of a special school, registered parents and every authority that maintains a plan for a pupil.',
  confidence: 'T',
  says: 'H',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation(
    {},
    'Education and Inspections Act 2006 s 16; Designation of Rural Primary Schools (England) Order 2024',
  ),
  reads: [...matterFacts],
  guards: { 'statutory-proposals-published': (facts, _law, event) => each(facts, event, ['closure'], (one) => check(facts, one, event)) },
});
