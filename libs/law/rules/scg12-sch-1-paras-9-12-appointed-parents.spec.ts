import { saysOfAppointment } from '../constitution/testing/boards.js';

describe('MEM-P3: when and in which order parents are appointed', () => {
  it('two vacancies and one candidate allow it, two candidates do not', () => {
    expect(saysOfAppointment('MEM-P3', { way: 'appointed', by: 'governing-body', vacancies: 2, candidates: 1, parentOf: 'pupil' })).toEqual(
      [],
    );
    expect(saysOfAppointment('MEM-P3', { way: 'appointed', by: 'governing-body', vacancies: 2, candidates: 2, parentOf: 'pupil' })).toEqual(
      ['MUST'],
    );
  });
  it('the order is kept, and special schools have their own', () => {
    expect(
      saysOfAppointment('MEM-P3', {
        way: 'appointed',
        by: 'governing-body',
        vacancies: 2,
        candidates: 0,
        parentOf: 'former-pupil',
        earlierInOrderAvailable: true,
      }),
    ).toEqual(['MUST']);
    expect(
      saysOfAppointment('MEM-P3', {
        way: 'appointed',
        by: 'governing-body',
        vacancies: 2,
        candidates: 0,
        parentOf: 'former-pupil',
        earlierInOrderAvailable: false,
      }),
    ).toEqual([]);
    expect(
      saysOfAppointment('MEM-P3', {
        way: 'appointed',
        by: 'governing-body',
        vacancies: 2,
        candidates: 0,
        parentOf: 'older-with-needs',
        earlierInOrderAvailable: false,
      }),
    ).toEqual(['MUST']);
    expect(
      saysOfAppointment('MEM-P3', {
        way: 'appointed',
        by: 'governing-body',
        vacancies: 2,
        candidates: 0,
        parentOf: 'older-with-needs',
        earlierInOrderAvailable: false,
        schoolCategory: 'community-special',
      }),
    ).toEqual([]);
  });
});
