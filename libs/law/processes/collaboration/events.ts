/** Everything that can happen in a case of collaboration, with the fields it is recorded with. */
export {
  agreementDrafted,
  partnerConsulted,
  checksCompleted,
  boardResolved,
  delegationOverride,
  startChanged,
} from './agreement-events.js';
export {
  committeeDetermined,
  chairAppointed,
  clerkAppointed,
  associateAppointed,
  committeeCalled,
  committeeMet,
  minutesGiven,
} from './committee-events.js';
export {
  reviewMinuted,
  reviewTriggered,
  noticeGiven,
  noticeWithdrawn,
  partnerLeft,
  collaborationEnded,
  movedOn,
  movedBack,
  caseClosed,
} from './ending-events.js';
