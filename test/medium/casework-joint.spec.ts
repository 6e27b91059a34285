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
