import { board, says } from '../constitution/testing/boards.js';

describe('INS-28-2: the numbers accord with the category and the status stated', () => {
  it('numbers that fit the status pass; those of another status fail', () => {
    expect(says('INS-28-2', board('foundation', { coOpted: 1, partnership: 2 }, {}, { hasFoundation: false }))).toEqual([]);
    expect(says('INS-28-2', board('foundation', { coOpted: 0, foundation: 6 }, {}, { hasFoundation: true, qualifying: false }))).toEqual([
      'MUST',
    ]);
    expect(says('INS-28-2', board('foundation', { foundation: 2 }, {}, { hasFoundation: false }))).toEqual(['MUST']);
    expect(says('INS-28-2', board('foundation', { foundation: 2, coOpted: 0 }, {}, { hasFoundation: true, qualifying: true }))).toEqual([
      'MUST',
    ]);
    expect(says('INS-28-2', board('foundation', { partnership: 2 }, {}, { hasFoundation: true, qualifying: false }))).toEqual(['MUST']);
    expect(says('INS-28-2', board('voluntary-aided'))).toEqual([]);
  });
});
