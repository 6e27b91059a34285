import { randomUUID } from 'node:crypto';
import { commit, genesis, link } from '#libs/casework/chain.js';
import { as, colleague, event, newCase, officer, send, superuser, useChainDatabase } from './casework-chain-world.js';

useChainDatabase();

describe('The chain of a case in the database', () => {
  it('takes an event that follows the one before it, and the case row ends where the chain ends', async () => {
    const { id, head } = await newCase();
    const first = link(head, event(id, 1));
    expect(await send(first, id)).toMatchObject({ outcome: 'recorded', answer: { version: 1 } });
    const second = link(first.hash, event(id, 2, { type: 'told', recordedAt: '2026-01-05T09:31:00.000Z', reason: 'Łódź 🏫' }));
    expect(await send(second, id, { version: 1, head: 1 })).toMatchObject({ outcome: 'recorded', answer: { version: 2 } });
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
