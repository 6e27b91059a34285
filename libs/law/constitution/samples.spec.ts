import { checkInstrument, categoryOfLabel } from './index.js';
import { sampleInstruments as samples } from './testing/samples.js';
import type { InstrumentInput, Places } from './types.js';

const said = (input: InstrumentInput, severity?: string): string[] =>
  checkInstrument(input)
    .findings.filter((finding) => severity === undefined || finding.severity === severity)
    .map(({ ruleId }) => ruleId);

const withPlaces = (input: InstrumentInput, places: Partial<Places>, more: Partial<InstrumentInput> = {}): InstrumentInput => {
  const all = { ...input.places, ...places };
  return { ...input, ...more, places: all, totalPlaces: Object.values(all).reduce((sum, number) => sum + number, 0) };
};

describe('five published instruments', () => {
  it('Newfield, a community special school, is lawful; a stated term of four years is surplus', () => {
    expect(checkInstrument(samples.newfield).lawful).toBe(true);
    expect(said(samples.newfield)).toEqual(['INS-28-b2', 'INS-28-e']);
    expect(checkInstrument(samples.newfield).limits.maxCoOptedStaff).toBe(2);
    expect(said(withPlaces(samples.newfield, { coOpted: 1 }), 'MUST')).toEqual(['CON-13-2']);
  });

  it('Bayton, voluntary controlled, is lawful; its date is not shown and is not judged', () => {
    const check = checkInstrument(samples.bayton);
    expect(check.lawful).toBe(true);
    expect(check.missing.map(({ field }) => field)).toContain('effectiveOn');
    expect(check.limits.maxCoOptedStaff).toBe(2);
    expect(said(samples.bayton)).toEqual(['INS-28-b2']);
    expect(said(withPlaces(samples.bayton, { coOpted: 0 }), 'MUST')).toEqual(['CON-14-5']);
  });

  it('Corpus Christi, voluntary aided, has lawful numbers; it took effect a day before it was made, and its blanket term reaches the head', () => {
    const check = checkInstrument(samples.corpusChristi);
    expect(check.lawful).toBe('review');
    expect(said(samples.corpusChristi)).toEqual(['INS-28-b2', 'INS-28-e', 'INS-X-2']);
    expect(said(withPlaces(samples.corpusChristi, { coOpted: 1 }), 'MUST')).toEqual(['CON-14-4']);
  });

  it('Trumpington, a federation of foundation schools without a foundation, is lawful; its name breaks off', () => {
    const check = checkInstrument(samples.trumpington);
    expect(check.lawful).toBe(true);
    expect(said(samples.trumpington)).toEqual(['INS-28-c']);
    expect(said(withPlaces(samples.trumpington, { partnership: 4, coOpted: 4 }), 'MUST')).toEqual(['FED-22-1']);
    // Judged by the law of today it is lawful still: two parents, one head for both.
    const today = checkInstrument({ ...samples.trumpington, asOf: '2026-11-01' });
    expect(today.lawful).toBe(true);
    expect(today.limits.maxCoOptedStaff).toBe(2);
  });

  it('Malvern, a community school with a template heading and an "LEA" governor, is lawful', () => {
    expect(categoryOfLabel('LEA governor')).toBe('la');
    expect(checkInstrument(samples.malvern).lawful).toBe(true);
    expect(said(samples.malvern)).toEqual(['INS-28-b2']);
    expect(checkInstrument(samples.malvern).limits.maxCoOptedStaff).toBe(1);
    expect(said({ ...samples.malvern, coOptedStaff: 2 }, 'MUST')).toEqual(['CON-13-5']);
  });
});
