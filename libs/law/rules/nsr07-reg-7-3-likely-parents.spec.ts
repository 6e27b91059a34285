import { body, saysOfBody } from '../constitution/testing/boards.js';

describe('TGB-7-3: a temporary parent governor is a parent of a child who is or is likely to be a pupil', () => {
  it('a parent of a likely pupil passes, nobody’s parent fails, another parent is for a person', () => {
    expect(saysOfBody('TGB-7-3', body([{ category: 'parent', parentOf: 'likely-pupil' }]))).toEqual([]);
    expect(saysOfBody('TGB-7-3', body([{ category: 'parent', parentOf: 'nobody' }]))).toEqual(['MUST']);
    expect(saysOfBody('TGB-7-3', body([{ category: 'parent', parentOf: 'any-child' }]))).toEqual(['REVIEW']);
  });
});
