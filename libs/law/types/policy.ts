import type { Category, IsoDate, ProcessId } from './words.js';

/** What must stand in a field for a policy to be content. */
export type PolicyValue = string | number | boolean;

/** What a policy asks of a step. */
export type PolicyRequirement =
  /** Something must have been recorded before the step: once for the case, or for every school or board concerned. */
  | {
      kind: 'event-before';
      event: string;
      /** Fields the event must have, with their values. */
      data?: Readonly<Record<string, PolicyValue>>;
      per: 'case' | 'school' | 'board';
      /** Only what came after the last such event counts: asked anew for every new draft. */
      since?: string;
    }
  /** So many days must lie between an earlier event and the step, or the date in a field of the step. Ordinary days; the first is not counted. */
  | { kind: 'days-after'; event: string; days: number; dateField?: string }
  /** So many days must lie between the step and the date in a field of it. */
  | { kind: 'days-ahead'; dateField: string; days: number }
  /** A list field of the step must hold all of these. */
  | { kind: 'contains'; field: string; values: readonly string[] };

/**
 * What an authority asks beyond the law, as data of that authority. It is shown as policy, never as law, and it can only warn and set a task:
 * an act that the law allows has effect whatever a policy says of it.
 */
export interface Policy {
  /** Stable within the authority: "diocese-before-collaborating". Findings and tasks carry it as "policy:<id>". */
  id: string;
  title: string;
  /** One sentence an officer understands, with its full stop. */
  asks: string;
  /** Where it is written down, with paragraph. */
  source: string;
  /** Three-digit code of the authority; the policy speaks only of schools it maintains. */
  authority: string;
  processes: readonly ProcessId[];
  /** Type of the event it asks something of. */
  step: string;
  requires: PolicyRequirement;
  /** Only where such a school is concerned. */
  schools?: { categories?: readonly Category[]; religious?: boolean };
  /** From the first day, up to and not including the last; the day of the step decides. */
  from: IsoDate;
  until?: IsoDate | null;
}
