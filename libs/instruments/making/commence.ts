import type pg from 'pg';
import type { IsoDate } from '#libs/law/index.js';
import type { JudgedBy } from '../chain.js';
import { afterOf, judgeMatter, unattended } from '../judging.js';
import { append, readMadeWhere, readMatter, type StoredMatter } from '../store.js';

/** The beginning of a made instrument. */
export interface Commencing {
  madeId: string;
  matter: Pick<StoredMatter, 'grounds' | 'authority' | 'subject'>;
  actor: string;
  now: string;
  judgedBy: JudgedBy;
}

/** Its day has come: it is in force, the one before it is superseded, and that of a federation that ends with it comes to its end. */
export async function commence(client: pg.PoolClient, { madeId, matter, actor, now, judgedBy }: Commencing): Promise<void> {
  const [made] = await readMadeWhere(client, 'm.id = $1', [madeId]);
  if (!made) throw new Error(`Made instrument ${madeId} is not there.`);
  await client.query('UPDATE instrument_made SET commenced = true WHERE id = $1', [madeId]);
  const { authority, subject, grounds } = matter;
  const before = await readMadeWhere(
    client,
    'm.authority = $1 AND m.subject = $2 AND m.id <> $3 AND m.ended_on IS NULL AND m.effective_on <= $4',
    [...[authority, `${subject.kind}:${subject.key}`, madeId, made.effectiveOn]],
  );
  for (const old of before) {
    await endMade(client, old.id, { endedOn: made.effectiveOn, because: `Superseded by ${made.number}`, by: made.number });
    if (old.instrumentId !== null)
      await supersede(client, old.instrumentId, { on: made.effectiveOn, by: made.number, actor, now, judgedBy });
  }
  if (grounds.endsFederation === null) return;
  const ended = await readMadeWhere(client, 'm.authority = $1 AND m.subject = $2 AND m.ended_on IS NULL AND m.effective_on <= $3', [
    ...[authority, `federation:${grounds.endsFederation}`, made.effectiveOn],
  ]);
  for (const old of ended) await endMade(client, old.id, { endedOn: made.effectiveOn, because: 'The federation ended', by: null });
}

/** The end of a made instrument, said once. */
export async function endMade(
  client: pg.PoolClient,
  id: string,
  { endedOn, because, by }: { endedOn: IsoDate; because: string; by: string | null },
): Promise<void> {
  await client.query(
    `UPDATE instrument_made SET ended_on = greatest($2::date, effective_on), ended_because = $3,
       superseded_by = (SELECT n.number FROM instrument_made n WHERE n.number = $4) WHERE id = $1 AND ended_on IS NULL`,
    [id, endedOn, because, by],
  );
}

interface Superseding {
  on: IsoDate;
  by: string;
  actor: string;
  now: string;
  judgedBy: JudgedBy;
}

/** The history of the older one says so too, as far as the law gives it effect. */
async function supersede(client: pg.PoolClient, id: string, { on, by, actor, now, judgedBy }: Superseding): Promise<void> {
  const matter = await readMatter(client, id);
  if (!matter) return;
  const event = { type: 'superseded', happenedOn: on, data: { by } };
  const view = judgeMatter(matter, unattended(on), [event]);
  const { effect, findings } = view.events.at(-1)!;
  if (effect !== 'accepted') return;
  const moved = await append(client, matter, actor, now, { ...event, effect, reason: null, findings, judgedBy, after: afterOf(view) });
  if (moved === null) throw new Error(`The history of instrument ${id} moved while it was being superseded.`);
}
