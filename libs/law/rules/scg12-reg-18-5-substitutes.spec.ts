import { saysOfAppointment } from '../constitution/testing/boards.js';

describe('MEM-T5: the end of a substitute’s term', () => {
  it('ends with the first of four years, the original’s notice and another in the office', () => {
    expect(saysOfAppointment('MEM-T5', { category: 'foundation', way: 'substitute', endsOn: '2030-09-01' })).toEqual([]);
    expect(saysOfAppointment('MEM-T5', { category: 'foundation', way: 'substitute', endsOn: '2030-09-02' })).toEqual(['MUST']);
    expect(
      saysOfAppointment('MEM-T5', { category: 'foundation', way: 'substitute', originalActsAgainOn: '2027-01-01', endsOn: '2027-01-02' }),
    ).toEqual(['MUST']);
    expect(
      saysOfAppointment('MEM-T5', { category: 'foundation', way: 'substitute', originalActsAgainOn: '2027-01-01', endsOn: '2027-01-01' }),
    ).toEqual([]);
  });
});
