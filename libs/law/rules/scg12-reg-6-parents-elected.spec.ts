import { saysOfAppointment } from '../constitution/testing/boards.js';

describe('MEM-P1: who parent governors are', () => {
  it('a parent of a pupil passes; a former parent and an appointed voice fail', () => {
    expect(saysOfAppointment('MEM-P1', { by: 'parents', parentOf: 'pupil' })).toEqual([]);
    expect(saysOfAppointment('MEM-P1', { by: 'parents', parentOf: 'former-pupil' })).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-P1', { by: 'governing-body', parentOf: 'pupil' })).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-P1', { by: 'parents', parentOf: 'nursery-user', schoolCategory: 'community' })).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-P1', { by: 'parents', parentOf: 'nursery-user', schoolCategory: 'maintained-nursery' })).toEqual([]);
  });
});
