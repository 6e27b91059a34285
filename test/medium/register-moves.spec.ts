import { Register } from '#libs/register/index.js';
import {
  afterDecision,
  decision,
  given,
  leaving,
  lighthouse,
  pebworth,
  theSchool,
  untilDecision,
  walk,
  world,
  type World,
} from './casework-world.js';

let w: World;
let register: Register;
beforeEach(async () => {
  w = await world('2024-11-25T09:00:00.000Z');
  register = new Register(w.app);
});
afterEach(() => w?.close());

const federationOf = async (uid: string, asAt?: string) => given(await register.federation(w.people.ann, uid, asAt));
const rows = async (text: string): Promise<Record<string, unknown>[]> => (await w.superuser.query(text)).rows as Record<string, unknown>[];

describe('On the day on which a school leaves', () => {
  it('the register view shows it outside its federation from that day, by the case, before any extract says so', async () => {
    const opened = await leaving(w);
    const other = given(
      await w.casework.openCase(w.people.ben, { process: 'dissolution', federationUid: lighthouse.uid, registerAsAt: lighthouse.asAt }),
    );
    await walk(w, opened, [...untilDecision, ...afterDecision]);
    await w.casework.effectDue('2025-03-31');
    expect((await federationOf(lighthouse.uid, '2025-04-01')).members).toHaveLength(9);

    w.clock.set('2025-04-01');
    const swept = await w.casework.effectDue('2025-04-01');
    expect(swept.moved).toEqual([{ reference: opened.reference, moves: 1, successions: 0 }]);
    const before = await federationOf(lighthouse.uid, '2025-03-31');
    const after = await federationOf(lighthouse.uid, '2025-04-01');
    expect([before.members.length, after.members.length]).toEqual([9, 8]);
    expect(after.members.map(({ urn }) => urn)).not.toContain(theSchool);
    expect((await register.membersOn(w.people.ann, [lighthouse.uid], '2025-04-01')).get(lighthouse.uid)).toBe(8);
    expect(after.moves).toMatchObject([
      {
        caseReference: opened.reference,
        urn: theSchool,
        kind: 'left',
        movedOn: '2025-04-01',
        citation: 'SI 2012/1035 regs 30, 31',
        changed: false,
      },
    ]);
    const school = given(await register.school(w.people.oscar, theSchool));
    expect(school.memberships).toMatchObject([
      { federationUid: lighthouse.uid, validTo: '2025-04-01', move: { caseReference: opened.reference } },
    ]);

    // the other open case of the federation counts it no longer, and says by which case
    expect(swept.noticed).toEqual([{ reference: other.reference, school: theSchool, happenedOn: '2025-04-01', by: opened.reference }]);
    const { history } = given(await w.casework.readCase(w.people.ben, other.caseId));
    expect(history.at(-1)).toMatchObject({
      type: 'school-left-federation',
      happenedOn: '2025-04-01',
      data: { school: theSchool },
      reason: `By case ${opened.reference}, which took effect on that day.`,
    });

    const again = await w.casework.effectDue('2025-04-02');
    expect([again.moved, again.noticed]).toEqual([[], []]);
    expect(await rows('SELECT 1 FROM register_move')).toHaveLength(1);
    expect((await w.casework.replayAll()).differing).toBe(0);
  });

  it('is marked as confirmed by the extract that first agrees', async () => {
    const opened = await leaving(w);
    await walk(w, opened, [...untilDecision, ...afterDecision]);
    w.clock.set('2025-04-01');
    await w.casework.effectDue('2025-04-01');
    // both extracts are in: the second, of July, no longer has the school in the federation
    expect((await federationOf(lighthouse.uid, '2025-04-01')).moves[0]).toMatchObject({ movedOn: '2025-04-01', confirmedOn: '2025-07-18' });
    await w.superuser.query(`UPDATE federation_membership SET valid_to = NULL WHERE urn = '${theSchool}'`);
    expect((await federationOf(lighthouse.uid, '2025-04-01')).moves[0]!.confirmedOn).toBeNull();
  });

  it('moves later when what was missing is recorded late, and once only', async () => {
    const opened = await leaving(w);
    const last = await walk(w, opened, [...untilDecision, ...afterDecision.filter(({ type }) => type !== 'instrument-made')]);
    w.clock.set('2025-04-01');
    expect(await w.casework.effectDue('2025-04-01')).toMatchObject({ recorded: [{ state: 'date-passed' }], moved: [] });
    const { version } = given(await w.casework.readCase(w.people.ann, opened.caseId));
    expect(version).toBe(last.version + 1);
    given(
      await w.casework.recordEvent(w.people.ann, opened.caseId, {
        expectedVersion: version,
        type: 'instrument-made',
        happenedOn: '2025-03-20',
        data: { school: theSchool, effectiveOn: '2025-04-01' },
      }),
    );
    expect((await w.casework.effectDue('2025-04-03')).moved).toHaveLength(1);
    expect((await federationOf(lighthouse.uid, '2025-04-01')).members).toHaveLength(8);
  });

  it('is superseded, never overwritten, when the date turns out to have been another', async () => {
    const opened = await leaving(w);
    await walk(w, opened, [...untilDecision, ...afterDecision]);
    w.clock.set('2025-04-01');
    await w.casework.effectDue('2025-04-01');
    const { version, history } = given(await w.casework.readCase(w.people.ann, opened.caseId));
    const correct = (sequence: number, expectedVersion: number, change: object) =>
      w.casework.correctEvent(w.people.ann, opened.caseId, {
        expectedVersion,
        sequence,
        kind: 'factual',
        reason: 'The minutes say so.',
        ...change,
      });
    const sequenceOf = (type: string): number => history.find((entry) => entry.type === type)!.sequence;
    w.clock.set('2025-05-02');
    const corrected = given(await correct(sequenceOf(decision.type), version, { data: { effectiveOn: '2025-05-01' } }));
    const swept = await w.casework.effectDue('2025-05-02');
    expect(swept.recorded.length + swept.refused.length).toBeLessThanOrEqual(1);
    await w.casework.effectDue('2025-05-02');
    const written = await rows('SELECT moved_on::text, withdrawn, supersedes FROM register_move ORDER BY recorded_at, moved_on');
    expect(written[0]).toMatchObject({ moved_on: '2025-04-01', withdrawn: false, supersedes: null });
    expect(written).toHaveLength(2);
    expect(corrected.version).toBe(version + 1);
    expect((await federationOf(lighthouse.uid)).moves).toMatchObject([{ movedOn: '2025-05-01', changed: true }]);
    expect((await federationOf(lighthouse.uid, '2025-04-15')).members).toHaveLength(9);
    await expect(w.superuser.query(`UPDATE register_move SET moved_on = '2025-06-01'`)).rejects.toThrow('append-only');
  });
});

