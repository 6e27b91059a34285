import pg from 'pg';
import { apiWorld, type Answer, type ApiWorld } from './api-world.js';

/** Walsall: a community junior school by itself. */
const junior = '104188';

let api: ApiWorld;
let superuser: pg.Client;
beforeAll(async () => {
  api = await apiWorld('2024-11-25T09:00:00.000Z');
  superuser = new pg.Client({ connectionString: api.database.url('superuser') });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await api.close();
});

type Json = Record<string, any>;
const start = (subject: Json, more: Json = {}, as = 'olivia'): Promise<Answer> =>
  api.post('/instruments', { process: 'instrument-making', subject, startFrom: 'sample', effectiveOn: '2026-01-05', ...more }, { as });
const etagOf = (answer: Answer): Record<string, string> => ({ 'if-match': answer.headers['etag']! });
const save = (id: string, record: Json, revision: number, as = 'olivia'): Promise<Answer> =>
  api.call('PUT', `/instruments/${id}/draft`, { body: { record, expectedVersion: revision }, as });

describe('one draft, several hands', () => {
  let id = '';
  let base: Json = {};

  test('is saved as far as it is written: what is missing is listed, and nothing is refused for it', async () => {
    const started = await start({ kind: 'school', key: junior }, { startFrom: 'empty' });
    expect(started).toMatchObject({
      status: 201,
      body: { state: 'draft', draft: { revision: 1, record: { places: {}, effectiveOn: '2026-01-05' } } },
    });
    id = started.body.id;
    const saved = await save(
      id,
      { ...started.body.draft.record, places: { parent: 2 }, schools: [{ name: 'A school whose category nobody has said' }] },
      1,
    );
    expect(saved).toMatchObject({ status: 200, body: { draft: { revision: 2, record: { places: { parent: 2 } } } } });
    expect(saved.body.check.missing.map(({ field }: Json) => field)).toEqual(expect.arrayContaining(['places.staff']));
    expect((await save(id, { ...started.body.draft.record, colour: 'red' }, 2)).body).toMatchObject({
      code: 'fields-invalid',
      errors: [{ field: 'record.colour' }],
    });
    const full = await save(
      id,
      { ...started.body.draft.record, places: { parent: 2, head: 1, staff: 1, la: 1, coOpted: 2, foundation: 0, partnership: 0 } },
      2,
    );
    base = full.body.draft.record;
    expect(full.headers['etag']).toBe('"3"');
  });

  test('two officers who save at once lose nothing: the second sees what it was, what the other made of it and what they did, field by field', async () => {
    const first = await save(id, { ...base, places: { ...base['places'], parent: 3 }, name: 'Short Heath Junior School (North)' }, 3);
    expect(first.status).toBe(200);
    const mine = { ...base, places: { ...base['places'], parent: 4, coOpted: 1 } };
    const refused = await save(id, mine, 3, 'helen');
    expect(refused).toMatchObject({ status: 409, body: { code: 'draft-changed', revision: 4, by: 'Olivia Marsh' } });
    const { fields, merged, theirs, base: before } = refused.body;
    expect(before.places.parent).toBe(2);
    expect(theirs.places.parent).toBe(3);
    expect(fields).toEqual(
      expect.arrayContaining([
        { path: 'places.parent', label: 'Parent governors', base: 2, theirs: 3, mine: 4, conflict: true },
        { path: 'places.coOpted', label: 'Co-opted governors', base: 2, theirs: 2, mine: 1, conflict: false },
        expect.objectContaining({ path: 'name', conflict: false, theirs: 'Short Heath Junior School (North)' }),
      ]),
    );
    expect(merged).toMatchObject({ name: 'Short Heath Junior School (North)', places: { parent: 3, coOpted: 1 } });
    const chosen = await save(id, { ...merged, places: { ...merged.places, parent: 4 } }, refused.body.revision, 'helen');
    expect(chosen).toMatchObject({ status: 200, body: { draft: { revision: 5, savedByName: 'Helen Brook' } } });
  });

  test('of many who save in the same instant exactly one is taken, and each of the others is told', async () => {
    const answers = await Promise.all(
      ['olivia', 'helen', 'olivia', 'helen'].map((as, place) => save(id, { ...base, totalPlaces: place + 7 }, 5, as)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    for (const { status, body } of answers)
      if (status === 409) expect(body).toMatchObject({ code: 'draft-changed', base: expect.any(Object), mine: expect.any(Object) });
  });

  test('a version that was kept stays as it was, whatever is saved afterwards; the database refuses to change it', async () => {
    const now = await api.get(`/instruments/${id}/draft`);
    const kept = await api.post(`/instruments/${id}/versions`, { note: 'For the meeting' }, { headers: etagOf(now) });
    expect(kept).toMatchObject({ status: 201, body: { version: 1, note: 'For the meeting' } });
    const again = await api.post(`/instruments/${id}/versions`, {}, { headers: etagOf(now) });
    expect(again.body.version).toBe(1);
    await save(id, { ...now.body.draft.record, name: 'Another name' }, now.body.draft.revision);
    const version = await api.get(`/instruments/${id}/versions/1`);
    expect(version.body.record.name).toBe(now.body.draft.record.name);
    expect((await api.get(`/instruments/${id}/compare?from=1&to=working`)).body.fields).toMatchObject([
      { field: 'name', after: 'Another name' },
    ]);
    await expect(superuser.query(`UPDATE instrument_draft SET note = 'x'`)).rejects.toThrow(/append-only/);
    await expect(superuser.query(`UPDATE instrument_event SET happened_on = '2020-01-01'`)).rejects.toThrow(/append-only/);
    await expect(superuser.query(`DELETE FROM instrument`)).rejects.toThrow(/append-only/);
  });

  test('a draft is printed as a draft, and a text that is not there is not found', async () => {
    const pdf = await api.get(`/instruments/${id}/documents/pdf?text=1`);
    expect(pdf).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/pdf', 'content-disposition': expect.stringMatching(/^attachment; /) },
    });
    expect((await api.get(`/instruments/${id}/documents/docx?text=99`)).status).toBe(422);
    expect((await api.get(`/instruments/${id}/documents/exe`)).status).toBe(404);
  });
});

