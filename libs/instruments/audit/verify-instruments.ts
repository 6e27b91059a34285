import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { ChainHead } from '#libs/platform/audit/format.js';
import { beginEvents, copyRows, verifyChains } from '#libs/platform/audit/verify-chains.js';
import type { ReportBuilder } from '#libs/platform/audit/verify-report.js';
import { canonicalOf, instrumentChains, instrumentIdOf, typeOf } from './instrument-columns.js';
import { NAMING, noneNamed, noneStored, noteNamed, textProblems, type NamedTexts, type StoredTexts } from './named-texts.js';

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
/** Of COPY's text form, without the "\x" in front. */
const hex = (bytes: string | null): string => (bytes ?? '').slice(2);

/**
 * Verifies every instrument in the database: the chains of their matters against the log outside, every version, every made text and every sealed
 * file against what these chains say. The client must be in a transaction opened as the verifier that looks at one moment.
 */
export async function verifyInstruments(
  client: pg.ClientBase,
  heads: ReadonlyMap<string, ChainHead>,
  report: ReportBuilder,
): Promise<void> {
  const named = new Map<string, NamedTexts>();
  await verifyChains(client, instrumentChains, beginEvents(client, instrumentChains), heads, report, (tuple) => {
    if (NAMING.has(typeOf(tuple))) noteNamed(of(named, instrumentIdOf(tuple), noneNamed), canonicalOf(tuple));
  });
  const stored = await storedTexts(client, report);
  for (const id of new Set([...named.keys(), ...stored.keys()])) {
    const texts = of(stored, id, noneStored);
    report.checked.texts += texts.versions.size + texts.files.size + (texts.made ? 1 : 0);
    for (const problem of textProblems(of(named, id, noneNamed), texts)) report.wrong(`instrument ${id}`, problem);
  }
}

async function storedTexts(client: pg.ClientBase, report: ReportBuilder): Promise<Map<string, StoredTexts>> {
  const stored = new Map<string, StoredTexts>();
  await copyRows(client, 'SELECT instrument_id, version, hash, canonical FROM instrument_draft', ([id, version, said, text]) => {
    of(stored, id!, noneStored).versions.set(Number(version), { said: hex(said!), found: hashOf(text!) });
  });
  const made = 'SELECT instrument_id, number, content_hash, canonical, made_on, sealed_on, effective_on, commenced FROM instrument_made';
  await copyRows(client, made, ([id, number, hash, text, madeOn, sealedOn, effectiveOn, commenced]) => {
    const [canonical, said, found] = [text!, hex(hash!), hashOf(text!)];
    if (id !== null)
      of(stored, id!, noneStored).made = {
        ...{ canonical, said, found, commenced: commenced === 't' },
        ...{ madeOn: madeOn!, sealedOn: sealedOn!, effectiveOn: effectiveOn! },
      };
    // one taken in from paper has no matter and so no history
    else if (said !== found) report.wrong(`instrument ${number}`, 'The text is not what was taken in from paper.');
  });
  const files = `SELECT m.instrument_id, d.format, d.sha256, sha256(d.content) FROM instrument_document d JOIN instrument_made m ON m.id = d.made_id`;
  await copyRows(client, files, ([id, format, said, found]) => {
    of(stored, id!, noneStored).files.set(format!, { said: hex(said!), found: hex(found!) });
  });
  return stored;
}

/** What a map has for an id, made when it is first asked for. */
function of<T>(all: Map<string, T>, id: string, none: () => T): T {
  let one = all.get(id);
  if (one === undefined) all.set(id, (one = none()));
  return one;
}
