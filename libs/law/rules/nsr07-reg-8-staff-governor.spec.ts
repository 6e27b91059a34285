import { body, saysOfBody } from '../constitution/testing/boards.js';

describe('TGB-8-1: who can be the temporary staff governor', () => {
  it('employed at the school and not its head', () => {
    expect(saysOfBody('TGB-8-1', body([{ category: 'staff', employedAtSchool: true }]))).toEqual([]);
    expect(saysOfBody('TGB-8-1', body([{ category: 'staff', employedAtSchool: false }]))).toEqual(['MUST']);
    expect(saysOfBody('TGB-8-1', body([{ category: 'staff', employedAtSchool: true, isHead: true }]))).toEqual(['MUST']);
    expect(saysOfBody('TGB-8-1', body([{ category: 'staff' }]))).toEqual(['missing']);
  });
});