describe('On the day on which schools become academies', () => {
  const planned = (school: string, discontinuedOn: string, happenedOn: string) => ({
    type: 'discontinuance-planned',
    happenedOn,
    data: { school, how: 'academy-conversion', discontinuedOn, certainty: 'confirmed' },
  });

  it('all nine of Lighthouse are outside it, each with a successor, and the federation has no school', async () => {
    const opened = given(
      await w.casework.openCase(w.people.ann, { process: 'discontinuance', federationUid: lighthouse.uid, registerAsAt: lighthouse.asAt }),
    );
    await walk(
      w,
      opened,
      lighthouse.schools.map((school) => planned(school, '2025-03-31', '2024-12-02')),
    );
    w.clock.set('2025-03-31');
    expect((await w.casework.effectDue('2025-03-31')).moved).toEqual([{ reference: opened.reference, moves: 9, successions: 9 }]);
    expect((await federationOf(lighthouse.uid, '2025-03-31')).members).toEqual([]);
    const { successions } = given(await register.school(w.people.ann, '104144'));
    expect(successions).toMatchObject([
      { predecessor: '104144', kind: 'academy', succeededOn: '2025-03-31', caseReference: opened.reference },
    ]);
  });

  it('the one school that remains is outside from the day the governing body is dissolved', async () => {
    w.clock.set('2025-09-01T09:00:00.000Z');
    const opened = given(
      await w.casework.openCase(w.people.wendy, { process: 'discontinuance', federationUid: pebworth.uid, registerAsAt: pebworth.asAt }),
    );
    await walk(
      w,
      opened,
      [
        planned(pebworth.pebworthFirst, '2026-03-31', '2025-09-01'),
        { type: 'dissolution-date-ordered', happenedOn: '2025-10-01', data: { dissolvedOn: '2026-04-30' } },
      ],
      w.people.wendy,
    );
    w.clock.set('2026-03-31');
    expect((await w.casework.effectDue('2026-03-31')).moved).toMatchObject([{ moves: 1 }]);
    expect((await federationOf(pebworth.uid)).members.map(({ urn }) => urn)).toEqual([pebworth.blackminsterMiddle]);
    w.clock.set('2026-04-30');
    expect((await w.casework.effectDue('2026-04-30')).moved).toMatchObject([{ moves: 1 }]);
    const federation = await federationOf(pebworth.uid);
    expect(federation.members).toEqual([]);
    expect(federation.moves.map(({ urn, kind, movedOn, confirmedOn }) => [urn, kind, movedOn, confirmedOn])).toEqual([
      [pebworth.pebworthFirst, 'discontinued', '2026-03-31', null],
      [pebworth.blackminsterMiddle, 'federation-dissolved', '2026-04-30', null],
    ]);
    expect((await register.listFederations(w.people.wendy, { text: pebworth.uid })).rows).toEqual([]);
  });
});

it('writes what a broken-off run left undone', async () => {
  const opened = await leaving(w);
  await walk(w, opened, [...untilDecision, ...afterDecision]);
  w.clock.set('2025-04-01');
  await w.casework.effectDue('2025-04-01');
  await w.superuser.query('DELETE FROM register_case_read');
  expect((await w.casework.effectDue('2025-04-05')).moved).toEqual([]);
  expect(await rows('SELECT 1 FROM register_case_read')).toHaveLength(1);
});
