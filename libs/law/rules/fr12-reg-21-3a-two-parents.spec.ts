import { federation, says } from '../constitution/testing/boards.js';

describe('FED-21-3a: parent governors of the whole federation', () => {
  it('two parents in all pass, one and three fail', () => {
    expect(says('FED-21-3a', federation(['community', 'community', 'community']))).toEqual([]);
    expect(says('FED-21-3a', federation(['community', 'community'], { parent: 1, coOpted: 3 }))).toEqual(['MUST']);
    expect(says('FED-21-3a', federation(['community', 'community', 'community'], { parent: 3 }))).toEqual(['MUST']);
  });
  it('not before 1 September 2016', () => {
    expect(says('FED-21-3a', federation(['community', 'community', 'community'], { parent: 3 }, { effectiveOn: '2016-08-31' }))).toEqual(
      [],
    );
    expect(says('FED-21-3a', federation(['community', 'community', 'community'], { parent: 3 }, { effectiveOn: '2016-09-01' }))).toEqual([
      'MUST',
    ]);
  });
});
