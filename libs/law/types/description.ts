import type { Confidence, Enforcement, IsoDate } from './words.js';

/** How one field of an event is asked for: the form, the API schema and the validation are all built from this. */
export interface FieldDescription {
  name: string;
  type: 'date' | 'text' | 'long-text' | 'whole-number' | 'yes-no' | 'choice' | 'choices' | 'school' | 'board' | 'authority' | 'event';
  label: string;
  hint?: string;
  unit?: string;
  required?: boolean;
  choices?: readonly { value: string; label: string; hint?: string }[];
  /** Shown and required only when another field has one of these values. */
  when?: { field: string; is: readonly (string | boolean)[] };
  /** The form insists on an answer; the API takes an event without it, as events recorded before have none. */
  askedFor?: boolean;
  /** Personal fields stand beside the event and never reach the law. */
  personal?: boolean;
  min?: number;
  max?: number;
}

/** One kind of event of a process, as forms, API and law see it. */
export interface EventDescription {
  type: string;
  title: string;
  /** Sentence on the form: what recording this means. */
  explanation: string;
  happenedOnLabel: string;
  happenedOnHint?: string;
  recordedBy: readonly ('officer' | 'manager' | 'board' | 'system')[];
  fields: readonly FieldDescription[];
  /** Changes state or facts the law reads; notes and deliveries do not. */
  stateBearing: boolean;
}

export interface RuleDescription {
  id: string;
  citation: string;
  plain: string;
  confidence: Confidence;
  enforcement: Enforcement;
  pivot: string;
  inForce: { from: IsoDate; until: IsoDate | null; checkedOn?: IsoDate }[];
  figures: Record<string, unknown>;
  modifies?: { ruleId: string; how: 'disapplies' | 'replaces' | 'adds' }[];
  testedIn: string[];
  /** False for a row of the catalogues that is listed here and that no part of the program enforces. */
  enforced?: boolean;
}
