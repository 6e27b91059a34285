import { randomUUID } from 'node:crypto';
import { Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CurrentActor, Door, may } from '#libs/access/index.js';
import { Instruments, TemporaryBodies, type TemporaryBodyDetails } from '#libs/instruments/index.js';
import type { TemporaryTrigger } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { unwrap } from '#libs/platform/http/index.js';
import type { Result } from '#libs/platform/result.js';
import { datePartsOf, readDateParts } from '../forms/date-parts.js';
import { instrumentErrors } from '../forms/instrument-errors.js';
import { type FieldError, type Posted, typed, withQuery } from '../forms/posted.js';
import { factsAsPosted, memberAsPosted, readFacts, readMember } from '../forms/temporary-form.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { type Drafts, KeptDrafts } from '../http/drafts.js';
import { Asked, CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { bodyPage, bodyPath, type BodyPage, triggerWords } from '../pages/instruments/temporary.js';
import { factsPage, memberPage, openBodyPage } from '../pages/instruments/temporary-forms.js';
import { CasePages } from './case-pages.js';

/** Temporary governing bodies, each of a case and a school of it. */
@Pages('temporary-governing-bodies')
export class TemporaryBodiesController {
  constructor(
    private readonly bodies: TemporaryBodies,
    private readonly instruments: Instruments,
    private readonly cases: CasePages,
    private readonly clock: Clock,
  ) {}

  @Get('open')
  @Door({ permission: 'instruments:work', audit: 'none' })
  async openForm(
    @CurrentActor() actor: Actor,
    @Asked() asked: Posted,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const { details } = await this.cases.read(actor, typed(asked, 'case'));
    const schools = details.subject.schools.map(({ key, name }) => ({ value: key, text: name }));
    return page(openBodyPage({ state: drafts.state(asked), csrfToken, caseReference: details.reference, schools }));
  }

  @Post('open')
  @Door({ permission: 'instruments:work', audit: 'temporary-body-opened' })
  async open(@CurrentActor() actor: Actor, @Form() posted: Posted, @KeptDrafts() drafts: Drafts): Promise<WebAnswer> {
    const caseId = typed(posted, 'case');
    const again = (errors: readonly FieldError[]): WebAnswer =>
      drafts.again(withQuery('/temporary-governing-bodies/open', { case: caseId }), randomUUID(), posted, errors);
    const trigger = typed(posted, 'trigger') as TemporaryTrigger;
    const errors: FieldError[] = [];
    if (!typed(posted, 'school')) errors.push({ field: 'school', message: 'Select the school', target: 'school' });
    if (!(trigger in triggerWords)) errors.push({ field: 'trigger', message: 'Select why there must be one', target: 'trigger' });
    if (errors.length > 0) return again(errors);
    const opened = await this.bodies.open(actor, { caseId, school: typed(posted, 'school'), trigger });
    if (opened.ok) return seeOther(bodyPath(opened.value.id), { title: 'The temporary governing body is entered' });
    const named = instrumentErrors(opened.refusal, opened.refusal.code === 'temporary-body-exists' ? 'school' : undefined);
    return named ? again(named) : unwrap<never>(opened);
  }

  @Get(':id')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async body(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    return page(bodyPage(await this.read(actor, id, drafts, csrfToken, () => datePartsOf('on', this.clock.today()))));
  }

  @Post(':id/establish')
  @Door({ permission: 'instruments:work', audit: 'temporary-body-established' })
  async establish(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const day = readDateParts(posted, 'on', 'The day');
    const again = (errors: readonly FieldError[]): WebAnswer => drafts.again(bodyPath(id), randomUUID(), posted, errors);
    if (day.error) return again([day.error]);
    if (day.empty) return again([{ field: 'on', message: 'Enter the day on which it was established', target: 'on-day' }]);
    const evidence = typed(posted, 'evidence');
    const done = await this.bodies.establish(actor, id, {
      expectedVersion: Number(typed(posted, 'expectedVersion')) || 0,
      on: day.date!,
      ...(evidence ? { evidence } : {}),
    });
    return answer(done, bodyPath(id), { title: 'Established', text: 'It is recorded here and on the case.' }, again, 'on-day');
  }

  @Get(':id/facts')
  @Door({ permission: 'instruments:draft', audit: 'none' })
  async facts(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const shown = await this.read(actor, id, drafts, csrfToken, (body) => ({
      ...factsAsPosted(body),
      instrumentId: body.instrumentId ?? '',
    }));
    // what was refused because somebody else saved is looked at, and then goes over what they saved
    return page(factsPage({ ...shown, expectedVersion: shown.body.version }));
  }

  @Post(':id/facts')
  @Door({ permission: 'instruments:draft', audit: 'temporary-body-changed' })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const found = unwrap(await this.bodies.read(actor, id));
    const again = (errors: readonly FieldError[]): WebAnswer => drafts.again(bodyPath(id, 'facts'), randomUUID(), posted, errors);
    const { facts, errors } = readFacts(posted, found);
    if (errors.length > 0) return again(errors);
    const instrumentId = typed(posted, 'instrumentId');
    const changed = await this.bodies.change(actor, id, {
      expectedVersion: Number(typed(posted, 'expectedVersion')) || 0,
      facts,
      ...(instrumentId ? { instrumentId } : {}),
    });
    return answer(changed, bodyPath(id), { title: 'Saved' }, again, 'places-parent');
  }

  @Get(':id/members/add')
  @Door({ permission: 'instruments:draft', audit: 'none' })
  async addForm(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    return page(memberPage({ ...(await this.read(actor, id, drafts, csrfToken)), member: null }));
  }

  @Post(':id/members/add')
  @Door({ permission: 'instruments:draft', audit: 'temporary-member-added' })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const again = (errors: readonly FieldError[]): WebAnswer => drafts.again(bodyPath(id, 'members/add'), randomUUID(), posted, errors);
    const { member, errors } = readMember(posted);
    if (member === null) return again(errors);
    return answer(await this.bodies.addMember(actor, id, member), bodyPath(id), { title: 'The member is entered' }, again);
  }

  @Get(':id/members/:member')
  @Door({ permission: 'instruments:draft', audit: 'none' })
  async memberForm(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('member') memberId: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const shown = await this.read(actor, id, drafts, csrfToken, (body) => memberAsPosted(memberOf(body, memberId)));
    return page(memberPage({ ...shown, member: memberOf(shown.body, memberId) }));
  }

  @Post(':id/members/:member')
  @Door({ permission: 'instruments:draft', audit: 'temporary-member-changed' })
  async changeMember(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('member') memberId: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const again = (errors: readonly FieldError[]): WebAnswer =>
      drafts.again(bodyPath(id, `members/${memberId}`), randomUUID(), posted, errors);
    const { member, errors } = readMember(posted);
    if (member === null) return again(errors);
    const { name, ...facts } = member;
    const changed = await this.bodies.changeMember(actor, id, memberId, posted['name'] === undefined ? facts : { name, ...facts });
    return answer(changed, bodyPath(id), { title: 'The member is changed' }, again);
  }

  @Post(':id/members/:member/erase')
  @Door({ permission: 'instruments:draft', audit: 'temporary-member-erased' })
  async erase(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('member') memberId: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const member = memberOf(unwrap(await this.bodies.read(actor, id)), memberId);
    const again = (errors: readonly FieldError[]): WebAnswer =>
      drafts.again(bodyPath(id, `members/${memberId}`), randomUUID(), { ...memberAsPosted(member), ...posted }, errors);
    const erased = await this.bodies.eraseMemberName(actor, id, memberId, typed(posted, 'reason'));
    return answer(erased, bodyPath(id), { title: 'The name is erased' }, again);
  }

  /** `initial`: what the form begins with, where nothing was typed yet. */
  private async read(
    actor: Actor,
    id: string,
    drafts: Drafts,
    csrfToken: string,
    initial: (body: TemporaryBodyDetails) => Posted = () => ({}),
  ): Promise<BodyPage> {
    const body = unwrap(await this.bodies.read(actor, id));
    const { rows } = await this.instruments.list(actor, { caseId: body.caseId });
    return {
      body,
      today: this.clock.today(),
      state: drafts.state(initial(body)),
      csrfToken,
      mayWrite: may(actor, 'instruments:work') && actor.authority === body.authority,
      matters: rows.map((row) => ({ value: row.id, text: `${row.subject.name}: ${row.stateTitle}` })),
    };
  }
}

/** A member of it; 404 for anybody else. */
function memberOf({ members }: TemporaryBodyDetails, id: string): TemporaryBodyDetails['members'][number] {
  const member = members.find((one) => one.id === id);
  if (!member) throw new NotFoundException();
  return member;
}

/** On to the body, or back to the form with everything typed. */
function answer(
  done: Result<TemporaryBodyDetails>,
  to: string,
  flash: { title: string; text?: string },
  again: (errors: readonly FieldError[]) => WebAnswer,
  target?: string,
): WebAnswer {
  if (done.ok) return seeOther(to, flash);
  const { code } = done.refusal;
  const errors = instrumentErrors(
    done.refusal,
    code === 'temporary-body-changed' || code === 'case-changed' || code === 'rule-refuses' ? target : undefined,
  );
  return errors ? again(errors) : unwrap<never>(done);
}
