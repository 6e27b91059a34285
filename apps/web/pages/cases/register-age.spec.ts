import { registerAgeWarning } from './register-age.js';

const said = (registerAsAt: string | undefined, happenedOn?: string): string | null =>
  registerAgeWarning({
    federation: { name: 'F', ...(registerAsAt === undefined ? {} : { registerAsAt }) },
    events: happenedOn === undefined ? [] : [{ type: 'request-received', happenedOn }],
  });

describe('the day of the register and the day on which a case began', () => {
  it('a year apart is near enough; a day more is warned of, whichever comes first', () => {
    expect(said('2024-11-19', '2025-11-20')).toBe(null);
    expect(said('2024-11-19', '2025-11-21')).toContain('19 November 2024');
    expect(said('2025-11-21', '2024-11-19')).toContain('began on 19 November 2024');
  });

  it('nothing is said where one of the two is not known', () => {
    expect(said(undefined, '2026-01-07')).toBe(null);
    expect(said('2024-11-19')).toBe(null);
  });
});
