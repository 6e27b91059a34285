import { federation, says } from '../constitution/testing/boards.js';

describe('FED-21-2: the smallest total', () => {
  it('7 places pass, 6 fail', () => {
    expect(says('FED-21-2', federation(['community', 'community']))).toEqual([]);
    expect(says('FED-21-2', federation(['community', 'community'], { coOpted: 1 }))).toEqual(['MUST']);
  });
});
