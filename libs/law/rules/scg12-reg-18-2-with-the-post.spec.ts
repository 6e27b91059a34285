import { saysOfAppointment } from '../constitution/testing/boards.js';

describe('MEM-T4: head and ex officio governors', () => {
  it('the place ends with the post and not a day later', () => {
    expect(saysOfAppointment('MEM-T4', { category: 'head', way: 'ex-officio', postEndedOn: '2027-08-31', endsOn: '2027-08-31' })).toEqual(
      [],
    );
    expect(saysOfAppointment('MEM-T4', { category: 'head', way: 'ex-officio', postEndedOn: '2027-08-31', endsOn: '2027-09-01' })).toEqual([
      'MUST',
    ]);
    expect(
      saysOfAppointment('MEM-T4', { category: 'foundation', way: 'ex-officio', postEndedOn: '2027-08-31', asOf: '2027-09-01' }),
    ).toEqual(['MUST']);
  });
});
