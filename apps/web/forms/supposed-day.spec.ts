import { readSupposedDay, supposedDay } from './supposed-day.js';

describe('the day an act is shown for', () => {
  it('is the next 1 September that leaves four months', () => {
    expect(supposedDay('2026-05-01')).toBe('2026-09-01');
    expect(supposedDay('2026-05-02')).toBe('2027-09-01');
    expect(supposedDay('2026-11-24')).toBe('2027-09-01');
  });

  it('is the day that was asked for, and a day that does not exist is said', () => {
    expect(readSupposedDay({ 'on-day': '31', 'on-month': '8', 'on-year': '2027' }, '2026-11-24').on).toBe('2027-08-31');
    expect(readSupposedDay({}, '2026-11-24').state.posted).toMatchObject({ 'on-day': '1', 'on-month': '9', 'on-year': '2027' });
    expect(readSupposedDay({ 'on-day': '31', 'on-month': '2', 'on-year': '2027' }, '2026-11-24').state.errors).toHaveLength(1);
  });
});
