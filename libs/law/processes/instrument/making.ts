import type { ProcessTable, Transition } from '../../engine/process.js';
import {
  approvalDecided,
  authorityContent,
  authorityNotContent,
  checkBegun,
  deadlockRecorded,
  draftAdopted,
  escalated,
  formImposed,
  givenUp,
  makingAuthorityAgreed,
  opportunityGiven,
  revisionAgreed,
  submitted,
} from './events.js';
import { engineId } from './ids.js';
import { afterAgreement, common, commonTrials, endEvents, settled } from './steps.js';

const giveUp: Transition = { to: 'given-up' };
const review = (here: string): Readonly<Record<string, Transition>> => ({ 'review-decided': { to: here } });
const adopt: Transition = {
  guards: ['PROC-M1'],
  to: [
    ['awaiting-foundation-approval', 'approvals-are-needed'],
    ['draft', 'always'],
  ],
};
const submit: Transition = { guards: ['PROC-M0', 'PROC-M1', 'PROC-M2', 'PROC-M3'], to: 'submitted' };

/** Without agreement: a revision is looked for; what follows if none is found depends on foundation governors. */
const looking = (here: string): Readonly<Record<string, Transition>> => ({
  'draft-adopted': { guards: ['PROC-M1'], to: here },
  'approval-decided': { to: here },
  'revision-agreed': { guards: ['PROC-M5b'], to: 'agreed' },
  'given-up': giveUp,
  ...review(here),
});

/** An instrument of government is made: reg 29 of SI 2012/1034, Sch 5 para 5 to SI 2012/1035. Read top to bottom. */
export const instrumentMaking: ProcessTable = {
  id: engineId('instrument-making'),
  title: 'An instrument of government is made',
  initial: 'draft',
  events: [
    draftAdopted,
    makingAuthorityAgreed,
    approvalDecided,
    submitted,
    checkBegun,
    authorityContent,
    authorityNotContent,
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
      title: 'Draft',
      on: {
        'draft-adopted': adopt,
        'making-authority-agreed': { guards: ['PROC-M0'], to: 'draft' },
        'approval-decided': { to: 'draft' },
        submitted: submit,
        'given-up': giveUp,
        ...review('draft'),
      },
    },
    'awaiting-foundation-approval': {
      title: 'Waiting for approvals',
      on: {
        'draft-adopted': adopt,
        'making-authority-agreed': { guards: ['PROC-M0'], to: 'awaiting-foundation-approval' },
        'approval-decided': { to: 'awaiting-foundation-approval' },
        submitted: submit,
        'given-up': giveUp,
        ...review('awaiting-foundation-approval'),
      },
    },
    submitted: {
      title: 'Submitted to the authority',
      on: { 'check-begun': { to: 'la-checking' }, 'given-up': giveUp, ...review('submitted') },
    },
    'la-checking': {
      title: 'The authority checks it',
      on: {
        'authority-content': { guards: ['PROC-M4'], asks: ['PROC-M4-guidance'], to: 'agreed' },
        'authority-not-content': { to: 'returned-with-reasons' },
        'given-up': giveUp,
        ...review('la-checking'),
      },
    },
    'returned-with-reasons': {
      title: 'Returned with reasons',
      on: {
        ...looking('returned-with-reasons'),
        'opportunity-given': { guards: ['PROC-M5c'], to: 'agreement-period' },
        'deadlock-recorded': { guards: ['PROC-M5d'], to: 'deadlocked' },
      },
    },
    'agreement-period': {
      title: 'Opportunity to agree',
      on: {
        ...looking('agreement-period'),
        'opportunity-given': { guards: ['PROC-M5c'], to: 'agreement-period' },
        'form-imposed': { guards: ['PROC-M5d', 'PROC-M5c'], to: 'agreed' },
        'deadlock-recorded': { guards: ['PROC-M5d'], to: 'deadlocked' },
      },
    },
    deadlocked: { title: 'Deadlocked', on: { ...looking('deadlocked'), escalated: { to: 'deadlocked' } } },
    ...afterAgreement({ mustMake: ['PROC-M5a'] }),
  },
  trials: {
    ...commonTrials,
    submitted: settled,
    'making-authority-agreed': ({ schools }) => ({ authority: schools[0]?.authority ?? '' }),
  },
};
