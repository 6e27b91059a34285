import type { EventDescription } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { notPermitted } from './refusals.js';
import type { StoredMatter } from './store.js';

type Refused = ReturnType<typeof notPermitted>;
type Whose = Pick<StoredMatter, 'id' | 'authority' | 'federationUid'>;

/** How the context of a link names its matter, where that of a board names its federation. */
export const linkedTo = (instrumentId: string): string => `instrument:${instrumentId}`;

const isOwnBoard = (actor: Actor, { id, federationUid }: Whose): boolean =>
  actor.role === 'board' && (actor.federationUid === linkedTo(id) || (federationUid !== null && actor.federationUid === federationUid));

/** Officers and managers of the authority that makes it. Null when it is allowed. */
export function refuseUnlessStaff(actor: Actor, { authority }: Pick<Whose, 'authority'>): Refused | null {
  if (actor.role !== 'officer' && actor.role !== 'manager')
    return notPermitted('Officers of the authority that makes the instrument do this.', 'Ask the officer who works on it.');
  return actor.authority === authority
    ? null
    : notPermitted('Another authority makes this instrument.', 'Ask an officer of that authority.');
}

/** Who may write the draft and add files: the authority's officers, and the board whose instrument it is. */
export function refuseUnlessWriter(actor: Actor, matter: Whose): Refused | null {
  if (isOwnBoard(actor, matter)) return null;
  return actor.role === 'board' ? notPermitted('This is the instrument of another governing body.') : refuseUnlessStaff(actor, matter);
}

/** Who may record an event of this kind. */
export function refuseUnlessRecorder(actor: Actor, matter: Whose, event: Pick<EventDescription, 'title' | 'recordedBy'>): Refused | null {
  const refused = refuseUnlessWriter(actor, matter);
  if (refused) return refused;
  if (event.recordedBy.includes(actor.role as 'officer' | 'manager' | 'board')) return null;
  if (actor.role === 'board')
    return notPermitted(`"${event.title}" is recorded by the local authority, not by the board.`, 'Tell the officer about it.');
  return event.recordedBy.includes('manager')
    ? notPermitted(`"${event.title}" needs a manager.`, 'Ask a manager of your authority to record it.')
    : notPermitted(`"${event.title}" is recorded by the board itself.`);
}
