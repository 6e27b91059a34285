import { defineRule } from '../engine/rule.js';
import { matterFacts, matterOf } from '../processes/amalgamation/facts.js';
import { NEW_SCHOOL, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** SI 2007/958 regs 7(2), 8(7): the boards of closing schools whose pupils move have a say in the temporary governing body. */
export const ra28 = defineRule({
  id: 'RA-28',
  citation: 'SI 2007/958 regs 7(2), 8(7)',
  plain:
    'Where pupils of the closing schools are expected to move to the new school, the arrangements let those schools’ governing bodies appoint some or all of its temporary parent and staff governors.',
  confidence: 'T',
  says: 'H',
  processes: NEW_SCHOOL,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'SI 2007/958 regs 7, 8'),
  reads: [...matterFacts],
  guards: {
    'new-school-body-arranged': (facts, _law, { data }) => {
      if (data['pupilsExpected'] === false) return 'No pupils of the closing schools are expected.';
      if (data['closingBoardsAppoint'] === true) return undefined;
      const { closing } = matterOf(facts);
      return {
        message: `The arrangements do not let the governing bodies of ${closing.map(({ name }) => name).join(' and ')} appoint temporary parent and staff governors, though their pupils are expected to move.`,
        figures: { schools: closing.length },
        about: 'new-school',
        nextStep: 'Change the arrangements, or record that no pupils are expected to move.',
      };
    },
  },
});
