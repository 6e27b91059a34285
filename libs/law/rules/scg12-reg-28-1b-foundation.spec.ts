import { board, says } from '../constitution/testing/boards.js';

describe('INS-28-b2: the two statements on the foundation', () => {
  it('both statements pass; none is a warning and missing; a foundation cannot qualify without one', () => {
    expect(says('INS-28-b2', board('community', {}, {}, { hasFoundation: false }))).toEqual([]);
    expect(says('INS-28-b2', board('foundation', {}, {}, { hasFoundation: true, qualifying: false }))).toEqual([]);
    expect(says('INS-28-b2', board('foundation', {}, {}, { hasFoundation: true }))).toEqual(['SHOULD', 'missing']);
    expect(says('INS-28-b2', board('foundation', {}, {}, { hasFoundation: false, qualifying: true }))).toEqual(['MUST']);
    expect(says('INS-28-b2', board('voluntary-aided', {}, {}, { hasFoundation: true, qualifying: true }))).toEqual(['MUST']);
  });
});
