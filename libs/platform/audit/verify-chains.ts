import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { ChainForm } from './chain-form.js';
import { ChainChecker } from './check-chain.js';
import { forEachCopyRow } from './copy-rows.js';
import { forEachCopyTuple, type Tuple } from './copy-tuples.js';
import type { ChainHead } from './format.js';
import type { ReportBuilder } from './verify-report.js';

/** Begins to read all events of one kind of chain; the database goes on reading while something else is looked at. */
export function beginEvents(client: pg.ClientBase, { columns, table }: ChainForm): AsyncIterable<Buffer> {
  return client.query(copyTo(`COPY (SELECT ${columns.join(', ')} FROM ${table} ORDER BY 1, 2) TO STDOUT (FORMAT binary)`));
}

/**
 * Every chain of one kind link by link, the columns against the hashed text, each row against the end of its chain, and all of it against the heads
 * that the log witnessed. The client must be in a transaction that looks at one moment.
 *
 * @param also what is to be read of each event besides
 */
export async function verifyChains(
  client: pg.ClientBase,
  form: ChainForm,
  events: AsyncIterable<Buffer>,
  heads: ReadonlyMap<string, ChainHead>,
  report: ReportBuilder,
  also?: (tuple: Tuple) => void,
): Promise<ChainChecker> {
  const chains = new ChainChecker(form, heads, report);
  await forEachCopyTuple(events, (tuple) => {
    chains.event(tuple);
    also?.(tuple);
  });
  chains.finish();
  await compareRows(client, form, chains.ends, report);
  return chains;
}

/** The rows of a query, each as texts in the order of its columns. */
export async function copyRows(client: pg.ClientBase, select: string, row: (columns: (string | null)[]) => void): Promise<void> {
  await forEachCopyRow(client.query(copyTo(`COPY (${select}) TO STDOUT`)), row);
}

/** A row's own head must be the end of its chain: lists and the next event are built on it. */
async function compareRows(
  client: pg.ClientBase,
  { kind, heads }: ChainForm,
  ends: ReadonlyMap<string, ChainHead>,
  report: ReportBuilder,
): Promise<void> {
  let rows = 0;
  await copyRows(client, heads, ([id, name, sequence, hash]) => {
    rows += 1;
    const end = ends.get(id!);
    if (!end) report.wrong(`${kind} ${name}`, 'has no events');
    else if (end.sequence !== Number(sequence) || end.hash !== hash!.slice(2))
      report.wrong(`${kind} ${name}`, 'its row does not end where its chain ends');
  });
  if (rows !== ends.size) report.wrong(`the ${kind} list`, `has ${rows} ${kind}s, the chains are of ${ends.size}`);
}
