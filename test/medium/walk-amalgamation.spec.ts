import { walkWorld, type Walk, type WalkWorld } from './walk.js';

/** Two community schools of Walsall with governing bodies of their own on 18 July 2025. */
const [infant, junior] = ['104145', '104144'];
/** The Abbey Park Schools Federation, Worcestershire: in 2025 it became one primary school that kept the first school's number. */
const [abbeyFirst, abbeyMiddle] = ['116716', '116774'];
const OPENS = '2026-09-01';
const CLOSES = '2026-08-31';

let w: WalkWorld;
beforeAll(async () => {
  w = await walkWorld('2025-11-03');
});
afterAll(() => w?.close());
beforeEach(() => w.api.clock.set('2025-11-03'));

const notRural = (...urns: string[]): Record<string, unknown> => Object.fromEntries(urns.map((urn) => [urn, { ruralPrimary: false }]));
const consultation = {
  about: 'all',
  whom: ['registered-parents', 'governing-bodies', 'staff', 'unions', 'dioceses'],
  beganOn: '2025-11-17',
};

/** Published on the website on Monday 26 January 2026: four weeks end on 23 February, two months after that on 23 April. */
const published = (about: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ about, by: 'authority', newspaperOn: '2026-01-26', closesOn: '2026-02-23', implementOn: about === 'closure' ? CLOSES : OPENS },
  ...{ contentComplete: true, statement: ['copies', 'anyone', 'address', 'closing-date'], ...more },
});
const decided = (about: string, by: string): Record<string, unknown> => ({
  ...{ about, by, outcome: 'approved', reasonsGiven: true, consideredTogether: true },
});

async function reached(walk: Walk): Promise<void> {
  expect((await w.midnight(CLOSES)).recorded).toEqual([]);
  expect((await w.midnight(OPENS)).recorded).toMatchObject([{ reference: walk.reference, effectiveOn: OPENS, state: 'implemented' }]);
  await walk.read();
}

