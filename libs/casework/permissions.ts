import type { EventDescription } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { notPermitted } from './refusals.js';
import type { CaseRow } from './stored-case.js';

type Refused = ReturnType<typeof notPermitted>;
type WhoseCase = Pick<CaseRow, 'leadAuthority' | 'federationUid' | 'reference' | 'subject'>;

/** Officers and managers act on the cases their authority leads; others who see a case read it. Null when it is allowed. */
export function refuseUnlessStaffOfLead(actor: Actor, found: WhoseCase): Refused | null {
  if (actor.role !== 'officer' && actor.role !== 'manager') {
    return notPermitted(`As ${describeRole(actor)} you can read this case. Officers of the lead authority work on it.`);
  }
  if (actor.authority !== found.leadAuthority) {
    return notPermitted(
      `Your authority takes part in case ${found.reference}; the authority that leads it works on it.`,
      'Ask the officer of the lead authority to record it.',
    );
  }
  return null;
}

/**
 * Who may record an event of this kind on this case. Null when this person may. A board that is one of several records what is its own: events
 * that name it.
 *
 * @param board The board that the event says it is of.
 */
export function refuseUnlessRecorder(
  actor: Actor,
  found: WhoseCase,
  event: Pick<EventDescription, 'title' | 'recordedBy'>,
  board: unknown,
): Refused | null {
  if (actor.role === 'board') {
    const partner = found.subject.boards?.some(({ key, kind }) => kind === 'federation' && key === actor.federationUid) ?? false;
    if (actor.federationUid !== found.federationUid && !partner) return notPermitted('This case is about another federation than yours.');
    if (!event.recordedBy.includes('board')) {
      return notPermitted(`"${event.title}" is recorded by the local authority, not by the board.`, 'Tell the case officer about it.');
    }
    if (partner && board !== actor.federationUid) {
      return notPermitted(
        `In this case several governing bodies take part, and you record what is your own: "${event.title}" with yours named.`,
        'What all of them did together, or another one did, is recorded by the case officer.',
      );
    }
    return null;
  }
  const refused = refuseUnlessStaffOfLead(actor, found);
  if (refused) return refused;
  if (event.recordedBy.includes('officer') || (actor.role === 'manager' && event.recordedBy.includes('manager'))) return null;
  if (event.recordedBy.includes('manager'))
    return notPermitted(`"${event.title}" needs a manager.`, 'Ask a manager of your authority to record it.');
  return notPermitted(
    event.recordedBy.includes('board')
      ? `"${event.title}" is recorded by the board itself.`
      : `"${event.title}" is recorded by the service itself when its day comes.`,
  );
}

function describeRole(actor: Actor): string {
  return { auditor: 'an auditor', administrator: 'an administrator', board: 'the board', officer: 'an officer', manager: 'a manager' }[
    actor.role
  ];
}
