import { checkInstrument } from './index.js';
import { board, federation, opening, says, temporary } from './testing/boards.js';
import type { InstrumentInput } from './index.js';

const verdict = (input: InstrumentInput): boolean | 'review' => checkInstrument(input).lawful;
const aided = (headId: string) => ({ category: 'voluntary-aided' as const, headId });

describe('what a naive reading gets wrong', () => {
  it('seven places are too few for a voluntary controlled school and one without a foundation', () => {
    expect(verdict(board('voluntary-controlled', { coOpted: 0, foundation: 2 }))).toBe(false);
    expect(verdict(board('foundation', { coOpted: 0, partnership: 2 }, {}, { hasFoundation: false }))).toBe(false);
  });

  it('5 of 11 fail and 9 of 20 pass at 45 in 100; equality passes everywhere', () => {
    const own = { hasFoundation: true, qualifying: false };
    expect(says('CON-14-2', board('foundation', { foundation: 5, coOpted: 1 }, {}, own))).toEqual(['MUST']);
    expect(says('CON-14-2', board('foundation', { foundation: 9, coOpted: 6 }, {}, own))).toEqual([]);
    expect(says('CON-13-5', board('community', { coOpted: 4 }, { coOptedStaff: 1 }))).toEqual([]);
  });

  it('two staff governors with a head line are an error', () => {
    expect(says('CON-13-3c', board('community', { staff: 2 }))).toEqual(['MUST']);
  });

  it('one executive head has one place; two heads each have their own', () => {
    expect(says('FED-21-3b', federation([aided('x'), aided('x')], { coOpted: 0, foundation: 7 }))).toEqual([]);
    expect(says('FED-21-3b', federation([aided('x'), aided('y')], { coOpted: 0, foundation: 7 }))).toEqual(['MUST']);
  });

  it('a two-head federation at seven or eight places breaks the staff third with no co-opted staff', () => {
    const heads = [
      { category: 'community' as const, headId: 'a' },
      { category: 'community' as const, headId: 'b' },
    ];
    for (const coOpted of [1, 2]) expect(says('FED-21-5', federation(heads, { head: 2, coOpted }, { coOptedStaff: 0 }))).toEqual(['MUST']);
    expect(verdict(federation(heads, { head: 2, coOpted: 3 }, { coOptedStaff: 0 }))).toBe(true);
  });

  it('voluntary controlled with community needs one; a voluntary aided school makes it two, without a majority', () => {
    expect(verdict(federation(['voluntary-controlled', 'community'], { foundation: 1 }))).toBe(true);
    expect(verdict(federation(['voluntary-controlled', 'community', 'voluntary-aided'], { foundation: 1 }))).toBe(false);
    expect(verdict(federation(['voluntary-controlled', 'community', 'voluntary-aided'], { foundation: 2 }))).toBe(true);
  });

  it('a foundation body of several schools is a foundation', () => {
    const group = board('foundation', { foundation: 2 }, {}, { hasFoundation: 'group', qualifying: false });
    expect(checkInstrument(group).limits.paragraph!.ruleId).toBe('CON-14-2');
  });

  it('the regime of a temporary body goes by its first meeting; without one it goes by the date, and the question is put', () => {
    const { findings, missing } = checkInstrument(temporary('community', { coOpted: 1 }, { firstMeetingOn: null }));
    expect(findings.map(({ ruleId }) => ruleId)).toContain('TGB-15-1');
    expect(missing.map(({ field }) => field)).toContain('firstMeetingOn');
  });

  it('schools that open federated have one body by a schedule of its own', () => {
    expect(checkInstrument(opening(['community', 'community'])).limits.paragraph!.ruleId).toBe('TGB-F-4');
  });

  it('of a day before the regulations nothing is claimed', () => {
    const early = checkInstrument(board('community', {}, { effectiveOn: '2010-09-01' }));
    expect(early.lawful).toBe('review');
    expect(early.findings.map(({ ruleId }) => ruleId)).toContain('REG-1');
    expect(early.limits.smallest).toBeNull();
  });
});
