import { lastAct } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { matterFacts, matterOf } from '../processes/amalgamation/facts.js';
import { NEW_SCHOOL, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** SSFA 1998 s 69(3): only the Secretary of State's order makes a school one with a religious character. */
export const ra32 = defineRule({
  id: 'RA-32',
  citation: 'School Standards and Framework Act 1998 s 69(3); SI 2013/3109 Sch 1 paras 7, 8',
  plain:
    'A new school has a religious character only when the Secretary of State has designated it by order; without the order it cannot open as one.',
  confidence: 'T',
  says: 'H',
  override: true,
  processes: NEW_SCHOOL,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'SSFA 1998 s 69(3)'),
  reads: [...matterFacts, 'effectiveOn', 'missing'],
  missing: (facts) => {
    if (facts.effectiveOn === null || matterOf(facts).vehicle?.religiousCharacter !== true) return [];
    const order = lastAct(facts, 'religious-character-designated');
    if (order !== null && order.happenedOn <= facts.effectiveOn) return [];
    return [
      {
        what: 'an order that designates the religious character of the new school',
        school: '',
        nextStep: 'Ask the Secretary of State to designate it, and record the order.',
      },
    ];
  },
  guards: {
    'effective-date-reached': ({ missing }) => {
      const own = missing.filter(({ ruleId }) => ruleId === 'RA-32');
      return own.length === 0
        ? undefined
        : own.map(({ what, nextStep }) => ({ message: `The day has come and there is not ${what}.`, nextStep, about: 'new-school' }));
    },
  },
});
