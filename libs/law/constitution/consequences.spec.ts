import { checkInstrument } from './index.js';
import { board, federation } from './testing/boards.js';
import type { Consequence, InstrumentInput, Places } from './index.js';

const of = (input: InstrumentInput, category: Consequence['category'], change: 1 | -1): Consequence =>
  checkInstrument(input).limits.consequences.find((one) => one.category === category && one.change === change)!;

describe('what one more or one less place forces', () => {
  const aided = board('voluntary-aided', { coOpted: 1, foundation: 8 });

  it('one more parent governor of a voluntary aided school needs one more foundation governor', () => {
    expect(of(aided, 'parent', 1)).toEqual({
      category: 'parent',
      change: 1,
      free: false,
      forces: { foundation: 1 },
      ruleIds: ['CON-14-4'],
      message: 'One more parent governor needs one more foundation governor.',
    });
    expect(of(aided, 'foundation', -1).message).toBe('One fewer foundation governor needs one fewer co-opted governor.');
  });

  it('a second staff governor is not lawful whatever the other numbers; one more co-opted governor of a community school is free', () => {
    expect(of(aided, 'staff', 1)).toMatchObject({ free: false, forces: null, ruleIds: ['CON-13-3c', 'CON-14-4'] });
    expect(of(board('community'), 'coOpted', 1)).toMatchObject({ free: true, forces: {} });
    expect(of(board('community'), 'coOpted', -1)).toMatchObject({ ruleIds: ['CON-13-2'], forces: { parent: 1 } });
  });

  it('a second co-opted member of staff needs more places', () => {
    const nine = board('community', { coOpted: 4 }, { coOptedStaff: 1 });
    expect(of(nine, 'coOptedStaff', 1)).toMatchObject({ forces: { coOpted: 3 }, ruleIds: ['CON-13-5'] });
  });

  it('what is forced is lawful, and nothing smaller is, for every change of many boards', () => {
    const apply = (input: InstrumentInput, { category, change, forces }: Consequence): InstrumentInput => {
      const places = { ...input.places } as Places;
      for (const [name, number] of Object.entries(forces!)) places[name as keyof Places] += number;
      if (category === 'coOptedStaff') return { ...input, places, coOptedStaff: (input.coOptedStaff ?? 0) + change };
      places[category] += change;
      return { ...input, places };
    };
    const aidedSchools = [{ category: 'voluntary-aided' as const }, { category: 'voluntary-aided' as const }];
    const boards = [
      board('community', { coOpted: 4 }, { coOptedStaff: 1 }),
      board('voluntary-controlled', { coOpted: 1, foundation: 2 }, { coOptedStaff: 0 }),
      board('voluntary-aided', { coOpted: 2, foundation: 9 }, { coOptedStaff: 1 }),
      board('foundation', { coOpted: 3, partnership: 2 }, { coOptedStaff: 0 }, { hasFoundation: false }),
      board('foundation', { coOpted: 2, foundation: 3 }, { coOptedStaff: 0 }, { hasFoundation: true, qualifying: false }),
      federation(aidedSchools, { coOpted: 1, foundation: 8 }, { coOptedStaff: 0 }),
    ];
    let forced = 0;
    for (const input of boards) {
      expect(checkInstrument(input).lawful).toBe(true);
      for (const one of checkInstrument(input).limits.consequences) {
        if (one.forces === null) continue;
        expect(checkInstrument(apply(input, one)).lawful).toBe(true);
        if (one.free) continue;
        forced += 1;
        expect(checkInstrument(apply(input, { ...one, forces: {} })).lawful).toBe(false);
      }
    }
    expect(forced).toBeGreaterThan(10);
  });
});
