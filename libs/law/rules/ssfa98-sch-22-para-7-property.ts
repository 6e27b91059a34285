import { addDays, shortDate } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { BOTH, proposalsOf, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** SSFA 1998 Sch 22 para 7, EA 2002 Sch 1 para 5: what the board of a closing school held goes to the authority, unless directed otherwise beforehand. */
export const ra31 = defineRule({
  id: 'RA-31',
  citation: 'School Standards and Framework Act 1998 Sch 22 para 7; Education Act 2002 Sch 1 para 5',
  plain:
    'When a school closes its governing body is dissolved and its property, rights, liabilities and staff pass to the authority, or elsewhere if the Secretary of State so directs before the dissolution; trust property stays where it is.',
  confidence: 'T',
  says: 'I',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'SSFA 1998 Sch 22 para 7'),
  reads: [...matterFacts],
  deadlines: (facts) =>
    proposalsOf(facts, 'closure').flatMap(({ determination, status, key, school }) =>
      determination === null || (status !== 'approved' && status !== 'conditional')
        ? []
        : [
            {
              part: key,
              title: `Last day for a direction of the Secretary of State about what the governing body of ${school?.name ?? 'the school'} holds`,
              startedBy: determination.index,
              startsOn: determination.on,
              due: addDays(determination.implementOn, -1),
              argument: {
                counting: null,
                sum: `the day before ${shortDate(determination.implementOn)}, on which the governing body is dissolved`,
                skipped: [],
              },
              doneOn: null,
              done: true,
              for: 'case-officer',
              remind: false,
            },
          ],
    ),
  tasks: (facts) =>
    proposalsOf(facts, 'closure').flatMap(({ determination, status, key, school }) =>
      determination === null || status !== 'approved'
        ? []
        : [
            {
              part: key,
              title: `List what the governing body of ${school?.name ?? 'the school'} holds, and decide whether a direction is wanted`,
              why: 'On closure everything but trust property passes to the authority by law, staff included, unless the Secretary of State directs otherwise before. Whether employment law adds to that is for a lawyer.',
              for: 'case-officer',
              openedOn: determination.on,
              due: addDays(determination.implementOn, -1),
              kind: 'check' as const,
              doneBy: 'review-decided',
            },
          ],
    ),
});
