import { blueCoat } from '../processes/amalgamation/schools.js';
import { PUBLISHED, CLOSES, blockedBy, closingAll, consults, publishes, settles } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-02: the diocesan board’s advice before a church school’s board publishes its closure', () => {
  const published = (story: Story, by: string) => publishes(story, { about: 'closure', school: '104231', by, implementOn: CLOSES });
  const settled = () => consults(settles(closingAll(blueCoat), { vehicle: 's11-1a', category: 'voluntary-aided' }));
  const advised = (on: string) => settled().did('diocesan-advice-received', on, { school: '104231' });

  it('on the day of publication is in time, the day after is not', () => {
    expect(published(advised(PUBLISHED), 'governing-body').last().effect).toBe('accepted');
    expect(blockedBy(published(advised('2026-03-03'), 'governing-body'))).toEqual(['RA-02']);
    expect(blockedBy(published(settled(), 'governing-body'))).toEqual(['RA-02']);
  });

  it('not when the authority publishes', () => {
    expect(published(settled(), 'authority').last().effect).toBe('accepted');
  });
});
