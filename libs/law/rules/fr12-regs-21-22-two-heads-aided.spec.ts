import { checkInstrument } from '../constitution/index.js';
import { federation } from '../constitution/testing/boards.js';

const aided = (headId: string) => ({ category: 'voluntary-aided' as const, headId });

describe('FED-D-2: an all voluntary aided federation with two heads', () => {
  it('needs fourteen places, and twelve with one head', () => {
    const two = checkInstrument(federation([aided('a'), aided('b')])).limits;
    expect(two.smallest).toMatchObject({ total: 14, places: { foundation: 8 } });
    expect(two.derived.map(({ ruleId }) => ruleId)).toEqual(['FED-D-1', 'FED-D-2']);
    const one = checkInstrument(federation([aided('a'), aided('a')])).limits;
    expect(one.smallest!.total).toBe(12);
    expect(one.derived).toEqual([]);
  });
});
