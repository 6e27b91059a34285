import { body, saysOfBody } from '../constitution/testing/boards.js';

describe('TGB-SK-1: those who appoint are satisfied of the skills', () => {
  it('skills passes, no skills fails, not recorded is missing', () => {
    expect(saysOfBody('TGB-SK-1', body([{ category: 'parent', skills: true }, { category: 'head' }]))).toEqual([]);
    expect(saysOfBody('TGB-SK-1', body([{ category: 'parent', skills: false }]))).toEqual(['MUST']);
    expect(saysOfBody('TGB-SK-1', body([{ category: 'la' }]))).toEqual(['missing']);
  });
});
