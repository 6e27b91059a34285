import { pebworth } from './api-world.js';
import { walkWorld, type Walk, type WalkWorld } from './walk.js';

/** Broadway First School, Worcestershire: in no federation. */
const broadway = '116656';
const schools = [broadway, ...pebworth.schools];
/** The two schools of the Abbey Park Schools Federation, Worcestershire. */
const abbeyPark = { uid: '16102', schools: ['116716', '116774'] };

let w: WalkWorld;
beforeAll(async () => {
  w = await walkWorld('2025-11-03');
});
afterAll(() => w?.close());
beforeEach(() => w.api.clock.set('2025-11-03'));

const each = (role: string, keys: readonly string[]): string[] => keys.map((key) => `${role} ${key}`);
const join = (more: Record<string, unknown>): Record<string, unknown> => ({ process: 'joining', registerAsAt: '2025-07-18', ...more });
const draft = {
  ...{ namesPartners: true, confirmsAgreement: true, size: 12, numbersByCategory: true, staffing: true, admissionAuthorities: true },
  ...{ federationDate: '2026-09-01', closesOn: '2026-02-24', givesAddress: true },
};

async function proposed(walk: Walk, boards: readonly string[]): Promise<void> {
  for (const board of boards) await walk.did('report-considered', '2025-11-18', { board, agendaItem: true });
  for (const board of boards) await walk.did('board-agreed-to-propose', '2025-12-16', { board });
  await walk.did('proposals-drafted', '2026-01-07', draft);
}

async function madeAndReached(walk: Walk, boards: readonly string[]): Promise<void> {
  await walk.did('instrument-drafted', '2026-04-14', { jointly: true });
  await walk.did('instrument-draft-submitted', '2026-04-20', { authority: '885' });
  const instrument = { federation: true, authority: '885', effectiveOn: '2026-09-01' };
  const varied = await walk.refused('instrument-made', '2026-06-01', { ...instrument, form: 'as-drafted', variation: true });
  // the old governing body does not survive, so its instrument cannot either (reg 13(1))
  expect(varied.rules).toEqual(['J5']);
  await walk.did('instrument-made', '2026-06-01', { ...instrument, form: 'as-drafted' });
  expect(walk.state).toBe('ready');
  for (const board of boards) await walk.did('handover-report-given', '2026-08-31', { board, papers: true });
  expect((await w.midnight('2026-09-01')).recorded).toMatchObject([{ reference: walk.reference, effectiveOn: '2026-09-01' }]);
  expect((await walk.read()).state).toBe('effected');
}

