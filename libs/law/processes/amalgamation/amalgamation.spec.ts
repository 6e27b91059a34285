import type { Story } from '../leaving/story.js';
import { abbeyPark, blueCoat, cadmus, infantAndJunior } from './schools.js';
import {
  approvedA,
  approvedB,
  blockedBy,
  CLOSES,
  closingAll,
  consults,
  describes,
  determines,
  determinesEach,
  keepingOne,
  OPENS,
  publishedA,
  publishedB,
  publishes,
  publishesAll,
  readyA,
  refers,
  settles,
  tells,
} from './story.js';

/** State after each event. */
const states = (story: Story): string[] => {
  const visited: string[] = [];
  story.input.events.forEach((_, index) => {
    const { state } = story.with({ events: story.input.events.slice(0, index + 1) }).view();
    if (visited.at(-1) !== state) visited.push(state);
  });
  return visited;
};
const refused = (story: Story): unknown[] =>
  story
    .view()
    .events.filter(({ effect }) => effect !== 'accepted')
    .map(({ index, findings }) => [story.input.events[index]!.type, findings.map(({ ruleId }) => ruleId)]);
const due = (story: Story, key: string): string | null | undefined => story.view().timetable.find((row) => row.key === key)?.due;

describe('from beginning to end, on schools of the register', () => {
  it('an infant and a junior school of Walsall by route A: the adjudicator decides, a new school opens', () => {
    const story = readyA().reached(OPENS).did('register-updated', '2026-09-04').did('case-closed', '2026-10-01', { because: 'completed' });
    expect(refused(story)).toEqual([]);
    expect(states(story)).toEqual([
      'consulting',
      'publishing',
      'published',
      'with-adjudicator',
      'approved',
      'ready',
      'implemented',
      'closed',
    ]);
    expect(story.view().timetable.every(({ status }) => status === 'met')).toBe(true);
  });

  it('the same two by route B: one case, two proposals on two codes, decided on one day', () => {
    const story = approvedB()
      .reached(OPENS)
      .did('register-updated', '2026-09-04')
      .did('case-closed', '2026-10-01', { because: 'completed' });
    expect(refused(story)).toEqual([]);
    expect(states(story)).toEqual(['consulting', 'publishing', 'published', 'part-decided', 'ready', 'implemented', 'closed']);
    expect(story.view().timetable.every(({ status }) => status === 'met')).toBe(true);
  });

  it('Abbey Park by route A: first and middle, so section 10 with consent; both close, and nothing of the federation is left', () => {
    const story = readyA(
      approvedA(publishedA(closingAll(abbeyPark), { vehicle: 's10-1', secretaryOfStateConsentOn: '2026-02-20' })),
    ).reached(OPENS);
    expect(refused(story)).toEqual([]);
    expect(story.view()).toMatchObject({ state: 'implemented', effectiveOn: OPENS });
    expect(story.view().timetable.some(({ ruleId }) => ruleId === 'RF-01')).toBe(false);
  });

  it('Abbey Park by route B: the middle school is left of a federation of two, with a notice most timetables forget', () => {
    const told = approvedB(publishedB(keepingOne(abbeyPark)));
    expect(due(told, 'RF-01:notice:116774')).toBe('2026-06-30');
    expect(told.view().state).toBe('approved');
    const story = told
      .did('federation-end-notified', '2026-06-15')
      .body('2026-07-01', '116774')
      .instrument('2026-07-15', OPENS, '116774')
      .reached(OPENS)
      .did('land-transferred', '2026-10-01', { none: true });
    expect(refused(story)).toEqual([]);
    expect(story.view().state).toBe('implemented');
  });

  it('Blue Coat: two proposers and two notices in one case', () => {
    const described = consults(describes(keepingOne(blueCoat), { changes: ['age-range'] })).did('diocesan-advice-received', '2026-02-10', {
      school: '104230',
    });
    const halves = publishes(publishes(described, { about: 'closure', implementOn: CLOSES }), {
      about: 'alteration',
      by: 'governing-body',
      gateNotices: true,
    });
    expect(refused(halves)).toEqual([]);
    expect(
      halves
        .view()
        .recipients.filter(({ of }) => of === 'alteration')
        .map(({ role }) => role),
    ).toEqual(['local-authority', 'diocesan-board', 'catholic-bishop']);
    expect(tells(determinesEach(halves), '2026-04-23').view().state).toBe('approved');
  });

  it('Alumwell in the Cadmus federation of four: the federation goes on', () => {
    const story = approvedB(publishedB(keepingOne(cadmus)))
      .did('instrument-review-opened', '2026-07-01')
      .reached(OPENS);
    expect(refused(story)).toEqual([]);
    expect(story.view().state).toBe('implemented');
  });
});

