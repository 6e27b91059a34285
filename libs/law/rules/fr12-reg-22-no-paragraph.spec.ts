import { federation, says } from '../constitution/testing/boards.js';

describe('FED-22-G: a mix that none of its paragraphs names', () => {
  it('one with and one without a foundation is not covered; two alike are', () => {
    expect(
      says(
        'FED-22-G',
        federation(
          [
            { category: 'foundation' as const, hasFoundation: false },
            { category: 'foundation' as const, hasFoundation: true, qualifying: false },
          ],
          { foundation: 2 },
        ),
      ),
    ).toEqual(['REVIEW']);
    expect(
      says(
        'FED-22-G',
        federation(
          [
            { category: 'foundation' as const, hasFoundation: false },
            { category: 'foundation' as const, hasFoundation: false },
          ],
          { partnership: 2 },
        ),
      ),
    ).toEqual([]);
  });
});
