import { CLOSES, closingAll, consults, publishes, settles } from '../processes/amalgamation/story.js';

describe('RA-05: consultation before any other closure', () => {
  it('none recorded is a warning and refuses nothing', () => {
    const story = publishes(settles(closingAll()), { about: 'closure', implementOn: CLOSES });
    expect(story.last().effect).toBe('accepted');
    expect(story.saidOfLast('warning')).toEqual(['RA-05', 'RA-05']);
    expect(publishes(consults(settles(closingAll())), { about: 'closure', implementOn: CLOSES }).saidOfLast('warning')).toEqual([]);
  });
});
