import { Injectable } from '@nestjs/common';
import { addDays, parseIsoDate, longDate, policyTemplates } from '#libs/law/index.js';
import type { IsoDate, Policy } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, refuse, type Refusal, type Result } from '#libs/platform/result.js';
import { fieldsInvalid, notPermitted } from '../refusals.js';
import type { FieldError } from '#libs/platform/fields/event-data.js';
import { readPolicy } from './read-policy.js';

/** A policy of an authority as it was last entered. */
export interface PolicyRow {
  policy: Policy;
  /** `ahead` before its first day, `ended` from its last. */
  standing: 'in-force' | 'ahead' | 'ended';
  /** What was entered of it, newest first: who, when and why. */
  entries: PolicyEntry[];
}

export interface PolicyEntry {
  /** Version of the authority's policies as a whole. */
  version: number;
  from: IsoDate;
  until: IsoDate | null;
  why: string;
  by: string;
  byId: string;
  /** UTC instant. */
  at: string;
}

/** All policies of an authority. */
export interface PolicyList {
  authority: string;
  /** 0 while none was ever entered. */
  version: number;
  rows: PolicyRow[];
}

/** A policy to be entered: described, or taken from a template and changed. The authority is the actor's. */
export interface EnterPolicyInput {
  /** Id of a template, whose parts stand where nothing else is given. */
  template?: string;
  /** Parts of the policy; the authority may not be another's. */
  policy?: Record<string, unknown>;
  why: string;
  /** Version of the list the person was looking at; left out to enter whatever it is. */
  expectedVersion?: number;
}

export interface EndPolicyInput {
  /** First day on which it no longer applies; today when left out. */
  until?: IsoDate;
  why: string;
  expectedVersion?: number;
}

interface Stored {
  version: number;
  policy: string;
  content: Omit<Policy, 'id' | 'authority' | 'from' | 'until'>;
  from: IsoDate;
  until: IsoDate | null;
  why: string;
  by: string | null;
  byId: string;
  at: string;
}

const UNIQUE_VIOLATION = '23505';
const MOST_WHY = 2_000;
const NOBODY = 'someone no longer known';

/** What an authority asks beyond the law: kept in versions, never changed, and handed to the law with every case of the authority (docs/adr/0026). */
@Injectable()
export class Policies {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The policies of the actor's authority, or of another: those in force first, then those to come, then those that ended. */
  async list(actor: Actor, authority: string = actor.authority): Promise<PolicyList> {
    return listOf(authority, await this.stored(actor, authority), this.clock.today());
  }

  /** Policies that authorities have had, for the actor's own to take over; nothing of them applies before it is entered. */
  templates(actor: Actor): Policy[] {
    return policyTemplates(actor.authority, this.clock.today());
  }

  /** Refused with `not-permitted`, `fields-invalid`, `policy-exists` 409 or `policies-changed` 409. */
  async enter(actor: Actor, input: EnterPolicyInput): Promise<Result<PolicyList>> {
    const refused = refuseUnlessManager(actor);
    if (refused) return refused;
    const template = input.template === undefined ? undefined : this.templates(actor).find(({ id }) => id === input.template);
    const errors = wrongWhy(input.why);
    if (input.template !== undefined && template === undefined)
      errors.push({ field: 'template', message: `There is no template "${input.template}"` });
    const given = { ...template, authority: actor.authority, ...input.policy };
    const { policy, errors: wrong } = readPolicy(given, 'policy');
    if (given.authority !== actor.authority)
      wrong.push({ field: 'policy.authority', message: 'An authority enters policies of its own only' });
    if (errors.length > 0 || wrong.length > 0 || policy === null) return fieldsInvalid([...errors, ...wrong]);
    const list = await this.list(actor);
    if (input.expectedVersion !== undefined && input.expectedVersion !== list.version) return changed();
    const same = list.rows.filter((row) => row.policy.id === policy.id && (row.policy.until == null || row.policy.until > policy.from));
    if (same.length > 0) return exists(policy.id);
    return this.write(actor, list.version, policy, input.why);
  }

  /** Ends a policy on a day, today at the earliest. Refused with `not-permitted`, `policy-not-found` 404, `policy-ended` 422, `fields-invalid` or `policies-changed` 409. */
  async end(actor: Actor, id: string, input: EndPolicyInput): Promise<Result<PolicyList>> {
    const refused = refuseUnlessManager(actor);
    if (refused) return refused;
    const today = this.clock.today();
    const list = await this.list(actor);
    const rows = list.rows.filter(({ policy }) => policy.id === id);
    if (rows.length === 0) return notFound(id);
    const row = rows.find(({ standing }) => standing !== 'ended');
    if (!row) return ended(row ?? rows[0]!);
    const until = input.until ?? today;
    const errors = wrongWhy(input.why);
    if (parseIsoDate(until) === null) errors.push({ field: 'until', message: 'The day must be a real date, such as 2027-01-01' });
    else if (until < today) errors.push({ field: 'until', message: 'A policy ends today or later: what it asked until today stays asked' });
    if (errors.length > 0) return fieldsInvalid(errors);
    if (input.expectedVersion !== undefined && input.expectedVersion !== list.version) return changed();
    // one that has not begun never applies
    const last = until < row.policy.from ? row.policy.from : until;
    return this.write(actor, list.version, { ...row.policy, until: last }, input.why);
  }

