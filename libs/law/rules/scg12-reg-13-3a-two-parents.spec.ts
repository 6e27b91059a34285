import { board, says } from '../constitution/testing/boards.js';

describe('CON-13-3a: parent governors', () => {
  it('2 parents pass, 1 fails', () => {
    expect(says('CON-13-3a', board('community'))).toEqual([]);
    expect(says('CON-13-3a', board('community', { parent: 1, coOpted: 3 }))).toEqual(['MUST']);
    expect(says('CON-13-3a', board('community', { parent: 5 }))).toEqual([]);
  });
});
