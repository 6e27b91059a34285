import { OPENS, approvedB, keepingOne, publishedB } from '../processes/amalgamation/story.js';

describe('RB-23: a school that stops being for one sex', () => {
  const changed = () => approvedB(publishedB(keepingOne(), { changes: ['age-range', 'single-sex-ended'] }));
  const asked = (story: ReturnType<typeof changed>): boolean => story.view().tasks.some(({ ruleId }) => ruleId === 'RB-23');

  it('needs a transitional exemption order; without one the change takes effect all the same, in breach', () => {
    expect(asked(changed())).toBe(true);
    expect(changed().view().state).toBe('ready');
    const passed = changed().reached(OPENS);
    expect(passed.saidOfLast('breach')).toEqual(['RB-23']);
    expect(passed.view().state).toBe('implemented');
  });

  it('with the order nothing is wanting', () => {
    const ordered = changed().did('exemption-order-made', '2026-08-31');
    expect(asked(ordered)).toBe(false);
    expect(ordered.reached(OPENS).saidOfLast('breach')).toEqual([]);
  });

  it('is not asked of another change', () => {
    const other = approvedB();
    expect(asked(other)).toBe(false);
    expect(other.reached(OPENS).saidOfLast('breach')).toEqual([]);
  });
});
