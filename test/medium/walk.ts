import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditDigest } from '#libs/casework/audit/index.js';
import { Casework, CaseworkModule, type EffectDueReport } from '#libs/casework/index.js';
import type { NextEvent, RecipientRow, Task, TimetableRow } from '#libs/law/index.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { projectPath } from '#libs/platform/paths.js';
import { importExtract } from '#libs/register/index.js';
import { configOn, registerFile, workerOn } from '../support/sample-register.js';
import { apiWorld, type Answer, type ApiWorld } from './api-world.js';

type Data = Record<string, unknown>;

/** Rows of one part of a case. */
interface Parts {
  timetable: TimetableRow;
  recipients: RecipientRow;
  tasks: Task;
  next: NextEvent;
  links: { title: string; otherReference: string };
  findings: { ruleId: string; enforcement: string; message: string };
}

/** An API world with the process that works unattended beside it, so that a case can be walked to its date. */
export interface WalkWorld {
  api: ApiWorld;
  /** Token of an officer or manager of an authority, made when first asked for. */
  officer(authority: string, role?: 'officer' | 'manager' | 'auditor'): Promise<string>;
  /** Midnight of a day: the clock is moved there and every date that has come is recorded. */
  midnight(day: string): Promise<EffectDueReport>;
  open(authority: string, body: Data): Promise<Walk>;
  close(): Promise<void>;
}

export async function walkWorld(now: string): Promise<WalkWorld> {
  const folders = { AUDIT_DIR: mkdtempSync(path.join(os.tmpdir(), 'walk-audit-')) };
  const api = await apiWorld(`${now}T09:00:00.000Z`, folders);
  const config = configOn(api.database, folders).only('worker');
  @Module({ imports: [PlatformModule.with(config, api.clock), CaseworkModule], providers: [AuditDigest] })
  class UnattendedModule {}
  const unattended: INestApplicationContext = await NestFactory.createApplicationContext(UnattendedModule, { logger: false });
  const tokens = new Map<string, string>();
  const officer: WalkWorld['officer'] = async (authority, role = 'officer') => {
    const name = `${role}-${authority}`;
    let token = tokens.get(name);
    if (token === undefined) {
      const displayName = `${role === 'officer' ? 'Olive' : 'Max'} of ${authority}`;
      const id = await api.administration.addPerson({ displayName, email: `${name}@council.invalid`, authority, role });
      token = await api.administration.issueToken(id, { name: 'walk', validDays: 30 });
      tokens.set(name, token);
    }
    return token;
  };
  return {
    api,
    officer,
    async midnight(day) {
      api.clock.set(`${day}T00:30:00.000Z`);
      return unattended.get(Casework).effectDue(day);
    },
    async open(authority, body) {
      const answer = await api.post('/cases', body, { as: await officer(authority) });
      if (answer.status !== 201) throw new Error(`The case was not opened: ${answer.text}`);
      return new Walk(api, await officer(authority), answer, async () => {
        await unattended.get(AuditDigest).write();
        return folders.AUDIT_DIR;
      });
    },
    async close() {
      await unattended.close();
      await api.close();
      rmSync(folders.AUDIT_DIR, { recursive: true });
    },
  };
}

/** One stored case, walked by requests alone; each step names the version that the answer before gave. */
export class Walk {
  readonly reference: string;
  state = '';
  private version: string;

  constructor(
    private readonly api: ApiWorld,
    private readonly token: string,
    opened: Answer,
    /** Witnesses all cases outside the database; answers the folder of that log. */
    private readonly witness: () => Promise<string>,
  ) {
    this.reference = String(opened.body.reference);
    this.version = opened.headers['etag']!;
  }

  private get at(): string {
    return `/cases/${this.reference}`;
  }

  /** The whole case. */
  async read(): Promise<any> {
    const answer = await this.api.get(this.at, { as: this.token });
    if (answer.status !== 200) throw new Error(answer.text);
    this.version = answer.headers['etag']!;
    this.state = answer.body.state;
    return answer.body;
  }

  async rows<P extends keyof Parts>(part: P): Promise<Parts[P][]> {
    const answer = await this.api.get(`${this.at}/${part}`, { as: this.token });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body.rows;
  }

  private send(type: string, happenedOn: string, data: Data, more: Data, as: string): Promise<Answer> {
    if (happenedOn > this.api.clock.today()) this.api.clock.set(happenedOn);
    return this.api.post(`${this.at}/events`, { type, happenedOn, data, ...more }, { as, headers: { 'if-match': this.version } });
  }

  /** Records what happened, on its own day; the law must have accepted it. */
  async did(type: string, happenedOn: string, data: Data = {}, as = this.token): Promise<Answer> {
    const answer = await this.send(type, happenedOn, data, {}, as);
    if (answer.status !== 201) throw new Error(`${type} of ${happenedOn} was answered with ${answer.status}: ${answer.text}`);
    expect({ type, effect: answer.body.effect }).toEqual({ type, effect: 'accepted' });
    this.version = answer.headers['etag']!;
    this.state = answer.body.state;
    return answer;
  }

