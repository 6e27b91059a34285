import { federation, says } from '../constitution/testing/boards.js';

describe('FED-21-3d: one authority governor', () => {
  it('one authority governor passes, two fail', () => {
    expect(says('FED-21-3d', federation(['community', 'community']))).toEqual([]);
    expect(says('FED-21-3d', federation(['community', 'community'], { la: 2 }))).toEqual(['MUST']);
  });
  it('where there are several authorities, one of them nominates', () => {
    expect(
      says(
        'FED-21-3d',
        federation([
          { category: 'community', authority: '885' },
          { category: 'community', authority: '937' },
        ]),
      ),
    ).toEqual(['missing']);
    expect(
      says(
        'FED-21-3d',
        federation(
          [
            { category: 'community', authority: '885' },
            { category: 'community', authority: '937' },
          ],
          {},
          { nominatingAuthority: '937' },
        ),
      ),
    ).toEqual([]);
    expect(
      says(
        'FED-21-3d',
        federation(
          [
            { category: 'community', authority: '885' },
            { category: 'community', authority: '937' },
          ],
          {},
          { nominatingAuthority: '800' },
        ),
      ),
    ).toEqual(['MUST']);
  });
});
