import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import canonicalize from 'canonicalize';
import { exportLines, type ExportedCase, type ExportedEvent } from './export-lines.js';
import { printedCheckpoint } from '#libs/platform/audit/format.js';
import { LogFolder } from '#libs/platform/audit/log-folder.js';
import { nextDigest } from '#libs/platform/audit/next-digest.js';

const CASE = '3b1c9a52-5f0e-4a8e-9d55-0d6f3f0a1b2c';
const OTHER = '9c1c9a52-5f0e-4a8e-9d55-0d6f3f0a1b2c';
const sha = (...parts: (string | Buffer)[]): Buffer => parts.reduce((h, p) => h.update(p), createHash('sha256')).digest();

function chain(types: string[], said: (type: string) => object = () => ({})): ExportedCase {
  let previous = sha(`msf/case/1\n${CASE}`);
  const events = types.map((type, i): ExportedEvent => {
    const salt = randomBytes(32);
    const commitment = sha('msf/personal/1\n', salt, 'Ola Nowak').toString('hex');
    const canonical = canonicalize({ case: CASE, sequence: i + 1, type, data: said(type), personal: { requesterName: commitment } })!;
    const hash = sha('msf/event/1\n', previous, canonical);
    const event = {
      sequence: i + 1,
      previousHash: previous.toString('hex'),
      hash: hash.toString('hex'),
      canonical,
      personal: { requesterName: { value: 'Ola Nowak', salt: salt.toString('hex') } },
    };
    previous = hash;
    return event;
  });
  return {
    caseId: CASE,
    reference: 'WAL-2026-0001',
    leadAuthority: '335',
    head: { sequence: events.length, hash: previous.toString('hex') },
    events,
  };
}

function witnessed(...cases: ExportedCase[]): LogFolder {
  const log = new LogFolder(mkdtempSync(path.join(tmpdir(), 'audit-export-')));
  log.prepare();
  for (const exported of cases) {
    const heads = [
      { of: 'case' as const, id: exported.caseId, ...exported.head },
      { of: 'case' as const, id: OTHER, sequence: 1, hash: 'ab'.repeat(32) },
    ];
    const { checkpoint, lines } = nextDigest(log.checkpoints(), log.heads(), heads, '2026-01-05T00:00:00.000Z', log.signingKey());
    log.append(checkpoint, lines);
  }
  return log;
}

function check(lines: string[], ...options: string[]): { code: number | null; out: string } {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'audit-export-')), 'export.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const run = spawnSync(process.execPath, ['tools/audit-verify.mjs', file, ...options], { encoding: 'utf8' });
  return { code: run.status, out: run.stdout + run.stderr };
}

const AT = '2026-01-06T09:00:00.000Z';
const TYPES = ['case-opened', 'request-received', 'told', 'told'];

describe('an export checked on a machine that has nothing but Node', () => {
  const exported = chain(TYPES);
  const log = witnessed(exported);
  const lines = exportLines(exported, log, AT);

  it('is intact as it was exported', () => {
    const { code, out } = check(lines);
    expect(out).toContain('INTACT');
    expect(code).toBe(0);
  });

  it('is intact against the record printed on an email, and altered against another one', () => {
    const printed = printedCheckpoint(log.checkpoints().at(-1)!);
    expect(check(lines, '--record', printed).code).toBe(0);
    const { code, out } = check(lines, '--record', 'Audit record 1 (0000 0000 0000)');
    expect(out).toContain('differs from the printed record');
    expect(code).toBe(1);
  });

  it('is altered when one letter of one event is changed', () => {
    const { code, out } = check(lines.map((line) => line.replace('request-received', 'request-recieved')));
    expect(out).toContain('event 2: its text is not the text that was hashed');
    expect(code).toBe(1);
  });

  it('is altered when the last events are dropped, even if the file says that is all', () => {
    const short = { ...exported, events: exported.events.slice(0, 2) };
    expect(check(exportLines(short, log, AT)).out).toContain('the last events are missing or changed');
    const told = { ...short, head: { sequence: 2, hash: short.events[1]!.hash } };
    const { code, out } = check(exportLines(told, log, AT));
    expect(out).toContain('the chain was cut or rebuilt');
    expect(code).toBe(1);
  });

  it('is altered when the whole chain was rebuilt after it was witnessed', () => {
    const rebuilt = chain(TYPES, () => ({ rewritten: true }));
    const { code, out } = check(exportLines(rebuilt, log, AT));
    expect(out).toContain('the chain was cut or rebuilt');
    expect(code).toBe(1);
  });

  it('is altered when chain, log and key were all rebuilt, for anyone who holds the true key or log', () => {
    const rebuilt = chain(TYPES, () => ({ rewritten: true }));
    const forged = exportLines(rebuilt, witnessed(rebuilt), AT);
    const folder = log.folder;
    expect(check(forged, '--key', path.join(folder, 'public-key.pem')).code).toBe(1);
    expect(check(forged, '--log', folder).code).toBe(1);
    expect(check(lines, '--key', path.join(folder, 'public-key.pem'), '--log', folder).code).toBe(0);
  });

  it('is intact after the erasure of a personal field, and altered when a field is just taken out or changed', () => {
    const erased = {
      ...exported,
      events: exported.events.map((e, i) => (i === 1 ? { ...e, personal: { requesterName: { erased: true as const } } } : e)),
    };
    expect(check(exportLines(erased, log, AT)).code).toBe(0);
    const gone = { ...exported, events: exported.events.map((e, i) => (i === 1 ? { ...e, personal: {} } : e)) };
    expect(check(exportLines(gone, log, AT)).out).toContain('missing without an erasure');
    const changed = lines.map((line) => line.replace('Ola Nowak', 'Eve Nowak'));
    expect(check(changed).out).toContain('is not what was recorded');
  });

  it('cannot be told intact before any digest has seen it, nor when there is nothing in it', () => {
    const unseen = new LogFolder(mkdtempSync(path.join(tmpdir(), 'audit-export-')));
    expect(check(exportLines(exported, unseen, AT)).code).toBe(2);
    expect(check(['']).code).toBe(2);
  });

  it('is altered when the file is cut off', () => {
    expect(check(lines.slice(0, -1)).out).toContain('is cut off');
  });
});