describe('An infant and a junior school become one, by API alone', () => {
  test('route A: both close and a new primary school opens, which the adjudicator decides', async () => {
    const walk = await w.open('335', {
      ...{ process: 'amalgamation-new-school', name: 'Blakenall Primary School', schoolUrns: [infant, junior], registerAsAt: '2025-07-18' },
      schools: notRural(infant!, junior!),
    });
    await walk.read();
    expect(await walk.possible()).toContain('vehicle-chosen');
    // a new primary school in place of an infant and a junior school: no consent of the Secretary of State is needed
    await walk.did('vehicle-chosen', '2025-11-10', { vehicle: 's11-a3', category: 'community' });
    w.api.clock.set('2026-01-26');
    expect((await walk.refused('statutory-proposals-published', '2026-01-26', published('new-school'))).rules).toEqual(['RA-03']);
    await walk.did('consulted', '2025-12-19', consultation);
    const soon = await walk.refused('statutory-proposals-published', '2026-01-26', published('closure', { closesOn: '2026-02-22' }));
    expect(soon.rules).toEqual(['RA-08']);
    await walk.did('statutory-proposals-published', '2026-01-26', published('closure'));
    expect(walk.state).toBe('publishing');
    await walk.did('statutory-proposals-published', '2026-01-26', published('new-school'));
    expect(walk.state).toBe('published');

    const area = ['catholic-bishop', 'diocesan-board', 'secretary-of-state'];
    expect(await walk.mustHear('statutory-proposals')).toEqual(area);
    expect(await walk.mustHear('discontinuance')).toEqual([...area, `governing-body ${infant}`, `governing-body ${junior}`].sort());
    expect([await walk.due('RA-09'), await walk.due('RA-11')]).toEqual(['2026-01-26 open', '2026-02-02 open']);
    await walk.did('told', '2026-01-26', { of: 'discontinuance', role: 'governing-body', school: infant, channel: 'hand' });
    await walk.did('told', '2026-01-26', { of: 'discontinuance', role: 'governing-body', school: junior, channel: 'hand' });
    expect(await walk.due('RA-09')).toBe('2026-01-26 met');
    await walk.tellAll('discontinuance', '2026-01-30');
    await walk.tellAll('statutory-proposals', '2026-01-30');
    expect(await walk.due('RA-11')).toBe('2026-02-02 met');

    // the authority made the proposals: it refers all of them within two weeks of the end, and decides none
    expect(await walk.due('RA-14')).toBe('2026-03-09 open');
    // the closures go with the new school, so no day is named on which the authority would have to decide them
    expect((await walk.rows('timetable')).filter(({ ruleId }) => ruleId === 'RA-16')).toEqual([]);
    await walk.did('representations-received', '2026-02-10', { about: 'closure', objections: 4 });
    expect((await walk.refused('proposals-determined', '2026-03-02', decided('new-school', 'authority'))).rules).toContain('RA-14');
    await walk.did('proposals-referred', '2026-03-05', { about: 'all', because: 'own-proposals', papersSent: true });
    expect(walk.state).toBe('with-adjudicator');
    expect(await walk.due('RA-14')).toBe('2026-03-09 met');
    await walk.did('proposals-determined', '2026-05-12', decided('closure', 'adjudicator'));
    await walk.did('proposals-determined', '2026-05-12', decided('new-school', 'adjudicator'));
    expect(walk.state).toBe('approved');

    await walk.did('new-school-body-arranged', '2026-05-20', { closingBoardsAppoint: true, pupilsExpected: true });
    await walk.did('new-school-instrument-made', '2026-07-01', { incorporationOn: OPENS });
    expect(walk.state).toBe('ready');
    await reached(walk);
    expect((await walk.rows('tasks')).find(({ key }) => key === 'RA-33')).toMatchObject({ due: '2026-09-08', doneBy: 'register-updated' });
    await walk.did('register-updated', '2026-09-08');
    expect((await walk.rows('tasks')).map(({ key }) => key)).not.toContain('RA-33');
    await walk.did('case-closed', '2026-10-01', { because: 'completed' });
    expect(walk.state).toBe('closed');
    await walk.auditVerifies();
  });

  test('route B: the infant school closes and the junior school takes its pupils, both decided by the authority', async () => {
    const walk = await w.open('335', {
      ...{
        process: 'amalgamation-enlargement',
        name: 'Blakenall Primary School',
        schoolUrns: [infant, junior],
        registerAsAt: '2025-07-18',
      },
      ...{ relevantSchool: junior, schools: notRural(infant!, junior!) },
    });
    await walk.read();
    expect(await walk.possible()).toContain('change-described');
    const change = { changes: ['age-range', 'enlargement'], agesMoveByYears: 4, capacityNow: 240, proposalsNeeded: true };
    // 30 places more are not prescribed, and neither is a change below a year
    const small = { ...change, changes: ['enlargement'], capacityThen: 270 };
    expect((await walk.refused('change-described', '2025-11-10', small)).rules).toEqual(['RB-01']);
    await walk.did('change-described', '2025-11-10', { ...change, capacityThen: 420 });
    await walk.did('consulted', '2025-12-19', consultation);
    await walk.did('statutory-proposals-published', '2026-01-26', published('closure'));
    await walk.did('statutory-proposals-published', '2026-01-26', published('alteration'));

    // the two halves have lists of their own: the change is sent to no diocese and not to the Secretary of State
    expect(await walk.mustHear('discontinuance')).toEqual([
      'catholic-bishop',
      'diocesan-board',
      `governing-body ${infant}`,
      'secretary-of-state',
    ]);
    expect(await walk.mustHear('alteration')).toEqual([`governing-body ${junior}`]);
    for (const what of ['discontinuance', 'alteration']) await walk.tellAll(what, '2026-01-26');

    const [closure, alteration] = [`closure:${infant}`, `alteration:${junior}`];
    expect([await walk.due(`RA-17:${closure}`), await walk.due(`RB-10:${alteration}`)]).toEqual(['2026-04-23 open', '2026-04-23 open']);
    w.api.clock.set('2026-02-23');
    const early = await walk.refused('proposals-determined', '2026-02-23', decided('all', 'authority'));
    expect(early.rules.sort()).toEqual(['RA-16', 'RB-10']);
    expect(early.from).toBe('2026-02-24');
    await walk.did('proposals-determined', '2026-03-10', decided('closure', 'authority'));
    // deciding one half and not the other is remarked on (RB-14)
    expect(walk.state).toBe('part-decided');
    expect((await walk.rows('findings')).map(({ ruleId }) => ruleId)).toContain('RB-14');
    await walk.did('proposals-determined', '2026-03-10', decided('alteration', 'authority'));
    expect(walk.state).toBe('ready');

    // nobody objected, so the closure was decided under paragraph 19: the governing body and the Secretary of State hear of it, and no referral can be asked for
    expect(await walk.mustHear('outcome')).toEqual([`governing-body ${infant}`, 'secretary-of-state']);
    expect(await walk.mustHear('alteration-outcome')).toEqual([
      'adjudicator',
      'catholic-bishop',
      'diocesan-board',
      `governing-body ${junior}`,
    ]);
    expect(await walk.due('RB-12')).toBe('2026-03-17 open');
    await walk.did('decision-published', '2026-03-12', { about: 'all' });
    for (const what of ['outcome', 'alteration-outcome']) await walk.tellAll(what, '2026-03-12');
    expect(await walk.due(`RB-13:${alteration}`)).toContain('2026-04-07');
    const asks = (about: string): Record<string, unknown> => ({ about, requester: 'diocesan-board' });
    expect((await walk.refused('referral-requested', '2026-03-20', asks('closure'))).rules).toEqual(['RA-20']);

    await reached(walk);
    await walk.did('register-updated', '2026-09-08');
    expect(await walk.due(`RB-16`)).toBe('2026-09-08 met');
    await walk.auditVerifies();
  });
});

