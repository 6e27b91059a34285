import { instrumentRules } from '../rules/instruments.js';
import type { IsoDate } from '../types.js';
import { checkInstrument } from './check.js';
import type { InstrumentFinding, InstrumentInput } from './types.js';

/** Since when an instrument is unlawful. */
export interface UnlawfulSince {
  on: IsoDate;
  /** True when it was lawful once and a change of the law made it otherwise. */
  byChangeOfLaw: boolean;
  findings: InstrumentFinding[];
}

/** Days on which any rule about instruments began or ended. */
const changes: readonly IsoDate[] = [
  ...new Set(instrumentRules.flatMap(({ versions }) => versions.flatMap(({ from, until }) => (until === null ? [from] : [from, until])))),
].sort();

/**
 * Is an instrument, as it was made, still lawful, and if not, since when? It is judged by the law of the day it took effect, and again by that of every day
 * on which the law changed since. Null while it is lawful or nobody can say; the day of effect must be known.
 * @param today last day to look at
 */
export function unlawfulSince(input: InstrumentInput, today: IsoDate): UnlawfulSince | null {
  const { effectiveOn } = input;
  if (!effectiveOn) return null;
  const days = [effectiveOn, ...changes.filter((day) => day > effectiveOn && day <= today)];
  let since: UnlawfulSince | null = null;
  for (const day of days) {
    const { lawful, findings } = checkInstrument({ ...input, asOf: day });
    // Lawful again: what was wrong before is past.
    if (lawful !== false) since = null;
    else since ??= { on: day, byChangeOfLaw: day !== effectiveOn, findings: findings.filter(({ severity }) => severity === 'MUST') };
  }
  return since;
}
