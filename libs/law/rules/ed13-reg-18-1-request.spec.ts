import { blueCoat, infantAndJunior } from '../processes/amalgamation/schools.js';
import {
  approvedB,
  blockedBy,
  closingAll,
  consults,
  describes,
  determinesEach,
  keepingOne,
  publishedB,
  publishesAll,
  settles,
  tells,
} from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';
import type { SchoolFacts } from '../types.js';

describe('RA-20: who may ask for a referral of a closure or a new school, and until when', () => {
  const decided = (schools?: SchoolFacts[]) =>
    tells(
      determinesEach(publishedB(keepingOne(schools)).did('representations-received', '2026-03-10', { about: 'closure', objections: 1 })),
      '2026-04-23',
    );
  const asks = (story: Story, requester: string, on: string) => story.did('referral-requested', on, { about: 'closure', requester });
  const foundation: SchoolFacts[] = [{ ...infantAndJunior[0]!, category: 'foundation' }, infantAndJunior[1]!];

  it('four weeks from the notification: 21 May is in time, 22 May is not', () => {
    expect(asks(decided(), 'diocesan-board', '2026-05-21').last().effect).toBe('accepted');
    expect(blockedBy(asks(decided(), 'diocesan-board', '2026-05-22'))).toEqual(['RA-20']);
    expect(
      decided()
        .view()
        .timetable.find(({ key }) => key === 'RA-20:closure:104145'),
    ).toMatchObject({ due: '2026-05-21', status: 'met' });
  });

  it('the board and trustees of a foundation school, not those of a community school, nor parents', () => {
    expect(blockedBy(asks(decided(), 'governing-body', '2026-05-01'))).toEqual(['RA-20']);
    expect(blockedBy(asks(decided(), 'other', '2026-05-01'))).toEqual(['RA-20']);
    for (const requester of ['governing-body', 'trustees'])
      expect(asks(decided(foundation), requester, '2026-05-01').last().effect).toBe('accepted');
  });

  it('the proposers of a new school only where it was rejected', () => {
    const proposed = (outcome: string) =>
      determinesEach(
        publishesAll(consults(settles(closingAll(blueCoat), { vehicle: 's11-1a', category: 'voluntary-aided' })), { by: 'proposers' }),
        { outcome },
      ).did('referral-requested', '2026-05-01', {
        about: 'new-school',
        requester: 'proposers',
        notifiedOn: '2026-04-23',
      });
    expect(proposed('rejected').last().effect).toBe('accepted');
    expect(blockedBy(proposed('approved'))).toEqual(['RA-20']);
  });

  it('nobody where it was determined under paragraph 19', () => {
    expect(blockedBy(asks(approvedB(), 'diocesan-board', '2026-05-01'))).toEqual(['RA-20']);
  });

  it('a date on the last day of asking is not ready, the day after is', () => {
    const takesEffect = (on: string) =>
      tells(
        determinesEach(
          publishesAll(consults(describes(keepingOne())), { implementOn: on }, { implementOn: '2026-05-20' }).did(
            'representations-received',
            '2026-03-10',
            { about: 'closure', objections: 1 },
          ),
        ),
        '2026-04-23',
      ).view().state;
    expect(takesEffect('2026-05-21')).toBe('approved');
    expect(takesEffect('2026-05-22')).toBe('ready');
  });
});
