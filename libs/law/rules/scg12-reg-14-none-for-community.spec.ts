import { board, says } from '../constitution/testing/boards.js';

describe('CON-14-0: what is not provided for is not there', () => {
  it('no foundation or partnership governor passes, one fails', () => {
    expect(says('CON-14-0', board('community'))).toEqual([]);
    expect(says('CON-14-0', board('community-special', { foundation: 1 }))).toEqual(['MUST']);
    expect(says('CON-14-0', board('maintained-nursery', { partnership: 1 }))).toEqual(['MUST']);
  });
});
