import { board, says } from '../constitution/testing/boards.js';

describe('CON-13-5: how many may be staff', () => {
  it('3 of 9 are a third and pass, 4 of 11 fail, 4 of 12 pass', () => {
    expect(says('CON-13-5', board('community', { coOpted: 4 }, { coOptedStaff: 1 }))).toEqual([]);
    expect(says('CON-13-5', board('community', { coOpted: 6 }, { coOptedStaff: 2 }))).toEqual(['MUST']);
    expect(says('CON-13-5', board('community', { coOpted: 7 }, { coOptedStaff: 2 }))).toEqual([]);
  });
  it('how many are staff is asked for, and not guessed', () => {
    expect(says('CON-13-5', board('community'))).toEqual(['missing']);
  });
});