describe('The Abbey Park schools become one, by API alone', () => {
  test('the first school takes the middle school’s pupils: two proposals, and a federation of two that ends', async () => {
    const walk = await w.open('885', {
      ...{ process: 'amalgamation-enlargement', name: 'Abbey Park Primary School', federationUids: ['16102'], registerAsAt: '2025-07-18' },
      ...{ relevantSchool: abbeyFirst, schools: notRural(abbeyFirst!, abbeyMiddle!) },
    });
    const { subject } = await walk.read();
    expect(subject.boards.map(({ key, schools }: { key: string; schools: string[] }) => [key, schools.length])).toEqual([['16102', 2]]);
    await walk.did('change-described', '2025-11-10', {
      ...{ changes: ['age-range', 'enlargement'], agesMoveByYears: 2, capacityNow: 210, capacityThen: 420, proposalsNeeded: true },
    });
    await walk.did('board-resolved', '2025-11-12', { board: '16102', position: 'supports', minute: '7' });
    await walk.did('consulted', '2025-12-19', consultation);
    // the newspaper comes three days after the website: four weeks are given from the later of the two
    const halves = { newspaperOn: '2026-01-29', closesOn: '2026-02-26' };
    w.api.clock.set('2026-01-29');
    const soon = await walk.refused(
      'statutory-proposals-published',
      '2026-01-26',
      published('closure', { ...halves, closesOn: '2026-02-25' }),
    );
    expect(soon.rules).toEqual(['RA-08']);
    await walk.did('statutory-proposals-published', '2026-01-26', published('closure', halves));
    await walk.did('statutory-proposals-published', '2026-01-26', published('alteration', halves));
    for (const what of ['discontinuance', 'alteration']) await walk.tellAll(what, '2026-01-29');
    // a copy for the governing body is due on the day of publication
    expect(await walk.due('RA-09')).toBe('2026-01-26 late');

    // one objection: the closure is considered for approval, and not decided as uncontested
    await walk.did('representations-received', '2026-02-10', { about: 'closure', objections: 1 });
    // reg 41(2): two months before 31 August
    expect(await walk.due(`RF-01:notice:${abbeyFirst}`)).toBe('2026-06-30 open');
    expect((await walk.refused('instrument-review-opened', '2026-02-26')).rules).toEqual(['RF-04']);
    await walk.did('proposals-determined', '2026-03-10', decided('closure', 'authority'));
    await walk.did('proposals-determined', '2026-03-10', decided('alteration', 'authority'));
    expect(walk.state).toBe('approved');
    await walk.did('decision-published', '2026-03-12', { about: 'all' });
    for (const what of ['outcome', 'alteration-outcome']) await walk.tellAll(what, '2026-03-12');
    // four weeks run from the notice for the closure, and from the decision for the change
    expect(await walk.due(`RA-20:closure:${abbeyMiddle}`)).toContain('2026-04-09');
    expect(await walk.due(`RB-13:alteration:${abbeyFirst}`)).toContain('2026-04-07');

    expect(await walk.tasksFor('local-authority:885')).toEqual([`RF-01:body:${abbeyFirst}`, `RF-01:instrument:${abbeyFirst}`]);
    await walk.did('federation-end-notified', '2026-06-15');
    expect(await walk.due(`RF-01:notice:${abbeyFirst}`)).toBe('2026-06-30 met');
    await walk.did('temporary-governing-body-established', '2026-07-01', { school: abbeyFirst });
    await walk.did('instrument-made', '2026-07-13', { school: abbeyFirst, effectiveOn: CLOSES });
    expect(walk.state).toBe('ready');
    expect(await walk.tasksFor('local-authority:885')).toEqual([]);
    await reached(walk);
    await walk.did('register-updated', '2026-09-04');
    await walk.did('land-transferred', '2027-02-26');
    expect(await walk.due(`RF-01:land:${abbeyFirst}`)).toBe('2027-02-28 met');
    await walk.auditVerifies();
  });
});
