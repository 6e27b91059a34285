import { longDate } from '../calendar/civil-date.js';
import { defineRule, type Answer } from '../engine/rule.js';
import { endingStage, planFacts } from '../processes/discontinuance/facts.js';
import { part8 } from './common/part-8.js';
import { sinceFederationRegulations } from './common/versions.js';

/** EA 2002 Sch 1 para 5(1): a later dissolution date must be ordered before the discontinuance date. */
export const xOrder = defineRule({
  id: 'X-order',
  citation: 'Education Act 2002 Sch 1 para 5(1)',
  plain:
    'The governing body is dissolved on the discontinuance date unless the Secretary of State, before that date, orders a later one; an order made on the date or after it moves nothing.',
  confidence: 'A',
  says: 'H',
  processes: part8,
  pivot: 'event',
  versions: sinceFederationRegulations({}),
  reads: planFacts,
  guards: {
    'dissolution-date-ordered': (facts, _law, { happenedOn, data }): Answer => {
      const stage = endingStage(facts);
      const ordered = String(data['dissolvedOn']);
      if (stage === null)
        return {
          message: 'As the dates stand the governing body of the federation is not dissolved, so there is no date to move.',
          nextStep: 'Record first which schools close or convert.',
          about: 'dissolvedOn',
        };
      if (happenedOn >= stage.on)
        return {
          message: `An order of ${longDate(happenedOn)} comes too late: it must be made before ${longDate(stage.on)}.`,
          dates: { orderedOn: happenedOn, discontinuedOn: stage.on },
          nextStep: 'The governing body was dissolved on the discontinuance date.',
          about: 'dissolvedOn',
        };
      if (ordered > stage.on) return undefined;
      return {
        message: `The day ordered, ${longDate(ordered)}, is not later than ${longDate(stage.on)}; only a later day can be ordered.`,
        dates: { ordered, discontinuedOn: stage.on },
        nextStep: 'Check the order.',
        about: 'dissolvedOn',
      };
    },
  },
});
