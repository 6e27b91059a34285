import type { Actor } from '#libs/platform/actor.js';
import { given, pebworth, refusal, world, type World } from './casework-world.js';

let w: World;
beforeAll(async () => {
  w = await world('2026-01-05T09:00:00.000Z');
});
afterAll(() => w?.close());

const broadway = '116656';
const joining = {
  process: 'joining' as const,
  name: 'The Vale Federation',
  schoolUrns: [broadway, pebworth.schools[0]],
  registerAsAt: '2025-07-18',
};

describe('A case of schools that come together', () => {
  it('takes each federated school with the others of its federation, under their one board', async () => {
    const opened = given(await w.casework.openCase(w.people.wendy, joining));
    const { subject, state } = given(await w.casework.readCase(w.people.wendy, opened.caseId));
    expect(state).toBe(given(await w.casework.readCase(w.people.wendy, opened.reference)).state);
    expect(subject.schools.map(({ key, federation }) => [key, federation ?? null])).toEqual(
      expect.arrayContaining([[broadway, null], ...pebworth.schools.map((urn) => [urn, pebworth.uid])]),
    );
    expect(subject.boards!.map(({ key, kind, schools }) => [key, kind, schools.length])).toEqual([
      [broadway, 'school', 1],
      [pebworth.uid, 'federation', pebworth.schools.length],
    ]);
    const report = { type: 'report-considered', happenedOn: '2026-01-05', data: { board: broadway, agendaItem: true }, expectedVersion: 1 };
    expect(given(await w.casework.recordEvent(w.people.wendy, opened.caseId, report))).toMatchObject({ sequence: 2, effect: 'accepted' });
    expect(
      refusal(
        await w.casework.recordEvent(w.people.wendy, opened.caseId, {
          ...report,
          data: { board: '999999', agendaItem: true },
          expectedVersion: 2,
        }),
      ),
    ).toMatchObject({ code: 'fields-invalid', errors: [{ field: 'board' }] });
    expect((await w.casework.listCases(w.people.wendy, { process: 'joining' })).rows).toMatchObject([
      { reference: opened.reference, federationName: 'The Vale Federation', schoolName: null },
    ]);
  });

  it('may have a school that does not exist yet, with the body that acts for it', async () => {
    const opened = given(
      await w.casework.openCase(w.people.wendy, {
        process: 'federating',
        name: 'Two and one',
        schoolUrns: [broadway],
        newSchools: [{ key: 'meadow', name: 'Meadow Primary School', category: 'community', authority: '885', board: 'authority' }],
        registerAsAt: '2025-07-18',
      }),
    );
    expect(given(await w.casework.readCase(w.people.wendy, opened.caseId)).subject.boards).toContainEqual({
      key: 'authority:meadow',
      name: 'The local authority, for Meadow Primary School',
      kind: 'authority',
      schools: ['meadow'],
      authority: '885',
    });
  });

  it('is opened by an authority that maintains one of the schools, and not with numbers that the register does not have', async () => {
    expect(refusal(await w.casework.openCase(w.people.ann, joining)).code).toBe('not-permitted');
    expect(refusal(await w.casework.openCase(w.people.wendy, { ...joining, schoolUrns: ['999999'] }))).toMatchObject({
      code: 'register-has-no-school',
      errors: [{ field: 'schoolUrns' }],
    });
    const { errors } = refusal(
      await w.casework.openCase(w.people.wendy, {
        process: 'federating',
        registerAsAt: '2025-07-18',
        federationUid: '1790',
        schoolUrns: ['12'],
      }),
    );
    expect(errors!.map(({ field }) => field)).toEqual(['federationUid', 'name', 'schoolUrns[0]']);
    expect(
      refusal(
        await w.casework.openCase(w.people.wendy, { process: 'leaving', name: 'x', registerAsAt: '2025-07-18', federationUid: '1790' }),
      ).errors!.map(({ field }) => field),
    ).toEqual(['relevantSchool', 'name']);
  });
});

