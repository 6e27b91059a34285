import { saysOfAppointment } from '../constitution/testing/boards.js';

describe('MEM-T1: the usual term', () => {
  it('four years to the day pass, a day less fails where the instrument sets no other', () => {
    expect(saysOfAppointment('MEM-T1', { endsOn: '2030-09-01' })).toEqual([]);
    expect(saysOfAppointment('MEM-T1', { endsOn: '2030-08-31' })).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-T1', { termYears: 3 })).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-T1', { termYears: 3, instrumentTermYears: 3 })).toEqual([]);
  });
});
