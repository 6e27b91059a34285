import { infantAndJunior } from '../processes/amalgamation/schools.js';
import { CLOSES, consults, describes, determines, keepingOne, publishedB, publishes } from '../processes/amalgamation/story.js';
import type { SchoolFacts } from '../types.js';

describe('RB-12: the decision on a change is published and notified within a week', () => {
  const decided = (more: Record<string, unknown> = {}, schools?: SchoolFacts[]) => determines(publishedB(keepingOne(schools)), more);

  it('the seventh day is in time, the eighth is not, for the website and for the notices', () => {
    const shown = (on: string) => decided().did('decision-published', on, { about: 'alteration' });
    const told = (on: string) => decided().told('alteration-outcome', 'adjudicator', on);
    expect(shown('2026-04-28').saidOfLast('breach')).toEqual([]);
    expect(shown('2026-04-29').saidOfLast('breach')).toEqual(['RB-12']);
    expect(told('2026-04-28').saidOfLast('breach')).toEqual([]);
    expect(told('2026-04-29').saidOfLast('breach')).toEqual(['RB-12']);
    expect(
      shown('2026-04-28')
        .view()
        .timetable.find(({ key }) => key === 'RB-12:website:alteration:104144'),
    ).toMatchObject({ due: '2026-04-28', status: 'met' });
  });

  it('with reasons, and to those named: the Secretary of State is not', () => {
    expect(decided({ reasonsGiven: undefined }).saidOfLast('breach')).toContain('RB-12');
    const roles = decided()
      .view()
      .recipients.filter(({ ruleId }) => ruleId === 'RB-12')
      .map(({ role }) => role);
    expect(roles).toEqual(['adjudicator', 'governing-body', 'diocesan-board', 'catholic-bishop']);
  });

  it('trustees where there are any, and asked for where that is not known', () => {
    const { hasTrust: _, ...unknown } = { ...infantAndJunior[1]!, category: 'foundation' as const };
    const story = publishes(consults(describes(keepingOne([infantAndJunior[0]!, unknown]), { changes: ['age-range'] })), {
      about: 'alteration',
      by: 'governing-body',
      gateNotices: true,
    });
    const row = determines(publishes(story, { about: 'closure', implementOn: CLOSES }))
      .view()
      .recipients.find(({ role }) => role === 'trustees')!;
    expect(row.applies).toBe(null);
  });
});