/** The list of edge cases of the catalogue (section 8), by its numbers, so far as this program answers them. */
describe('edge cases that a naive reading gets wrong', () => {
  const objected = (): Story => publishedB().did('representations-received', '2026-03-10', { about: 'closure', objections: 1 });
  const said = (story: Story, ruleId: string): boolean => story.view().findings.some((finding) => finding.ruleId === ruleId);

  it('1: the closing date is publication and 28 days', () => {
    expect(due(publishedA(), 'RA-13:new-school')).toBe('2026-03-30');
    expect(due(publishedB(), 'RB-09:alteration:104144')).toBe('2026-03-30');
  });

  it('2: no last day moves off Easter Monday', () => {
    const story = publishes(
      consults(settles(closingAll())),
      { about: 'closure', implementOn: CLOSES, closesOn: '2026-04-06' },
      '2026-03-09',
    );
    expect(due(story, 'RA-13:closure:104145')).toBe('2026-04-06');
  });

  it('3 and 4: the authority’s own new school goes to the adjudicator in 14 days, and the closures with it', () => {
    expect([due(publishedA(), 'RA-14'), due(publishedA(), 'RA-15:closure:104145')]).toEqual(['2026-04-13', '2026-04-13']);
    expect(
      publishedA()
        .view()
        .next.find(({ type }) => type === 'proposals-determined')!.refusedBy,
    ).toContain('RA-14');
  });

  it('5: no referral of a determination under paragraph 19, nor for the board of a community school or parents', () => {
    expect(blockedBy(approvedB().did('referral-requested', '2026-05-01', { about: 'closure', requester: 'diocesan-board' }))).toEqual([
      'RA-20',
    ]);
  });

  it('6: two windows, one from the notification and one from the decision', () => {
    const told = tells(determinesEach(objected()), '2026-04-28');
    expect([due(told, 'RA-20:closure:104145'), due(told, 'RB-13:alteration:104144')]).toEqual(['2026-05-26', '2026-05-19']);
  });

  it('7 and 8: see RA-17; a closure a governing body published is under paragraph 8 without any objection', () => {
    const own = publishes(consults(describes(keepingOne([{ ...infantAndJunior[0]!, category: 'foundation' }, infantAndJunior[1]!]))), {
      about: 'closure',
      by: 'governing-body',
      implementOn: CLOSES,
    });
    expect(due(own, 'RA-16:closure:104145')).toBe('2026-05-30');
    expect(due(own, 'RA-17:closure:104145')).toBeUndefined();
  });

  it('12: dioceses and the Secretary of State always for closures; for a change neither, unless a religious character is involved', () => {
    const roles = (of: string): string[] =>
      publishedB()
        .view()
        .recipients.filter((row) => row.of === of)
        .map(({ role }) => role);
    expect(roles('discontinuance')).toEqual(['governing-body', 'secretary-of-state', 'diocesan-board', 'catholic-bishop']);
    expect(roles('alteration')).toEqual(['governing-body']);
  });

  it('16 and 17: after approval only revocation works, and a condition is moved only before its date', () => {
    expect(blockedBy(approvedA().did('proposals-withdrawn', '2026-06-20', { about: 'all', inWriting: true, reason: 'No.' }))).toEqual([
      'RA-25',
    ]);
  });

  it('19: no decision before the representations have closed', () => {
    expect(blockedBy(determines(publishedB(), {}, '2026-03-30'))).toEqual(expect.arrayContaining(['RA-16', 'RB-10']));
  });

  it('20: a school added to the list of rural schools after consultation began', () => {
    const added = consults(settles(closingAll())).did('facts-established', '2026-02-25', { school: '104145', ruralPrimary: true });
    expect(blockedBy(publishes(added, { about: 'closure', school: '104145', implementOn: CLOSES }))).toEqual(['RA-04', 'RA-06']);
  });

  it('21: closing on 31 August and opening on 1 September leaves no day out', () => {
    expect(said(publishedA(), 'RA-30')).toBe(false);
    expect(said(publishesAll(consults(settles(closingAll())), { implementOn: '2026-09-02' }), 'RA-30')).toBe(true);
  });

  it('23: another date decided is a modification that is recorded, and the first stays in the history', () => {
    const moved = determines(
      determines(refers(publishedA()), { about: 'new-school', by: 'adjudicator', implementOn: '2026-09-07' }, '2026-06-10'),
      { about: 'closure', by: 'adjudicator', implementOn: '2026-09-06' },
      '2026-06-10',
    );
    expect(moved.view().effectiveOn).toBe('2026-09-07');
  });

  it('24: a partner that withdraws ends nothing by itself; before publication the case is closed', () => {
    const story = consults(settles(closingAll(abbeyPark), { vehicle: 's10-1' })).did('board-resolved', '2026-02-25', {
      board: '16102',
      position: 'support-withdrawn',
    });
    expect(story.view().state).toBe('consulting');
    expect(story.did('case-closed', '2026-03-01', { because: 'partner-withdrew' }).view().state).toBe('closed');
  });

  it('26: trustees and governing body are separate requesters', () => {
    const church = tells(
      determinesEach(
        publishesAll(consults(settles(closingAll(blueCoat), { vehicle: 's11-1a', category: 'voluntary-aided' })), { by: 'proposers' }),
      ),
      '2026-04-23',
    );
    for (const requester of ['trustees', 'governing-body'])
      expect(
        church.did('referral-requested', '2026-05-01', { about: 'closure', school: '104231', requester, notifiedOn: '2026-04-23' }).last()
          .effect,
      ).toBe('accepted');
  });
});

describe('each governing body and each set of proposals for itself', () => {
  it('what is decided of one half leaves the other as it is', () => {
    const view = determines(publishedB(), { about: 'closure' }).view();
    expect(view.state).toBe('part-decided');
    expect(view.timetable.find(({ key }) => key === 'RB-10:alteration:104144')!.doneOn).toBe(null);
  });

  it('three proposals published on three days each have their own four weeks', () => {
    const days = ['2026-03-02', '2026-03-03', '2026-03-04'] as const;
    const story = publishes(
      publishes(
        publishes(
          consults(settles(closingAll())),
          { about: 'closure', school: '104145', implementOn: CLOSES, closesOn: '2026-04-02' },
          days[0],
        ),
        { about: 'closure', school: '104144', implementOn: CLOSES, closesOn: '2026-04-02' },
        days[1],
      ),
      { about: 'new-school', closesOn: '2026-04-02' },
      days[2],
    );
    expect(['closure:104145', 'closure:104144', 'new-school'].map((key) => due(story, `RA-13:${key}`))).toEqual([
      '2026-03-30',
      '2026-03-31',
      '2026-04-01',
    ]);
    expect(due(story, 'RA-15:closure:104145')).toBe('2026-04-15');
  });
});
