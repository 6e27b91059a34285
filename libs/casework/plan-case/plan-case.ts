import { Injectable } from '@nestjs/common';
import { judge } from '#libs/law/index.js';
import type { Chosen, Plan, PlanRequest } from '#libs/law/planning/index.js';
import type { CaseInput, IsoDate, LawEvent, ProcessId } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, refuse, type Result } from '#libs/platform/result.js';
import { CalendarShelf } from '../calendars.js';
import { caseInput } from '../judging.js';
import { Policies } from '../policies/policies.js';
import { readPreviewBody } from '../preview/preview-body.js';
import { PreviewCase } from '../preview/preview-case.js';
import { caseNotFound, fieldsInvalid } from '../refusals.js';
import { lawEvents } from '../stored-case.js';
import { doorOf, readToJudge } from '../store.js';
import { PlanBody } from './plan-body.js';
import { planOf, wrongDays, wrongWays, type PlanDays } from './planning.js';
import { whatMoves, wrongChange, type PlanChange, type PlanWhatIf } from './what-moves.js';

const nothingToPlan = (reference: string): ReturnType<typeof refuse> =>
  refuse({
    code: 'nothing-to-plan',
    status: 422,
    title: 'There is nothing left to plan',
    detail: `Case ${reference} has come to where its plan would lead, or is closed.`,
    nextStep: 'Its dates stand in its timetable.',
  });

/** What a plan before there is a case is asked for beside the case. */
export interface PlanBeforeRequest {
  change?: PlanChange | undefined;
  /** Ways to plan, chosen once the case is known; those of the body when left out. */
  choose?: (input: CaseInput) => Chosen;
}

export interface PlanCaseInput extends PlanDays {
  change?: PlanChange;
}

/** A case planned ahead from where it stands. */
export interface CasePlan {
  reference: string;
  version: number;
  process: ProcessId;
  /** The day taken for today. */
  asOf: IsoDate;
  plan: Plan;
  /** What the changed date would move; null when none was changed. */
  whatIf: PlanWhatIf | null;
}

const requestOf = ({ choose }: Pick<PlanDays, 'choose'>): PlanRequest => (choose === undefined ? {} : { choose });

/** What a request says of the choices; a value that is no text is none of the options. */
const chosenIn = (choose: Record<string, unknown> = {}): Chosen =>
  Object.fromEntries(Object.entries(choose).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]));

/** When each step of a case can and must come. Whoever may read the case may ask; nothing is saved. */
@Injectable()
export class PlanCase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly shelf: CalendarShelf,
    private readonly described: PreviewCase,
    private readonly policies: Policies,
  ) {}

  /** Refused with `case-not-found`, `nothing-to-plan` (a case at its end) or `fields-invalid`. */
  async plan(actor: Actor, caseId: string, { change, ...asked }: PlanCaseInput = {}): Promise<Result<CasePlan>> {
    const door = doorOf(this.database, actor);
    const found = await readToJudge(door, caseId, null);
    if (!found) return caseNotFound();
    const { subject, process, reference, version } = found.case;
    const today = this.clock.today();
    const errors = wrongDays(asked, today);
    if (errors.length === 0 && asked.start !== undefined && asked.start < today)
      errors.push({ field: 'start', message: 'A plan begins today or later: what is past is recorded, not planned' });
    if (errors.length > 0) return fieldsInvalid(errors);
    const days = await this.shelf.inForce(door, subject.schools, found.calendars);
    const input = caseInput(subject, days, lawEvents(found.events), today);
    const start = asked.start ?? today;
    const ways = wrongWays(input, asked.choose);
    if (ways.length > 0) return fieldsInvalid(ways);
    if (judge(input).final) return nothingToPlan(reference);
    const plan = planOf(input, start, asked.goal, requestOf(asked));
    if (plan.steps.every(({ doneOn }) => doneOn !== null)) return nothingToPlan(reference);
    const whole = { input, days: { ...asked, start }, plan };
    const wrong = change === undefined ? null : wrongChange(change, whole);
    if (wrong) return fieldsInvalid([wrong]);
    return ok({ reference, version, process, asOf: today, plan, whatIf: change === undefined ? null : whatMoves(change, whole) });
  }

  /** POST /plan: the plan of a described case. Refused as a preview is. */
  async planDescribed(actor: Actor, given: unknown): Promise<Result<Plan>> {
    const planned = await this.planBefore(actor, given);
    return planned.ok ? ok(planned.value.plan) : planned;
  }

  /** As `planDescribed`, with the case as the law read it: for a page that names its schools. */
  async planBefore(
    actor: Actor,
    given: unknown,
    { change, choose: choosing }: PlanBeforeRequest = {},
  ): Promise<Result<{ input: CaseInput; plan: Plan; whatIf: PlanWhatIf | null }>> {
    const { body, errors } = readPreviewBody(given, PlanBody);
    if (errors.length > 0) return fieldsInvalid(errors);
    const start = body.start ?? body.asOf;
    const goal = body.goal ?? undefined;
    const wrong = wrongDays({ start, goal }, body.asOf);
    if (wrong.length > 0) return fieldsInvalid(wrong);
    const described = await this.described.inputOf(actor, body);
    if (!described.ok) return described;
    const input = described.value.policies === undefined ? await this.withPolicies(actor, described.value) : described.value;
    const choose = choosing === undefined ? chosenIn(body.choose) : choosing(input);
    const ways = wrongWays(input, choose);
    if (ways.length > 0) return fieldsInvalid(ways);
    const plan = planOf(input, start, goal, requestOf({ choose }));
    if (change === undefined) return ok({ input, plan, whatIf: null });
    const whole = { input, days: { start, choose, ...(goal === undefined ? {} : { goal }) }, plan };
    const wrongly = wrongChange(change, whole);
    return wrongly ? fieldsInvalid([wrongly]) : ok({ input, plan, whatIf: whatMoves(change, whole) });
  }

  /** What the authorities of the schools ask beyond the law, as a case of theirs would be judged by. */
  private async withPolicies(actor: Actor, input: CaseInput): Promise<CaseInput> {
    const authorities = [...new Set(input.schools.flatMap(({ authority }) => (authority === undefined ? [] : [authority])))];
    const lists = await Promise.all(authorities.map((authority) => this.policies.list(actor, authority)));
    const policies = lists.flatMap(({ authority, rows }) =>
      rows.filter(({ standing }) => standing !== 'ended').map(({ policy }) => ({ ...policy, id: `${authority}-${policy.id}` })),
    );
    return policies.length === 0 ? input : { ...input, policies };
  }

  /**
   * A case planned as it would stand with one more event, from today to the day it then takes effect; to look at before the event is recorded.
   * Null where no date would be fixed, or where nothing is left to plan.
   */
  async planWith(actor: Actor, caseId: string, event: LawEvent): Promise<Result<Plan | null>> {
    const door = doorOf(this.database, actor);
    const found = await readToJudge(door, caseId, null);
    if (!found) return caseNotFound();
    const today = this.clock.today();
    const { subject } = found.case;
    const days = await this.shelf.inForce(door, subject.schools, found.calendars);
    const input = caseInput(subject, days, [...lawEvents(found.events), event], today);
    const { effectiveOn, final } = judge(input);
    if (final || effectiveOn === null || effectiveOn <= today || wrongDays({ goal: effectiveOn }, today).length > 0) return ok(null);
    return ok(planOf(input, today, effectiveOn));
  }
}
