import { federation, says } from '../constitution/testing/boards.js';

describe('FED-22-2: foundations that do not qualify', () => {
  it('9 of 20 pass, 5 of 11 fail', () => {
    expect(
      says(
        'FED-22-2',
        federation(
          [
            { category: 'foundation' as const, hasFoundation: true, qualifying: false },
            { category: 'foundation' as const, hasFoundation: true, qualifying: false },
          ],
          { foundation: 9, coOpted: 6 },
        ),
      ),
    ).toEqual([]);
    expect(
      says(
        'FED-22-2',
        federation(
          [
            { category: 'foundation' as const, hasFoundation: true, qualifying: false },
            { category: 'foundation' as const, hasFoundation: true, qualifying: false },
          ],
          { foundation: 5, coOpted: 1 },
        ),
      ),
    ).toEqual(['MUST']);
  });
});
