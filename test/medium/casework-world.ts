import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { CalendarShelf } from '#libs/casework/calendars.js';
import { Policies } from '#libs/casework/policies/policies.js';
import { CaseMemory } from '#libs/casework/case-memory.js';
import { AddNote } from '#libs/casework/add-note/add-note.js';
import { AssignOfficer } from '#libs/casework/assign-officer/assign-officer.js';
import { Casework } from '#libs/casework/casework.js';
import { CorrectEvent } from '#libs/casework/correct-event/correct-event.js';
import { DepartedSchools } from '#libs/casework/effect-due/departed-schools.js';
import { EffectDue } from '#libs/casework/effect-due/effect-due.js';
import { MoveRegister } from '#libs/casework/effect-due/move-register.js';
import { ErasureLedger } from '#libs/casework/erase-personal/erasure-ledger.js';
import { ErasePersonal } from '#libs/casework/erase-personal/erase-personal.js';
import { GraphFindings } from '#libs/casework/graph/graph-findings.js';
import { OpenCalledFor } from '#libs/casework/graph/open-called-for.js';
import { ShowCascade } from '#libs/casework/graph/show-cascade.js';
import { LinkCases } from '#libs/casework/link-cases/link-cases.js';
import { ListCases } from '#libs/casework/list-cases/list-cases.js';
import { NoteFailedPost } from '#libs/casework/note-failed-post/note-failed-post.js';
import { OpenCase } from '#libs/casework/open-case/open-case.js';
import { PlanCase } from '#libs/casework/plan-case/plan-case.js';
import { PreviewCase } from '#libs/casework/preview/preview-case.js';
import { PreviewEvent } from '#libs/casework/preview/preview-event.js';
import { ReadCase } from '#libs/casework/read-case/read-case.js';
import { RecordEvent } from '#libs/casework/record-event/record-event.js';
import { Recorder } from '#libs/casework/recorder.js';
import { Replay } from '#libs/casework/replay/replay.js';
import type { RecordedEvent, RecordEventInput } from '#libs/casework/types.js';
import type { Actor, Role } from '#libs/platform/actor.js';
import { FixedClock } from '#libs/platform/clock.js';
import type { Config } from '#libs/platform/config.js';
import { connectionOptions } from '#libs/platform/database/connection.js';
import { Database, WorkerDatabase } from '#libs/platform/database/database.js';
import type { Refusal, Result } from '#libs/platform/result.js';
import { Register } from '#libs/register/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { configOn, lighthouse, loadSampleRegister, pebworth } from '../support/sample-register.js';

export { lighthouse, pebworth };

/** Everything a test of casework needs: the real register, invented people, a clock that stands still. */
export interface World {
  casework: Casework;
  clock: FixedClock;
  database: TestDatabase;
  /** May do anything; for looking behind the scenes. */
  superuser: pg.Pool;
  people: { ann: Actor; ben: Actor; mia: Actor; abe: Actor; wendy: Actor; oscar: Actor; bea: Actor; otto: Actor };
  app: Database;
  worker: WorkerDatabase;
  /** Its audit folder is one of its own. */
  config: Config;
  close(): Promise<void>;
}

const person = (n: number, displayName: string, authority: string, role: Role, federationUid: string | null = null): Actor => ({
  personId: `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`,
  displayName,
  authority,
  role,
  federationUid,
  via: 'session',
});

