import { saysOfAppointment } from '../constitution/testing/boards.js';

describe('MEM-S1: the staff governor', () => {
  it('elected by staff from staff passes; appointed, or no contract, fails', () => {
    expect(saysOfAppointment('MEM-S1', { category: 'staff', by: 'staff', employedAtSchool: true })).toEqual([]);
    expect(saysOfAppointment('MEM-S1', { category: 'staff', way: 'appointed', employedAtSchool: true })).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-S1', { category: 'staff', by: 'staff', employedAtSchool: false })).toEqual(['MUST']);
  });
});
