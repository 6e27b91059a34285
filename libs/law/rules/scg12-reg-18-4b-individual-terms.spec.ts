import { saysOfAppointment } from '../constitution/testing/boards.js';

describe('MEM-T3: terms set governor by governor', () => {
  it('one year passes and less fails; before September 2015 only four', () => {
    expect(saysOfAppointment('MEM-T3', { instrumentIndividualTerms: true, termYears: 1 })).toEqual([]);
    expect(saysOfAppointment('MEM-T3', { instrumentIndividualTerms: true, termYears: 0 })).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-T3', { instrumentIndividualTerms: true, termYears: 5 })).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-T3', { on: '2015-08-31', instrumentIndividualTerms: true, termYears: 2 })).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-T3', { on: '2015-09-01', instrumentIndividualTerms: true, termYears: 2 })).toEqual([]);
  });
});