describe('files beside an instrument', () => {
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

  test('are what their content says they are, come back as attachments, and can be taken away with a reason', async () => {
    const { body } = await start({ kind: 'school', key: '104217' });
    const at = `/instruments/${body.id}/attachments`;
    const wrong = await api.post(at, {
      kind: 'minutes',
      name: 'minutes.pdf',
      content: Buffer.from('<script>alert(1)</script>').toString('base64'),
    });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'content' }] } });
    const added = await api.post(at, { kind: 'minutes', name: '../../Minutes of "May".exe', content: pdf.toString('base64') });
    expect(added).toMatchObject({ status: 201, body: { mediaType: 'application/pdf', bytes: pdf.length } });
    expect(added.body.name).toMatch(/^[^/\\"]+\.pdf$/);
    const read = await api.get(`${at}/${added.body.id}`);
    expect(read).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'application/pdf',
        'x-content-type-options': 'nosniff',
        'content-disposition': expect.stringMatching(/^attachment/),
      },
    });
    expect((await api.post(`${at}/${added.body.id}/removal`, { reason: ' ' })).status).toBe(422);
    expect((await api.post(`${at}/${added.body.id}/removal`, { reason: 'Wrong school' })).body).toMatchObject({
      removedBecause: 'Wrong school',
      sha256: added.body.sha256,
    });
    expect((await api.get(`${at}/${added.body.id}`)).status).toBe(404);
    const { rows } = await superuser.query('SELECT content, name FROM instrument_attachment WHERE id = $1', [added.body.id]);
    expect(rows).toEqual([{ content: null, name: 'taken away' }]);
  });

  test('may be ten megabytes, and no more', async () => {
    const { body } = await api.get('/instruments/matters?subjectKey=104217');
    const at = `/instruments/${body.rows[0].id}/attachments`;
    const large = Buffer.concat([pdf, Buffer.alloc(9 * 1024 * 1024)]);
    expect((await api.post(at, { kind: 'other', name: 'plan', content: large.toString('base64') })).status).toBe(201);
    const tooLarge = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]);
    expect((await api.post(at, { kind: 'other', name: 'plan', content: tooLarge.toString('base64') })).status).toBe(422);
    expect((await api.post('/instruments/check', { x: 'y'.repeat(2 * 1024 * 1024) })).status).toBe(413);
  });
});

describe('the register', () => {
  test('knows since when a paper is unlawful by a change of the law, and blocks nothing for it', async () => {
    const record = {
      subject: 'school',
      name: 'Blakenall Heath Junior School',
      schools: [{ name: 'Blakenall Heath Junior School', urn: '104144', category: 'community', hasFoundation: false }],
      places: { parent: 1, head: 1, staff: 1, la: 1, coOpted: 3, foundation: 0, partnership: 0 },
    };
    const paper = { subject: { kind: 'school', key: '104144' }, record, effectiveOn: '2014-01-06', source: 'Box 3' };
    const imported = await api.post('/instruments/paper', paper);
    expect(imported).toMatchObject({
      status: 201,
      body: { entry: { standing: 'in-force', unlawful: { on: expect.any(String) } }, check: { lawful: false } },
    });
    const { body } = await api.get('/instruments?only=unlawful');
    expect(body.rows).toMatchObject([{ number: imported.body.entry.number, dueForReview: true }]);
    expect((await api.post('/instruments/paper', { ...paper, subject: { kind: 'school', key: '999999' } })).body.errors).toMatchObject([
      { field: 'subject.key' },
    ]);
    expect((await api.post('/instruments/paper', paper, { as: 'priya' })).body.errors).toMatchObject([{ field: 'subject.key' }]);

    const later = await api.post('/instruments/paper', { ...paper, effectiveOn: '2020-01-06' });
    const { rows } = (await api.get('/instruments?subjectKey=104144&all=true')).body;
    expect(rows.map(({ standing, supersededBy }: Json) => [standing, supersededBy])).toEqual([
      ['in-force', null],
      ['ended', later.body.entry.number],
    ]);
    const ended = await api.post(`/instruments/register/${later.body.entry.number}/end`, {
      endedOn: '2024-09-01',
      because: 'The school closed.',
    });
    expect(ended).toMatchObject({ status: 200, body: { endedOn: '2024-09-01', supersededBy: null } });
    expect(
      (await api.post(`/instruments/register/${later.body.entry.number}/end`, { endedOn: '2024-09-01', because: 'x' })).body.code,
    ).toBe('instrument-ended');
  });
});
