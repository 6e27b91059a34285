import { board, says } from '../constitution/testing/boards.js';

describe('CON-13-2: the smallest total', () => {
  it('7 places pass, 6 fail', () => {
    expect(says('CON-13-2', board('community'))).toEqual([]);
    expect(says('CON-13-2', board('community', { coOpted: 1 }))).toEqual(['MUST']);
  });
});
