import { atControl, newKeysOf, readJointOpening, urnsTyped, withAnotherNew, withoutNew } from './joint-opening.js';
import type { Posted } from './posted.js';

const typedIn: Posted = {
  name: ' The Vale Federation ',
  urns: '116656,116715',
  uids: '1790',
  'asAt-day': '18',
  'asAt-month': '7',
  'asAt-year': '2025',
  'religiousFoundation-116656': 'no',
  'hasTrust-116656': '',
  'part-116656': 'survives',
  'part-116715': 'closes',
  idempotencyKey: 'k',
};

describe('the opening of a case of several, read out of its form', () => {
  it('takes numbers, name and day, and leaves out what is not known', () => {
    const { input, errors } = readJointOpening(typedIn, 'joining', '2026-01-05');
    expect(errors).toEqual([]);
    expect(input).toEqual({
      process: 'joining',
      name: 'The Vale Federation',
      schoolUrns: ['116656', '116715'],
      federationUids: ['1790'],
      newSchools: [],
      registerAsAt: '2025-07-18',
      schools: { '116656': { religiousFoundation: false } },
      idempotencyKey: 'k',
    });
  });

  it('asks what becomes of a school only in an amalgamation, and names the one that stays', () => {
    const { input } = readJointOpening(typedIn, 'amalgamation-enlargement', '2026-01-05');
    expect(input.relevantSchool).toBe('116656');
    expect(input.schools).toEqual({ '116656': { religiousFoundation: false, part: 'survives' }, '116715': { part: 'closes' } });
    expect(readJointOpening(typedIn, 'amalgamation-new-school', '2026-01-05').input).not.toHaveProperty('relevantSchool');
  });

  it('says which part of the day of the register is wrong', () => {
    expect(readJointOpening({ ...typedIn, 'asAt-month': '13' }, 'joining', '2026-01-05').errors).toMatchObject([{ field: 'asAt' }]);
  });

  it('gives every school that does not exist yet a key of its own, and forgets what was typed of one that is taken out', () => {
    const two = withAnotherNew(withAnotherNew({}));
    expect(newKeysOf(two)).toEqual(['new-1', 'new-2']);
    const one = withoutNew({ ...two, 'newName-new-1': 'Meadow', 'newName-new-2': 'Brook' }, 'new-1');
    expect(one).toEqual({ newKeys: 'new-2', 'newName-new-2': 'Brook' });
    expect(newKeysOf(withAnotherNew(one))).toEqual(['new-2', 'new-3']);
  });

  it('tells numbers of schools from words to search for', () => {
    expect(urnsTyped('116656, 116715')).toEqual(['116656', '116715']);
    expect(urnsTyped('Broadway')).toBeNull();
    expect(urnsTyped('1790')).toBeNull();
    expect(urnsTyped(' ')).toBeNull();
  });

  it('puts each error beside the control that puts it right', () => {
    expect(atControl({ field: 'newSchools[1].board', message: 'x' }, ['new-1', 'new-4'])).toMatchObject({ target: 'newBoard-new-4' });
    expect(atControl({ field: 'schoolUrns[0]', message: 'x' }, [])).toEqual({ field: 'search', message: 'x', target: 'search' });
    expect(atControl({ field: 'registerAsAt', message: 'x' }, [])).toMatchObject({ field: 'asAt', target: 'asAt-day' });
  });
});
