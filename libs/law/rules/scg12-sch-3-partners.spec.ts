import { saysOfAppointment } from '../constitution/testing/boards.js';

describe('MEM-N1: partnership governors', () => {
  it('appointed by the board from nominees who are not barred', () => {
    expect(
      saysOfAppointment('MEM-N1', {
        category: 'partnership',
        way: 'appointed',
        by: 'governing-body',
        barredAsPartner: false,
        skills: true,
      }),
    ).toEqual([]);
    expect(saysOfAppointment('MEM-N1', { category: 'partnership', way: 'appointed', by: 'governing-body', barredAsPartner: true })).toEqual(
      ['MUST'],
    );
    expect(saysOfAppointment('MEM-N1', { category: 'partnership', way: 'appointed', by: 'local-authority' })).toEqual(['MUST']);
  });
});