  /** Tries to record something the law refuses; answers the rules it names and the first lawful day. */
  async refused(type: string, happenedOn: string, data: Data = {}): Promise<{ rules: string[]; from: string | null; body: any }> {
    const answer = await this.send(type, happenedOn, data, {}, this.token);
    if (answer.status !== 422) throw new Error(`${type} of ${happenedOn} was answered with ${answer.status}: ${answer.text}`);
    expect(answer.body.code).toBe('rule-refuses');
    const rules = [...new Set((answer.body.errors as { ruleId: string }[]).map(({ ruleId }) => ruleId))];
    return { rules, from: answer.body.from ?? null, body: answer.body };
  }

  /** Whether an event is possible today, from when, and what refuses it. */
  async next(type: string): Promise<NextEvent> {
    const row = (await this.rows('next')).find((one) => one.type === type);
    if (row === undefined) throw new Error(`/next of ${this.reference} has no ${type} in ${this.state}`);
    return row;
  }

  async possible(): Promise<string[]> {
    return (await this.rows('next')).filter(({ possible }) => possible).map(({ type }) => type);
  }

  /** Those who must hear of something, each as "role school or authority", sorted. */
  async mustHear(of: string): Promise<string[]> {
    return (await this.rows('recipients'))
      .filter((row) => row.of === of && row.applies === true)
      .map(namesOf)
      .sort();
  }

  /** Tells everybody who must hear of something and has not, by hand; answers whom. */
  async tellAll(of: string, on: string, except: (row: RecipientRow) => boolean = () => false): Promise<string[]> {
    const open = (await this.rows('recipients')).filter(
      (row) => row.of === of && row.applies === true && row.toldOn === null && !except(row),
    );
    for (const { role, school, authority, board } of open)
      // one letter with the decision and the date is the notice of dissolution too
      await this.did('told', on, {
        of: of === 'dissolution' ? 'decision' : of,
        role,
        channel: 'hand',
        ...(school === undefined ? {} : { school }),
        ...(authority === undefined ? {} : { authority }),
        ...(board === undefined ? {} : { board }),
      });
    return open.map(namesOf).sort();
  }

  /** A row of the timetable as "due status"; its key is the rule, with what tells rows of one rule apart. */
  async due(key: string): Promise<string> {
    const rows = await this.rows('timetable');
    const row = rows.find((one) => one.key === key);
    if (row === undefined) throw new Error(`no ${key} in the timetable, which has ${rows.map((one) => one.key).join(', ')}`);
    return `${row.due ?? row.earliest} ${row.status}`;
  }

  /** Keys of tasks of somebody. */
  async tasksFor(whom: string): Promise<string[]> {
    return (await this.rows('tasks'))
      .filter((task) => task.for === whom)
      .map(({ key }) => key)
      .sort();
  }

  /** The export of the whole history, and the log outside the database, satisfy the verifier that needs nothing of ours; a changed year does not. */
  async auditVerifies(): Promise<void> {
    const log = await this.witness();
    const answer = await this.api.get(`${this.at}/audit/export`, { as: this.token });
    expect(answer.status).toBe(200);
    const folder = mkdtempSync(path.join(os.tmpdir(), 'walk-'));
    const file = path.join(folder, 'export.jsonl');
    const verdict = (text: string): string => {
      writeFileSync(file, text);
      const { stdout } = spawnSync(process.execPath, [projectPath('tools/audit-verify.mjs'), file, '--log', log, '--json'], {
        encoding: 'utf8',
      });
      return JSON.parse(stdout).verdict;
    };
    try {
      const changed = answer.text.replace(/happenedOn\\":\\"20/, 'happenedOn\\":\\"19');
      expect(changed).not.toBe(answer.text);
      expect([verdict(answer.text), verdict(changed)]).toEqual(['intact', 'altered']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

const namesOf = ({ role, school, authority, board }: RecipientRow): string => [role, school ?? authority, board].filter(Boolean).join(' ');

/**
 * Puts rows of the quirk file into the register, as they were before they federated: every byte of the published rows but the three
 * columns that name their federation.
 */
export async function schoolsBeforeFederating({ api }: WalkWorld, urns: readonly string[]): Promise<void> {
  const [head, ...lines] = readFileSync(registerFile('quirk-rows-20250718.csv'), 'latin1').split('\r\n');
  const wanted = lines.filter((line) => urns.includes(line.slice(0, 6).replaceAll('"', '')));
  if (wanted.length !== urns.length) throw new Error(`${wanted.length} of ${urns.length} schools are in the file`);
  const names = head!.split(',').map((name) => name.replaceAll('"', ''));
  const [flag, code] = ['FederationFlag (name)', 'Federations (code)'].map((name) => names.indexOf(name));
  const folder = mkdtempSync(path.join(os.tmpdir(), 'walk-'));
  const worker = workerOn(api.database);
  try {
    const file = path.join(folder, 'before.csv');
    const rows = wanted.map((line) => {
      const cells = line.match(/("[^"]*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, ''));
      cells[flag!] = '"Not under a federation"';
      cells[code!] = cells[code! + 1] = '""';
      return cells.slice(0, names.length).join(',');
    });
    writeFileSync(file, [head, ...rows, ''].join('\r\n'), 'latin1');
    const done = await importExtract(worker, { file, asAt: '2025-07-18', today: '2025-07-18' });
    if (!done.ok) throw new Error(`${done.refusal.detail} ${JSON.stringify(done.refusal.errors)}`);
  } finally {
    await worker.onModuleDestroy();
    rmSync(folder, { recursive: true });
  }
}
