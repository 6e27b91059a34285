import { body, saysOfBody } from '../constitution/testing/boards.js';

describe('TGB-8-2: who appoints the temporary staff governor', () => {
  it('appointed by the body itself, as a rule', () => {
    expect(saysOfBody('TGB-8-2', body([{ category: 'staff', appointedBy: 'temporary-governing-body' }]))).toEqual([]);
    expect(saysOfBody('TGB-8-2', body([{ category: 'staff', appointedBy: 'local-authority' }]))).toEqual(['SHOULD']);
  });
});
