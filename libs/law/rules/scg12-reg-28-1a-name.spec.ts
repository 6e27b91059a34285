import { board, says } from '../constitution/testing/boards.js';

describe('INS-28-a: the name of the school', () => {
  it('a name passes, a blank fails, another than the register’s is pointed out, none is missing', () => {
    expect(says('INS-28-a', board('community', {}, { name: 'Beacon School' }))).toEqual([]);
    expect(says('INS-28-a', board('community', {}, { name: ' ' }))).toEqual(['MUST']);
    expect(says('INS-28-a', board('community', {}, { name: 'Beacon' }))).toEqual(['DATA']);
    expect(says('INS-28-a', board('community'))).toEqual(['missing']);
  });
});
