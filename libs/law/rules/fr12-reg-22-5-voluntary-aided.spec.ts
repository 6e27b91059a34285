import { federation, says } from '../constitution/testing/boards.js';

describe('FED-22-5: voluntary aided schools', () => {
  it('exactly two more pass, one more fails', () => {
    expect(says('FED-22-5', federation(['voluntary-aided', 'voluntary-aided'], { coOpted: 0, foundation: 7 }))).toEqual([]);
    expect(says('FED-22-5', federation(['voluntary-aided', 'voluntary-aided'], { coOpted: 0, foundation: 6 }))).toEqual(['MUST']);
  });
});
