import { Injectable } from '@nestjs/common';
import { judge } from '#libs/law/index.js';
import type { Plan } from '#libs/law/planning/index.js';
import type { IsoDate, ProcessId } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, refuse, type Result } from '#libs/platform/result.js';
import { CalendarShelf } from '../calendars.js';
import { caseInput } from '../judging.js';
import { readPreviewBody } from '../preview/preview-body.js';
import { PreviewCase } from '../preview/preview-case.js';
import { caseNotFound, fieldsInvalid } from '../refusals.js';
import { lawEvents } from '../stored-case.js';
import { doorOf, readToJudge } from '../store.js';
import { PlanBody } from './plan-body.js';
import { planOf, refuseUnplanned, wrongDays, type PlanDays } from './planning.js';
import { whatMoves, wrongChange, type PlanChange, type PlanWhatIf } from './what-moves.js';

const nothingToPlan = (reference: string): ReturnType<typeof refuse> =>
  refuse({
    code: 'nothing-to-plan',
    status: 422,
    title: 'There is nothing left to plan',
    detail: `Case ${reference} has come to where its plan would lead, or is closed.`,
    nextStep: 'Its dates stand in its timetable.',
  });

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

/** When each step of a case can and must come. Whoever may read the case may ask; nothing is saved. */
@Injectable()
export class PlanCase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly shelf: CalendarShelf,
    private readonly described: PreviewCase,
  ) {}

  /** Refused with `case-not-found`, `process-not-planned`, `nothing-to-plan` (a case at its end) or `fields-invalid`. */
  async plan(actor: Actor, caseId: string, { change, ...asked }: PlanCaseInput = {}): Promise<Result<CasePlan>> {
    const door = doorOf(this.database, actor);
    const found = await readToJudge(door, caseId, null);
    if (!found) return caseNotFound();
    const { subject, process, reference, version } = found.case;
    const refused = refuseUnplanned(process);
    if (refused) return refused;
    const today = this.clock.today();
    const errors = wrongDays(asked, today);
    if (errors.length === 0 && asked.start !== undefined && asked.start < today)
      errors.push({ field: 'start', message: 'A plan begins today or later: what is past is recorded, not planned' });
    if (errors.length > 0) return fieldsInvalid(errors);
    const days = await this.shelf.inForce(door, subject.schools, found.calendars);
    const input = caseInput(subject, days, lawEvents(found.events), today);
    const start = asked.start ?? today;
    const plan = planOf(input, start, asked.goal);
    if (judge(input).final || plan.steps.every(({ doneOn }) => doneOn !== null)) return nothingToPlan(reference);
    const whole = { input, days: { ...asked, start }, plan };
    const wrong = change === undefined ? null : wrongChange(change, whole);
    if (wrong) return fieldsInvalid([wrong]);
    return ok({ reference, version, process, asOf: today, plan, whatIf: change === undefined ? null : whatMoves(change, whole) });
  }

  /** POST /plan: the plan of a described case. Refused as a preview is, and with `process-not-planned`. */
  async planDescribed(actor: Actor, given: unknown): Promise<Result<Plan>> {
    const { body, errors } = readPreviewBody(given, PlanBody);
    if (errors.length > 0) return fieldsInvalid(errors);
    const refused = refuseUnplanned(body.process);
    if (refused) return refused;
    const start = body.start ?? body.asOf;
    const goal = body.goal ?? undefined;
    const wrong = wrongDays({ start, goal }, body.asOf);
    if (wrong.length > 0) return fieldsInvalid(wrong);
    const input = await this.described.inputOf(actor, body);
    return input.ok ? ok(planOf(input.value, start, goal)) : input;
  }
}
