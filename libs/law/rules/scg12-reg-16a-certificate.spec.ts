import { saysOfAppointment } from '../constitution/testing/boards.js';

describe('MEM-D1: the certificate of criminal records', () => {
  it('the twenty-first day is in time, the twenty-second is late', () => {
    expect(saysOfAppointment('MEM-D1', { holdsCertificate: false, certificateAppliedOn: '2026-09-22' })).toEqual([]);
    expect(saysOfAppointment('MEM-D1', { holdsCertificate: false, certificateAppliedOn: '2026-09-23' })).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-D1', { holdsCertificate: false, asOf: '2026-09-23' })).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-D1', { holdsCertificate: false, asOf: '2026-09-22' })).toEqual(['missing']);
    expect(saysOfAppointment('MEM-D1', { holdsCertificate: true })).toEqual([]);
  });
  it('not before 18 March 2016', () => {
    expect(saysOfAppointment('MEM-D1', { on: '2016-03-17', holdsCertificate: false, asOf: '2026-09-23' })).toEqual([]);
  });
});
