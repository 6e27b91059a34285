import { board, says } from '../constitution/testing/boards.js';

describe('INS-28-ea: whether those who appoint may set the term governor by governor', () => {
  it('said for a category passes, beside a fixed term fails, of the head fails', () => {
    expect(says('INS-28-ea', board('community', {}, { termRules: [{ category: 'coOpted', individualTerms: true }] }))).toEqual([]);
    expect(says('INS-28-ea', board('community', {}, { termRules: [{ category: 'coOpted', individualTerms: true, years: 2 }] }))).toEqual([
      'MUST',
    ]);
    expect(says('INS-28-ea', board('community', {}, { termRules: [{ category: 'head', individualTerms: true }] }))).toEqual(['MUST']);
    expect(says('INS-28-ea', board('community', {}, { termRules: [{ category: 'coOpted', individualTerms: null }] }))).toEqual(['missing']);
  });
  it('not asked of instruments before 1 September 2015', () => {
    expect(says('INS-28-ea', board('community'))).toEqual(['missing']);
    expect(says('INS-28-ea', board('community', {}, { effectiveOn: '2015-08-31' }))).toEqual([]);
  });
});
