import { blockedBy, determines, publishedB } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-22: what an approval may depend on', () => {
  const decides = (story: Story, more: Record<string, unknown>) => determines(story, { outcome: 'approved-conditionally', ...more });
  const objected = () => publishedB().did('representations-received', '2026-03-10', { about: 'closure', objections: 1 });

  it('an event the regulations prescribe, with a date after the decision', () => {
    const by = (conditionBy: string | undefined) =>
      decides(objected(), { about: 'alteration', conditionEvent: 'planning-permission', conditionBy });
    expect(by('2026-04-22').last().effect).toBe('accepted');
    expect(blockedBy(by('2026-04-21'))).toEqual(['RA-22']);
    expect(blockedBy(by(undefined))).toEqual(['RA-22']);
    expect(blockedBy(decides(objected(), { about: 'alteration', conditionEvent: 'other', conditionBy: '2026-07-01' }))).toEqual(['RA-22']);
  });

  it('by what is decided: an academy agreement for a closure, not for a change', () => {
    const academy = (about: string) => decides(objected(), { about, conditionEvent: 'academy-agreement', conditionBy: '2026-07-01' });
    expect(academy('closure').last().effect).toBe('accepted');
    expect(blockedBy(academy('alteration'))).toEqual(['RA-22']);
  });

  it('never under paragraph 19', () => {
    expect(
      blockedBy(decides(publishedB(), { about: 'closure', paragraph: '19', conditionEvent: 'site', conditionBy: '2026-07-01' })),
    ).toEqual(['RA-22']);
  });
});
