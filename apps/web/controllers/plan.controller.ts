import { Get, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Casework, type CasePlan, type PlanChange } from '#libs/casework/index.js';
import { isIsoDate } from '#libs/law/calendar/civil-date.js';
import type { IsoDate } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { unwrap } from '#libs/platform/http/index.js';
import type { Refusal, Result } from '#libs/platform/result.js';
import { datePartsOf, readDateParts } from '../forms/date-parts.js';
import { type FieldError, type Posted, typed } from '../forms/posted.js';
import { FileAnswer, page, type WebAnswer } from '../http/answers.js';
import { Asked } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { planCalendar } from '../pages/cases/plan-calendar.js';
import { planPage, planPath } from '../pages/cases/plan.js';
import { CasePages } from './case-pages.js';

/** A case planned ahead. Everything is asked by address, so that a plan can be sent to somebody; nothing is saved. */
@Pages('cases/:reference/plan')
export class PlanController {
  constructor(
    private readonly cases: CasePages,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Door({ permission: 'cases:read', audit: 'none' })
  async plan(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Asked() posted: Posted): Promise<WebAnswer> {
    const found = await this.cases.read(actor, reference);
    const wanted = wantedDay(posted);
    const shown = { ...posted, ...datePartsOf('goal', wanted.goal) };
    const errors: FieldError[] = wanted.error ? [wanted.error] : [];
    if (errors.length > 0) return page(planPage(found, { goal: null, planned: null, state: { posted: shown, errors } }));
    const { change, errors: wrong } = changeOf(posted);
    const ask = (asked?: PlanChange): Promise<Result<CasePlan>> =>
      this.casework.planCase(actor, found.details.id, { goal: wanted.goal ?? undefined, change: asked });
    let answer = await ask(change);
    if (!answer.ok) {
      wrong.push(...errorsOf(answer.refusal));
      // a change that cannot be asked leaves the plan as it is
      answer = change === undefined ? answer : await ask();
    }
    const state = { posted: shown, errors: wrong };
    if (!answer.ok && wrong.length > 0) return page(planPage(found, { goal: wanted.goal, planned: null, state }));
    return page(planPage(found, { goal: wanted.goal, planned: unwrap(answer), state }));
  }

  @Get('calendar')
  @Door({ permission: 'cases:read', audit: 'none' })
  async calendar(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Asked() posted: Posted,
    @Req() request: FastifyRequest,
  ): Promise<WebAnswer> {
    const found = await this.cases.read(actor, reference);
    const { goal } = wantedDay(posted);
    const planned = unwrap(await this.casework.planCase(actor, found.details.id, { goal: goal ?? undefined }));
    const address = `${request.protocol}://${request.host}${planPath(found, goal)}`;
    const text = await planCalendar(found, planned, this.clock.now(), address);
    return new FileAnswer(text, 'text/calendar; charset=utf-8', `${found.details.reference}-plan.ics`);
  }
}

/** The day on which it is to take effect, given whole (`goal`) or in three parts. */
function wantedDay(posted: Posted): { goal: IsoDate | null; error: FieldError | null } {
  const parts = readDateParts(posted, 'goal', 'The date');
  const whole = typed(posted, 'goal');
  if (!parts.empty) return { goal: parts.date, error: parts.error };
  if (whole === '' || isIsoDate(whole)) return { goal: whole || null, error: null };
  return { goal: null, error: { field: 'goal', message: 'The date must be a real date, like 1 9 2027', target: 'goal-day' } };
}

/** The date that is changed to see what moves; undefined while none is. */
function changeOf(posted: Posted): { change: PlanChange | undefined; errors: FieldError[] } {
  const change = typed(posted, 'change');
  const to = readDateParts(posted, 'to', 'The day');
  if (change === '' && to.empty) return { change: undefined, errors: [] };
  const errors: FieldError[] = [];
  if (change === '') errors.push({ field: 'change', message: 'Choose the date that would be different', target: 'change' });
  if (to.error) errors.push(to.error);
  else if (to.empty) errors.push({ field: 'to', message: 'Enter the day on which it would come', target: 'to-day' });
  if (errors.length > 0 || to.date === null) return { change: undefined, errors };
  const asked = /^\d{1,9}$/.test(change) ? { sequence: Number(change), happenedOn: to.date } : { step: change, on: to.date };
  return { change: asked, errors };
}

/** Fields that were refused; any other refusal is a page of its own. */
function errorsOf(refusal: Refusal): FieldError[] {
  if (refusal.code !== 'fields-invalid') return [];
  return (refusal.errors ?? []).map(({ field, message }) => ({
    field: field ?? '',
    message,
    target: field === 'change' ? 'change' : `${field ?? 'goal'}-day`,
  }));
}
