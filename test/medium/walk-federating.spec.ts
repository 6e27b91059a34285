import { schoolsBeforeFederating, walkWorld, type Walk, type WalkWorld } from './walk.js';

/** Two Church of England schools of Camden and three of Westminster, all voluntary aided: the Go Shine Federation before it was one. */
const camden = ['100040', '100042'];
const westminster = ['101130', '101132', '101134'];
const goShine = [...camden, ...westminster];
/** Two nursery schools of North and two of West Northamptonshire, before they were one federation. */
const nurseries = ['121783', '121784', '121788', '131151'];

let w: WalkWorld;
beforeAll(async () => {
  w = await walkWorld('2025-11-03');
  await schoolsBeforeFederating(w, [...goShine, ...nurseries]);
});
afterAll(() => w?.close());
beforeEach(() => w.api.clock.set('2025-11-03'));

const each = (role: string, keys: readonly string[]): string[] => keys.map((key) => `${role} ${key}`);

async function reportedAndAgreed(walk: Walk, boards: readonly string[]): Promise<void> {
  for (const board of boards) await walk.did('report-considered', '2025-11-18', { board, agendaItem: true });
  for (const board of boards) await walk.did('board-agreed-to-propose', '2025-12-02', { board });
}

const draft = (closesOn: string): Record<string, unknown> => ({
  ...{ namesPartners: true, confirmsAgreement: true, size: 14, numbersByCategory: true, staffing: true, admissionAuthorities: true },
  ...{ federationDate: '2026-09-01', closesOn, givesAddress: true },
});

