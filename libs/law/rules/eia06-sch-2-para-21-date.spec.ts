import {
  OPENS,
  blockedBy,
  closingAll,
  consults,
  determines,
  publishedA,
  publishesAll,
  readyA,
  refers,
  settles,
} from '../processes/amalgamation/story.js';

describe('RA-30: on the date approved, and all of it together', () => {
  it('neither the day before nor the day after', () => {
    expect(readyA().reached(OPENS).view().state).toBe('implemented');
    expect(readyA().reached(OPENS).last().effect).toBe('accepted');
    expect(blockedBy(readyA().reached('2026-08-31'))).toEqual(['RA-30']);
    expect(blockedBy(readyA().reached('2026-09-02'))).toEqual(['RA-30']);
  });

  it('another date decided counts; only a modification moves it afterwards', () => {
    const later = determines(refers(publishedA()), { about: 'new-school', by: 'adjudicator', implementOn: '2026-11-02' }, '2026-06-10');
    expect(determines(later, { about: 'closure', by: 'adjudicator' }, '2026-06-10').view().effectiveOn).toBe('2026-11-02');
    const moved = readyA().did('approval-modified', '2026-07-10', {
      about: 'new-school',
      by: 'adjudicator',
      askedBy: 'authority',
      implementOn: '2026-09-07',
      reason: 'Roof.',
    });
    expect(moved.view().effectiveOn).toBe('2026-09-07');
  });

  it('schools that do not close on the day before are pointed out', () => {
    const gap = (closes: string) =>
      publishesAll(consults(settles(closingAll())), {}, { implementOn: closes })
        .view()
        .findings.filter(({ ruleId }) => ruleId === 'RA-30');
    expect(gap('2026-08-31')).toEqual([]);
    expect(gap('2026-08-30')).toHaveLength(2);
  });
});
