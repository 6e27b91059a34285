import { addDays } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { federationsLeft, matterFacts, matterOf } from '../processes/amalgamation/facts.js';
import { ENLARGEMENT, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** EA 1996 s 574: the survivor stays the same school, so its governing body goes on. */
export const rb24 = defineRule({
  id: 'RB-24',
  citation: 'Education Act 1996 s 574',
  plain:
    'A school that is enlarged or altered stays the same school: its governing body, number and record go on, while the governing body of the closing school is dissolved; its name and instrument may need another look before the date.',
  confidence: 'T',
  says: 'I',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'Education Act 1996 s 574'),
  reads: [...matterFacts, 'effectiveOn', 'reachedOn'],
  tasks: (facts) => {
    const { survivor, lead } = matterOf(facts);
    const ends = federationsLeft(facts).some(({ left }) => left.length === 1 && left[0]?.key === survivor?.key);
    if (facts.effectiveOn === null || facts.reachedOn !== null || survivor === null || ends) return [];
    return [
      {
        title: `Look at the name and instrument of ${survivor.name} before the date`,
        why: 'Its governing body goes on. It may want another name, and parents and staff of the closing school on the board.',
        for: 'governing-body',
        openedOn: lead?.determination?.on ?? facts.effectiveOn,
        due: addDays(facts.effectiveOn, -1),
        kind: 'check',
        doneBy: 'instrument-made',
      },
    ];
  },
});
