import { defineRule, type Bite } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { decideRow } from './common/decision-window.js';
import { decision, endOf, liveObjections, paragraphOf, paragraphs } from './common/representations.js';
import { BOTH, capital, each, proposalsOf, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** EIA 2006 Sch 2 paras 7(2), 19, SI 2013/3109 reg 15: an uncontested closure by the authority. */
export const ra17 = defineRule({
  id: 'RA-17',
  citation: 'Education and Inspections Act 2006 Sch 2 paras 7(2), 19; SI 2013/3109 regs 15, 20(3)',
  plain:
    'A closure by the authority that nobody objects to, or to which every objection was withdrawn in writing in time, and that is related to no undetermined proposals for a new school or another closure, is determined under paragraph 19 within 2 months of the end of the representations; any other under paragraph 8.',
  confidence: 'T',
  says: 'H',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ ...decision, ...paragraphs }, 'EIA 2006 Sch 2 paras 7, 19; SI 2013/3109 reg 15'),
  reads: [...matterFacts, 'bankHolidays'],
  guards: {
    'proposals-determined': (facts, { count }, event) =>
      each(facts, event, ['closure'], (one): Bite | null => {
        const said = event.data['paragraph'];
        const lawful = paragraphOf(one, facts, count);
        if (event.data['by'] !== 'authority' || said === undefined || lawful === null || said === lawful) return null;
        const end = endOf(one, facts, count)!.date!;
        const why =
          lawful === '19'
            ? 'the authority made the proposals, nobody objects and nothing related is open'
            : one.publication?.by !== 'authority'
              ? 'a governing body published them'
              : liveObjections(one, end) > 0
                ? 'there are objections that were not withdrawn in writing in time'
                : 'related proposals under sections 7, 10, 11 or 15 are not determined';
        return {
          message: `${capital(one.name)} is decided under paragraph ${lawful}, not ${String(said)}: ${why}.`,
          figures: { objections: liveObjections(one, end) },
          about: one.key,
          nextStep:
            lawful === '19'
              ? 'Record it as a determination under paragraph 19; nobody can ask for a referral of it.'
              : 'Record it as a decision under paragraph 8, with reasons; a referral can be asked for.',
        };
      }),
  },
  deadlines: (facts, { count }) =>
    proposalsOf(facts, 'closure').flatMap((one) =>
      one.publication !== null && paragraphOf(one, facts, count) === '19' ? (decideRow(one, facts, count) ?? []) : [],
    ),
});
