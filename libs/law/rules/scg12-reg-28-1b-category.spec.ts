import { board, federation, says } from '../constitution/testing/boards.js';

describe('INS-28-b1: the category of the school, for a federation the names and categories of all', () => {
  it('a legal category passes, other words fail', () => {
    expect(says('INS-28-b1', board('community', {}, {}, { statedCategory: 'Community' }))).toEqual([]);
    expect(says('INS-28-b1', board('community', {}, {}, { statedCategory: 'local maintained primary school' }))).toEqual(['MUST']);
    expect(says('INS-28-b1', board('foundation', {}, {}, { statedCategory: 'community' }))).toEqual(['MUST']);
    expect(says('INS-28-b1', federation([{ name: ' ', category: 'community' }, 'community']))).toEqual(['MUST']);
  });
});
