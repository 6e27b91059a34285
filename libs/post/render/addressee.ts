import type { BoardFacts } from '#libs/law/types.js';
import type { ContactQuestion, ResolvedContact } from '#libs/register/index.js';
import type { ClaimedReminder, OutgoingMail } from '../types.js';

/** Whom a reminder goes to. */
export interface Addressee {
  to: OutgoingMail['to'];
  /** Whom it is for, in words, where nobody's address is known there and the case officer gets it to pass on; else null. */
  insteadOf: string | null;
}

/**
 * Whom a reminder goes to: the case officer as a person; every other recipient is an office whose contact the authority keeps. In a case of
 * several boards "board:<key>" is the clerk of that board: of the school, or of the federation. What has no address goes to the case
 * officer, and where a case has none to the authority's own office: nothing is said to nobody. Null only when that office was not entered either.
 */
export async function addresseeOf(
  reminder: ClaimedReminder,
  contactOf: (question: ContactQuestion) => Promise<ResolvedContact | null>,
): Promise<Addressee | null> {
  const { caseId, authority, federationUid, school } = reminder;
  const ask = async (office: Office): Promise<OutgoingMail['to'] | null> => {
    const contact = await contactOf({ caseId, authority, federationUid, school, ...office });
    return contact ? { name: contact.name, address: contact.email } : null;
  };
  const { recipient, officerName, officerEmail } = reminder;
  if (recipient !== 'case-officer') {
    const asked = officeOf(reminder);
    const to = asked === null ? null : await ask(asked);
    if (to) return { to, insteadOf: null };
  }
  const officer =
    officerName && officerEmail ? { name: officerName, address: officerEmail } : await ask({ recipient: `local-authority:${authority}` });
  return officer && { to: officer, insteadOf: recipient === 'case-officer' ? null : officeInWords(reminder) };
}

type Office = Pick<ContactQuestion, 'recipient' | 'subject'>;

/** What the book of contacts is asked for; null where there is nobody to ask for. */
function officeOf(reminder: ClaimedReminder): Office | null {
  const { recipient } = reminder;
  if (!meansBoard(reminder)) return { recipient: asClerk(recipient) };
  const board = boardOf(reminder);
  switch (board?.kind) {
    case 'school':
    case 'federation':
      return { recipient: 'clerk', subject: { kind: board.kind, key: board.key } };
    case 'authority':
      return board.authority === undefined ? null : { recipient: `local-authority:${board.authority}` };
    case 'temporary':
      // it has a clerk of its own once the school has a number
      return /^\d{6}$/.test(board.schools[0] ?? '') ? { recipient: 'clerk', subject: { kind: 'school', key: board.schools[0]! } } : null;
    // not known which of them is meant, or nobody whose address could be kept
    case 'proposers':
    case undefined:
      return null;
  }
}

/** In a case of several boards, that one of them is meant. */
const meansBoard = ({ recipient, boards }: ClaimedReminder): boolean =>
  boards !== null && (recipient === 'clerk' || recipient === 'governing-body' || recipient.startsWith('board:'));

const asClerk = (recipient: string): string => (recipient === 'governing-body' ? 'clerk' : recipient);

/** In a case of several boards, the one that is meant: by name, or by the deadline that is its own. */
function boardOf(reminder: ClaimedReminder): BoardFacts | null {
  const { recipient, deadlineKey, boards } = reminder;
  if (boards === null || !meansBoard(reminder)) return null;
  const named = (key: string): BoardFacts | undefined => boards.find((board) => board.key === key);
  const key = recipient.startsWith('board:') ? recipient : deadlineKey;
  return named(key.slice(key.indexOf(':') + 1)) ?? null;
}

/** Whom a recipient is, inside a sentence. */
function officeInWords(reminder: ClaimedReminder): string {
  const board = boardOf(reminder);
  if (board !== null) {
    const name = board.name.charAt(0).toLowerCase() + board.name.slice(1);
    return board.kind === 'authority' || board.kind === 'proposers' ? name : `the clerk of the ${name}`;
  }
  const { recipient } = reminder;
  if (recipient.startsWith('local-authority:')) return `local authority ${recipient.slice('local-authority:'.length)}`;
  return recipient === 'clerk' || recipient === 'governing-body'
    ? 'the clerk of the governing body'
    : `the ${recipient.split(':')[0]!.replaceAll('-', ' ')}`;
}
