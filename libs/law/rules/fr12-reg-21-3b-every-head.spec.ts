import { federation, says } from '../constitution/testing/boards.js';

describe('FED-21-3b: every head of a federated school', () => {
  it('one head of both has one place, two heads have two', () => {
    expect(says('FED-21-3b', federation(['community', 'community']))).toEqual([]);
    expect(says('FED-21-3b', federation(['community', 'community'], { head: 2, coOpted: 5 }))).toEqual(['MUST']);
    expect(
      says(
        'FED-21-3b',
        federation(
          [
            { category: 'community', headId: 'a' },
            { category: 'community', headId: 'b' },
          ],
          { head: 2, coOpted: 5 },
        ),
      ),
    ).toEqual([]);
    expect(
      says(
        'FED-21-3b',
        federation(
          [
            { category: 'community', headId: 'a' },
            { category: 'community', headId: 'b' },
          ],
          { coOpted: 5 },
        ),
      ),
    ).toEqual(['MUST']);
  });
  it('who heads them is asked for; one place at least, one each at most', () => {
    expect(says('FED-21-3b', federation([{ category: 'community', headId: null }, 'community']))).toEqual(['missing']);
    expect(says('FED-21-3b', federation([{ category: 'community', headId: null }, 'community'], { head: 3, coOpted: 9 }))).toEqual([
      'MUST',
      'missing',
    ]);
  });
});
