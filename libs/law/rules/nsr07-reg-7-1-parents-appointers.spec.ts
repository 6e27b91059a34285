import { temporary, body, saysOfBody } from '../constitution/testing/boards.js';

describe('TGB-7-1: who appoints temporary parent governors', () => {
  it('by the authority at a community school, by the proposers of an aided one', () => {
    expect(saysOfBody('TGB-7-1', body([{ category: 'parent', appointedBy: 'local-authority' }]))).toEqual([]);
    expect(saysOfBody('TGB-7-1', body([{ category: 'parent', appointedBy: 'temporary-governing-body' }]))).toEqual(['MUST']);
    expect(
      saysOfBody(
        'TGB-7-1',
        body(
          [{ category: 'parent', appointedBy: 'local-authority' }],
          {},
          temporary('voluntary-aided', {}, { temporaryFor: 'new-school' }),
        ),
      ),
    ).toEqual(['MUST']);
    expect(
      saysOfBody(
        'TGB-7-1',
        body([{ category: 'parent', appointedBy: 'proposers' }], {}, temporary('voluntary-aided', {}, { temporaryFor: 'new-school' })),
      ),
    ).toEqual([]);
  });
  it('a foundation school depends on who proposed it, and a school that leaves has no proposers', () => {
    expect(
      saysOfBody(
        'TGB-7-1',
        body(
          [{ category: 'parent', appointedBy: 'local-authority' }],
          { proposedBy: 'proposers' },
          temporary('foundation', {}, { temporaryFor: 'new-school' }),
        ),
      ),
    ).toEqual(['MUST']);
    expect(
      saysOfBody(
        'TGB-7-1',
        body(
          [{ category: 'parent', appointedBy: 'local-authority' }],
          { proposedBy: 'local-authority' },
          temporary('foundation', {}, { temporaryFor: 'new-school' }),
        ),
      ),
    ).toEqual([]);
    expect(
      saysOfBody('TGB-7-1', body([{ category: 'parent', appointedBy: 'foundation-appointer' }], {}, temporary('voluntary-aided'))),
    ).toEqual([]);
  });
});
