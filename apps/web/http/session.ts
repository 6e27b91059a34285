import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/platform/actor.js';
import type { FlashMessage } from '../layout/context.js';
import type { KeptDraft } from './drafts.js';

/** What the service keeps of a person between two requests. */
interface WebSession {
  personId?: string;
  flash?: FlashMessage[];
  /** Forms sent and not saved, newest last. */
  drafts?: KeptDraft[];
  regenerate(): Promise<void>;
  destroy(): Promise<void>;
}

export const sessionOf = (request: FastifyRequest): WebSession | undefined => (request as unknown as { session?: WebSession }).session;

/** Who is signed in, as the door found out; null for nobody. */
export const actorOf = (request: FastifyRequest): Actor | null => (request as unknown as { actor?: Actor }).actor ?? null;

/** Begins the session of a person under a number that nobody knew before. */
export async function beginSession(request: FastifyRequest, personId: string): Promise<void> {
  await sessionOf(request)!.regenerate();
  sessionOf(request)!.personId = personId;
}

/** Ends the session here and in the database. */
export const endSession = async (request: FastifyRequest): Promise<void> => sessionOf(request)?.destroy();

/** Leaves a message for the next page the person sees. */
export function leaveFlash(request: FastifyRequest, message: FlashMessage): void {
  const session = sessionOf(request);
  if (session) session.flash = [...(session.flash ?? []), message];
}

/** The messages left for this page; each is shown once. */
export function takeFlash(request: FastifyRequest): FlashMessage[] {
  const session = sessionOf(request);
  const flash = session?.flash ?? [];
  if (session && flash.length > 0) session.flash = [];
  return flash;
}
