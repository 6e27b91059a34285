import { board, says } from '../constitution/testing/boards.js';

describe('CON-14-3: qualifying foundation schools', () => {
  it('one or two more than the others pass, equal and three more fail', () => {
    expect(says('CON-14-3', board('foundation', { coOpted: 0, foundation: 6 }, {}, { hasFoundation: true, qualifying: true }))).toEqual([]);
    expect(says('CON-14-3', board('foundation', { coOpted: 0, foundation: 7 }, {}, { hasFoundation: true, qualifying: true }))).toEqual([]);
    expect(says('CON-14-3', board('foundation', { coOpted: 0, foundation: 5 }, {}, { hasFoundation: true, qualifying: true }))).toEqual([
      'MUST',
    ]);
    expect(says('CON-14-3', board('foundation', { coOpted: 0, foundation: 8 }, {}, { hasFoundation: true, qualifying: true }))).toEqual([
      'MUST',
    ]);
  });
});
