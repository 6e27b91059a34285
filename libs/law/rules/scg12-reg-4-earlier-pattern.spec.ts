import { board, says } from '../constitution/testing/boards.js';

describe('REG-2: instruments on the pattern of 2003 and 2007 had to be replaced by 1 September 2015', () => {
  it('community governors make it an old pattern, since 1 September 2015', () => {
    expect(says('REG-2', board('community', {}, { otherPlaces: [{ label: 'Community governors', number: 2 }] }))).toEqual(['MUST']);
    expect(
      says('REG-2', board('community', {}, { otherPlaces: [{ label: 'Community governors', number: 2 }], effectiveOn: '2015-08-31' })),
    ).toEqual([]);
    expect(
      says(
        'REG-2',
        board(
          'community',
          {},
          { otherPlaces: [{ label: 'Community governors', number: 2 }], effectiveOn: '2015-08-31', asOf: '2015-09-01' },
        ),
      ),
    ).toEqual(['MUST']);
    expect(says('REG-2', board('community'))).toEqual([]);
  });
});
