import { board, says } from '../constitution/testing/boards.js';

describe('CON-13-3d: the local authority governor', () => {
  it('one authority governor passes; none and two fail', () => {
    expect(says('CON-13-3d', board('community'))).toEqual([]);
    expect(says('CON-13-3d', board('community', { la: 0, coOpted: 3 }))).toEqual(['MUST']);
    expect(says('CON-13-3d', board('community', { la: 2 }))).toEqual(['MUST']);
  });
});
