import { blueCoat } from '../processes/amalgamation/schools.js';
import { PUBLISHED, blockedBy, consults, describes, keepingOne, publishes } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RB-05: the diocesan board’s advice before a church school’s board publishes a change', () => {
  const published = (story: Story) => publishes(story, { about: 'alteration', by: 'governing-body', gateNotices: true });
  const described = () => consults(describes(keepingOne(blueCoat), { changes: ['age-range'] }));
  const advised = (on: string, school = '104230') => described().did('diocesan-advice-received', on, { school });

  it('by the day of publication, for that school', () => {
    expect(published(advised(PUBLISHED)).last().effect).toBe('accepted');
    expect(blockedBy(published(advised('2026-03-03')))).toEqual(['RB-05']);
    expect(blockedBy(published(advised('2026-02-20', '104231')))).toEqual(['RB-05']);
    expect(blockedBy(published(described()))).toEqual(['RB-05']);
  });
});
