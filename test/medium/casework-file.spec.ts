import { createHash } from 'node:crypto';
import {
  given,
  leaving,
  lighthouse,
  pebworth,
  refusal,
  request,
  theSchool,
  untilDecision,
  walk,
  world,
  type World,
} from './casework-world.js';

let w: World;
beforeAll(async () => {
  w = await world();
  // invented: a school of another authority in the federation, so that the authority takes part in its cases
  await w.superuser.query("INSERT INTO federation_membership (urn, federation_uid, valid_from) VALUES ('123031', $1, $2)", [
    pebworth.uid,
    pebworth.asAt,
  ]);
});
afterAll(() => w?.close());
beforeEach(() => w.clock.set('2024-11-25T09:00:00.000Z'));

const acrossAuthorities = (): ReturnType<World['casework']['openCase']> => {
  w.clock.set('2025-09-03');
  return w.casework.openCase(w.people.wendy, {
    process: 'leaving',
    federationUid: pebworth.uid,
    relevantSchool: pebworth.pebworthFirst,
    registerAsAt: pebworth.asAt,
  });
};

describe('Notes', () => {
  it('are private to the lead authority, or shared with participants and the board', async () => {
    const opened = given(await acrossAuthorities());
    given(await w.casework.addNote(w.people.wendy, opened.caseId, { text: 'Called the chair; no answer', shared: false }));
    const second = given(await w.casework.addNote(w.people.wendy, opened.caseId, { text: 'Term dates confirmed', shared: true }));
    expect(second).toMatchObject({ version: 1, sequence: 3, effect: 'note' });
    const own = given(await w.casework.readCase(w.people.wendy, opened.caseId));
    expect(own.notes.map((note) => [note.text, note.shared, note.authorName])).toEqual([
      ['Called the chair; no answer', false, 'Wendy Officer'],
      ['Term dates confirmed', true, 'Wendy Officer'],
    ]);
    const theirs = given(await w.casework.readCase(w.people.oscar, opened.caseId));
    expect(theirs.notes.map((note) => [note.text, note.authorName])).toEqual([['Term dates confirmed', null]]);
  });

  it('stand in the chain only as a salted hash', async () => {
    const opened = await leaving(w);
    given(await w.casework.addNote(w.people.ann, opened.caseId, { text: 'Mrs Byrne rang', shared: false }));
    const { rows } = await w.superuser.query<{ canonical: string; salt: Buffer; commitment: string }>(
      `SELECT e.canonical, p.salt, e.personal_commitments ->> 'text' AS commitment FROM case_event e JOIN case_event_personal p USING (case_id, sequence) WHERE e.case_id = $1 AND e.sequence = 2`,
      [opened.caseId],
    );
    expect(rows[0]!.canonical).not.toContain('Byrne');
    expect(rows[0]!.commitment).toBe(
      createHash('sha256').update('msf/personal/1\n').update(rows[0]!.salt).update('Mrs Byrne rang').digest('hex'),
    );
  });

  it('are written by the staff of the lead authority, and are not empty', async () => {
    const opened = await leaving(w);
    for (const actor of [w.people.abe, w.people.bea])
      expect(refusal(await w.casework.addNote(actor, opened.caseId, { text: 'x', shared: true })).code).toBe('not-permitted');
    expect(refusal(await w.casework.addNote(w.people.ann, opened.caseId, { text: ' ', shared: true })).errors).toMatchObject([
      { field: 'text' },
    ]);
  });
});

describe('Personal data', () => {
  it('is erased by a manager with a reason; the chain stays valid and says so', async () => {
    const opened = await leaving(w);
    const recorded = given(
      await w.casework.recordEvent(w.people.ann, opened.caseId, {
        ...request,
        personal: { receivedFrom: 'Ada Byrne' },
        expectedVersion: 1,
      }),
    );
    const erasure = { sequence: recorded.sequence, reason: 'End of the retention period' };
    expect(refusal(await w.casework.erasePersonal(w.people.ann, opened.caseId, erasure)).code).toBe('not-permitted');
    expect(refusal(await w.casework.erasePersonal(w.people.mia, opened.caseId, { ...erasure, reason: '' })).code).toBe('fields-invalid');
    expect(given(await w.casework.erasePersonal(w.people.mia, opened.caseId, erasure)).version).toBe(recorded.version);
    const { history } = given(await w.casework.readCase(w.people.ann, opened.caseId));
    expect(history[1]!.personal).toEqual({ receivedFrom: null });
    expect(history.at(-1)).toMatchObject({
      type: 'personal-data-erased',
      title: 'Personal data erased',
      data: { sequence: 2, fields: ['receivedFrom'] },
      actorName: 'Mia Manager',
    });
    expect(history.map((row, i) => i === 0 || row.previousHash === history[i - 1]!.hash)).toEqual(history.map(() => true));
    expect(refusal(await w.casework.erasePersonal(w.people.mia, opened.caseId, erasure)).code).toBe('nothing-to-erase');
  });

  it('in a note is erased as any other', async () => {
    const opened = await leaving(w);
    const note = given(await w.casework.addNote(w.people.ann, opened.caseId, { text: 'Mrs Byrne rang', shared: false }));
    given(await w.casework.erasePersonal(w.people.mia, opened.caseId, { sequence: note.sequence, reason: 'Asked for' }));
    expect(given(await w.casework.readCase(w.people.ann, opened.caseId)).notes).toMatchObject([{ text: '[erased]' }]);
  });
});

