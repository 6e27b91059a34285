import { walkWorld, type WalkWorld } from './walk.js';

/** Hallow and Broadwas (voluntary aided) and Grimley and Holt (voluntary controlled): Church of England schools of Worcestershire. */
const [hallow, broadwas, grimley] = ['116882', '116870', '116815'] as [string, string, string];
const boards = [hallow, broadwas, grimley];

let w: WalkWorld;
beforeAll(async () => {
  w = await walkWorld('2025-11-03');
});
afterAll(() => w?.close());

const heads = [
  ...['parties', 'purpose', 'functions', 'committee', 'leadership', 'staff', 'money', 'safeguarding', 'ethos', 'commitments'],
  ...['disputes', 'leaving', 'review', 'binding', 'diocese', 'signatures'],
];

describe('Three church schools collaborate, by API alone', () => {
  test('agreement, joint committee, annual review, notice and the end', async () => {
    const walk = await w.open('885', {
      process: 'collaboration',
      name: 'The Severn Partnership',
      schoolUrns: boards,
      registerAsAt: '2025-07-18',
    });
    const { subject } = await walk.read();
    expect(subject.schools.map(({ religiousCharacter }: { religiousCharacter: string }) => religiousCharacter)).toEqual(
      boards.map(() => 'Church of England'),
    );
    expect(walk.state).toBe('draft');
    await walk.did('agreement-drafted', '2025-11-10', {
      ...{ level: 'collaboration', functions: ['training', 'special-needs'], delegated: ['training', 'special-needs'], heads },
      noticeWeeks: 12,
    });
    expect(walk.state).toBe('checking');
    for (const school of boards)
      await walk.did('partner-consulted', '2025-11-17', { whom: 'diocesan-authority', school, answer: 'supports', evidence: 'Letter' });
    await walk.did('checks-completed', '2025-11-24');
    expect(walk.state).toBe('resolving');

    const resolution = { outcome: 'agrees', decidedBy: 'governing-body', minuteReference: 'Item 7' };
    // a head, a chair or the authority cannot resolve for a governing body
    for (const decidedBy of ['head', 'authority'])
      expect((await walk.refused('board-resolved', '2025-12-02', { ...resolution, decidedBy, board: hallow })).rules).toEqual(['CO-01']);
    await walk.did('board-resolved', '2025-12-02', { ...resolution, board: hallow });
    await walk.did('board-resolved', '2025-12-04', { ...resolution, board: broadwas });
    expect(walk.state).toBe('resolving');
    await walk.did('board-resolved', '2025-12-09', { ...resolution, board: grimley });
    expect(walk.state).toBe('active');

    await walk.did('joint-committee-determined', '2026-01-12', { members: 7, governors: 5, quorum: 4, minuteReference: 'Item 3' });
    expect((await walk.refused('joint-committee-clerk-appointed', '2026-01-12', { isHead: true })).rules).toEqual(['CO-07']);
    await walk.did('joint-committee-clerk-appointed', '2026-01-12', { isHead: false });
    await walk.did('joint-committee-chair-appointed', '2026-01-12', { governor: true });
    // a year from the settlement, and a year from the chair's appointment
    expect([await walk.due('CO-04:1'), await walk.due('CO-06:1')]).toEqual(['2027-01-12 open', '2027-01-12 open']);

    // seven clear days after Monday 2 February: Tuesday 10 February at the earliest
    const short = await walk.did('joint-committee-called', '2026-02-02', { meetingOn: '2026-02-09', headsTold: true });
    expect(short.body.findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('CO-08');
    const called = await walk.did('joint-committee-called', '2026-02-02', { meetingOn: '2026-02-10', headsTold: true });
    expect(called.body.findings.map(({ ruleId }: { ruleId: string }) => ruleId)).not.toContain('CO-08');
    const vote = { voteTaken: true, about: 'training', votesFor: 4, votesAgainst: 1, chairIsGovernor: true, carried: true };
    const met = (present: number, governorsPresent: number): Record<string, unknown> => ({ ...vote, present, governorsPresent });
    expect((await walk.refused('joint-committee-met', '2026-02-10', { ...met(3, 3), votesFor: 3, votesAgainst: 0 })).rules).toEqual([
      'CO-05',
    ]);
    expect((await walk.refused('joint-committee-met', '2026-02-10', met(6, 3))).rules).toEqual(['CO-09']);
    await walk.did('joint-committee-met', '2026-02-10', met(5, 4));
    expect((await walk.rows('tasks')).map(({ ruleId }) => ruleId)).toContain('CO-13');
    await walk.did('joint-committee-minutes-given', '2026-02-24', { meetingOn: '2026-02-10', signed: true, reported: true });
    expect((await walk.rows('tasks')).map(({ ruleId }) => ruleId)).not.toContain('CO-13');

    // each governing body reviews for itself; the year is met when the last has
    await walk.did('annual-review-minuted', '2027-01-05', { board: hallow, outcome: 'go-on', minuteReference: 'Item 4' });
    await walk.did('annual-review-minuted', '2027-01-07', { board: broadwas, outcome: 'go-on', minuteReference: 'Item 5' });
    expect(await walk.due('CO-04:1')).toBe('2027-01-12 open');
    await walk.did('annual-review-minuted', '2027-01-11', { board: grimley, outcome: 'change', minuteReference: 'Item 6' });
    expect([await walk.due('CO-04:1'), await walk.due('CO-04:2')]).toEqual(['2027-01-12 met', '2028-01-11 open']);
    await walk.did('joint-committee-chair-appointed', '2027-01-11', { governor: true });

    // twelve weeks after Monday 1 March are Monday 24 May
    const hasty = await walk.did('exit-notice-given', '2027-03-01', { board: grimley, endsOn: '2027-05-21' });
    expect(hasty.body.findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('CO-notice');
    expect(walk.state).toBe('notice-given');
    await walk.did('exit-notice-withdrawn', '2027-03-02', { reason: 'The day was wrong.' });
    const notice = await walk.did('exit-notice-given', '2027-03-01', { board: grimley, endsOn: '2027-05-24' });
    expect(notice.body.findings).toEqual([]);
    await walk.did('partner-left', '2027-05-25', { board: grimley, because: 'notice', settled: true });
    expect(walk.state).toBe('active');
    await walk.did('exit-notice-given', '2027-06-01', { endsOn: '2027-08-31', minuteReference: 'Item 9' });
    const all = { staffSettled: true, moneySettled: true, propertySettled: true, recordsSettled: true };
    await walk.did('collaboration-ended', '2027-09-01', all);
    expect(walk.state).toBe('ended');
    expect((await w.midnight('2027-09-02')).recorded).toEqual([]);
    await walk.did('case-closed', '2027-09-06', { because: 'completed' });
    expect(walk.state).toBe('closed');
    await walk.auditVerifies();
  });

  test('what one governing body alone may not give away is delegated to no joint committee, unless a manager answers for it', async () => {
    w.api.clock.set('2025-11-03');
    const walk = await w.open('885', {
      process: 'collaboration',
      name: 'Too much',
      schoolUrns: [hallow, broadwas],
      registerAsAt: '2025-07-18',
    });
    await walk.did('agreement-drafted', '2025-11-10', {
      level: 'collaboration',
      functions: ['constitution'],
      delegated: ['constitution'],
      heads,
    });
    await walk.did('checks-completed', '2025-11-24');
    const resolution = { board: hallow, outcome: 'agrees', decidedBy: 'governing-body', minuteReference: 'Item 7' };
    expect((await walk.refused('board-resolved', '2025-12-02', resolution)).rules).toEqual(['CO-02']);
    await walk.did('override', '2025-12-02', { ruleId: 'CO-02', reason: 'Advice of the diocese.' }, await w.officer('885', 'manager'));
    await walk.did('board-resolved', '2025-12-02', resolution);
    await walk.did('board-resolved', '2025-12-03', { ...resolution, board: broadwas });
    expect(walk.state).toBe('active');
    // the same partners go on to federate: the arrangement stays in force until then
    await walk.did('further-form-begun', '2026-02-02', { form: 'federation' });
    expect(walk.state).toBe('moving-on');
    await walk.auditVerifies();
  });
});
