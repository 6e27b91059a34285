import { enforcementOf, type CatalogueSays } from '../engine/rule.js';
import type { Confidence, IsoDate, RuleDescription } from '../types.js';

/** A row of a catalogue that is listed and not enforced: id, citation, plain sentence, confidence, what the catalogue says, and what is not as usual for the list. */
export type ListedRow = readonly [
  id: string,
  citation: string,
  plain: string,
  confidence: Confidence,
  says: CatalogueSays,
  more?: { from?: IsoDate; until?: IsoDate; override?: boolean; pivot?: string; figures?: Record<string, unknown> },
];

/** Last day on which somebody looked whether rows still stand, where a catalogue names no day of its own. */
const lastLooked = '2026-11-01';

/** Rows as the rulebook shows them. */
export function listed(rows: readonly ListedRow[], usual: { from: IsoDate; pivot: string; checkedOn?: IsoDate }): RuleDescription[] {
  return rows.map(([id, citation, plain, confidence, says, more = {}]) => ({
    id,
    citation,
    plain,
    confidence,
    enforcement: enforcementOf({ says, confidence, ...(more.override === undefined ? {} : { override: more.override }) }),
    pivot: more.pivot ?? usual.pivot,
    inForce: [
      {
        from: more.from ?? usual.from,
        until: more.until ?? null,
        ...(more.until === undefined ? { checkedOn: usual.checkedOn ?? lastLooked } : {}),
      },
    ],
    figures: more.figures ?? {},
    testedIn: [],
    enforced: false,
  }));
}
