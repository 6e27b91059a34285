import { checkInstrument } from '../constitution/index.js';
import { board } from '../constitution/testing/boards.js';
import type { InstrumentInput } from '../constitution/index.js';

const own = { hasFoundation: true, qualifying: false };
const cases: [id: string, input: InstrumentInput, places: number][] = [
  ['CON-D-1', board('community'), 7],
  ['CON-D-2', board('voluntary-controlled'), 8],
  ['CON-D-2', board('foundation', {}, {}, { hasFoundation: false }), 8],
  ['CON-D-3', board('foundation', {}, {}, own), 7],
  ['CON-D-4', board('foundation', {}, {}, { ...own, qualifying: true }), 11],
  ['CON-D-5', board('voluntary-aided'), 12],
];

describe('the smallest boards of single schools', () => {
  it.each(cases)('%s says what the rules come to', (id, input, places) => {
    const { limits } = checkInstrument(input);
    expect(limits.smallest!.total).toBe(places);
    expect(limits.derived.find(({ ruleId }) => ruleId === id)!.message).toContain(String(places));
  });

  it('CON-D-5: an odd total of a voluntary aided school is never lawful', () => {
    for (let coOpted = 0; coOpted < 12; coOpted += 1)
      for (let foundation = 0; foundation < 22; foundation += 1) {
        const input = board('voluntary-aided', { coOpted, foundation });
        if ((5 + coOpted + foundation) % 2 === 1) expect(checkInstrument(input).lawful).toBe(false);
      }
  });

  it('CON-D-6: one more of the others is lawful with one more foundation governor and not without', () => {
    expect(checkInstrument(board('voluntary-aided', { coOpted: 1, foundation: 8 })).lawful).toBe(true);
    expect(checkInstrument(board('voluntary-aided', { coOpted: 1, foundation: 7 })).lawful).toBe(false);
    expect(checkInstrument(board('voluntary-aided')).limits.derived.map(({ ruleId }) => ruleId)).toContain('CON-D-6');
    expect(checkInstrument(board('community')).limits.derived.map(({ ruleId }) => ruleId)).toEqual(['CON-D-1']);
  });
});
