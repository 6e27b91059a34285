import { board, says } from '../constitution/testing/boards.js';

describe('INS-28-e: a term under four years, stated for its category', () => {
  it('one year passes, less fails, more than four fails', () => {
    expect(says('INS-28-e', board('community', {}, { termRules: [{ category: 'staff', years: 1 }] }))).toEqual([]);
    expect(says('INS-28-e', board('community', {}, { termRules: [{ category: 'staff', years: 0.5 }] }))).toEqual(['MUST']);
    expect(says('INS-28-e', board('community', {}, { termRules: [{ category: 'staff', years: 5 }] }))).toEqual(['MUST']);
    expect(says('INS-28-e', board('community', {}, { termRules: [{ category: 'staff', years: 4 }] }))).toEqual(['INFO']);
  });
  it('no term binds the head', () => {
    expect(says('INS-28-e', board('community', {}, { termRules: [{ category: 'head', years: 2 }] }))).toEqual(['MUST']);
    expect(says('INS-28-e', board('community', {}, { termRules: [{ category: 'all', years: 2 }] }))).toEqual(['INFO']);
  });
});
