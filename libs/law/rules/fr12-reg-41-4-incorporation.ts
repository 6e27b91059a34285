import { shortDate } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { dissolvedOn, hasCome, lastSchool, planFacts } from '../processes/discontinuance/facts.js';
import { part8 } from './common/part-8.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Reg 41(4): on the dissolution date the temporary governing body becomes the governing body of the school that remains. */
export const x4 = defineRule({
  id: 'X4',
  citation: 'SI 2012/1035 reg 41(4); Education Act 2002 Sch 1 para 5(1)',
  plain:
    'On the dissolution date the temporary governing body is incorporated as the governing body of the school that remains, under the name in its instrument; that date is the discontinuance date or a later one ordered before it.',
  confidence: 'A',
  says: 'I',
  processes: part8,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: [...planFacts, 'missing'],
  deadlines: (facts) => {
    const last = lastSchool(facts);
    const on = dissolvedOn(facts);
    if (last === null || on === null) return [];
    return [
      {
        title: `${last.school.name} has a governing body of its own`,
        startedBy: last.stage.index,
        startsOn: last.stage.plannedOn,
        due: on,
        argument: {
          counting: null,
          sum: `${shortDate(on)} is ${on === last.stage.on ? 'the discontinuance date' : 'the later day that was ordered'}, on which the governing body of the federation is dissolved`,
          skipped: [],
        },
        doneOn: facts.missing.length === 0 && hasCome(facts, on) ? on : null,
        for: 'law',
        remind: false,
      },
    ];
  },
  tasks: (facts) => {
    const last = lastSchool(facts);
    const on = dissolvedOn(facts);
    if (last === null || on === null || !hasCome(facts, on)) return [];
    if (facts.missing.length > 0)
      return [
        {
          part: 'passed',
          title: `The federation has ended and ${last.school.name} has no governing body: prove what is missing, or override it`,
          why: 'A temporary governing body and an instrument must both be there before the discontinuance date.',
          for: 'case-officer',
          openedOn: on,
          due: null,
          kind: 'review',
        },
      ];
    return [
      {
        part: 'register',
        title: `Report to the register that the federation has ended and ${last.school.name} has its own governing body`,
        why: 'The law has changed the governing bodies; the national register has not.',
        for: 'case-officer',
        openedOn: on,
        due: null,
        kind: 'do',
        doneBy: 'review-decided',
      },
    ];
  },
});
