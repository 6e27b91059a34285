import { saysOfAppointment } from '../constitution/testing/boards.js';

describe('MEM-T2: a term the instrument sets for a category', () => {
  it('one and four years pass, less and more fail', () => {
    expect(saysOfAppointment('MEM-T2', { instrumentTermYears: 1, termYears: 1 })).toEqual([]);
    expect(saysOfAppointment('MEM-T2', { instrumentTermYears: 4 })).toEqual([]);
    expect(saysOfAppointment('MEM-T2', { instrumentTermYears: 0 })).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-T2', { instrumentTermYears: 5 })).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-T2', { instrumentTermYears: 2, termYears: 3 })).toEqual(['MUST']);
  });
});