describe('The officer of a case', () => {
  it('is whoever opened it, until it is given to an active officer or manager of the same authority', async () => {
    const opened = await leaving(w);
    expect(given(await w.casework.readCase(w.people.ann, opened.caseId)).officerName).toBe('Ann Officer');
    given(await w.casework.assignOfficer(w.people.mia, opened.caseId, { officerId: w.people.ben.personId, reason: 'Ann is away' }));
    const shown = given(await w.casework.readCase(w.people.ann, opened.caseId));
    expect(shown).toMatchObject({ officerId: w.people.ben.personId, officerName: 'Ben Officer', version: 1 });
    expect(shown.history.at(-1)).toMatchObject({
      type: 'officer-assigned',
      reason: 'Ann is away',
      data: { officer: w.people.ben.personId },
    });
    for (const officerId of [w.people.abe.personId, w.people.wendy.personId, 'nobody']) {
      expect(refusal(await w.casework.assignOfficer(w.people.mia, opened.caseId, { officerId })).errors).toMatchObject([
        { field: 'officerId' },
      ]);
    }
    expect(refusal(await w.casework.assignOfficer(w.people.bea, opened.caseId, { officerId: w.people.ben.personId })).code).toBe(
      'not-permitted',
    );
  });
});

describe('The case list', () => {
  let ids: string[];
  beforeAll(async () => {
    w.clock.set('2024-11-25T09:00:00.000Z');
    const opened = [];
    for (let i = 0; i < 7; i += 1) opened.push(await leaving(w, i % 2 ? w.people.ben : w.people.ann));
    await walk(w, opened[3]!, untilDecision.slice(0, 3));
    given(await w.casework.recordEvent(w.people.ann, opened[5]!.caseId, { ...request, expectedVersion: 1 }));
    given(
      await w.casework.recordEvent(w.people.ann, opened[6]!.caseId, {
        type: 'case-closed',
        happenedOn: '2024-11-25',
        data: { because: 'opened-by-mistake' },
        expectedVersion: 1,
      }),
    );
    ids = opened.map((one) => one.caseId);
  });
  const mine = (rows: { id: string }[]): string[] => rows.map((row) => row.id).filter((id) => ids.includes(id));

  it('says what to do next, by when and why, what is due first on top', async () => {
    const { rows, total } = await w.casework.listCases(w.people.ann, { open: true });
    expect(total).toBeGreaterThanOrEqual(6);
    const dues = rows.map((row) => row.next?.due ?? '9999-12-31');
    expect(dues).toEqual([...dues].sort());
    const row = rows.find((one) => one.id === ids[5])!;
    expect(row).toMatchObject({
      process: 'leaving',
      state: 'consulting',
      federationName: lighthouse.name,
      officerName: 'Ben Officer',
      closed: false,
      version: 2,
    });
    expect(row.next).toMatchObject({ due: '2024-12-01', ruleId: 'L3', for: expect.any(String) as string });
    expect(row.next!.title).not.toBe('');
    expect(row.next!.why).not.toBe('');
  });

  it('is read page by page, each case once', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await w.casework.listCases(w.people.ann, {}, { limit: 2, ...(after ? { after } : {}) });
      expect(page.rows.length).toBeLessThanOrEqual(2);
      seen.push(...page.rows.map((row) => row.id));
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await w.casework.listCases(w.people.ann, {})).total);
    expect(seen).toEqual(expect.arrayContaining(ids));
  });

  it('is narrowed by what is asked for', async () => {
    const asked = async (filter: object): Promise<string[]> =>
      mine((await w.casework.listCases(w.people.ann, filter, { limit: 100 })).rows);
    expect(await asked({ open: true })).not.toContain(ids[6]);
    expect(await asked({ open: false })).toEqual([ids[6]]);
    expect((await asked({ officerId: w.people.ben.personId })).sort()).toEqual([ids[1], ids[3], ids[5]].sort());
    expect((await asked({ state: 'consulting' })).sort()).toEqual([ids[3], ids[5]].sort());
    expect(await asked({ school: theSchool })).toHaveLength(7);
    expect(await asked({ school: '104233' })).toEqual([]);
    expect(await asked({ federationUid: '1' })).toEqual([]);
    expect(await asked({ process: 'dissolution' })).toEqual([]);
    expect((await asked({ dueBy: '2024-12-01' })).sort()).toEqual([ids[3], ids[5]].sort());
    expect(await asked({ text: 'lighthouse' })).toHaveLength(7);
    expect(await asked({ text: '100%_' })).toEqual([]);
    const { reference } = given(await w.casework.readCase(w.people.ann, ids[2]!));
    expect(await asked({ text: reference })).toEqual([ids[2]]);
    expect(await asked({ officerId: 'nobody' })).toEqual([]);
  });

  it('shows each authority its own and those it takes part in, and a board its own', async () => {
    const before = await w.casework.listCases(w.people.oscar, {}, { limit: 100 });
    const opened = given(await acrossAuthorities());
    expect((await w.casework.listCases(w.people.oscar, {})).total).toBe(before.total + 1);
    expect((await w.casework.listCases(w.people.otto, {})).total).toBe(0);
    expect(mine((await w.casework.listCases(w.people.bea, {}, { limit: 100 })).rows)).toHaveLength(7);
    expect((await w.casework.listCases(w.people.oscar, { open: true }, { limit: 100 })).rows.map((row) => row.id)).toContain(opened.caseId);
    expect((await w.casework.listCases(w.people.ann, {}, { limit: 100 })).rows.map((row) => row.id)).not.toContain(opened.caseId);
    expect(refusal(await w.casework.recordEvent(w.people.oscar, opened.caseId, { ...request, expectedVersion: 1 }))).toMatchObject({
      code: 'not-permitted',
      status: 403,
    });
  });
});
