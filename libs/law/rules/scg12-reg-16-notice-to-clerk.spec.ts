import { saysOfAppointment } from '../constitution/testing/boards.js';

describe('MEM-N2: whoever appoints or nominates writes to the clerk', () => {
  it('a complete notice passes, one without residence fails, none is missing', () => {
    expect(
      saysOfAppointment('MEM-N2', { category: 'foundation', way: 'appointed', noticeOn: '2026-09-02', noticeWithNameAndResidence: true }),
    ).toEqual([]);
    expect(
      saysOfAppointment('MEM-N2', { category: 'foundation', way: 'appointed', noticeOn: '2026-09-02', noticeWithNameAndResidence: false }),
    ).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-N2', { category: 'foundation', way: 'appointed' })).toEqual(['missing']);
  });
});
