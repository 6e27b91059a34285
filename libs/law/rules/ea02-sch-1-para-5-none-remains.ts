import { shortDate } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { dissolvedOn, endingStage, hasCome, planFacts } from '../processes/discontinuance/facts.js';
import { part8 } from './common/part-8.js';
import { sinceFederationRegulations } from './common/versions.js';

/** EA 2002 Sch 1 para 5(1): where no school remains the governing body ends with the last. */
export const xNone = defineRule({
  id: 'X-none',
  citation: 'Education Act 2002 Sch 1 para 5(1)',
  plain:
    'Where no school remains, the federation’s governing body is dissolved on the discontinuance date or a later day that the Secretary of State orders; no temporary governing body is set up and no period of notice is set.',
  confidence: 'I',
  says: 'I',
  processes: part8,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: planFacts,
  deadlines: (facts) => {
    const stage = endingStage(facts);
    const on = dissolvedOn(facts);
    if (stage?.leaves !== 'none' || on === null) return [];
    return [
      {
        title: 'The governing body of the federation is dissolved',
        startedBy: stage.index,
        startsOn: stage.plannedOn,
        due: on,
        argument: {
          counting: null,
          sum: `${shortDate(on)} is ${on === stage.on ? 'the discontinuance date' : 'the day ordered'}`,
          skipped: [],
        },
        doneOn: hasCome(facts, on) ? on : null,
        for: 'law',
        remind: false,
      },
    ];
  },
  tasks: (facts) => {
    const on = dissolvedOn(facts);
    if (endingStage(facts)?.leaves !== 'none' || on === null || !hasCome(facts, on)) return [];
    return [
      {
        part: 'register',
        title: 'Report to the register that the federation has ended',
        why: 'No school of the federation remains. The national register may go on showing it as open with no members.',
        for: 'case-officer',
        openedOn: on,
        due: null,
        kind: 'do',
        doneBy: 'review-decided',
      },
    ];
  },
});
