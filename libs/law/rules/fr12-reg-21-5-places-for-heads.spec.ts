import { federation, says } from '../constitution/testing/boards.js';

describe('FED-D-1: heads and staff governor alone need three places each', () => {
  it('two heads need 9 places, three need 12', () => {
    expect(
      says(
        'FED-D-1',
        federation(
          [
            { category: 'community', headId: 'a' },
            { category: 'community', headId: 'b' },
          ],
          { head: 2, coOpted: 3 },
        ),
      ),
    ).toEqual([]);
    expect(
      says(
        'FED-D-1',
        federation(
          [
            { category: 'community', headId: 'a' },
            { category: 'community', headId: 'b' },
          ],
          { head: 2, coOpted: 2 },
        ),
      ),
    ).toEqual(['REVIEW']);
    expect(
      says(
        'FED-D-1',
        federation(
          [
            { category: 'community', headId: 'a' },
            { category: 'community', headId: 'b' },
          ],
          { head: 3, coOpted: 4 },
        ),
      ),
    ).toEqual(['REVIEW']);
  });
});
