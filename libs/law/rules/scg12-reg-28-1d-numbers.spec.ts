import { board, says } from '../constitution/testing/boards.js';

describe('INS-28-d1: the number of governors in each category', () => {
  it('whole numbers from none up pass', () => {
    expect(says('INS-28-d1', board('community'))).toEqual([]);
    expect(says('INS-28-d1', board('community', { coOpted: 1.5, parent: 5 }))).toEqual(['MUST']);
    expect(says('INS-28-d1', { ...board('community'), places: { parent: 2 } })).toEqual([
      'missing',
      'missing',
      'missing',
      'missing',
      'missing',
      'missing',
    ]);
  });
});
