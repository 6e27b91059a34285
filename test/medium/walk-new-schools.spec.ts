import { walkWorld, type Walk, type WalkWorld } from './walk.js';

/** Broadway First School, Worcestershire: in no federation. */
const broadway = '116656';
const meadow = { key: 'meadow', name: 'Meadow Primary School', category: 'community', authority: '885', board: 'authority' };
const orchard = { key: 'orchard', name: 'Orchard Primary School', category: 'community', authority: '885', board: 'temporary' };
const grange = { key: 'grange', name: 'Grange Primary School', category: 'foundation', authority: '885', board: 'proposers' };

let w: WalkWorld;
beforeAll(async () => {
  w = await walkWorld('2025-11-03');
});
afterAll(() => w?.close());
beforeEach(() => w.api.clock.set('2025-11-03'));

const draft = {
  ...{ namesPartners: true, confirmsAgreement: true, size: 12, numbersByCategory: true, staffing: true, admissionAuthorities: true },
  ...{ federationDate: '2026-09-01', closesOn: '2026-02-24', givesAddress: true },
};

async function federates(walk: Walk, boards: readonly string[]): Promise<void> {
  for (const board of boards) await walk.did('board-agreed-to-propose', '2025-12-02', { board });
  await walk.did('proposals-drafted', '2026-01-07', draft);
  await walk.tellAll('proposals', '2026-01-12');
  await walk.did('proposals-published', '2026-01-12', { jointly: true });
  await walk.did('responses-considered', '2026-03-03');
  for (const board of boards) await walk.did('board-determined', '2026-03-10', { board, outcome: 'proceed', ownVote: true });
  expect(await walk.tellAll('outcome', '2026-03-11')).toEqual(['local-authority 885', 'secretary-of-state']);
}

async function takesEffect(walk: Walk): Promise<void> {
  await walk.did('instrument-draft-submitted', '2026-05-18', { authority: '885' });
  await walk.did('instrument-made', '2026-06-15', { federation: true, authority: '885', form: 'as-drafted', effectiveOn: '2026-09-01' });
  expect((await w.midnight('2026-09-01')).recorded).toMatchObject([{ reference: walk.reference, state: 'effected' }]);
  await walk.read();
  await walk.auditVerifies();
}

describe('New schools open in a federation, by API alone', () => {
  test('a school and one that does not exist yet, for which the authority acts', async () => {
    const walk = await w.open('885', {
      ...{ process: 'federating', name: 'Broadway and Meadow', schoolUrns: [broadway], newSchools: [meadow], registerAsAt: '2025-07-18' },
    });
    const boards = [broadway, 'authority:meadow'];
    expect((await walk.read()).subject.boards.map(({ key }: { key: string }) => key)).toEqual(boards);
    await walk.did('report-considered', '2025-11-18', { board: broadway, agendaItem: true });
    // whoever acts for a new school considers the report too, and no agenda is asked of it (reg 11(3))
    await walk.did('report-considered', '2025-11-18', { board: 'authority:meadow' });
    expect(walk.state).toBe('considered');
    await federates(walk, boards);
    await walk.did('instrument-drafted', '2026-04-14', { jointly: true });
    // only a governing body that exists has something to hand over
    expect((await walk.rows('timetable')).filter(({ ruleId }) => ruleId === 'F10').map(({ key }) => key)).toEqual([`F10:${broadway}`]);
    await walk.did('handover-report-given', '2026-08-31', { board: broadway, papers: true });
    await takesEffect(walk);
  });

  test('a school with two new ones: one temporary governing body for both, with the proposers of the foundation school consulted', async () => {
    const walk = await w.open('885', {
      ...{ process: 'federating', name: 'Three', schoolUrns: [broadway], newSchools: [orchard, grange], registerAsAt: '2025-07-18' },
      schools: { grange: { hasTrust: false, religiousFoundation: false } },
    });
    const boards = [broadway, 'temporary:orchard', 'proposers:grange'];
    const body = {
      ...{ authority: '885', newSchools: 2, members: 12, parents: 2, heads: 2, staff: 1, authorityGovernors: 1, coOptedStaff: 1 },
      foundationOrPartnership: 2,
    };
    const refused = await walk.refused('single-temporary-body-arranged', '2025-11-10', { ...body, members: 6, parents: 1 });
    expect(refused.rules).toEqual(['N4']);
    // two of twelve may be heads, one the staff governor, one co-opted staff: a third, and not one more
    expect((await walk.refused('single-temporary-body-arranged', '2025-11-10', { ...body, coOptedStaff: 2 })).rules).toEqual(['N4']);
    const unasked = await walk.did('single-temporary-body-arranged', '2025-11-10', body);
    expect(unasked.body.findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('N3');
    await walk.did('single-temporary-body-arranged', '2025-11-12', { ...body, proposersConsulted: true });
    for (const board of boards) await walk.did('report-considered', '2025-11-18', { board, agendaItem: true });
    await federates(walk, boards);
    await walk.did('instrument-drafted', '2026-04-14', { jointly: true });
    await takesEffect(walk);
  });
});
