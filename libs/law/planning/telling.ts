import { noticesOf, type Facts } from '../engine/facts.js';
import type { NoticeKind } from '../engine/rule.js';
import type { IsoDate, LawEvent } from '../types.js';

/**
 * Everybody who must be told and has not been, each by hand on one day.
 * @param of What the notice says it is of, where one notice serves several lists.
 */
export function tellAll(facts: Facts, kinds: readonly NoticeKind[], on: IsoDate, of?: string): LawEvent[] {
  const events = new Map<string, LawEvent>();
  for (const list of noticesOf(facts)) {
    if (!kinds.includes(list.of)) continue;
    for (const { role, school, authority, board, applies, required, toldOn } of list.rows) {
      if (!required || applies === false || toldOn !== null) continue;
      const kind = of ?? list.of;
      events.set([kind, role, school, authority, board].join(' '), {
        type: 'told',
        happenedOn: on,
        data: {
          of: kind,
          role,
          channel: 'hand',
          ...(school === undefined ? {} : { school }),
          ...(authority === undefined ? {} : { authority }),
          ...(board === undefined ? {} : { board }),
        },
      });
    }
  }
  return [...events.values()];
}

/** The day on which the last of those who must be told was; null while somebody has not been, or nobody must be. */
export function toldAll(facts: Facts, kinds: readonly NoticeKind[]): IsoDate | null {
  const rows = noticesOf(facts)
    .filter(({ of }) => kinds.includes(of))
    .flatMap((list) => list.rows)
    .filter(({ required, applies }) => required && applies !== false);
  if (rows.length === 0 || rows.some(({ toldOn }) => toldOn === null)) return null;
  return rows.reduce((last, { toldOn }) => (toldOn! > last ? toldOn! : last), '');
}
