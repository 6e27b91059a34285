#!/usr/bin/env node
// Checks the audit record. With a file: an export, offline, with nothing but Node (this one script can be copied to any
// machine). Without: the whole database against the log that lies outside it.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const HELP = `Usage:
  npm run audit:verify                       the whole database against the log outside it
  npm run audit:verify -- export.jsonl       an export, offline; no database, nothing installed but this script
  node audit-verify.mjs export.jsonl [options]

Options:
  --log PATH       the log outside the database (its folder, or digests.jsonl); for an export: an anchor you trust
  --record TEXT    an audit record printed on an email or document, e.g. "128 (4f3a 91bc 02de)"; an anchor you trust
  --key FILE       public key the checkpoints must be signed with (public-key.pem)
  --json           print the result as JSON
  --help           this text

Answers and exit codes: intact 0, altered 1, cannot tell 2 (nothing that could be checked is not a success; neither is a
file that is no export, a key that cannot be read or a database that cannot be reached).`;

const NO_EXPORT =
  'the file is not an export: save the answer of GET /cases/ID/audit/export or GET /instruments/ID/audit/export, or of the page "History"';
const FORMAT = 'msf-export/1';
/** What an export may be of, and the tags that keep the hashes of one kind from passing for those of another. */
const CHAINS = {
  case: { start: 'msf/case/1', event: 'msf/event/1', head: 'msf/head/1', counted: 'cases' },
  instrument: { start: 'msf/instrument/1', event: 'msf/instrument-event/1', head: 'msf/instrument-head/1', counted: 'instruments' },
};
const KINDS = new Set([...Object.keys(CHAINS), 'event', 'version', 'witness', 'end']);

const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const hex = (buffer) => buffer.toString('hex');
const bytes = (text) => Buffer.from(text, 'hex');
const nodeOf = (left, right) => sha(Buffer.from([1]), left, right);
const leafOf = (text) => sha(Buffer.from([0]), Buffer.from(text, 'utf8'));

/** RFC 8785 for what a digest holds: plain ASCII keys, whole numbers and strings. */
const canonicalDigest = (d) =>
  `{"at":${JSON.stringify(d.at)},"cases":${d.cases},"headsRoot":${JSON.stringify(d.headsRoot)},"number":${d.number}}`;
const digestLeaf = (d) => leafOf(`msf/digest/1\n${canonicalDigest(d)}`);
const headLeaf = ({ tags, id }, head) => leafOf(`${tags.head}\n${id}\n${head.sequence}\n${head.hash}`);

/** Walks an audit path (RFC 9162, 2.1.3.2) and answers the root it leads to, or null when the path does not fit the tree. */
function rootFromPath(leaf, index, size, siblings) {
  if (!Number.isInteger(index) || index < 0 || index >= size) return null;
  let [fn, sn, hash] = [index, size - 1, leaf];
  for (const sibling of siblings.map(bytes)) {
    if (sn === 0) return null;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeOf(sibling, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
    } else hash = nodeOf(hash, sibling);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 ? hex(hash) : null;
}

function rootOf(leaves, from = 0, to = leaves.length) {
  if (to - from < 2) return leaves[from] ?? sha();
  let k = 1;
  while (k * 2 < to - from) k *= 2;
  return nodeOf(rootOf(leaves, from, from + k), rootOf(leaves, from + k, to));
}

function keyId(pem) {
  return hex(sha(createPublicKey(pem).export({ type: 'spki', format: 'der' }))).slice(0, 16);
}

function signedBy(checkpoint, pem) {
  const text = Buffer.from(`msf/checkpoint/1\n${checkpoint.number}\n${checkpoint.logRoot}\n`, 'utf8');
  return keyId(pem) === checkpoint.keyId && verify(null, text, createPublicKey(pem), bytes(checkpoint.signature));
}

/** Collects what is wrong and what was looked at. */
class Report {
  problems = [];
  notes = [];
  checked = { cases: 0, instruments: 0, events: 0, personal: 0, erased: 0, texts: 0, witnesses: 0, anchors: 0 };
  wrong = (where, message) => void this.problems.push({ where, message });
  note = (message) => void this.notes.push(message);
  get verdict() {
    if (this.problems.length > 0) return 'altered';
    return this.checked.events > 0 && this.checked.witnesses > 0 ? 'intact' : 'cannot tell';
  }
}

/** What is known of a chain before its first event. */
function chainOf({ kind, reference, head, ...line }) {
  const [tags, id] = [CHAINS[kind], line[kind]];
  const start = hex(sha(`${tags.start}\n${id}`));
  return { kind, tags, id, reference, head, sequence: 0, hash: start, links: new Map(), texts: new Map() };
}

function checkEvent(state, line, report) {
  const where = `${state.reference} event ${line.sequence}`;
  if (line.sequence !== state.sequence + 1) report.wrong(where, `follows event ${state.sequence}: events are missing or out of order`);
  if (line.previousHash !== state.hash) report.wrong(where, 'is not linked to the event before it');
  const hash = hex(sha(`${state.tags.event}\n`, bytes(line.previousHash), Buffer.from(line.canonical, 'utf8')));
  if (hash !== line.hash) report.wrong(where, 'its text is not the text that was hashed');
  let said = {};
  try {
    said = JSON.parse(line.canonical);
  } catch {
    report.wrong(where, 'its text is not readable');
  }
  if (said[state.kind] !== state.id || said.sequence !== line.sequence) report.wrong(where, `belongs to another ${state.kind} or place`);
  if (said.type === 'version-kept') state.texts.set(said.data.version, said.data.hash);
  for (const [field, held] of Object.entries(line.personal ?? {})) {
    const commitment = said.personal?.[field];
    if (held.erased) report.checked.erased += 1;
    else if (hex(sha('msf/personal/1\n', bytes(held.salt), Buffer.from(held.value, 'utf8'))) !== commitment)
      report.wrong(where, `the personal field "${field}" is not what was recorded`);
    else report.checked.personal += 1;
  }
  for (const field of Object.keys(said.personal ?? {}))
    if (!(field in (line.personal ?? {}))) report.wrong(where, `the personal field "${field}" is missing without an erasure`);
  state.sequence = line.sequence;
  state.hash = hash;
  state.links.set(line.sequence, hash);
  report.checked.events += 1;
}

/** A version of an instrument is the text that the history names by its hash. */
function checkVersion(state, { version, canonical }, report) {
  if (hex(sha(canonical)) !== state.texts.get(version)) report.wrong(state.reference, `version ${version} is not what was kept`);
  else report.checked.texts += 1;
  state.texts.delete(version);
}

function checkWitness(state, line, anchors, report) {
  const { checkpoint, head } = line;
  const where = `${state.reference}, audit record ${checkpoint.number}`;
  if (state.links.get(head.sequence) !== head.hash)
    report.wrong(where, `witnessed event ${head.sequence} as another one: the chain was cut or rebuilt after it`);
  if (rootFromPath(headLeaf(state, head), line.headIndex, checkpoint.cases, line.headPath) !== checkpoint.headsRoot)
    report.wrong(where, `the ${state.kind} is not in the digest it is said to be in`);
  if (rootFromPath(digestLeaf(checkpoint), checkpoint.number - 1, checkpoint.number, line.logPath) !== checkpoint.logRoot)
    report.wrong(where, 'the digest is not in the log it is said to be in');
  if (!signedBy(checkpoint, anchors.key ?? line.publicKey))
    report.wrong(where, anchors.key ? 'is not signed with the key you gave' : 'is not signed');
  else if (anchors.key) report.checked.anchors += 1;
  report.checked.witnesses += 1;
  anchors.compare(checkpoint, where, report);
}

/** Anchors come from outside the file: without one, a whole file rebuilt with another key cannot be told from the true one. */
function readAnchors(options) {
  const record = /^\D*(\d+)\W+([0-9a-f ]{4,})\W*$/i.exec(options.record ?? '');
  if (options.record && !record)
    stop(`--record was not understood: "${options.record}". Write it as printed, for example: --record "128 (4f3a 91bc 02de)"`);
  const log = options.log ? readLog(options.log) : null;
  return {
    key: options.key ? readKey(options.key) : null,
    compare(checkpoint, where, report) {
      if (log) {
        const known = log[checkpoint.number - 1];
        if (!known) report.wrong(where, 'is not in the log you gave');
        else if (known.logRoot !== checkpoint.logRoot) report.wrong(where, 'differs from the log you gave');
        else report.checked.anchors += 1;
      }
      if (record && Number(record[1]) === checkpoint.number) {
        if (!checkpoint.logRoot.startsWith(record[2].replaceAll(' ', '').toLowerCase()))
          report.wrong(where, 'differs from the printed record you gave');
        else report.checked.anchors += 1;
      } else if (record)
        report.note(`the printed record ${record[1]} is not the one in this file (${checkpoint.number}); it was not compared`);
    },
  };
}

function readKey(file) {
  try {
    const pem = readFileSync(file, 'utf8');
    keyId(pem);
    return pem;
  } catch (error) {
    return stop(`--key ${file} could not be read as a public key: ${error.message}`);
  }
}

function readLog(where) {
  const file = existsSync(where) && statSync(where).isDirectory() ? path.join(where, 'digests.jsonl') : where;
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l));
  const root = lines.length > 0 ? hex(rootOf(lines.map(digestLeaf))) : null;
  if (root !== null && root !== lines.at(-1).logRoot) stop(`the log ${file} does not agree with itself: do not use it as an anchor`, 1);
  return lines;
}

function stop(message, code = 2) {
  console.error(`audit:verify: ${message}`);
  process.exit(code);
}

async function verifyExport(file, options) {
  if (!existsSync(file)) stop(`there is no file ${file}`);
  if (!statSync(file).isFile()) stop(`${file} is not a file`);
  const report = new Report();
  const anchors = readAnchors(options);
  let [state, count, known, ended] = [null, 0, 0, false];
  const close = () => {
    if (!state) return;
    const { reference, sequence, hash, head, texts } = state;
    if (sequence !== head.sequence || hash !== head.hash)
      report.wrong(reference, `ends at event ${sequence}, not at ${head.sequence}: the last events are missing or changed`);
    for (const version of texts.keys()) report.wrong(reference, `version ${version} is missing`);
    state = null;
  };
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (text.trim() === '') continue;
    count += 1;
    let line;
    try {
      line = JSON.parse(text);
      if (KINDS.has(line.kind)) known += 1;
      if (Object.hasOwn(CHAINS, line.kind)) {
        if (line.format !== FORMAT)
          stop(`this export is written as "${line.format}", and this script reads "${FORMAT}": take the script that came with it`);
        close();
        state = chainOf(line);
        report.checked[state.tags.counted] += 1;
      } else if (line.kind === 'event' && state) checkEvent(state, line, report);
      else if (line.kind === 'version' && state) checkVersion(state, line, report);
      else if (line.kind === 'witness' && state) checkWitness(state, line, anchors, report);
      else if (line.kind === 'end') ended = line.lines === count;
      else report.wrong(`line ${count}`, 'is of no kind that an export has');
    } catch {
      report.wrong(`line ${count}`, line?.kind ? `lacks what a line of kind "${line.kind}" has` : 'is not readable');
    }
  }
  if (known === 0) {
    // nothing of an export is there, so nothing of one can have been altered
    const nothing = new Report();
    nothing.note(count === 0 ? 'the file is empty' : NO_EXPORT);
    return nothing;
  }
  close();
  if (!ended) report.wrong('the file', 'is cut off: its last line does not count its lines');
  if (report.checked.witnesses === 0) report.note('no digest has witnessed it yet: export it again after the next one');
  else if (report.checked.anchors === 0)
    report.note(
      'checked against the checkpoint inside the file only; give --record, --log or --key to compare it with one you hold yourself',
    );
  return report;
}

async function verifyDatabase(options) {
  const built = new URL('../dist/apps/worker/verify-command.js', import.meta.url);
  if (!existsSync(built)) stop('the program is not built: run "npm run build" first, or name an export file to check offline');
  const { verifyFromEnvironment } = await import(built.href);
  try {
    return await verifyFromEnvironment({ log: options.log });
  } catch (error) {
    if (error.constructor.name === 'ConfigError') stop(error.message);
    throw error;
  }
}

function print({ verdict, checked, problems, notes }, asJson) {
  if (asJson) console.log(JSON.stringify({ verdict, checked, problems, notes }, null, 2));
  else {
    for (const { where, message } of problems.slice(0, 50)) console.log(`  ${where}: ${message}`);
    if (problems.length > 50) console.log(`  and ${problems.length - 50} more`);
    for (const note of notes) console.log(`  note: ${note}`);
    const counts = Object.entries(checked).filter(([, n]) => n > 0);
    console.log(`${verdict.toUpperCase()} — checked: ${counts.map(([what, n]) => `${n} ${what}`).join(', ') || 'nothing'}`);
  }
  return { intact: 0, altered: 1, 'cannot tell': 2 }[verdict];
}

/** What was asked for, as options and at most one file. */
function asked() {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }];
  try {
    const options = { log: text, record: text, key: text, json: flag, help: { ...flag, short: 'h' } };
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    if (positionals.length > 1) throw new Error('one file at a time, please');
    return { ...values, file: positionals[0] };
  } catch (error) {
    return stop(`${error.message}\n\n${HELP}`);
  }
}

const options = asked();
if (options.help) console.log(HELP);
else {
  try {
    process.exitCode = print(options.file ? await verifyExport(options.file, options) : await verifyDatabase(options), options.json);
  } catch (error) {
    // whatever kept it from checking says nothing about the record
    stop(`it could not be checked: ${error.message}`);
  }
}
