import { longDate } from '../calendar/civil-date.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { matterFacts, type Kind } from '../processes/amalgamation/facts.js';
import { paragraphs } from './common/representations.js';
import { BOTH, each, sinceSchoolOrganisation } from './common/statutory-proposals.js';

const everywhere = [
  'planning-permission',
  'site',
  'playing-fields',
  'access',
  'building-project',
  'charity-scheme',
  'federation',
  'admissions',
  'linked',
] as const;

/** Reg 16(2)(a)-(r) and Sch 3 para 8(1)(a)-(k), by what they may be a condition of. */
export const prescribedEvents = {
  'new-school': [...everywhere, 'foundation', 'no-academy-agreement', 'premises-relaxation', 'disposal-consent', 'curriculum-direction'],
  closure: [...everywhere, 'academy-agreement', 'academy-enlarged', 'disposal-consent', 'further-education'],
  alteration: [...everywhere, 'further-education'],
} as const satisfies Record<Kind, readonly string[]>;

/** EIA 2006 Sch 2 para 8(5), SI 2013/3109 reg 16, SI 2013/3110 Sch 3 para 8: what an approval may depend on. */
export const ra22 = defineRule<{ events: Record<Kind, readonly string[]> }>({
  id: 'RA-22',
  citation: 'Education and Inspections Act 2006 Sch 2 para 8(5); SI 2013/3109 reg 16; SI 2013/3110 Sch 3 para 8',
  plain:
    'An approval may depend only on an event the regulations prescribe, and only with a date by which it must occur; a determination under paragraph 19 cannot be conditional.',
  confidence: 'T',
  says: 'H',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ events: prescribedEvents, ...paragraphs }, 'SI 2013/3109 reg 16; SI 2013/3110 Sch 3 para 8'),
  reads: [...matterFacts],
  guards: {
    'proposals-determined': (facts, { figures }, event) =>
      each(facts, event, ['new-school', 'closure', 'alteration'], (one): Bite | null => {
        if (event.data['outcome'] !== 'approved-conditionally') return null;
        const { conditionEvent, conditionBy } = event.data;
        if (event.data['paragraph'] === '19')
          return {
            message: 'A determination under paragraph 19 cannot be conditional: only an approval under paragraph 8 can.',
            about: one.key,
            nextStep: 'Determine without a condition, or do not implement.',
          };
        if (!figures.events[one.kind].includes(String(conditionEvent)))
          return {
            message: `This is no event on which the approval of ${one.name} may depend.`,
            about: one.key,
            nextStep: 'Choose one the regulations prescribe, or approve without a condition.',
          };
        if (typeof conditionBy !== 'string' || conditionBy <= event.happenedOn)
          return {
            message:
              typeof conditionBy === 'string'
                ? `The date by which it must happen, ${longDate(conditionBy)}, does not come after the decision.`
                : 'No date is given by which it must happen.',
            dates: { decidedOn: event.happenedOn },
            about: one.key,
            nextStep: 'Give a date after the decision.',
          };
        return null;
      }),
  },
});
