/** Everything that can happen in a case of leaving or dissolution, with the fields it is recorded with. */
export { requestReceived, told, meetingCalled, boardDecided, requestWithdrawn } from './events/until-the-decision.js';
export {
  noticeReceived,
  bodyEstablished,
  instrumentMade,
  reviewOpened,
  dateChanged,
  override,
  dateReached,
  surplusRemoved,
} from './events/after-the-decision.js';
export { dateConfirmed } from './events/date-fields.js';
export { factsEstablished, schoolLeft, reviewDecided, caseClosed, correction } from './events/at-any-time.js';
