import { federation, says } from '../constitution/testing/boards.js';

describe('FED-21-3c: the staff governor', () => {
  it('one staff governor passes, two fail', () => {
    expect(says('FED-21-3c', federation(['community', 'community']))).toEqual([]);
    expect(says('FED-21-3c', federation(['community', 'community'], { staff: 2, coOpted: 5 }))).toEqual(['MUST']);
    expect(says('FED-21-3c', federation(['community', 'community'], { staff: 0, coOpted: 3 }))).toEqual(['MUST']);
  });
});
