import { blockedBy, determines, publishedA, refers } from '../processes/amalgamation/story.js';

describe('RA-15: related closures go to the adjudicator with the new school', () => {
  it('the authority does not decide them apart', () => {
    expect(blockedBy(determines(publishedA(), { about: 'closure' }))).toContain('RA-15');
    const split = refers(publishedA(), '2026-04-07', { about: 'new-school' });
    expect(blockedBy(determines(split, { about: 'closure' }))).toContain('RA-15');
    expect(determines(refers(publishedA()), { by: 'adjudicator' }).last().effect).toBe('accepted');
  });

  it('within two weeks of the latest end', () => {
    expect(refers(publishedA(), '2026-04-13').saidOfLast('breach')).toEqual([]);
    expect(refers(publishedA(), '2026-04-14').saidOfLast('breach')).toContain('RA-15');
    const left = refers(publishedA(), '2026-04-07', { about: 'new-school' }).view('2026-05-01');
    expect(left.timetable.find(({ key }) => key === 'RA-15:closure:104145')).toMatchObject({ due: '2026-04-13', status: 'missed' });
  });
});
