import { enforcementOf, type CatalogueSays } from '../engine/rule.js';
import type { Confidence, IsoDate, RuleDescription } from '../types.js';

/** A row of a catalogue that is listed and not enforced: id, citation, plain sentence, confidence, what the catalogue says, and from when when that is not the usual day. */
export type ListedRow = readonly [
  id: string,
  citation: string,
  plain: string,
  confidence: Confidence,
  says: CatalogueSays,
  more?: { from?: IsoDate; until?: IsoDate; override?: boolean; pivot?: string },
];

/** Last day on which somebody looked whether these rows still stand. */
const lastLooked = '2026-11-01';

/** Rows as the rulebook shows them. */
export function listed(rows: readonly ListedRow[], usual: { from: IsoDate; pivot: string }): RuleDescription[] {
  return rows.map(([id, citation, plain, confidence, says, more = {}]) => ({
    id,
    citation,
    plain,
    confidence,
    enforcement: enforcementOf({ says, confidence, ...(more.override === undefined ? {} : { override: more.override }) }),
    pivot: more.pivot ?? usual.pivot,
    inForce: [{ from: more.from ?? usual.from, until: more.until ?? null, ...(more.until === undefined ? { checkedOn: lastLooked } : {}) }],
    figures: {},
    testedIn: [],
    enforced: false,
  }));
}
