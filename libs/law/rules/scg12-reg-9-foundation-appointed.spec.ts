import { saysOfAppointment } from '../constitution/testing/boards.js';

describe('MEM-F1: foundation governors', () => {
  it('anybody but the authority may be the appointer', () => {
    expect(
      saysOfAppointment('MEM-F1', {
        category: 'foundation',
        way: 'appointed',
        by: 'foundation-appointer',
        skills: true,
        achievesPurposes: true,
      }),
    ).toEqual([]);
    expect(saysOfAppointment('MEM-F1', { category: 'foundation', way: 'appointed', by: 'local-authority', skills: true })).toEqual([
      'MUST',
    ]);
    expect(
      saysOfAppointment('MEM-F1', {
        category: 'foundation',
        way: 'appointed',
        by: 'foundation-appointer',
        skills: true,
        achievesPurposes: false,
      }),
    ).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-F1', { category: 'foundation', way: 'ex-officio' })).toEqual([]);
  });
});
