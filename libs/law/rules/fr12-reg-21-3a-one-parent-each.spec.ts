import { federation, says } from '../constitution/testing/boards.js';

describe('FED-21-3aL: one parent governor for each school', () => {
  it('one for each school, until 31 August 2016, and only a question of data', () => {
    expect(says('FED-21-3aL', federation(['community', 'community', 'community'], { parent: 3 }, { effectiveOn: '2016-08-31' }))).toEqual(
      [],
    );
    expect(says('FED-21-3aL', federation(['community', 'community', 'community'], { parent: 2 }, { effectiveOn: '2016-08-31' }))).toEqual([
      'DATA',
    ]);
    expect(says('FED-21-3aL', federation(['community', 'community', 'community'], { parent: 2 }, { effectiveOn: '2016-09-01' }))).toEqual(
      [],
    );
  });
});
