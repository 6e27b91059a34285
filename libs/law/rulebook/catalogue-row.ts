import type { Confidence, Enforcement, IsoDate, RuleDescription } from '../types.js';

/** A rule of the catalogue that the program tells people about and does not yet apply to a case. */
export interface CatalogueRule extends RuleDescription {
  enforced: false;
}

type Row = readonly [
  id: string,
  citation: string,
  plain: string,
  confidence: Confidence,
  enforcement: Enforcement,
  pivot: string,
  figures?: Record<string, unknown>,
];

/** Day on which the Federations Regulations came into force (SI 2012/1035 reg 1). */
export const FEDERATIONS_2012: IsoDate = '2012-09-01';

/** Rows that share the day they came into force; the open end was last checked on `checkedOn`. */
export function catalogueRows(from: IsoDate, checkedOn: IsoDate, rows: readonly Row[]): CatalogueRule[] {
  return rows.map(([id, citation, plain, confidence, enforcement, pivot, figures = {}]) => ({
    id,
    citation,
    plain,
    confidence,
    enforcement,
    pivot,
    inForce: [{ from, until: null, checkedOn }],
    figures,
    testedIn: [],
    enforced: false,
  }));
}
