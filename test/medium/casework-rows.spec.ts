import { randomUUID } from 'node:crypto';
import { commit, link } from '#libs/casework/chain.js';
import {
  app,
  as,
  auditor,
  board,
  colleague,
  event,
  manager,
  neighbour,
  newCase,
  officer,
  otherBoard,
  send,
  stranger,
  useChainDatabase,
  type Context,
} from './casework-chain-world.js';

useChainDatabase();

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
    expect((await send(note, id, { version: null, head: 1 })).answer).toMatchObject({ version: 1 });
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
