import { singleBody, withNewSchools } from '../processes/federating/new-schools.js';

const on = (day: string, data: Record<string, unknown>) => withNewSchools().did('single-temporary-body-arranged', day, singleBody(data));
const blocks = (data: Record<string, unknown>, day = '2026-01-20'): boolean => on(day, data).saidOfLast('block').includes('N4');
/** Two heads, one staff governor and nobody co-opted: three of nine are a third. */
const plain = { heads: 2, staff: 1, coOptedStaff: 0 };

describe('N4: who sits on the one temporary governing body', () => {
  it('seven members are enough in number, six are not', () => {
    const few = { heads: 1, headsResigned: 1, staff: 1, coOptedStaff: 0 };
    expect(on('2026-01-20', { ...few, members: 7 }).last().effect).toBe('accepted');
    expect(on('2026-01-20', { ...few, members: 6 }).last().effect).toBe('blocked');
  });

  it('two parents, every head unless one resigned, one staff and one authority governor', () => {
    expect(blocks({ parents: 1 })).toBe(true);
    expect(blocks({ parents: 2 })).toBe(false);
    expect(blocks({ heads: 1 })).toBe(true);
    expect(blocks({ heads: 1, headsResigned: 1 })).toBe(false);
    expect(blocks({ staff: 0 })).toBe(true);
    expect(blocks({ authorityGovernors: 0 })).toBe(true);
  });

  it('heads and staff governor count towards the third since 1 September 2015, and not before', () => {
    expect(blocks({ ...plain, members: 9 })).toBe(false);
    expect(blocks({ ...plain, members: 8 })).toBe(true);
    expect(blocks({ ...plain, members: 8, everySchoolHasParent: true }, '2015-08-31')).toBe(false);
    expect(blocks({ ...plain, members: 8, everySchoolHasParent: true }, '2015-09-01')).toBe(true);
  });

  it('until 31 August 2016 every school had a parent governor of its own', () => {
    expect(blocks({ everySchoolHasParent: false }, '2016-08-31')).toBe(true);
    expect(blocks({ everySchoolHasParent: false }, '2016-09-01')).toBe(false);
  });

  it('with a foundation school among them a person checks the foundation governors', () => {
    expect(on('2026-01-20', {}).saidOfLast('review')).toEqual(['N4']);
  });
});
