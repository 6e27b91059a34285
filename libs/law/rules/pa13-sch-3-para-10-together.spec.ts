import {
  CLOSES,
  blockedBy,
  consults,
  describes,
  determines,
  determinesEach,
  keepingOne,
  publishedB,
  publishes,
  refers,
} from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RB-14: closure and change together', () => {
  it('neither is decided while the other is not published, or is with the adjudicator', () => {
    const half = publishes(consults(describes(keepingOne())), { about: 'closure', implementOn: CLOSES });
    expect(blockedBy(determines(half, { about: 'closure' }))).toEqual(['RB-14']);
    const away = refers(publishedB(), '2026-06-02', { about: 'alteration', because: 'delayed' });
    expect(blockedBy(determines(away, { about: 'closure' }, '2026-05-20'))).toEqual(['RB-14']);
    expect(determines(publishedB()).last().effect).toBe('accepted');
    expect(blockedBy(determines(publishedB(), { consideredTogether: false }))).toEqual(['RB-14']);
  });

  it('one decided and the other parked is pointed out', () => {
    const said = (story: Story) =>
      story
        .view()
        .findings.filter(({ ruleId }) => ruleId === 'RB-14')
        .map(({ enforcement }) => enforcement);
    expect(said(determines(publishedB(), { about: 'closure' }))).toEqual(['warning']);
    expect(said(determinesEach(publishedB()))).toEqual([]);
  });

  it('a change that goes up takes the closure with it within a week', () => {
    const up = () => refers(publishedB(), '2026-06-02', { about: 'alteration', because: 'delayed' });
    const follows = (on: string) => refers(up(), on, { about: 'closure', because: 'related' });
    expect(follows('2026-06-09').saidOfLast('breach')).toEqual([]);
    expect(follows('2026-06-10').saidOfLast('breach')).toEqual(['RB-14']);
    const row = (story: Story) => story.view('2026-07-01').timetable.find(({ key }) => key === 'RB-14:closure:104145')!;
    expect(row(follows('2026-06-09'))).toMatchObject({ due: '2026-06-09', status: 'met' });
    expect(row(up()).status).toBe('missed');
  });
});
