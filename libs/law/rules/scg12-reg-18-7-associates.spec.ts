import { saysOfAppointment } from '../constitution/testing/boards.js';

describe('MEM-T6: associate members', () => {
  it('one to four years pass', () => {
    expect(saysOfAppointment('MEM-T6', { category: 'associate', way: 'appointed', termYears: 1 })).toEqual([]);
    expect(saysOfAppointment('MEM-T6', { category: 'associate', way: 'appointed', termYears: 0 })).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-T6', { category: 'associate', way: 'appointed', termYears: 5 })).toEqual(['MUST']);
  });
});
