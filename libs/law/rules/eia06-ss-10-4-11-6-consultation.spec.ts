import { PUBLISHED, blockedBy, closingAll, consults, publishes, settles } from '../processes/amalgamation/story.js';

describe('RA-03: consultation before a new school is published', () => {
  it('ended by the day of publication', () => {
    const consulted = (on: string) =>
      publishes(settles(closingAll()).did('consulted', on, { about: 'new-school', whom: ['staff'] }), { about: 'new-school' });
    expect(consulted(PUBLISHED).last().effect).toBe('accepted');
    expect(blockedBy(consulted('2026-03-03'))).toEqual(['RA-03']);
  });

  it('about the new school, not about a closure only', () => {
    expect(blockedBy(publishes(consults(settles(closingAll()), { about: 'closure' }), { about: 'new-school' }))).toEqual(['RA-03']);
  });
});
