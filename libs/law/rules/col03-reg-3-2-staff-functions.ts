import { defineRule } from '../engine/rule.js';
import { sinceCollaborationRegulations } from './common/collaboration.js';

/** Reg 3(2): functions about individual members of staff are discharged under the staffing regulations. */
export const co03 = defineRule({
  id: 'CO-03',
  citation: 'SI 2003/1962 reg 3(2); SI 2003/1963, now SI 2009/2680',
  plain: 'Functions that concern individual members of staff stay under the staffing regulations, also when they are discharged jointly.',
  confidence: 'T',
  says: 'I',
  processes: ['collaboration'],
  pivot: 'event',
  versions: sinceCollaborationRegulations({ staff: ['staffing', 'appraisal', 'leadership'] }),
  reads: [],
  guards: {
    'agreement-drafted': (_facts, { figures }, { data }) => {
      const shared = Array.isArray(data['functions']) ? (data['functions'] as string[]) : [];
      if (!figures.staff.some((one) => shared.includes(one))) return 'No function that concerns staff is shared.';
      return {
        message:
          'What is shared concerns staff: appointment, conduct, dismissal and appraisal follow the staffing regulations. A shared head alone federates nothing.',
        nextStep: 'Say in the text who employs, who appraises and who appoints.',
      };
    },
  },
});
