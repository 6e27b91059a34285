import { blueCoat, infantAndJunior } from '../processes/amalgamation/schools.js';
import {
  CLOSES,
  blockedBy,
  closingAll,
  consults,
  describes,
  determines,
  keepingOne,
  publishedB,
  publishes,
  publishesAll,
  settles,
} from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-17: the paragraph for an uncontested closure by the authority', () => {
  const decides = (story: Story, paragraph: string) => determines(story, { about: 'closure', paragraph }, '2026-04-21');
  const objected = () => publishedB().did('representations-received', '2026-03-30', { about: 'closure', objections: 1 });

  it('19 while nobody objects, 8 as soon as one does in time', () => {
    expect(decides(publishedB(), '19').last().effect).toBe('accepted');
    expect(blockedBy(decides(publishedB(), '8'))).toEqual(['RA-17']);
    expect(blockedBy(decides(objected(), '19'))).toEqual(['RA-17']);
    expect(decides(objected(), '8').last().effect).toBe('accepted');
    const late = publishedB().did('representations-received', '2026-03-31', { about: 'closure', objections: 1 });
    expect(decides(late, '19').last().effect).toBe('accepted');
  });

  it('an objection withdrawn in writing and in time counts no longer; by word of mouth or a day late it does', () => {
    const received = publishedB().did('representations-received', '2026-03-10', { about: 'closure', objections: 1 });
    const back = (on: string, inWriting: boolean) =>
      received.did('objections-withdrawn', on, { about: 'closure', objections: 1, inWriting });
    expect(decides(back('2026-03-30', true), '19').last().effect).toBe('accepted');
    expect(blockedBy(decides(back('2026-03-31', true), '19'))).toEqual(['RA-17']);
    expect(blockedBy(decides(back('2026-03-30', false), '19'))).toEqual(['RA-17']);
  });

  it('a closure a governing body published is never under 19, nor one related to an undetermined new school', () => {
    const own = publishes(consults(describes(keepingOne([{ ...infantAndJunior[0]!, category: 'foundation' }, infantAndJunior[1]!]))), {
      about: 'closure',
      by: 'governing-body',
      implementOn: CLOSES,
    });
    expect(blockedBy(decides(own, '19'))).toContain('RA-17');
    const related = publishesAll(consults(settles(closingAll(blueCoat), { vehicle: 's11-1a', category: 'voluntary-aided' })), {
      by: 'proposers',
    });
    expect(blockedBy(decides(related, '19'))).toEqual(['RA-17']);
    expect(decides(related, '8').last().effect).toBe('accepted');
  });

  it('its time ends with the two months', () => {
    const row = (story: Story) => story.view('2026-06-15').timetable.find(({ key }) => key === 'RA-17:closure:104145');
    expect(row(publishedB())).toMatchObject({ due: '2026-05-30', status: 'missed' });
    expect(row(decides(publishedB(), '19'))).toMatchObject({ status: 'met' });
  });
});
