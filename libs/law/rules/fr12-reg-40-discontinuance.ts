import { longDate } from '../calendar/civil-date.js';
import type { Facts, FoldedEvent } from '../engine/facts.js';
import { defineRule, type Answer } from '../engine/rule.js';
import { hasCome, planFacts, plansOf } from '../processes/discontinuance/facts.js';
import { part8 } from './common/part-8.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Reg 40: what a discontinuance is, and of which schools. */
export const x0 = defineRule({
  id: 'X0',
  citation: 'SI 2012/1035 reg 40',
  plain:
    'A federated school is discontinued when it closes by statutory proposals, by notice of its governing body or by direction, or becomes an academy; a school is in a plan once, and what has taken effect is not planned again.',
  confidence: 'A',
  says: 'H',
  processes: part8,
  pivot: 'event',
  versions: sinceFederationRegulations({}),
  reads: planFacts,
  guards: {
    'discontinuance-planned': (facts, _law, event) => {
      const stranger = notFederated(facts, event);
      if (stranger !== undefined) return stranger;
      const plan = planFor(facts, event);
      if (plan === undefined) return undefined;
      return {
        message: `${plan.school.name} is already to be discontinued on ${longDate(plan.on)}.`,
        dates: { discontinuedOn: plan.on },
        nextStep: hasCome(facts, plan.on)
          ? 'That day has come. If the record was wrong, correct it.'
          : 'Record another date as a change of date, or record first that the plan was given up.',
        about: plan.school.key,
      };
    },
    'discontinuance-date-changed': (facts, _law, event) => mayChange(facts, event),
    'discontinuance-withdrawn': (facts, _law, event) => mayChange(facts, event),
  },
});

const planFor = (facts: Facts, { data }: FoldedEvent) => plansOf(facts).find(({ school }) => school.key === data['school']);

function notFederated({ schools, departures }: Facts, { data }: FoldedEvent): Answer {
  const key = String(data['school']);
  const school = schools.find((one) => one.key === key);
  if (school === undefined)
    return { message: 'The school is not one of this federation.', nextStep: 'Name one of its schools.', about: key };
  const left = departures.get(key);
  if (left === undefined || left >= String(data['discontinuedOn'])) return undefined;
  return {
    message: `${school.name} left the federation on ${longDate(left)}; what happens to it on ${longDate(String(data['discontinuedOn']))} does not touch the federation.`,
    dates: { left },
    nextStep: 'It needs no case of this federation.',
    about: key,
  };
}

function mayChange(facts: Facts, event: FoldedEvent): Answer {
  const plan = planFor(facts, event);
  if (plan === undefined)
    return {
      message: 'No closure or conversion of that school is planned.',
      nextStep: 'Record the plan first.',
      about: String(event.data['school']),
    };
  if (!hasCome(facts, plan.on)) return undefined;
  return {
    message: `${plan.school.name} was discontinued on ${longDate(plan.on)}; that cannot be changed any more.`,
    dates: { discontinuedOn: plan.on },
    nextStep: 'If the record was wrong, correct it.',
    about: plan.school.key,
  };
}
