import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { connectionOptions } from '#libs/platform/database/connection.js';
import { commit, genesis, link, type ChainedEvent } from '#libs/casework/chain.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

const officer = { authority: '335', person: '00000000-0000-4000-8000-000000000001', role: 'officer', federation: null };
const colleague = { ...officer, person: '00000000-0000-4000-8000-000000000002' };
const manager = { ...officer, role: 'manager' };
const auditor = { ...officer, role: 'auditor' };
const neighbour = { ...officer, authority: '885', person: '00000000-0000-4000-8000-000000000003' };
const stranger = { ...officer, authority: '931', person: '00000000-0000-4000-8000-000000000004' };
const board = { authority: '335', person: '00000000-0000-4000-8000-000000000005', role: 'board', federation: '17615' };
const otherBoard = { ...board, federation: '2222' };
type Context = typeof officer | typeof board;

const subject = {
  process: 'leaving',
  federation: { uid: '17615', name: 'The Lighthouse Federation' },
  schools: [{ key: '104134', urn: '104134', name: 'Lighthouse School' }],
};
const judgedBy = { rulebook: 'r1', bankHolidays: 'none', registerAsAt: '2024-11-19', calendars: {} };

let database: TestDatabase;
let app: pg.Pool;
let superuser: pg.Pool;

beforeAll(async () => {
  database = await testDatabase();
  app = new pg.Pool({ ...connectionOptions(database.url('app'), 'test'), max: 4 });
  superuser = new pg.Pool({ ...connectionOptions(database.url('superuser'), 'test'), max: 1 });
  // a pool that has ended may still be saying goodbye when the database is dropped
  for (const pool of [app, superuser]) pool.on('connect', (client) => client.on('error', () => undefined));
  await superuser.query(`INSERT INTO authority (code, name, is_education_authority) VALUES ('335', 'Walsall', true), ('885', 'Worcestershire', true), ('931', 'Oxfordshire', true)
    ON CONFLICT DO NOTHING`);
});
afterAll(async () => {
  await app?.end();
  await superuser?.end();
  await database?.close();
});

