import { federation, says } from '../constitution/testing/boards.js';

describe('FED-22-3: qualifying foundation schools', () => {
  it('one or two more than the others pass, none more fails', () => {
    expect(
      says(
        'FED-22-3',
        federation(
          [
            { category: 'foundation' as const, hasFoundation: true, qualifying: true },
            { category: 'foundation' as const, hasFoundation: true, qualifying: true },
          ],
          { coOpted: 0, foundation: 6 },
        ),
      ),
    ).toEqual([]);
    expect(
      says(
        'FED-22-3',
        federation(
          [
            { category: 'foundation' as const, hasFoundation: true, qualifying: true },
            { category: 'foundation' as const, hasFoundation: true, qualifying: true },
          ],
          { coOpted: 0, foundation: 7 },
        ),
      ),
    ).toEqual([]);
    expect(
      says(
        'FED-22-3',
        federation(
          [
            { category: 'foundation' as const, hasFoundation: true, qualifying: true },
            { category: 'foundation' as const, hasFoundation: true, qualifying: true },
          ],
          { coOpted: 0, foundation: 5 },
        ),
      ),
    ).toEqual(['MUST']);
  });
});