  private async write(actor: Actor, version: number, policy: Policy, why: string): Promise<Result<PolicyList>> {
    const { id, authority, from, until = null, ...content } = policy;
    try {
      await this.database.transaction(actor, (client) =>
        client.query(
          `INSERT INTO authority_policy (authority, version, policy, content, valid_from, valid_until, why, entered_by, entered_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [authority, version + 1, id, JSON.stringify(content), from, until, why.trim(), actor.personId, this.clock.now()],
        ),
      );
    } catch (error) {
      // somebody entered another at the same moment
      if ((error as { code?: string }).code === UNIQUE_VIOLATION) return changed();
      throw error;
    }
    return ok(await this.list(actor));
  }

  private stored(actor: Actor, authority: string): Promise<Stored[]> {
    return this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<Stored>(
        `SELECT a.version, a.policy, a.content, a.valid_from::text AS "from", a.valid_until::text AS until, a.why, p.display_name AS by,
                a.entered_by AS "byId", to_char(a.entered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
           FROM authority_policy a LEFT JOIN person p ON p.id = a.entered_by WHERE a.authority = $1 ORDER BY a.version DESC`,
        [authority],
      );
      return rows;
    });
  }
}

const order = { 'in-force': 0, ahead: 1, ended: 2 } as const;

/** Of each policy and first day the last word counts, as the database reads it too. */
function listOf(authority: string, stored: readonly Stored[], today: IsoDate): PolicyList {
  const byPeriod = new Map<string, Stored[]>();
  for (const row of stored) {
    const key = `${row.policy} ${row.from}`;
    byPeriod.set(key, [...(byPeriod.get(key) ?? []), row]);
  }
  const rows = [...byPeriod.values()].map((entries): PolicyRow => {
    const { policy: id, content, from, until } = entries[0]!;
    return {
      policy: { ...content, id, authority, from, ...(until === null ? {} : { until }) },
      standing: until !== null && until <= today ? 'ended' : from > today ? 'ahead' : 'in-force',
      entries: entries.map((entry) => ({
        version: entry.version,
        from: entry.from,
        until: entry.until,
        why: entry.why,
        by: entry.by ?? NOBODY,
        byId: entry.byId,
        at: entry.at,
      })),
    };
  });
  return {
    authority,
    version: stored[0]?.version ?? 0,
    rows: rows.sort((a, b) => order[a.standing] - order[b.standing] || a.policy.title.localeCompare(b.policy.title)),
  };
}

function wrongWhy(why: unknown): FieldError[] {
  if (typeof why !== 'string' || why.trim() === '') return [{ field: 'why', message: 'Give the reason, such as the decision it rests on' }];
  return why.length > MOST_WHY ? [{ field: 'why', message: `The reason must be ${MOST_WHY} characters or less` }] : [];
}

type Refused = { ok: false; refusal: Refusal };

const refuseUnlessManager = (actor: Actor): Refused | null =>
  actor.role === 'manager'
    ? null
    : notPermitted('Policies of an authority are entered and ended by its managers.', 'Ask a manager of the authority.');

const notFound = (id: string): Refused =>
  refuse({
    code: 'policy-not-found',
    status: 404,
    title: 'There is no such policy',
    detail: `Your authority has no policy "${id}".`,
    nextStep: 'GET /api/v1/policies lists them.',
  });

const ended = ({ policy }: PolicyRow): Refused =>
  refuse({
    code: 'policy-ended',
    status: 422,
    title: 'The policy has ended',
    detail: `"${policy.title}" was last in force on ${longDate(addDays(policy.until!, -1))}.`,
    nextStep: 'Enter it again if it is to apply once more.',
  });

const exists = (id: string): Refused =>
  refuse({
    code: 'policy-exists',
    status: 409,
    title: 'There is such a policy already',
    detail: `A policy "${id}" is in force on that day.`,
    nextStep: 'End it first, or enter this one under another id.',
  });

const changed = (): Refused =>
  refuse({
    code: 'policies-changed',
    status: 409,
    title: 'The policies have changed',
    detail: 'Somebody entered or ended a policy since you looked.',
    nextStep: 'Look at the policies as they are now, and do it again.',
  });
