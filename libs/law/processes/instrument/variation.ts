import type { ProcessTable, Transition } from '../../engine/process.js';
import {
  approvalDecided,
  deadlockRecorded,
  draftAdopted,
  escalated,
  formImposed,
  givenUp,
  opportunityGiven,
  revisionAgreed,
} from './events.js';
import { engineId } from './ids.js';
import { afterAgreement, common, commonTrials, endEvents } from './steps.js';
import { authorityInsists, proposalAnswered, reviewEnded, reviewOpened, variationProposed } from './variation-events.js';

const giveUp: Transition = { to: 'given-up' };
const always = (here: string): Readonly<Record<string, Transition>> => ({
  'draft-adopted': { to: here },
  'approval-decided': { to: here },
  'given-up': giveUp,
  'review-decided': { to: here },
});

/** An instrument in force is reviewed and varied: reg 30 of SI 2012/1034, Sch 5 para 6 to SI 2012/1035. */
export const instrumentVariation: ProcessTable = {
  id: engineId('instrument-variation'),
  title: 'An instrument of government is varied',
  initial: 'draft',
  events: [
    reviewOpened,
    reviewEnded,
    draftAdopted,
    approvalDecided,
    variationProposed,
    proposalAnswered,
    authorityInsists,
    opportunityGiven,
    revisionAgreed,
    formImposed,
    deadlockRecorded,
    escalated,
    ...endEvents,
    givenUp,
  ],
  ...common,
  states: {
    draft: {
      title: 'Review and draft',
      on: {
        ...always('draft'),
        'review-opened': { to: 'draft' },
        'review-ended': { guards: ['PROC-V9'], to: 'given-up' },
        'variation-proposed': { guards: ['PROC-V2', 'PROC-V4', 'PROC-V10'], asks: ['PROC-V11'], to: 'submitted' },
      },
    },
    submitted: {
      title: 'Proposed to the other',
      on: {
        ...always('submitted'),
        'proposal-answered': {
          guards: ['PROC-V3', 'PROC-V4', 'PROC-V5'],
          to: [
            ['agreed', 'recipient-is-content'],
            ['returned-with-reasons', 'always'],
          ],
        },
      },
    },
    'returned-with-reasons': {
      title: 'Not content, with reasons',
      on: {
        ...always('returned-with-reasons'),
        'revision-agreed': { guards: ['PROC-V5'], to: 'agreed' },
        'authority-insists': { to: 'returned-with-reasons' },
        'opportunity-given': { guards: ['PROC-V6'], to: 'agreement-period' },
        'deadlock-recorded': { guards: ['PROC-V7'], to: 'deadlocked' },
      },
    },
    'agreement-period': {
      title: 'Opportunity to agree',
      on: {
        ...always('agreement-period'),
        'revision-agreed': { guards: ['PROC-V5'], to: 'agreed' },
        'opportunity-given': { guards: ['PROC-V6'], to: 'agreement-period' },
        'form-imposed': { guards: ['PROC-V7', 'PROC-V6'], to: 'agreed' },
        'deadlock-recorded': { guards: ['PROC-V7'], to: 'deadlocked' },
      },
    },
    deadlocked: {
      title: 'Deadlocked',
      on: { ...always('deadlocked'), 'revision-agreed': { guards: ['PROC-V5'], to: 'agreed' }, escalated: { to: 'deadlocked' } },
    },
    ...afterAgreement({ mustMake: ['PROC-V5', 'PROC-V8'] }),
  },
  trials: {
    ...commonTrials,
    'variation-proposed': () => ({ by: 'local-authority', reasons: 'reasons', endsFoundationMajority: false }),
    'proposal-answered': (facts) => ({
      by:
        facts.acts.findLast(({ type }) => type === 'variation-proposed')?.data['by'] === 'local-authority'
          ? 'governing-body'
          : 'local-authority',
      content: false,
      reasons: 'reasons',
    }),
  },
};
