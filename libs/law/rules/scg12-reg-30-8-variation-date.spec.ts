import { board, says } from '../constitution/testing/boards.js';

describe('INS-X-3: an instrument that is varied sets out the date on which the variation takes effect', () => {
  it('a dated variation passes, an undated one fails', () => {
    expect(says('INS-X-3', board('community', {}, { variation: { effectiveOn: '2026-09-01' } }))).toEqual([]);
    expect(says('INS-X-3', board('community', {}, { variation: {} }))).toEqual(['MUST']);
    expect(says('INS-X-3', board('community', {}, { variation: { effectiveOn: '2026-09' } }))).toEqual(['MUST']);
  });
});
