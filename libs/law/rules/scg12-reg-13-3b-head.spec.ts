import { board, says } from '../constitution/testing/boards.js';

describe('CON-13-3b: the head’s place', () => {
  it('one head place passes; none and two fail', () => {
    expect(says('CON-13-3b', board('community'))).toEqual([]);
    expect(says('CON-13-3b', board('community', { head: 0, coOpted: 3 }))).toEqual(['MUST']);
    expect(says('CON-13-3b', board('community', { head: 2, coOpted: 5 }))).toEqual(['MUST']);
  });
});