describe('A federation across two authorities, by API alone', () => {
  test('five church schools of Camden and Westminster federate on 1 September 2026', async () => {
    const told = { religiousFoundation: true, hasTrust: true };
    const walk = await w.open('213', {
      process: 'federating',
      name: 'Go Shine Church of England Federation',
      schoolUrns: goShine,
      registerAsAt: '2025-07-18',
      schools: Object.fromEntries(goShine.slice(1).map((urn) => [urn, told])),
    });
    expect((await walk.read()).subject.boards.map(({ key }: { key: string }) => key).sort()).toEqual([...goShine].sort());
    expect(walk.state).toBe('exploring');
    expect(await walk.possible()).toEqual(expect.arrayContaining(['report-considered', 'board-agreed-to-propose']));

    await reportedAndAgreed(walk, goShine);
    expect(walk.state).toBe('considered');

    // six weeks after Monday 12 January is Monday 23 February: the 22nd is a day too few
    await walk.did('proposals-drafted', '2026-01-07', draft('2026-02-22'));
    // whether St George the Martyr has a trust was not said when the case was opened
    const asked = (await walk.rows('recipients')).filter(({ applies }) => applies === null);
    expect([...new Set(asked.map(({ school }) => school))]).toEqual(['100040']);
    await walk.did('facts-established', '2026-01-08', { school: '100040', ...told });
    expect(await walk.mustHear('proposals')).toEqual(
      [
        'secretary-of-state',
        ...each('local-authority', ['202', '213']),
        ...['head', 'foundation-governors', 'trustees', 'diocesan-authority', 'staff', 'parents'].flatMap((role) => each(role, goShine)),
      ].sort(),
    );

    w.api.clock.set('2026-01-12');
    const early = await walk.refused('proposals-published', '2026-01-12', { jointly: true });
    expect(early.rules).toEqual(expect.arrayContaining(['F3a', 'F4']));
    await walk.did('proposals-drafted', '2026-01-12', draft('2026-02-27'));
    await walk.tellAll('proposals', '2026-01-12', ({ role, school }) => role === 'parents' && school === '101134');
    expect((await walk.refused('proposals-published', '2026-01-12', { jointly: true })).rules).toEqual(['F4']);
    // a letter counts from the day on which it arrives, two working days later
    await walk.did('told', '2026-01-12', { of: 'proposals', role: 'parents', school: '101134', channel: 'post' });
    expect((await walk.refused('proposals-published', '2026-01-12', { jointly: false })).rules).toEqual(['F3', 'F4']);
    await walk.did('proposals-published', '2026-01-14', { jointly: true });
    expect(walk.state).toBe('published');
    for (const school of goShine) await walk.did('inspection-copy-available', '2026-01-14', { school });

    await walk.did('representation-received', '2026-02-02', { board: '101130', from: 'parents', inWriting: true, position: 'against' });
    await walk.did('responses-considered', '2026-03-03');
    expect(walk.state).toBe('deciding');
    for (const board of goShine)
      await walk.did('board-determined', board === '100040' ? '2026-03-12' : '2026-03-10', { board, outcome: 'proceed', ownVote: true });
    expect(walk.state).toBe('proceeding');

    // each authority and the Secretary of State hear of it within a week of the determination: safe from the first, at the latest from the last
    expect(await walk.mustHear('outcome')).toEqual(['local-authority 202', 'local-authority 213', 'secretary-of-state']);
    expect(await walk.due('F8')).toBe('2026-03-19 open');
    expect(await walk.due('F8:safe')).toBe('2026-03-17 open');
    await walk.tellAll('outcome', '2026-03-13');
    expect(await walk.due('F8')).toBe('2026-03-19 met');

    // no authority makes the instrument before all boards have agreed which
    await walk.did('instrument-drafted', '2026-04-14', { jointly: true });
    expect((await walk.refused('instrument-draft-submitted', '2026-04-15', { authority: '213' })).rules).toEqual(['F9']);
    await walk.did('instrument-authority-agreed', '2026-04-15', { authority: '213' });
    expect((await walk.refused('instrument-draft-submitted', '2026-04-16', { authority: '213' })).body.detail).toMatch(/approved/);
    for (const school of goShine)
      for (const by of ['foundation-governors', 'trustees', 'diocesan-authority'])
        await walk.did('instrument-draft-approved', '2026-05-05', { school, by, evidence: 'Letter of 5 May' });
    await walk.did('instrument-draft-submitted', '2026-05-06', { authority: '213' });
    await walk.did('instrument-made', '2026-06-15', { federation: true, authority: '213', form: 'as-drafted', effectiveOn: '2026-09-01' });
    expect(walk.state).toBe('ready');

    for (const board of goShine) {
      expect(await walk.due(`F10:${board}`)).toBe('2026-08-31 open');
      await walk.did('handover-report-given', '2026-07-20', { board, papers: true });
    }
    expect((await w.midnight('2026-08-31')).recorded).toEqual([]);
    expect((await w.midnight('2026-09-01')).recorded).toMatchObject([{ reference: walk.reference, effectiveOn: '2026-09-01' }]);
    expect(await walk.read()).toMatchObject({ state: 'effected', view: { effectiveOn: '2026-09-01' } });
    await walk.did('case-closed', '2026-09-10', { because: 'completed' });
    await walk.auditVerifies();
  });

  test('each authority that maintains a school of it reads the case; one that does not cannot open it', async () => {
    const body = { process: 'federating', name: 'Across the border', schoolUrns: nurseries, registerAsAt: '2025-07-18' };
    const { reference } = await w.open('940', body);
    expect((await w.api.get(`/cases/${reference}`, { as: await w.officer('941') })).status).toBe(200);
    expect((await w.api.get(`/cases/${reference}`, { as: await w.officer('202') })).status).toBe(404);
    expect(await w.api.post('/cases', body, { as: await w.officer('202') })).toMatchObject({
      status: 403,
      body: { code: 'not-permitted' },
    });
  });

  test('one of four nursery schools declines: it tells the Secretary of State alone, and the other three go on after somebody has decided that they may', async () => {
    const walk = await w.open('940', {
      process: 'federating',
      name: 'Foundations for Children',
      schoolUrns: nurseries,
      registerAsAt: '2025-07-18',
    });
    await reportedAndAgreed(walk, nurseries);
    await walk.did('proposals-drafted', '2026-01-07', draft('2026-02-24'));
    // no school of it has a foundation or a religious character
    expect(await walk.tellAll('proposals', '2026-01-12')).toEqual(
      [
        'secretary-of-state',
        ...each('local-authority', ['940', '941']),
        ...['head', 'staff', 'parents'].flatMap((role) => each(role, nurseries)),
      ].sort(),
    );
    await walk.did('proposals-published', '2026-01-12', { jointly: true });
    await walk.did('responses-considered', '2026-03-03');
    const [declining, ...rest] = [...nurseries].reverse() as [string, ...string[]];
    for (const board of rest) await walk.did('board-determined', '2026-03-10', { board, outcome: 'proceed', ownVote: true });
    expect(walk.state).toBe('deciding');
    await walk.did('board-determined', '2026-03-12', { board: declining, outcome: 'not-proceed', ownVote: true });
    expect(walk.state).toBe('divided');

    expect(await walk.mustHear('declined')).toEqual([`secretary-of-state ${declining}`]);
    expect(await walk.due(`F8n:${declining}`)).toBe('2026-03-19 open');
    expect(await walk.due('F8')).toBe('2026-03-17 open');
    expect((await walk.rows('tasks')).filter(({ kind }) => kind === 'review').map(({ ruleId }) => ruleId)).toContain('F8r');
    await walk.tellAll('declined', '2026-03-13');
    expect(await walk.due(`F8n:${declining}`)).toBe('2026-03-19 met');

    await walk.did('remainder-resolved', '2026-03-16', { outcome: 'go-on', reason: 'Counsel advised that three may go on.' });
    expect(walk.state).toBe('proceeding');
    expect(await walk.tellAll('outcome', '2026-03-16')).toEqual(['local-authority 940', 'local-authority 941', 'secretary-of-state']);
    await walk.did('instrument-authority-agreed', '2026-03-20', { authority: '940' });
    await walk.did('instrument-drafted', '2026-04-14', { jointly: true });
    await walk.did('instrument-draft-submitted', '2026-04-20', { authority: '940' });
    await walk.did('instrument-made', '2026-06-15', { federation: true, authority: '940', form: 'as-drafted', effectiveOn: '2026-09-01' });
    expect(walk.state).toBe('ready');
    for (const board of rest) await walk.did('handover-report-given', '2026-08-31', { board, papers: true });
    expect((await w.midnight('2026-09-01')).recorded.map(({ reference }) => reference)).toEqual([walk.reference]);
    expect((await walk.read()).state).toBe('effected');
    await walk.auditVerifies();
  });

  test('where only one of two is left that wants to, nothing federates', async () => {
    const pair = ['121783', '121788'];
    const walk = await w.open('940', { process: 'federating', name: 'Two nurseries', schoolUrns: pair, registerAsAt: '2025-07-18' });
    await reportedAndAgreed(walk, pair);
    await walk.did('proposals-drafted', '2026-01-07', draft('2026-02-24'));
    await walk.tellAll('proposals', '2026-01-12');
    await walk.did('proposals-published', '2026-01-12', { jointly: true });
    await walk.did('responses-considered', '2026-03-03');
    await walk.did('board-determined', '2026-03-10', { board: '121783', outcome: 'proceed', ownVote: true });
    await walk.did('board-determined', '2026-03-10', { board: '121788', outcome: 'not-proceed', ownVote: true });
    expect(walk.state).toBe('not-proceeding');
    await walk.tellAll('declined', '2026-03-16');
    expect(walk.state).toBe('closed');
    expect((await w.midnight('2026-09-01')).recorded).toEqual([]);
    await walk.auditVerifies();
  });
});
