import { board, says } from '../constitution/testing/boards.js';

describe('INS-28-h: the date on which the instrument takes effect', () => {
  it('a full date passes, a month fails, none is missing', () => {
    expect(says('INS-28-h', board('community'))).toEqual([]);
    expect(says('INS-28-h', board('community', {}, { effectiveOn: '2015-01' }))).toEqual(['MUST']);
    expect(says('INS-28-h', board('community', {}, { effectiveOn: null }))).toEqual(['missing']);
  });
});
