import { CLOSES, closingAll, publishes, settles } from '../processes/amalgamation/story.js';

describe('PC-10: four weeks in the holidays', () => {
  const published = (on: string, closesOn: string) =>
    publishes(settles(closingAll()), { about: 'closure', implementOn: CLOSES, closesOn }, on);

  it('less than half in term is warned of and refuses nothing; half is not', () => {
    expect(published('2026-03-02', '2026-03-30').saidOfLast('warning')).not.toContain('PC-10');
    const summer = published('2026-07-20', '2026-08-17');
    expect(summer.last().effect).toBe('accepted');
    expect(summer.saidOfLast('warning')).toContain('PC-10');
    expect(published('2026-03-16', '2026-04-13').saidOfLast('warning')).not.toContain('PC-10');
    expect(published('2026-03-17', '2026-04-14').saidOfLast('warning')).not.toContain('PC-10');
    expect(published('2026-03-20', '2026-04-17').saidOfLast('warning')).not.toContain('PC-10');
  });
});
