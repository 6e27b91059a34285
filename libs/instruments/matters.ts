import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import {
  approvalsStillNeeded,
  checkInstrument,
  instrumentsOfCase,
  obstaclesToMaking,
  type CalledInstrument,
  type InstrumentInput,
  type IsoDate,
  type SchoolFacts,
} from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, type Result } from '#libs/platform/result.js';
import { historyOf, judgeMatter, type Surroundings } from './judging.js';
import { CasesForInstruments, RegisterForInstruments, type CaseForInstruments } from './ports.js';
import { instrumentNotFound } from './refusals.js';
import { keptText, readInForce, readMadeWhere, readMatter, withoutText, type StoredMade, type StoredMatter } from './store.js';
import type { CaseInstruments, InstrumentDetails, InstrumentRow } from './types.js';

/** A matter with what it is judged by. */
export interface FoundMatter {
  matter: StoredMatter;
  around: Surroundings;
  made: StoredMade | null;
  inForce: StoredMade | null;
}

const LATEST = '9999-12-31';

/** Reads matters, with everything they are judged by. */
@Injectable()
export class Matters {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: CasesForInstruments,
    private readonly register: RegisterForInstruments,
  ) {}

  async find(actor: Actor, id: string): Promise<Result<FoundMatter>> {
    const read = await this.database.transaction(actor, async (client) => {
      const matter = await readMatter(client, id);
      return matter && { matter, ...(await this.texts(client, matter)) };
    });
    if (!read) return instrumentNotFound();
    const { matter, made, inForce } = read;
    const [bankHolidays, caseEffectiveOn] = await Promise.all([this.register.bankHolidays(actor), this.dayOfCase(actor, matter.caseId)]);
    const before = inForce === null ? null : keptText(inForce.canonical);
    return ok({ matter, made, inForce, around: { today: this.clock.today(), bankHolidays, caseEffectiveOn, before } });
  }

  async read(actor: Actor, id: string): Promise<Result<InstrumentDetails>> {
    const found = await this.find(actor, id);
    return found.ok ? ok(detailsOf(found.value)) : found;
  }

  /** What a case must make by the law, with the matters there are. */
  async ofCase(actor: Actor, caseId: string): Promise<Result<CaseInstruments>> {
    const found = await this.cases.readCase(actor, caseId);
    if (!found.ok) return found;
    const { id, reference, view } = found.value;
    const matters = await this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<InstrumentRow>(`${LIST} WHERE i.case_id = $1 ORDER BY i.opened_on, i.id`, [id]);
      return rows;
    });
    const rows = calledFor(found.value).map((called) => ({
      subject: called.subject,
      process: called.process,
      because: called.because,
      citation: called.citation,
      authority: called.authority,
      effectiveOn: called.effectiveOn,
      madeOnCase: called.made,
      matter: matters.findLast(({ subject, state }) => same(subject, called.subject) && state !== 'given-up') ?? null,
    }));
    return ok({ caseId: id, reference, effectiveOn: view.effectiveOn, rows });
  }

  /** The case, and what it calls for. */
  async case(actor: Actor, caseId: string): Promise<Result<{ found: CaseForInstruments; called: CalledInstrument[] }>> {
    const found = await this.cases.readCase(actor, caseId);
    return found.ok ? ok({ found: found.value, called: calledFor(found.value) }) : found;
  }

  /** Schools of a subject outside any case, from the register; null when it does not have it. */
  async schoolsOf(
    actor: Actor,
    { kind, key }: { kind: 'school' | 'federation'; key: string },
  ): Promise<{ name: string; schools: SchoolFacts[] } | null> {
    if (kind === 'school') {
      const schools = await this.register.schoolFacts(actor, [key]);
      return schools[0] ? { name: schools[0].name, schools } : null;
    }
    const facts = await this.register.caseFacts(actor, { federationUid: key, asAt: this.clock.today() });
    return facts && { name: facts.federation.name, schools: facts.schools };
  }

  private async texts(client: pg.PoolClient, matter: StoredMatter): Promise<{ made: StoredMade | null; inForce: StoredMade | null }> {
    const [made = null] = await readMadeWhere(client, 'm.instrument_id = $1', [matter.id]);
    return { made, inForce: await readInForce(client, matter, made?.effectiveOn ?? LATEST, matter.id) };
  }

  private async dayOfCase(actor: Actor, caseId: string | null): Promise<IsoDate | null> {
    if (caseId === null) return null;
    const found = await this.cases.readCase(actor, caseId);
    if (!found.ok) return null;
    return found.value.view.effectiveOn;
  }
}

/** Columns of a list. */
export const LIST = `
  SELECT i.id, i.process, i.authority, json_build_object('kind', i.subject_kind, 'key', i.subject_key, 'name', i.subject_name) AS subject, i.state,
    i.state_title AS "stateTitle", i.closed, i.version, i.effective_on::text AS "effectiveOn", i.case_id AS "caseId", i.case_reference AS "caseReference",
    (SELECT m.number FROM instrument_made m WHERE m.instrument_id = i.id) AS number, i.opened_on::text AS "openedOn" FROM instrument i`;

const calledFor = ({ input }: CaseForInstruments): CalledInstrument[] => instrumentsOfCase(input);
export const same = (a: { kind: string; key: string }, b: { kind: string; key: string }): boolean => a.kind === b.kind && a.key === b.key;

function detailsOf({ matter, around, made, inForce }: FoundMatter): InstrumentDetails {
  const {
    events,
    versions,
    working,
    attachments,
    grounds,
    openedById,
    headHash: _hash,
    headSequence: _sequence,
    federationUid: _uid,
    ...row
  } = matter;
  return {
    ...row,
    number: made?.number ?? null,
    schools: grounds.schools,
    draftedBy: grounds.draftedBy,
    caseEffectiveOn: around.caseEffectiveOn,
    openedById,
    draft: working,
    check: checkInstrument(working.record),
    obstacles: obstaclesTo(working.record),
    versions: versions.map(({ canonical: _text, ...version }) => version),
    view: judgeMatter(matter, around),
    approvalsMissing: approvalsStillNeeded(historyOf(matter, around)),
    history: events,
    attachments,
    made: made && withoutText(made),
    inForce: inForce && withoutText(inForce),
  };
}

/** What stands in the way of making a text, with the rules that say so. */
const obstaclesTo = (record: InstrumentInput): InstrumentDetails['obstacles'] =>
  obstaclesToMaking(record).map((one) => ({
    field: one.field,
    message: one.message,
    ruleIds: 'ruleIds' in one ? one.ruleIds : [one.ruleId],
  }));

/** The text of a matter that is meant: a kept version, the working draft, or the text in force. Null when there is none. */
export function pickText(
  { matter, inForce }: FoundMatter,
  text: number | 'working' | 'in-force',
): { record: InstrumentInput; title: string; on: IsoDate } | null {
  if (text === 'working') return { record: matter.working.record, title: 'Draft as it is now', on: matter.working.savedAt.slice(0, 10) };
  if (text === 'in-force')
    return inForce && { record: keptText(inForce.canonical), title: `In force: ${inForce.number}`, on: inForce.effectiveOn };
  const kept = matter.versions.find(({ version }) => version === text);
  return kept ? { record: keptText(kept.canonical), title: `Version ${kept.version}`, on: kept.keptAt.slice(0, 10) } : null;
}
