import { blueCoat } from '../processes/amalgamation/schools.js';
import { blockedBy, closingAll, consults, determines, publishedA, publishesAll, refers, settles } from '../processes/amalgamation/story.js';

describe('RA-14: the authority’s own new school is for the adjudicator', () => {
  it('the authority cannot decide it, whatever it decides', () => {
    expect(blockedBy(determines(publishedA(), { about: 'new-school' }))).toEqual(['RA-14']);
    expect(blockedBy(determines(publishedA(), { about: 'new-school', outcome: 'rejected' }))).toEqual(['RA-14']);
  });

  it('two weeks from the end of the representations: 13 April is in time, 14 April late', () => {
    expect(refers(publishedA(), '2026-04-13').saidOfLast('breach')).toEqual([]);
    expect(refers(publishedA(), '2026-04-14').saidOfLast('breach')).toContain('RA-14');
    const row = (on: string) =>
      refers(publishedA(), on)
        .view()
        .timetable.find(({ key }) => key === 'RA-14');
    expect(row('2026-04-13')).toMatchObject({ due: '2026-04-13', status: 'met' });
    expect(row('2026-04-14')!.status).toBe('late');
  });

  it('proposers’ school is the authority’s to decide, unless it is involved in the foundation', () => {
    const proposed = (more: Record<string, unknown>) =>
      determines(
        publishesAll(consults(settles(closingAll(blueCoat), { vehicle: 's11-2aa', category: 'foundation', ...more })), { by: 'proposers' }),
        { about: 'new-school' },
      );
    expect(proposed({}).last().effect).toBe('accepted');
    expect(blockedBy(proposed({ authorityInvolved: true }))).toEqual(['RA-14']);
  });
});
