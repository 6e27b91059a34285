import type { ContactQuestion, ResolvedContact } from '#libs/register/index.js';
import type { ClaimedReminder, OutgoingMail } from '../types.js';

/**
 * Whom a reminder goes to: the case officer as a person; every other recipient is an office whose contact the authority keeps. A case
 * without an officer is the authority's own office's. Null when nobody was entered.
 */
export async function addresseeOf(
  reminder: ClaimedReminder,
  contactOf: (question: ContactQuestion) => Promise<ResolvedContact | null>,
): Promise<OutgoingMail['to'] | null> {
  const { recipient, officerName, officerEmail } = reminder;
  if (recipient === 'case-officer' && officerName && officerEmail) return { name: officerName, address: officerEmail };
  const contact = await contactOf({
    authority: reminder.authority,
    recipient: recipient === 'case-officer' ? `local-authority:${reminder.authority}` : recipient,
    federationUid: reminder.federationUid,
    school: reminder.school,
  });
  return contact ? { name: contact.name, address: contact.email } : null;
}
