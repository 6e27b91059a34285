import { federation, says } from '../constitution/testing/boards.js';

describe('FED-22-0: what is not provided for is not there', () => {
  it('none passes, one fails', () => {
    expect(says('FED-22-0', federation(['community', 'maintained-nursery']))).toEqual([]);
    expect(says('FED-22-0', federation(['community', 'community-special'], { foundation: 1 }))).toEqual(['MUST']);
  });
});
