import { Get } from '@nestjs/common';
import { CurrentActor, Door, may } from '#libs/access/index.js';
import { ChooseRoute, type RouteChoice } from '#libs/casework/index.js';
import type { IsoDate } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { ok, type Result } from '#libs/platform/result.js';
import { Register, RegisterImports } from '#libs/register/index.js';
import { datePartsOf, readDateParts } from '../forms/date-parts.js';
import { urnsTyped } from '../forms/joint-opening.js';
import { type FieldError, type Posted, ticked, typed } from '../forms/posted.js';
import { routeAddress, type RouteAddress, routeInput, routePath } from '../forms/route-choice.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { Asked } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { routeAnswerPage } from '../pages/routes/answer.js';
import { routeQuestionsPage, routeWishPage } from '../pages/routes/questions.js';
import { routeSchoolsPage } from '../pages/routes/schools.js';
import { SchoolFinder } from './school-finder.js';

const nobody: FieldError = { field: 'search', message: 'Add a school or a federation first', target: 'search' };

/** "Which route?": who it is about, what is wanted, what the register cannot answer, and what the law then says. Nothing is saved; all of it stands in the address. */
@Pages('routes')
export class RoutesController {
  constructor(
    private readonly choosing: ChooseRoute,
    private readonly register: Register,
    private readonly imports: RegisterImports,
    private readonly finder: SchoolFinder,
    private readonly clock: Clock,
  ) {}

  /** Which schools. */
  @Get()
  @Door({ permission: 'law:read', audit: 'none' })
  async schools(@CurrentActor() actor: Actor, @Asked() asked: Posted): Promise<WebAnswer> {
    const parts = readDateParts(asked, 'asAt', 'The day of the register');
    const address = this.address({ ...asked, ...(parts.date ? { asAt: parts.date } : {}) });
    const text = typed(asked, 'search');
    const urns = urnsTyped(text);
    const searched = 'search' in asked && typed(asked, 'step') !== 'continue';
    const errors: FieldError[] = parts.error ? [parts.error] : [];
    if (errors.length === 0 && typed(asked, 'step') === 'continue' && text === '') {
      if (address.urns.length + address.uids.length > 0) return seeOther(routePath('/wish', address));
      errors.push(nobody);
    }
    if (searched && text === '' && parts.empty) errors.push({ ...nobody, message: 'Enter a name, a postcode or a number to search for' });
    if (errors.length === 0 && urns !== null) {
      const known = new Set((await this.register.schoolFacts(actor, urns)).map(({ key }) => key));
      const unknown = urns.filter((urn) => !known.has(urn));
      if (unknown.length === 0) return seeOther(routePath('', { ...address, urns: [...new Set([...address.urns, ...urns])] }));
      errors.push({ ...nobody, message: unknown.map((urn) => `The register has no school ${urn}`).join('. ') });
    }
    const [partners, found] = await Promise.all([
      this.register.partners(actor, { urns: address.urns, federationUids: address.uids, asAt: address.asAt }),
      text && urns === null ? this.finder.find(actor, text, address.asAt) : null,
    ]);
    const posted = { ...asked, ...(parts.error ? {} : datePartsOf('asAt', address.asAt)) };
    return page(routeSchoolsPage({ address, partners, found, state: { posted, errors } }));
  }

  /** What is wanted; with what the register says of the schools. */
  @Get('wish')
  @Door({ permission: 'law:read', audit: 'none' })
  async wish(@CurrentActor() actor: Actor, @Asked() asked: Posted): Promise<WebAnswer> {
    const parts = readDateParts(asked, 'publishOn', 'The day of the first step');
    const address = this.address({ ...asked, ...(parts.date ? { publishOn: parts.date } : {}) });
    const choice = await this.choose(actor, address);
    if (!choice.ok)
      return seeOther(routePath('', address), {
        title: 'Please look at the schools again',
        text: choice.refusal.errors?.map(({ message }) => message).join('. ') ?? choice.refusal.title,
      });
    const sent = 'sent' in asked;
    const errors: FieldError[] = parts.error ? [parts.error] : [];
    if (sent && address.aim === null) errors.unshift({ field: 'aim', message: 'Select what is wanted', target: 'aim' });
    if (sent && errors.length === 0) return seeOther(routePath('/answer', address));
    const posted = { ...asked, ...(parts.error ? {} : datePartsOf('publishOn', address.publishOn)) };
    return page(routeWishPage({ address, choice: choice.value, extractOf: await this.extractOf(actor), state: { posted, errors } }));
  }

  /** What the register cannot answer, and the law turns on. */
  @Get('questions')
  @Door({ permission: 'law:read', audit: 'none' })
  async questions(@CurrentActor() actor: Actor, @Asked() asked: Posted): Promise<WebAnswer> {
    const address = this.address(asked);
    const choice = await this.choose(actor, address);
    if (!choice.ok || address.aim === null) return seeOther(routePath('/wish', address));
    const shown = ticked(asked, 'shown');
    const errors = choice.value.questions
      .filter(({ field }) => shown.includes(field) && address.answers[field] === undefined)
      .map(({ field, asks }): FieldError => ({ field, message: `Select an answer: ${asks}`, target: field }));
    if (shown.length > 0 && errors.length === 0) return seeOther(routePath('/answer', address));
    return page(routeQuestionsPage({ address, choice: choice.value, state: { posted: asked, errors } }));
  }

  /** What the law says; back to the questions while one that matters has no answer, not even "not decided yet". */
  @Get('answer')
  @Door({ permission: 'law:read', audit: 'none' })
  async answer(@CurrentActor() actor: Actor, @Asked() asked: Posted): Promise<WebAnswer> {
    const address = this.address(asked);
    const choice = await this.choose(actor, address);
    if (!choice.ok || address.aim === null) return seeOther(routePath('/wish', address));
    if (choice.value.questions.some(({ field }) => address.answers[field] === undefined)) return seeOther(routePath('/questions', address));
    const extractOf = await this.extractOf(actor);
    return page(routeAnswerPage({ address, choice: choice.value, extractOf, mayOpen: may(actor, 'cases:open') }));
  }

  private async extractOf(actor: Actor): Promise<IsoDate | null> {
    const { rows } = await this.imports.list(actor, { limit: 1 });
    return rows[0]?.asAt ?? null;
  }

  private address(asked: Posted): RouteAddress {
    return routeAddress(asked, this.today);
  }

  private get today(): IsoDate {
    return this.clock.today();
  }

  /** Asked until no further question comes up that has an answer already: an answer can make another question matter. */
  private async choose(actor: Actor, address: RouteAddress): Promise<Result<RouteChoice>> {
    let questions: RouteChoice['questions'] = [];
    for (;;) {
      const choice = await this.choosing.choose(actor, routeInput(address, questions));
      if (!choice.ok) return choice;
      const more = choice.value.questions.filter(
        ({ field }) => address.answers[field] !== undefined && !questions.some((known) => known.field === field),
      );
      if (more.length === 0) return ok(choice.value);
      questions = [...questions, ...more];
    }
  }
}
