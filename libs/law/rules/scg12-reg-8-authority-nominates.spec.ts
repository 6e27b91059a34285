import { saysOfAppointment } from '../constitution/testing/boards.js';

describe('MEM-L1: the authority nominates, the governing body appoints', () => {
  it('nominated by the authority and appointed by the board passes', () => {
    expect(
      saysOfAppointment('MEM-L1', { category: 'la', way: 'appointed', nominatedBy: 'local-authority', by: 'governing-body', skills: true }),
    ).toEqual([]);
    expect(saysOfAppointment('MEM-L1', { category: 'la', way: 'appointed', by: 'local-authority', skills: true })).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-L1', { category: 'la', way: 'appointed', nominatedBy: 'governors', skills: true })).toEqual(['MUST']);
    expect(
      saysOfAppointment('MEM-L1', {
        category: 'la',
        way: 'appointed',
        nominatedBy: 'local-authority',
        by: 'governing-body',
        skills: false,
      }),
    ).toEqual(['MUST']);
  });
});