describe('Joining a federation, by API alone', () => {
  test('Broadway First School joins the federation of Pebworth First and Blackminster Middle', async () => {
    const walk = await w.open('885', join({ name: 'The Vale Federation', schoolUrns: [broadway], federationUids: [pebworth.uid] }));
    const { subject } = await walk.read();
    expect(subject.boards.map((board: { key: string; schools: string[] }) => [board.key, board.schools.length])).toEqual([
      [broadway, 1],
      [pebworth.uid, 2],
    ]);
    expect(walk.state).toBe('awaiting-consent');

    await proposed(walk, [broadway, pebworth.uid]);
    await walk.tellAll('proposals', '2026-01-12');
    const early = await walk.refused('proposals-published', '2026-01-12', { jointly: true });
    expect(early.rules).toEqual(expect.arrayContaining(['F2', 'J1']));
    expect(early.body.nextStep).not.toBe('');
    await walk.did('proposal-notified-to-federation', '2026-01-13', { board: broadway, federation: pebworth.uid });
    await walk.did('preliminary-consent-decided', '2026-01-14', { board: pebworth.uid, concerning: broadway, outcome: 'consent' });
    // consent given after the date of publication is too late for it
    expect((await walk.refused('proposals-published', '2026-01-12', { jointly: true })).rules).toContain('J3');
    await walk.did('proposals-drafted', '2026-01-14', { ...draft, closesOn: '2026-03-02' });
    // copies sent before the text was settled are not the proposals: all go out again, to every school of the enlarged federation
    expect(await walk.tellAll('proposals', '2026-01-14')).toEqual(
      ['secretary-of-state', 'local-authority 885', ...['head', 'staff', 'parents'].flatMap((role) => each(role, schools))].sort(),
    );
    await walk.did('proposals-published', '2026-01-14', { jointly: true });
    await walk.did('responses-considered', '2026-03-03');
    await walk.did('board-determined', '2026-03-10', { board: broadway, outcome: 'proceed', ownVote: true });
    // preliminary consent is not the federation's determination
    expect((await walk.refused('instrument-drafted', '2026-03-11', { jointly: true })).rules).toContain('J4');
    await walk.did('board-determined', '2026-03-12', { board: pebworth.uid, outcome: 'proceed', ownVote: true });
    expect(await walk.tellAll('outcome', '2026-03-13')).toEqual(['local-authority 885', 'secretary-of-state']);
    expect(await walk.due('F8')).toBe('2026-03-19 met');
    // the federation has nothing to hand over to a governing body that takes its place school by school: the joining one reports (reg 27)
    expect((await walk.rows('timetable')).filter(({ ruleId }) => ruleId === 'F10').map(({ key, due }) => `${key} ${due}`)).toEqual([
      `F10:${broadway} 2026-08-31`,
    ]);
    await madeAndReached(walk, [broadway]);
    const federation = (await w.api.get(`/federations/${pebworth.uid}`)).body;
    expect(federation.members.map(({ urn }: { urn: string }) => urn).sort()).toEqual([...schools].sort());
    expect(federation.moves).toMatchObject([
      { urn: broadway, kind: 'joined', movedOn: '2026-09-01', caseReference: walk.reference, confirmedOn: null },
    ]);
    await walk.did('case-closed', '2026-09-04', { because: 'completed' });
    await walk.auditVerifies();
  });

  test('a federation that rejects the notice ends the case', async () => {
    const walk = await w.open('885', join({ name: 'Rejected', schoolUrns: [broadway, pebworth.schools[0]] }));
    await walk.did('report-considered', '2025-11-18', { board: broadway, agendaItem: true });
    await walk.did('proposal-notified-to-federation', '2025-11-20', { board: broadway, federation: pebworth.uid });
    await walk.did('preliminary-consent-decided', '2025-12-02', { board: pebworth.uid, concerning: broadway, outcome: 'reject' });
    expect((await walk.read()).state).toBe('rejected');
    await walk.auditVerifies();
  });

  test('the federations of Pebworth and of Abbey Park become one, each with its consent to the other', async () => {
    const boards = [pebworth.uid, abbeyPark.uid];
    const walk = await w.open('885', join({ name: 'Vale and Park', federationUids: boards }));
    const all = [...pebworth.schools, ...abbeyPark.schools];
    await proposed(walk, boards);
    await walk.did('proposal-notified-to-federation', '2026-01-08', { board: abbeyPark.uid, federation: pebworth.uid });
    await walk.did('preliminary-consent-decided', '2026-01-08', { board: pebworth.uid, concerning: abbeyPark.uid, outcome: 'consent' });
    expect(await walk.tellAll('proposals', '2026-01-12')).toEqual(
      ['secretary-of-state', 'local-authority 885', ...['head', 'staff', 'parents'].flatMap((role) => each(role, all))].sort(),
    );
    // whether the other owes its consent too is not spelled out: it is asked for, and a manager may let it pass
    expect((await walk.refused('proposals-published', '2026-01-12', { jointly: true })).rules).toEqual(['J3']);
    await walk.did('override', '2026-01-12', { ruleId: 'J3', reason: 'One consent serves both.' }, await w.officer('885', 'manager'));
    await walk.did('proposals-published', '2026-01-12', { jointly: true });
    await walk.did('responses-considered', '2026-03-03');
    for (const board of boards) await walk.did('board-determined', '2026-03-10', { board, outcome: 'proceed', ownVote: true });
    await walk.tellAll('outcome', '2026-03-11');
    await madeAndReached(walk, []);
    await walk.auditVerifies();
  });
});
