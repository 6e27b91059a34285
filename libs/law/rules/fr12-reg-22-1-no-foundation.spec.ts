import { federation, says } from '../constitution/testing/boards.js';

describe('FED-22-1: foundation schools without a foundation', () => {
  it('2 of 8 pass, 2 of 7 fail', () => {
    expect(
      says(
        'FED-22-1',
        federation(
          [
            { category: 'foundation' as const, hasFoundation: false },
            { category: 'foundation' as const, hasFoundation: false },
          ],
          { coOpted: 1, partnership: 2 },
        ),
      ),
    ).toEqual([]);
    expect(
      says(
        'FED-22-1',
        federation(
          [
            { category: 'foundation' as const, hasFoundation: false },
            { category: 'foundation' as const, hasFoundation: false },
          ],
          { coOpted: 0, partnership: 2 },
        ),
      ),
    ).toEqual(['MUST']);
    expect(
      says(
        'FED-22-1',
        federation(
          [
            { category: 'foundation' as const, hasFoundation: false },
            { category: 'foundation' as const, hasFoundation: false },
          ],
          { coOpted: 0, partnership: 2 },
          { effectiveOn: '2017-04-30' },
        ),
      ),
    ).toEqual([]);
  });
});
