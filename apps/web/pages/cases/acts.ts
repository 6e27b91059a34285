import type { BoardFacts, IsoDate, LawEvent } from '#libs/law/types.js';
import type { CasePage } from './case-view.js';

/** Something that happened and had effect. */
export type Act = Pick<LawEvent, 'type' | 'happenedOn'> & { data: Record<string, unknown>; sequence?: number };

/** What had effect, with the corrections made to it, in the order in which it was recorded. */
export function actsOf({ details: { input, view } }: CasePage): Act[] {
  const effects = new Map(view.events.map(({ index, effect }) => [index, effect]));
  let acts: Act[] = [];
  for (const [index, event] of input.events.entries()) {
    if (effects.get(index) !== 'accepted') continue;
    const data = event.data ?? {};
    if (event.type !== 'correction') {
      acts.push({ type: event.type, happenedOn: event.happenedOn, data, sequence: event.sequence });
      continue;
    }
    const right = data as { sequence?: number; happenedOn?: IsoDate; data?: Record<string, unknown>; insert?: Act };
    acts = acts.flatMap((act) => {
      if (act.sequence !== right.sequence) return [act];
      if (right.insert) return [{ ...right.insert, data: right.insert.data ?? {} }, act];
      return [{ ...act, happenedOn: right.happenedOn ?? act.happenedOn, data: { ...act.data, ...right.data } }];
    });
  }
  return acts;
}

/** What a board last did of one kind. */
export const lastOf = (acts: readonly Act[], type: string, board: BoardFacts): Act | undefined =>
  acts.findLast((act) => act.type === type && act.data['board'] === board.key);