async function as<T>(context: Context, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await app.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT app_enter($1, $2, $3, $4)', [context.authority, context.person, context.role, context.federation]);
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function newCase(): Promise<{ id: string; head: Buffer }> {
  const id = randomUUID();
  await as(officer, async (client) => {
    const { rows } = await client.query<{ reference: string }>("SELECT next_case_reference('335', 2026) AS reference");
    await client.query(
      `INSERT INTO case_file (id, reference, process, lead_authority, federation_uid, federation_name, relevant_school, school_name, subject, opened_on, state, state_title,
         version, head_sequence, head_hash, judged_by, judged_as_of)
       VALUES ($1, $2, 'leaving', '335', '17615', 'The Lighthouse Federation', '104134', 'Lighthouse School', $3, '2026-01-05', 'request', 'Request', 0, 0, $4, $5, '2026-01-05')`,
      [id, rows[0]!.reference, JSON.stringify(subject), genesis(id), JSON.stringify(judgedBy)],
    );
    await client.query(
      "INSERT INTO case_participant (case_id, authority, kind, lead_authority, federation_uid) VALUES ($1, '885', 'maintains-school', '335', '17615')",
      [id],
    );
  });
  return { id, head: genesis(id) };
}

const event = (caseId: string, sequence: number, other: Partial<ChainedEvent> = {}): ChainedEvent => ({
  case: caseId,
  sequence,
  type: 'request-received',
  schemaVersion: 1,
  happenedOn: '2026-01-05',
  recordedAt: '2026-01-05T09:30:00.120Z',
  actor: officer.person,
  onBehalfOf: null,
  data: { requester: 'parents', pupilsCovered: 43, share: 0.2 },
  effect: 'accepted',
  reason: null,
  findings: [],
  judgedBy,
  corrects: null,
  correctionKind: null,
  stateBearing: true,
  personal: {},
  ...other,
});

interface Sent {
  as?: Context;
  version?: number | null;
  head?: number;
  personal?: object | null;
  projection?: object | null;
  idempotency?: object | null;
}

async function send(
  linked: ReturnType<typeof link>,
  caseId: string,
  sent: Sent = {},
): Promise<{ outcome: string; answer: Record<string, unknown> | null }> {
  const { rows } = await app.query(
    'SELECT outcome, answer FROM record_event($1, $2, $3, $4, $5, $6, $7, $8, NULL, NULL, NULL, NULL, NULL, $9)',
    [
      JSON.stringify(sent.as ?? officer),
      caseId,
      sent.version === undefined ? 0 : sent.version,
      sent.head ?? 0,
      linked.canonical,
      linked.hash,
      sent.personal ? JSON.stringify(sent.personal) : null,
      sent.projection ? JSON.stringify(sent.projection) : null,
      sent.idempotency ? JSON.stringify(sent.idempotency) : null,
    ],
  );
  return rows[0] as { outcome: string; answer: Record<string, unknown> | null };
}

describe('The chain of a case in the database', () => {
  it('takes an event that follows the one before it, and the case row ends where the chain ends', async () => {
    const { id, head } = await newCase();
    const first = link(head, event(id, 1));
    expect(await send(first, id)).toEqual({ outcome: 'recorded', answer: { version: 1 } });
    const second = link(first.hash, event(id, 2, { type: 'told', recordedAt: '2026-01-05T09:31:00.000Z', reason: 'Łódź 🏫' }));
    expect(await send(second, id, { version: 1, head: 1 })).toEqual({ outcome: 'recorded', answer: { version: 2 } });
    const rows = await as(officer, (client) => client.query('SELECT version, head_sequence, head_hash FROM case_file WHERE id = $1', [id]));
    expect(rows.rows).toEqual([{ version: 2, head_sequence: 2, head_hash: second.hash }]);
  });

  it('refuses a hash that is not the hash of the text', async () => {
    const { id, head } = await newCase();
    const { canonical, hash } = link(head, event(id, 1));
    const flipped = Buffer.from(hash);
    flipped[7]! ^= 1;
    await expect(send({ canonical, hash: flipped }, id)).rejects.toThrow('hash of event 1');
  });

  it('refuses an event that is linked to something else than the event before it', async () => {
    const { id } = await newCase();
    await expect(send(link(genesis(randomUUID()), event(id, 1)), id)).rejects.toThrow('hash of event 1');
  });

  it('refuses an event of another case, and one that leaves a gap', async () => {
    const one = await newCase();
    const other = await newCase();
    await expect(send(link(one.head, event(other.id, 1)), one.id)).rejects.toThrow();
    await expect(send(link(one.head, event(one.id, 2)), one.id)).rejects.toThrow('follows nothing');
  });

  it('refuses an event recorded before the one it follows', async () => {
    const { id, head } = await newCase();
    const first = link(head, event(id, 1));
    await send(first, id);
    const earlier = link(first.hash, event(id, 2, { recordedAt: '2026-01-05T09:30:00.119Z' }));
    await expect(send(earlier, id, { version: 1, head: 1 })).rejects.toThrow('recorded before');
  });

  it.each(['happened_on', 'data', 'type', 'actor', 'recorded_at', 'findings', 'judged_by', 'reason'])(
    'refuses a column %s that says something else than the hashed text',
    async (column) => {
      const { id, head } = await newCase();
      const { canonical, hash } = link(head, event(id, 1));
      const value = {
        happened_on: "'2026-01-06'",
        data: `'{"requester": "staff"}'`,
        type: "'told'",
        actor: `'${colleague.person}'`,
        recorded_at: "'2026-01-05T09:30:00.121Z'",
        findings: `'[{}]'`,
        judged_by: `'{}'`,
        reason: "'x'",
      }[column]!;
      const columns: Record<string, string> = {
        happened_on: "'2026-01-05'",
        data: "canonical -> 'data'",
        type: "'request-received'",
        actor: `'${officer.person}'`,
        recorded_at: "'2026-01-05T09:30:00.120Z'",
        findings: "'[]'",
        judged_by: "canonical -> 'judgedBy'",
        reason: 'NULL',
        [column]: value,
      };
      await expect(
        as(column === 'actor' ? colleague : officer, (client) =>
          client.query(
            `INSERT INTO case_event (case_id, sequence, authority, federation_uid, schema_version, effect, state_bearing, personal_commitments, previous_hash, hash, canonical, ${Object.keys(columns).join(', ')})
           SELECT $1, 1, '335', '17615', 1, 'accepted', true, '{}', $2, $3, $4::text, ${Object.values(columns)
             .map((text) => text.replace('canonical', '$4::text::jsonb'))
             .join(', ')}`,
            [id, head, hash, canonical],
          ),
        ),
      ).rejects.toThrow('differ from its hashed text');
    },
  );

  it('refuses to change or remove what is recorded, even to the owner of the server', async () => {
    const { id, head } = await newCase();
    const { commitments, fields } = commit({ receivedFrom: 'Ada Byrne' });
    await send(link(head, event(id, 1, { personal: commitments })), id, {
      personal: fields.map((field) => ({ ...field, private: false })),
    });
    for (const statement of [
      `UPDATE case_event SET happened_on = '2026-01-04' WHERE case_id = '${id}'`,
      `DELETE FROM case_event WHERE case_id = '${id}'`,
      'TRUNCATE case_event CASCADE',
      `DELETE FROM case_event_personal WHERE case_id = '${id}'`,
      `UPDATE case_event_personal SET value = 'Someone else' WHERE case_id = '${id}'`,
      `UPDATE case_event_personal SET value = NULL, salt = NULL, erased_at = now() WHERE case_id = '${id}'`,
      `DELETE FROM case_file WHERE id = '${id}'`,
      `UPDATE case_file SET head_sequence = 0, version = 0 WHERE id = '${id}'`,
      `UPDATE case_file SET head_hash = sha256('x') WHERE id = '${id}'`,
      `UPDATE case_file SET subject = '{}' WHERE id = '${id}'`,
    ]) {
      await expect(superuser.query(statement)).rejects.toThrow(/refused|only be erased|taken back|not one of its events/);
    }
    expect((await superuser.query('SELECT count(*)::int AS n FROM case_event WHERE case_id = $1', [id])).rows).toEqual([{ n: 1 }]);
  });

  it('erases personal data only with the event that says so, and the chain stays as it was', async () => {
    const { id, head } = await newCase();
    const { commitments, fields } = commit({ receivedFrom: 'Ada Byrne', address: '1 High Street' });
    const first = link(head, event(id, 1, { personal: commitments }));
    await send(first, id, { personal: fields.map((field) => ({ ...field, private: false })) });
    const note = {
      type: 'personal-data-erased',
      effect: 'note' as const,
      stateBearing: false,
      data: { sequence: 1, fields: ['receivedFrom'] },
      reason: 'asked for',
    };
    await send(link(first.hash, event(id, 2, note)), id, { version: null, head: 1 });
    const { rows } = await superuser.query(
      'SELECT field, value, salt IS NULL AS forgotten, erased_at IS NOT NULL AS erased FROM case_event_personal WHERE case_id = $1 ORDER BY field',
      [id],
    );
    expect(rows).toEqual([
      { field: 'address', value: '1 High Street', forgotten: false, erased: false },
      { field: 'receivedFrom', value: null, forgotten: true, erased: true },
    ]);
    expect((await superuser.query('SELECT hash FROM case_event WHERE case_id = $1 AND sequence = 1', [id])).rows).toEqual([
      { hash: first.hash },
    ]);
  });
});

describe('Who may write and see a case', () => {
  it('lets nobody record in the name of somebody else', async () => {
    const { id, head } = await newCase();
    await expect(send(link(head, event(id, 1)), id, { as: colleague })).rejects.toThrow('row-level security');
  });

  it.each<[string, Context, string | RegExp]>([
    ['an auditor of the authority', auditor, 'not-found'],
    ['an authority that takes part', neighbour, 'not-found'],
    ['an authority that has nothing to do with it', stranger, 'not-found'],
    ['the board of another federation', otherBoard, 'not-found'],
  ])('takes no event from %s', async (_, context, answer) => {
    const { id, head } = await newCase();
    const sent = await send(link(head, event(id, 1, { actor: context.person })), id, { as: context });
    expect(sent.outcome).toMatch(answer);
  });

  it.each<[string, Context]>([
    ['a manager of the lead authority', manager],
    ['the board of the federation', board],
  ])('takes an event from %s', async (_, context) => {
    const { id, head } = await newCase();
    expect((await send(link(head, event(id, 1, { actor: context.person })), id, { as: context })).outcome).toBe('recorded');
  });

  it('shows a case to its authority, its participants and its board, and to nobody else', async () => {
    const { id, head } = await newCase();
    await send(link(head, event(id, 1)), id);
    const seen = async (context: Context): Promise<number[]> =>
      as(context, async (client) => {
        const counts: number[] = [];
        for (const table of ['case_file WHERE id', 'case_event WHERE case_id']) {
          counts.push(Number((await client.query<{ n: number }>(`SELECT count(*) AS n FROM ${table} = $1`, [id])).rows[0]!.n));
        }
        return counts;
      });
    for (const context of [officer, auditor, neighbour, board]) expect(await seen(context)).toEqual([1, 1]);
    for (const context of [stranger, otherBoard]) expect(await seen(context)).toEqual([0, 0]);
    expect((await app.query('SELECT count(*) AS n FROM case_file')).rows).toEqual([{ n: 0 }]);
  });

  it('keeps a private note from participants and the board, and shows them a shared one', async () => {
    const { id, head } = await newCase();
    let previous = head;
    for (const [index, shared] of [false, true].entries()) {
      const { commitments, fields } = commit({ text: shared ? 'for all' : 'for us' });
      const linked = link(
        previous,
        event(id, index + 1, {
          type: 'note-added',
          effect: 'note',
          stateBearing: false,
          data: { note: randomUUID(), shared },
          personal: commitments,
        }),
      );
      await send(linked, id, { version: null, head: index, personal: fields.map((field) => ({ ...field, private: !shared })) });
      previous = linked.hash;
    }
    const texts = (context: Context): Promise<string[]> =>
      as(context, async (client) =>
        (
          await client.query<{ value: string }>(
            'SELECT p.value FROM case_note n JOIN case_event_personal p USING (case_id, sequence) WHERE n.case_id = $1 ORDER BY n.sequence',
            [id],
          )
        ).rows.map((row) => row.value),
      );
    expect(await texts(officer)).toEqual(['for us', 'for all']);
    expect(await texts(neighbour)).toEqual(['for all']);
    expect(await texts(board)).toEqual(['for all']);
    expect(await texts(stranger)).toEqual([]);
  });
});

describe('Two requests at once', () => {
  const keyed = (key: string, body = 'a'): object => ({
    principal: 'session x',
    route: 'r',
    key,
    bodyHash: Buffer.alloc(32, body).toString('hex'),
    notBefore: '2026-01-04T09:30:00.000Z',
    state: 'request',
  });

  it('answer the second with "changed" when the version moved, with "moved" when only a note came between', async () => {
    const { id, head } = await newCase();
    const first = link(head, event(id, 1));
    await send(first, id);
    expect((await send(link(head, event(id, 1)), id)).outcome).toBe('changed');
    const note = link(
      first.hash,
      event(id, 2, { type: 'officer-assigned', effect: 'note', stateBearing: false, data: { officer: officer.person } }),
    );
    expect((await send(note, id, { version: null, head: 1 })).answer).toEqual({ version: 1 });
    expect((await send(link(first.hash, event(id, 2)), id, { version: 1, head: 1 })).outcome).toBe('moved');
  });

  it('with the same key answer the same, looked up before the version', async () => {
    const { id, head } = await newCase();
    const key = randomUUID();
    const linked = link(head, event(id, 1));
    expect((await send(linked, id, { idempotency: keyed(key) })).outcome).toBe('recorded');
    const again = await send(linked, id, { idempotency: keyed(key) });
    expect(again).toEqual({
      outcome: 'replayed',
      answer: expect.objectContaining({
        same: true,
        caseId: id,
        sequence: 1,
        version: 1,
        hash: linked.hash.toString('hex'),
        recordedAt: '2026-01-05T09:30:00.120Z',
      }),
    });
    expect((await send(linked, id, { idempotency: keyed(key, 'b') })).outcome).toBe('mismatch');
  });

  it('with the same key on two new cases leave one event', async () => {
    const [a, b] = [await newCase(), await newCase()];
    const key = randomUUID();
    const outcomes = await Promise.all([a, b].map(({ id, head }) => send(link(head, event(id, 1)), id, { idempotency: keyed(key) })));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['recorded', 'replayed']);
    expect(outcomes[0]!.outcome === 'recorded' ? outcomes[1]!.answer!.caseId : outcomes[0]!.answer!.caseId).toBe(
      outcomes[0]!.outcome === 'recorded' ? a.id : b.id,
    );
  });

  it('forget a key after a day', async () => {
    const { id, head } = await newCase();
    const key = randomUUID();
    const first = link(head, event(id, 1));
    await send(first, id, { idempotency: keyed(key) });
    const later = { ...keyed(key, 'b'), notBefore: '2026-01-05T09:31:00.000Z' };
    expect(
      (
        await send(link(first.hash, event(id, 2, { recordedAt: '2026-01-06T09:31:00.000Z' })), id, {
          version: 1,
          head: 1,
          idempotency: later,
        })
      ).outcome,
    ).toBe('recorded');
  });
});

describe('References', () => {
  it('count up within authority and year, also when two cases are opened at once', async () => {
    const taken = await Promise.all(
      Array.from({ length: 8 }, () =>
        as(neighbour, async (client) => (await client.query<{ r: string }>("SELECT next_case_reference('885', 2027) AS r")).rows[0]!.r),
      ),
    );
    expect(taken.sort()).toEqual(Array.from({ length: 8 }, (_, i) => `885-2027-000${i + 1}`));
    await expect(as(neighbour, (client) => client.query("SELECT next_case_reference('335', 2027)"))).rejects.toThrow('row-level security');
  });
});
