import { Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Casework, type PlanChange, type PlanWhatIf } from '#libs/casework/index.js';
import { choicesOf, recipes, type Chosen, type Plan, type PlannedStep } from '#libs/law/planning/index.js';
import type { CaseInput, IsoDate, ProcessId } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { unwrap } from '#libs/platform/http/index.js';
import type { Result } from '#libs/platform/result.js';
import { type Partners, Register } from '#libs/register/index.js';
import { datePartsOf } from '../forms/date-parts.js';
import { asksForOne, isOfOneFederation, planBefore, planBeforePath, type PlanBefore } from '../forms/plan-before.js';
import { known, wayFields, waysOf } from '../forms/plan-ways.js';
import { type FieldError, type Posted, typed } from '../forms/posted.js';
import { FileAnswer, page, seeOther, type WebAnswer } from '../http/answers.js';
import { Asked } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { planCalendar } from '../pages/cases/plan-calendar.js';
import { processPurpose } from '../pages/open/process-choice.js';
import { actorInWords } from '../pages/plan/actors.js';
import { planDatesPage, planName } from '../pages/plan/dates.js';
import { planWhatPage } from '../pages/plan/what.js';
import { planWhoPage } from '../pages/plan/who.js';
import { listInWords } from '../words.js';
import { Directory } from './directory.js';
import { changeOf, errorsOf, wantedDay } from './plan.controller.js';
import { SchoolFinder } from './school-finder.js';

type Before = PlanBefore & { process: ProcessId };
type Planned = { input: CaseInput; plan: Plan; whatIf: PlanWhatIf | null };

