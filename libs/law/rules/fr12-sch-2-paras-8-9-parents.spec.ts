import { saysOfAppointment } from '../constitution/testing/boards.js';

describe('FED-14-1: parents of all schools elect', () => {
  it('a parent of a pupil of any of the schools comes first; any parent last', () => {
    expect(
      saysOfAppointment('FED-14-1', {
        board: 'federation',
        way: 'appointed',
        by: 'governing-body',
        vacancies: 2,
        candidates: 0,
        parentOf: 'pupil-of-another-school',
      }),
    ).toEqual([]);
    expect(
      saysOfAppointment('FED-14-1', {
        board: 'federation',
        way: 'appointed',
        by: 'governing-body',
        vacancies: 2,
        candidates: 0,
        parentOf: 'any-child',
        earlierInOrderAvailable: true,
      }),
    ).toEqual(['MUST']);
    expect(
      saysOfAppointment('FED-14-1', {
        board: 'federation',
        way: 'appointed',
        by: 'governing-body',
        vacancies: 2,
        candidates: 2,
        parentOf: 'pupil',
      }),
    ).toEqual(['MUST']);
  });
});
