import { opening, says } from '../constitution/testing/boards.js';

describe('TGB-F-1: size of the one body of schools that open federated', () => {
  it('7 members pass, 6 fail', () => {
    expect(says('TGB-F-1', opening(['community', 'community']))).toEqual([]);
    expect(says('TGB-F-1', opening(['community', 'community'], { coOpted: 1 }))).toEqual(['MUST']);
  });
});
