import type { CountingRuleId, RuleDescription } from '../types.js';

/** A fraction kept as two whole numbers, so that nothing is ever rounded. */
export interface Fraction {
  numerator: number;
  denominator: number;
}

/** Rule C8: at least one fifth and at least two fifths, exactly. */
export const c08 = {
  id: 'C8',
  citation: 'SI 2012/1035 reg 30(2)(b), (c)',
  plain:
    'At least one fifth of the registered pupils must be covered by parents who sign, or at least two fifths of the paid staff must sign; the fraction is exact and nothing is rounded down.',
  confidence: 'A',
  enforcement: 'info',
  pivot: 'The day the request is received.',
  inForce: [{ from: '2012-09-01', until: null, checkedOn: '2026-11-01' }],
  figures: { pupils: { numerator: 1, denominator: 5 }, staff: { numerator: 2, denominator: 5 } },
  testedIn: ['libs/law/calendar/counting.spec.ts', 'libs/law/calendar/counting.property.spec.ts'],
} as const satisfies RuleDescription;

/** Whether a share reaches a fraction, or what is wrong with the numbers given (`met` null). */
export type FractionAnswer =
  | { met: boolean; needed: number; counting: CountingRuleId; sum: string }
  | { met: null; needed: null; counting: CountingRuleId; sum: string };

/**
 * Whether `part` of `whole` is at least the fraction (C8), compared by multiplication. Nobody at all never reaches it: a request needs a signature.
 * @param what plural noun of the things counted, for the sum: "pupils", "staff".
 */
export function atLeastFraction(part: number, whole: number, fraction: Fraction, what = ''): FractionAnswer {
  const problem = problemOf(part, whole);
  if (problem !== null) return { met: null, needed: null, counting: c08.id, sum: problem };
  const { numerator, denominator } = fraction;
  const needed = Math.max(1, Math.floor((numerator * whole + denominator - 1) / denominator));
  const left = denominator * part;
  const right = numerator * whole;
  const met = part > 0 && left >= right;
  const noun = what === '' ? '' : ` ${what}`;
  if (whole === 0) return { met: false, needed, counting: c08.id, sum: `there are no${noun} to count, so no part of them is enough` };
  const sum = `${part} of ${whole}${noun}: ${denominator} × ${part} = ${left} ${left >= right ? 'is at least' : 'is less than'} ${numerator} × ${whole} = ${right}; at least ${needed} needed`;
  return { met, needed, counting: c08.id, sum };
}

function problemOf(part: number, whole: number): string | null {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || part < 0 || whole < 0)
    return 'both numbers must be whole and not negative';
  return part > whole ? `${part} cannot be part of ${whole}` : null;
}
