import { board, says } from '../constitution/testing/boards.js';

describe('CON-5-1: how the foundation came decides whether it qualifies', () => {
  it('how it came and whether it qualifies must agree', () => {
    expect(
      says(
        'CON-5-1',
        board('foundation', { foundation: 2 }, {}, { hasFoundation: true, qualifying: true, foundationBy: 'acquired-by-proposals' }),
      ),
    ).toEqual([]);
    expect(
      says(
        'CON-5-1',
        board('foundation', { foundation: 2 }, {}, { hasFoundation: true, qualifying: false, foundationBy: 'acquired-by-proposals' }),
      ),
    ).toEqual(['DATA']);
    expect(
      says('CON-5-1', board('foundation', { foundation: 2 }, {}, { hasFoundation: true, qualifying: true, foundationBy: 'otherwise' })),
    ).toEqual(['DATA']);
  });
});