describe('A board that is one of several', () => {
  const clerkOf = (n: number, federationUid: string): Actor => ({
    personId: `00000000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`,
    displayName: `Clerk of ${federationUid}`,
    authority: '885',
    role: 'board',
    federationUid,
    via: 'session',
  });
  const [ours, theirs] = [clerkOf(1, pebworth.uid), clerkOf(2, '16102')];
  beforeAll(async () => {
    for (const one of [ours, theirs])
      await w.superuser.query(
        `INSERT INTO person (id, display_name, email, authority, role, federation_uid) VALUES ($1, $2, $6, $3, $4, $5)`,
        [one.personId, one.displayName, one.authority, one.role, one.federationUid, `clerk-${one.federationUid}@example.invalid`],
      );
  });
  const report = (board: string) => ({ type: 'report-considered', happenedOn: '2026-01-05', data: { board, agendaItem: true } });

  it('reads the case without what is private, and finds it in its list; a board that has no part in it does not', async () => {
    const { caseId, reference } = given(await w.casework.openCase(w.people.wendy, { ...joining, name: 'Read by its boards' }));
    given(await w.casework.addNote(w.people.wendy, caseId, { text: 'Private', shared: false }));
    given(await w.casework.addNote(w.people.wendy, caseId, { text: 'Shared', shared: true }));
    expect(given(await w.casework.readCase(ours, reference)).notes.map(({ text }) => text)).toEqual(['Shared']);
    expect((await w.casework.listCases(ours, { open: true })).rows.map((row) => row.reference)).toContain(reference);
    expect((await w.casework.listCases(ours, { text: 'read by its' })).total).toBe(1);
    expect(refusal(await w.casework.readCase(theirs, reference)).code).toBe('case-not-found');
    expect((await w.casework.listCases(theirs, {})).total).toBe(0);
    expect(refusal(await w.casework.recordEvent(theirs, caseId, { ...report('16102'), expectedVersion: 1 })).code).toBe('case-not-found');
  });

  it('records its own acts, and not those of another board or of all of them', async () => {
    const { caseId } = given(await w.casework.openCase(w.people.wendy, joining));
    const record = (board: string) => w.casework.recordEvent(ours, caseId, { ...report(board), expectedVersion: 1 });
    expect(refusal(await record(broadway))).toMatchObject({
      code: 'not-permitted',
      nextStep: expect.stringContaining('case officer') as string,
    });
    expect(
      refusal(await w.casework.recordEvent(ours, caseId, { type: 'report-considered', happenedOn: '2026-01-05', expectedVersion: 1 })).code,
    ).toBe('not-permitted');
    expect(given(await record(pebworth.uid))).toMatchObject({ sequence: 2, effect: 'accepted' });
    expect(given(await w.casework.recordEvent(w.people.wendy, caseId, { ...report(broadway), expectedVersion: 2 }))).toMatchObject({
      sequence: 3,
    });
    expect(refusal(await w.casework.addNote(ours, caseId, { text: 'x', shared: true })).code).toBe('not-permitted');
    expect((await w.casework.replayAll()).differing).toBe(0);
  });

  it('is held to it by the database too', async () => {
    const { caseId } = given(await w.casework.openCase(w.people.wendy, joining));
    await w.app.transaction(ours, async (client) => {
      const changed = await client.query('UPDATE case_file SET next_why = next_why WHERE id = $1', [caseId]);
      expect(changed.rowCount).toBe(1);
    });
    // without the chain's own guard, so that only row security can refuse
    await w.superuser.query('ALTER TABLE case_event DISABLE TRIGGER case_event_link');
    const added = w.app.transaction(ours, (client) =>
      client.query(
        `INSERT INTO case_event (case_id, sequence, authority, federation_uid, type, schema_version, happened_on, recorded_at, actor, data, effect, findings, judged_by,
           state_bearing, personal_commitments, previous_hash, hash, canonical)
         SELECT case_id, 2, authority, federation_uid, 'report-considered', 1, happened_on, recorded_at, $2, jsonb_build_object('board', '${broadway}'), 'accepted', findings, judged_by,
           true, '{}', hash, hash, '{}' FROM case_event WHERE case_id = $1`,
        [caseId, ours.personId],
      ),
    );
    await expect(added).rejects.toThrow(/row-level security/);
    await w.superuser.query('ALTER TABLE case_event ENABLE TRIGGER case_event_link');
  });
});
