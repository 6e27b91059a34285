import { board, says } from '../constitution/testing/boards.js';

describe('CON-14-5: voluntary controlled schools', () => {
  it('2 of 8 pass, 2 of 7 fail, one is too few', () => {
    expect(says('CON-14-5', board('voluntary-controlled', { coOpted: 1, foundation: 2 }))).toEqual([]);
    expect(says('CON-14-5', board('voluntary-controlled', { coOpted: 0, foundation: 2 }))).toEqual(['MUST']);
    expect(says('CON-14-5', board('voluntary-controlled', { foundation: 1 }))).toEqual(['MUST']);
  });
  it('2 of 7 passed until 30 April 2017', () => {
    expect(says('CON-14-5', board('voluntary-controlled', { coOpted: 0, foundation: 2 }, { effectiveOn: '2017-04-30' }))).toEqual([]);
  });
});