/** A plan before there is a case: what is wanted, for whom, by which day. All of it stands in the address; nothing is saved. */
@Pages('plan')
export class PlanBeforeController {
  constructor(
    private readonly casework: Casework,
    private readonly register: Register,
    private readonly finder: SchoolFinder,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  /** What is planned, then for whom. */
  @Get()
  @Door({ permission: 'law:read', audit: 'none' })
  async who(@CurrentActor() actor: Actor, @Asked() asked: Posted): Promise<WebAnswer> {
    const before = planBefore(asked, this.clock.today());
    const { process } = before;
    if (process === null) {
      const errors: FieldError[] = 'asked' in asked ? [{ field: 'process', message: 'Select what is planned', target: 'process' }] : [];
      return page(planWhatPage({ posted: asked, errors }));
    }
    const text = typed(asked, 'search');
    const [partners, found] = await Promise.all([this.partners(actor, before), text ? this.finder.find(actor, text, before.asAt) : null]);
    const errors: FieldError[] =
      'search' in asked && text === '' ? [{ field: 'search', message: 'Enter a name, a postcode or a number', target: 'search' }] : [];
    return page(planWhoPage({ plan: { ...before, process }, partners, found, state: { posted: asked, errors } }));
  }

  /** The plan itself. */
  @Get('dates')
  @Door({ permission: 'law:read', audit: 'none' })
  async dates(@CurrentActor() actor: Actor, @Asked() asked: Posted): Promise<WebAnswer> {
    const before = planBefore(asked, this.clock.today());
    const { process } = before;
    if (process === null) return seeOther('/plan');
    const partners = await this.partners(actor, before);
    const lacking = whatLacks({ ...before, process }, partners);
    if (lacking !== null)
      return page(planWhoPage({ plan: { ...before, process }, partners, found: null, state: { posted: asked, errors: [lacking] } }));
    const wanted = wantedDay(asked);
    const errors: FieldError[] = wanted.error ? [wanted.error] : [];
    const shown = { ...asked, ...datePartsOf('goal', wanted.goal) };
    const authorities = await this.directory.authorities(actor);
    const councils = [
      ...new Set(partners.schools.flatMap(({ authority }) => (authority === undefined ? [] : [authorities[authority] ?? authority]))),
    ];
    const who = (step: PlannedStep): string => actorInWords(step.for, process, authorities);
    const view = (planned: Planned | null, goal: IsoDate | null, ways: Chosen): WebAnswer =>
      page(
        planDatesPage({
          before: { ...before, process },
          planned,
          goal,
          ways,
          today: this.clock.today(),
          council: listInWords(councils),
          who,
          state: { posted: shown, errors },
        }),
      );
    if (errors.length > 0) return view(null, null, waysOf(asked));
    const { change, errors: wrong } = changeOf(asked);
    errors.push(...wrong);
    const ask = (changed?: PlanChange) => this.plan(actor, { ...before, process }, partners, wanted.goal, asked, changed);
    let answer = await ask(change);
    if (!answer.ok && change !== undefined) {
      errors.push(...errorsOf(answer.refusal));
      // a change that cannot be asked leaves the plan as it is
      answer = await ask();
    }
    if (answer.ok) return view(answer.value, wanted.goal, waysIn(asked, answer.value.input));
    errors.push(...errorsOf(answer.refusal));
    return errors.length > 0 ? view(null, wanted.goal, waysOf(asked)) : unwrap<never>(answer);
  }

  @Get('calendar')
  @Door({ permission: 'law:read', audit: 'none' })
  async calendar(@CurrentActor() actor: Actor, @Asked() asked: Posted, @Req() request: FastifyRequest): Promise<WebAnswer> {
    const before = planBefore(asked, this.clock.today());
    const { process } = before;
    if (process === null) return seeOther('/plan');
    const partners = await this.partners(actor, before);
    const { goal, error } = wantedDay(asked);
    if (error !== null) return this.dates(actor, asked);
    const planned = unwrap(await this.plan(actor, { ...before, process }, partners, goal, asked));
    const ways = waysIn(asked, planned.input);
    const authorities = await this.directory.authorities(actor);
    const text = await planCalendar({
      plan: planned.plan,
      reference: [...new Set([process, ...before.uids, ...before.urns, before.relevant, ...planned.input.schools.map(({ key }) => key)])]
        .filter(Boolean)
        .join('-'),
      name: `${processPurpose(process)}: ${planName(planned)}`,
      who: (step) => actorInWords(step.for, process, authorities),
      written: this.clock.now(),
      address: `${request.protocol}://${request.host}${planBeforePath('/dates', before, { goal, ...wayFields(ways) })}`,
    });
    return new FileAnswer(text, 'text/calendar; charset=utf-8', `plan-${process}.ics`);
  }

  private partners(actor: Actor, { urns, uids, asAt }: PlanBefore): Promise<Partners> {
    return this.register.partners(actor, { urns, federationUids: uids, asAt });
  }

  private plan(
    actor: Actor,
    before: Before,
    partners: Partners,
    goal: IsoDate | null,
    asked: Posted,
    change?: PlanChange,
  ): Promise<Result<Planned>> {
    const body = { ...described(before, partners, this.clock.today()), ...(goal === null ? {} : { goal }) };
    return this.casework.planBefore(actor, body, { change, choose: (input) => waysIn(asked, input) });
  }
}

/** The ways an address asks for, as far as the law leaves them open in this case: a choice of another process does no harm. */
const waysIn = (asked: Posted, input: CaseInput): Chosen => known(waysOf(asked), choicesOf(recipes[input.process], input));

/** What must still be said before anything can be planned. */
function whatLacks({ process, relevant }: Before, { schools }: Partners): FieldError | null {
  if (schools.length === 0) return { field: 'search', message: 'Choose a federation or schools first', target: 'search' };
  if (!isOfOneFederation(process) && schools.length < 2)
    return { field: 'search', message: 'At least two schools come together. Add another', target: 'search' };
  const [first] = schools;
  if (process === 'federating' && first?.federation !== undefined && schools.every(({ federation }) => federation === first.federation))
    return {
      field: 'search',
      message: 'These schools are in one federation already. Add a school that is not, or plan something else',
      target: 'search',
    };
  if (!asksForOne(process) || schools.some(({ key }) => key === relevant)) return null;
  const message = process === 'leaving' ? 'Select the school that would leave' : 'Select the school that stays';
  return { field: 'relevant', message, target: 'relevant' };
}

/** The case as POST /plan takes it. */
function described({ process, uids, urns, relevant, asAt }: Before, { schools, federations }: Partners, asOf: IsoDate): object {
  const common = { process, asOf, events: [], ...(asksForOne(process) ? { relevantSchool: relevant } : {}) };
  if (isOfOneFederation(process)) return { ...common, federation: { uid: uids[0] ?? federations[0]?.uid, registerAsAt: asAt } };
  const goesOn = (key: string, federation: string | undefined): boolean => !urns.includes(key) && !uids.includes(federation ?? '');
  const alone = schools.filter(({ federation }) => federation === undefined);
  return {
    ...common,
    federation: { name: federations[0]?.name ?? 'The proposal', schools: schools.map(({ key }) => key) },
    schools: schools.map(({ key, federation }) => ({
      key,
      urn: key,
      ...(federation === undefined ? {} : { federation }),
      ...(process.startsWith('amalgamation') && goesOn(key, federation) ? { part: 'goes-on' } : {}),
    })),
    boards: [
      ...federations.map(({ uid, name }) => ({
        key: uid,
        name: `Governing body of ${name}`,
        kind: 'federation',
        schools: schools.filter(({ federation }) => federation === uid).map(({ key }) => key),
      })),
      ...alone.map(({ key, name }) => ({ key, name: `Governing body of ${name}`, kind: 'school', schools: [key] })),
    ],
  };
}
