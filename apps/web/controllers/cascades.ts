import type { CascadeOfCase, Casework } from '#libs/casework/index.js';
import { actsOfCase } from '#libs/law/cascade/index.js';
import type { LawEvent } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/index.js';
import type { CasePage } from '../pages/cases/case-view.js';

/** What one more event changes beyond its case, act by act; nothing where the acts of the case stay as they are. */
export async function cascadesOf(casework: Casework, actor: Actor, { details }: CasePage, event: LawEvent): Promise<CascadeOfCase[]> {
  const { id, input } = details;
  const acts = (events: readonly LawEvent[]): string => JSON.stringify(actsOfCase({ ...input, events: [...events] }).map(({ act }) => act));
  if (acts(input.events) === acts([...input.events, event])) return [];
  return unwrap(await casework.cascadeWithEvent(actor, id, event));
}
