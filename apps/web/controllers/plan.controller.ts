import { Get, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Casework, type CasePlan, type PlanChange } from '#libs/casework/index.js';
import { isIsoDate } from '#libs/law/calendar/civil-date.js';
import { choicesOf, recipes, type Chosen } from '#libs/law/planning/index.js';
import type { IsoDate } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { unwrap } from '#libs/platform/http/index.js';
import type { Refusal, Result } from '#libs/platform/result.js';
import { datePartsOf, readDateParts } from '../forms/date-parts.js';
import { known, waysOf } from '../forms/plan-ways.js';
import { type FieldError, type Posted, typed } from '../forms/posted.js';
import { FileAnswer, page, type WebAnswer } from '../http/answers.js';
import { Asked } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { caseName, type CasePage, whoActs } from '../pages/cases/case-view.js';
import { planCalendar } from '../pages/cases/plan-calendar.js';
import { actorInWords } from '../pages/plan/actors.js';
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
    const ways = waysFor(found, posted);
    if (errors.length > 0) return page(planPage(found, { goal: null, ways, planned: null, state: { posted: shown, errors } }));
    const { change, errors: wrong } = changeOf(posted);
    const ask = (asked?: PlanChange): Promise<Result<CasePlan>> =>
      this.casework.planCase(actor, found.details.id, { goal: wanted.goal ?? undefined, choose: ways, change: asked });
    let answer = await ask(change);
    if (!answer.ok) {
      wrong.push(...errorsOf(answer.refusal));
      // a change that cannot be asked leaves the plan as it is
      answer = change === undefined ? answer : await ask();
    }
    const state = { posted: shown, errors: wrong };
    if (!answer.ok && wrong.length > 0) return page(planPage(found, { goal: wanted.goal, ways, planned: null, state }));
    return page(planPage(found, { goal: wanted.goal, ways, planned: unwrap(answer), state }));
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
    const { goal, error } = wantedDay(posted);
    if (error !== null) return this.plan(actor, reference, posted);
    const ways = waysFor(found, posted);
    const planned = unwrap(await this.casework.planCase(actor, found.details.id, { goal: goal ?? undefined, choose: ways }));
    const text = await planCalendar({
      plan: planned.plan,
      reference: found.details.reference,
      name: caseName(found.details),
      who: (step) =>
        step.for === 'governing-body' ? whoActs(found, step) : actorInWords(step.for, found.details.process, found.authorities),
      written: this.clock.now(),
      address: `${request.protocol}://${request.host}${planPath(found, goal, ways)}`,
    });
    return new FileAnswer(text, 'text/calendar; charset=utf-8', `${found.details.reference}-plan.ics`);
  }
}

/** The ways an address asks for, as far as the case knows them. */
const waysFor = ({ details: { input } }: CasePage, posted: Posted): Chosen =>
  known(waysOf(posted), choicesOf(recipes[input.process], input));

/** The day on which it is to take effect, given whole (`goal`) or in three parts. */
export function wantedDay(posted: Posted): { goal: IsoDate | null; error: FieldError | null } {
  const parts = readDateParts(posted, 'goal', 'The date');
  const whole = typed(posted, 'goal');
  if (!parts.empty) return { goal: parts.date, error: parts.error };
  if (whole === '' || isIsoDate(whole)) return { goal: whole || null, error: null };
  return { goal: null, error: { field: 'goal', message: 'The date must be a real date, like 1 9 2027', target: 'goal-day' } };
}

/** The date that is changed to see what moves; undefined while none is. */
export function changeOf(posted: Posted): { change: PlanChange | undefined; errors: FieldError[] } {
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
export function errorsOf(refusal: Refusal): FieldError[] {
  if (refusal.code !== 'fields-invalid') return [];
  return (refusal.errors ?? []).map(({ field, message }) => ({
    field: field ?? '',
    message,
    target: field === 'change' ? 'change' : `${field ?? 'goal'}-day`,
  }));
}
