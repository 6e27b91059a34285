import { temporary, body, says, saysOfBody } from '../constitution/testing/boards.js';

describe('TGB-15-1: size', () => {
  it('7 members pass, 6 fail, and the authority sets the size', () => {
    expect(says('TGB-15-1', temporary('community'))).toEqual([]);
    expect(says('TGB-15-1', temporary('community', { coOpted: 1 }))).toEqual(['MUST']);
    expect(saysOfBody('TGB-15-1', body([], { sizeSetBy: 'temporary-governing-body' }))).toEqual(['MUST']);
    expect(saysOfBody('TGB-15-1', body([], { sizeSetBy: 'local-authority' }))).toEqual([]);
  });
});
