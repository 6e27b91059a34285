import { currentDraft } from '../processes/instrument/facts.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { VARIATION } from '../processes/instrument/ids.js';
import { approvalFacts, otherVersion, revisionProblems } from './common/instrument-procedure.js';
import { withReligiousBodies } from './common/versions.js';

/** Reg 30(5), (7): what is agreed is made, if it complies. */
export const procV5 = defineRule({
  id: 'PROC-V5',
  citation: 'SI 2012/1034 reg 30(5), (7)',
  plain: 'What the recipient agrees to, or all agree instead, the authority must vary accordingly, if it complies with the law.',
  confidence: 'T',
  says: 'H',
  processes: VARIATION,
  pivot: 'event',
  versions: withReligiousBodies({}),
  reads: [...approvalFacts],
  guards: {
    'proposal-answered': (facts, _law, { data }): Bite | undefined => {
      if (data['content'] !== true) return undefined;
      const draft = currentDraft(facts);
      if (draft === null) return { message: 'There is no draft of the variation.', nextStep: 'Record the version that is proposed.' };
      return draft.verdict === 'unlawful'
        ? {
            message: `Version ${draft.version} does not comply with the law.`,
            nextStep: 'Put right what the check of the draft says.',
            about: 'check',
          }
        : undefined;
    },
    'revision-agreed': (facts, { figures }, event) => revisionProblems(facts, figures, event),
    'making-approved': (facts, _law, event) => otherVersion(facts, event),
    made: (facts, _law, event) => otherVersion(facts, event),
  },
});
