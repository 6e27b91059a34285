import { federation, says } from '../constitution/testing/boards.js';

describe('FED-22-4: voluntary controlled schools', () => {
  it('2 of 8 pass, 2 of 7 fail', () => {
    expect(says('FED-22-4', federation(['voluntary-controlled', 'voluntary-controlled'], { coOpted: 1, foundation: 2 }))).toEqual([]);
    expect(says('FED-22-4', federation(['voluntary-controlled', 'voluntary-controlled'], { coOpted: 0, foundation: 2 }))).toEqual(['MUST']);
  });
});
