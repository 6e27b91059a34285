import type { InstrumentRecord } from '#libs/law/index.js';
import { threeWay } from './three-way.js';

const base: InstrumentRecord = {
  subject: 'school',
  name: 'Beacon School',
  schools: [{ name: 'Beacon School', category: 'community' }],
  places: { parent: 2, head: 1, staff: 1, la: 1, coOpted: 2, foundation: 0, partnership: 0 },
};
const places = (more: object): InstrumentRecord => ({ ...base, places: { ...base.places, ...more } });

describe('two people who write one draft', () => {
  it('lose nothing where each changed something else: both changes stand in the merged text', () => {
    const { fields, merged } = threeWay(base, places({ parent: 3 }), { ...base, name: 'Beacon Primary School' });
    expect(fields.map(({ path, conflict }) => [path, conflict])).toEqual([
      ['places.parent', false],
      ['name', false],
    ]);
    expect(merged).toMatchObject({ name: 'Beacon Primary School', places: { parent: 3 } });
  });

  it('are asked where both changed the same field, and see what it was, what the other made of it and what they did', () => {
    const { fields, merged } = threeWay(base, places({ parent: 3 }), places({ parent: 4 }));
    expect(fields).toEqual([{ path: 'places.parent', label: 'Parent governors', base: 2, theirs: 3, mine: 4, conflict: true }]);
    expect(merged.places.parent).toBe(3);
  });

  it('are asked about every difference where the text they began from is no longer known', () => {
    expect(threeWay(null, places({ parent: 3 }), base).fields).toMatchObject([{ path: 'places.parent', conflict: true }]);
  });

  it('see a field that one of them took away', () => {
    const { name: _name, ...without } = base;
    const { fields, merged } = threeWay(base, base, without as InstrumentRecord);
    expect(fields).toMatchObject([{ path: 'name', mine: null, theirs: 'Beacon School', conflict: false }]);
    expect('name' in merged).toBe(false);
  });

  it('agree where they did the same', () => {
    expect(threeWay(base, places({ la: 0 }), places({ la: 0 })).fields).toEqual([]);
  });
});
