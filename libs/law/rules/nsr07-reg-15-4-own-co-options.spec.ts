import { body, saysOfBody } from '../constitution/testing/boards.js';

describe('TGB-15-3: the body chooses its co-opted members itself, for their skills', () => {
  it('the body co-opts, not the authority', () => {
    expect(saysOfBody('TGB-15-3', body([{ category: 'coOpted', appointedBy: 'temporary-governing-body' }]))).toEqual([]);
    expect(saysOfBody('TGB-15-3', body([{ category: 'coOpted', appointedBy: 'local-authority' }]))).toEqual(['MUST']);
  });
});
