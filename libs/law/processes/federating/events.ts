/** Everything that can happen in a case of federating or joining, with the fields it is recorded with. */
export {
  meetingCalled,
  reportConsidered,
  proposalNotified,
  consentDecided,
  boardAgreed,
  boardWithdrew,
  proposalsDrafted,
  proposalsPublished,
  singleBodyArranged,
} from './events/until-publication.js';
export {
  told,
  copyOpen,
  representationReceived,
  closingDateChanged,
  responsesConsidered,
  boardDetermined,
  remainderResolved,
} from './events/until-determination.js';
export {
  dateChanged,
  makerAgreed,
  instrumentDrafted,
  draftApproved,
  draftSubmitted,
  instrumentMade,
  handoverReported,
  override,
  dateReached,
  caseClosed,
} from './events/until-the-date.js';
