import { temporary, body, saysOfBody } from '../constitution/testing/boards.js';

describe('TGB-12-1: temporary partnership governors', () => {
  it('barred partners and other appointers are warned of', () => {
    expect(
      saysOfBody(
        'TGB-12-1',
        body(
          [{ category: 'partnership', appointedBy: 'local-authority' }],
          { proposedBy: 'local-authority' },
          temporary('foundation', {}, { temporaryFor: 'new-school' }),
        ),
      ),
    ).toEqual([]);
    expect(
      saysOfBody(
        'TGB-12-1',
        body(
          [{ category: 'partnership', appointedBy: 'local-authority' }],
          { proposedBy: 'proposers' },
          temporary('foundation', {}, { temporaryFor: 'new-school' }),
        ),
      ),
    ).toEqual(['SHOULD']);
    expect(saysOfBody('TGB-12-1', body([{ category: 'partnership', barredAsPartner: true }]))).toEqual(['SHOULD']);
  });
});
