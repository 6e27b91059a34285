import { enforcementOf, type CatalogueSays, type Figures, type RuleVersion } from '../engine/rule.js';
import type { Confidence, Enforcement, IsoDate, RuleDescription } from '../types.js';
import type { Draft } from './draft.js';
import type { Appointment, Removal, Surplus } from './members.js';
import type { Sum, Numbers } from './places.js';
import type { TemporaryBody } from './temporary-types.js';
import type { BoardKind, Severity } from './types.js';

/** What a rule says when it bites. The check adds the rule's id, citation and weight. */
export interface InstrumentBite {
  message: string;
  /** Field to look at: "places.foundation". */
  field: string;
  nextStep: string;
  figures?: Record<string, number | string>;
  /** Weaker than the rule's own weight; stronger is a fault. */
  as?: Enforcement;
}

/** A field that must be given before the rule can be asked. */
export interface NotGiven {
  missing: string;
  message: string;
}

export type InstrumentAnswer = InstrumentBite | NotGiven | readonly (InstrumentBite | NotGiven)[] | undefined;

/**
 * What a rule demands of the numbers: a sum that lies at or above, or at or below, a number.
 * Stated so and not as code, the check, the smallest board, the limits and the consequences all follow from the one statement.
 */
export interface Demand {
  sum: Sum;
  atLeast?: number;
  atMost?: number;
  /** Weaker than the rule's own weight; a demand that does not make unlawful limits nothing. */
  as?: Enforcement;
  /** What to say of numbers that do not meet it. */
  say: (numbers: Numbers) => InstrumentBite;
}

/** The date that decides whether a rule applies. */
export type InstrumentPivot = 'effective-date' | 'first-meeting' | 'appointment' | 'removal';

const pivotWords: Record<InstrumentPivot, string> = {
  'effective-date': 'the date the instrument takes effect, or the day it is judged for',
  'first-meeting': 'the first meeting of the temporary governing body',
  appointment: 'the day of the election or appointment',
  removal: 'the day of the removal',
};

export interface InstrumentLaw<F extends Figures = Figures> {
  figures: F;
  /** Day by whose law it is judged; null: the rules still in force. */
  day: IsoDate | null;
}

/** One row of the catalogue of instruments as code. It speaks in one or more of its facets. */
export interface InstrumentRule<F extends Figures = Figures> {
  id: string;
  citation: string;
  /** One sentence an officer understands. Every number in it stands in the figures. */
  plain: string;
  confidence: Confidence;
  says: CatalogueSays;
  /** The catalogue lets the authority go on in one case, with a reason. */
  override?: boolean;
  pivot: InstrumentPivot;
  versions: readonly RuleVersion<F>[];
  of: readonly BoardKind[];
  /** The paragraph on foundation and partnership governors: at most one such rule speaks of a draft. */
  paragraph?: true;
  /** Is this draft one of which the rule speaks? Absent: every draft of its kinds. A missing field when that cannot be said. */
  applies?: (draft: Draft) => boolean | NotGiven;
  /** What it demands of the numbers of places. */
  demands?: (draft: Draft, law: InstrumentLaw<F>) => readonly Demand[];
  /** What it says of everything else in the draft. */
  contents?: (draft: Draft, law: InstrumentLaw<F>) => InstrumentAnswer;
  /** What the rules together come to for such a board, in words; it informs. */
  derived?: (draft: Draft, law: InstrumentLaw<F>) => string | undefined;
  /** What it says of an election or appointment of one governor. */
  appointment?: (appointment: Appointment, law: InstrumentLaw<F>) => InstrumentAnswer;
  /** What it says of a removal. */
  removal?: (removal: Removal, law: InstrumentLaw<F>) => InstrumentAnswer;
  /** What it says of how governors beyond the number of the instrument leave. */
  surplus?: (surplus: Surplus, law: InstrumentLaw<F>) => InstrumentAnswer;
  /** What it says of a temporary governing body besides its numbers. */
  body?: (body: TemporaryBody, draft: Draft, law: InstrumentLaw<F>) => InstrumentAnswer;
}

/** Declares a rule; keeps the type of its figures inside the file. */
export function defineInstrumentRule<const F extends Figures>(rule: InstrumentRule<F>): InstrumentRule {
  return rule as unknown as InstrumentRule;
}

const severities: Record<CatalogueSays, Severity> = { H: 'MUST', B: 'MUST', W: 'SHOULD', R: 'REVIEW', T: 'INFO', I: 'INFO', DATA: 'DATA' };

const weaker: Partial<Record<Enforcement, Severity>> = { warning: 'SHOULD', review: 'REVIEW', data: 'DATA', info: 'INFO', task: 'INFO' };

/** What a bite of a rule does, and how much it weighs. */
export function weightOf(rule: InstrumentRule, bite: Pick<InstrumentBite, 'as'>): { severity: Severity; enforcement: Enforcement } {
  if (bite.as === undefined) return { severity: severities[rule.says], enforcement: enforcementOf(rule) };
  return { severity: weaker[bite.as] ?? 'MUST', enforcement: bite.as };
}

/** The figures in force on a day; with no day those of the open stretch. Null where no rule is in force: the newest figures are no stand-in. */
export function figuresOn(rule: InstrumentRule, day: IsoDate | null): Figures | null {
  for (const version of rule.versions) {
    if (day === null ? version.until === null : version.from <= day && (version.until === null || day < version.until))
      return version.figures;
  }
  return null;
}

/** A rule as the rulebook shows it. */
export function describeInstrumentRule(rule: InstrumentRule, testedIn: string[]): RuleDescription {
  return {
    id: rule.id,
    citation: rule.citation,
    plain: rule.plain,
    confidence: rule.confidence,
    enforcement: enforcementOf(rule),
    pivot: pivotWords[rule.pivot],
    inForce: rule.versions.map(({ from, until, checkedOn }) => ({ from, until, ...(checkedOn === undefined ? {} : { checkedOn }) })),
    figures: { ...(rule.versions.at(-1)?.figures ?? {}) },
    testedIn,
  };
}