export async function world(now = '2024-11-25T09:00:00.000Z'): Promise<World> {
  const database = await testDatabase();
  await loadSampleRegister(database);
  const superuser = new pg.Pool({ ...connectionOptions(database.url('superuser'), 'test'), max: 1 });
  superuser.on('connect', (client) => client.on('error', () => undefined));
  const people = {
    ann: person(1, 'Ann Officer', '335', 'officer'),
    ben: person(2, 'Ben Officer', '335', 'officer'),
    mia: person(3, 'Mia Manager', '335', 'manager'),
    abe: person(4, 'Abe Auditor', '335', 'auditor'),
    wendy: person(5, 'Wendy Officer', '885', 'officer'),
    oscar: person(6, 'Oscar Officer', '931', 'officer'),
    bea: person(7, 'Bea Clerk', '335', 'board', lighthouse.uid),
    otto: person(8, 'Otto Clerk', '335', 'board', '16736'),
  };
  for (const one of Object.values(people)) {
    await superuser.query('INSERT INTO person (id, display_name, email, authority, role, federation_uid) VALUES ($1, $2, $3, $4, $5, $6)', [
      one.personId,
      one.displayName,
      `${one.displayName.split(' ')[0]!.toLowerCase()}@example.invalid`,
      one.authority,
      one.role,
      one.federationUid,
    ]);
  }
  const config = configOn(database, { AUDIT_DIR: await mkdtemp(path.join(os.tmpdir(), 'casework-audit-')) });
  const app = new Database(config);
  const worker = new WorkerDatabase(config);
  const clock = new FixedClock(now);
  const casework = caseworkOn(app, worker, clock, config);
  return {
    casework,
    clock,
    database,
    superuser,
    people,
    app,
    worker,
    config,
    async close() {
      await app.onModuleDestroy();
      await worker.onModuleDestroy();
      // a pool that has ended may still be saying goodbye; a database dropped meanwhile would be an error of nobody's
      const others = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`;
      for (let tries = 0; tries < 100 && (await superuser.query(others)).rowCount; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 20));
      await superuser.end();
      await database.close();
      await rm(config.auditDir, { recursive: true });
    },
  };
}

/** The use cases with a memory of their own, as each process has. */
function caseworkOn(app: Database, worker: WorkerDatabase, clock: FixedClock, config: Config): Casework {
  const shelf = new CalendarShelf();
  const recorder = new Recorder(clock, shelf, new CaseMemory());
  const register = new Register(app);
  const preview = new PreviewCase(register);
  const linking = new LinkCases(app, clock, recorder);
  const opening = new OpenCase(app, clock, recorder, shelf, register, linking);
  const cascade = new ShowCascade(app, clock, shelf, register);
  return new Casework(
    opening,
    new RecordEvent(app, clock, recorder),
    new CorrectEvent(app, clock, recorder, shelf),
    new PreviewEvent(app, clock, shelf),
    preview,
    new AssignOfficer(app, clock, recorder),
    new AddNote(app, clock, recorder),
    new ReadCase(app, clock, shelf, new GraphFindings(app, shelf)),
    new ListCases(app),
    new ErasePersonal(app, clock, recorder),
    new EffectDue(worker, recorder, new MoveRegister(worker, clock, shelf, new DepartedSchools(worker, recorder, shelf))),
    new Replay(worker, clock, shelf),
    new NoteFailedPost(worker, clock, recorder),
    new ErasureLedger(worker, clock, recorder, config),
    new PlanCase(app, clock, shelf, preview, new Policies(app, clock)),
    linking,
    cascade,
    new OpenCalledFor(app, cascade, opening),
  );
}

/** Another process of the same product, on the same database and clock. */
export const colleague = ({ app, worker, clock, config }: World): Casework => caseworkOn(app, worker, clock, config);

/** The value of an answer; a refusal is told in full. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal, null, 2)}`);
  return result.value;
}

/** The refusal of an answer. */
export function refusal(result: Result<unknown>): Refusal {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`);
  return result.refusal;
}

/** A school of the Lighthouse Federation, and a case of it leaving. */
export const theSchool = lighthouse.schools[0];

export async function leaving(w: World, actor: Actor = w.people.ann): Promise<RecordedEvent> {
  return given(
    await w.casework.openCase(actor, {
      process: 'leaving',
      federationUid: lighthouse.uid,
      relevantSchool: theSchool,
      registerAsAt: lighthouse.asAt,
      hasHeadOfFederation: false,
    }),
  );
}

export const request: Omit<RecordEventInput, 'expectedVersion'> = {
  type: 'request-received',
  happenedOn: '2024-11-25',
  data: { requester: 'governors', governorsSigned: 2, inWriting: true, signed: true, givenTo: 'clerk', by: 'hand' },
};

type Step = Omit<RecordEventInput, 'expectedVersion'>;
const told = (of: string, role: string, happenedOn: string, more: Record<string, unknown> = {}): Step => ({
  type: 'told',
  happenedOn,
  data: { of, role, channel: 'hand', ...more },
});
const heads = (of: string, on: string): Step[] => lighthouse.schools.map((school) => told(of, 'head', on, { school }));

/** The lawful way of one school out of the Lighthouse Federation, up to the decision. */
export const untilDecision: Step[] = [
  request,
  told('request', 'local-authority', '2024-11-26', { authority: '335' }),
  ...heads('request', '2024-11-26'),
  told('request', 'staff', '2024-11-26', { school: theSchool }),
  told('request', 'parents', '2024-11-27', { school: theSchool }),
  { type: 'meeting-called', happenedOn: '2025-01-06', data: { meetingOn: '2025-01-20', agendaItem: true } },
];

export const decision: Step = {
  type: 'board-decided',
  happenedOn: '2025-01-20',
  data: { outcome: 'leave', effectiveOn: '2025-04-01', agendaItem: true, responsesConsidered: true },
};

/** From the decision to being ready for the date. */
export const afterDecision: Step[] = [
  decision,
  told('decision', 'local-authority', '2025-01-21', { authority: '335' }),
  ...heads('decision', '2025-01-21'),
  told('decision', 'staff', '2025-01-22', { school: theSchool }),
  told('decision', 'parents', '2025-01-22', { school: theSchool }),
  told('decision', 'secretary-of-state', '2025-01-22'),
  { type: 'notice-received-by-authority', happenedOn: '2025-01-22', data: { authority: '335' } },
  { type: 'temporary-governing-body-established', happenedOn: '2025-02-10', data: { school: theSchool } },
  { type: 'instrument-made', happenedOn: '2025-03-03', data: { school: theSchool, effectiveOn: '2025-04-01' } },
  { type: 'instrument-review-opened', happenedOn: '2025-02-03' },
];

/** Records steps one after the other, each on the version the one before it left; the clock goes with them. */
export async function walk(w: World, opened: RecordedEvent, steps: readonly Step[], actor: Actor = w.people.ann): Promise<RecordedEvent> {
  let last = opened;
  for (const step of steps) {
    if (step.happenedOn > w.clock.today()) w.clock.set(step.happenedOn);
    last = given(await w.casework.recordEvent(actor, opened.caseId, { ...step, expectedVersion: last.version }));
  }
  return last;
}
