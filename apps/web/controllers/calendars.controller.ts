import { randomUUID } from 'node:crypto';
import { Get, Param, Post } from '@nestjs/common';
import { CurrentActor, Door, may } from '#libs/access/index.js';
import type { DateRange } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/index.js';
import type { Result } from '#libs/platform/result.js';
import { type CalendarDetails, Calendars } from '#libs/register/index.js';
import { dateLinesOf, readDateLines } from '../forms/date-lines.js';
import { type FieldError, type Posted, typed } from '../forms/posted.js';
import { fieldErrors } from '../forms/refused-fields.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { type Drafts, KeptDrafts } from '../http/drafts.js';
import { CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { calendarFormPage, calendarPage, calendarsPage } from '../pages/register/calendars.js';
import { Directory } from './directory.js';

interface Entered {
  terms: DateRange[];
  notSchoolDays: ReturnType<typeof readDateLines>['ranges'];
  source: string;
  errors: FieldError[];
}

/** Term dates: read, entered, and entered again as a further version. */
@Pages('calendars')
export class CalendarsController {
  constructor(
    private readonly calendars: Calendars,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Door({ permission: 'register:read', audit: 'none' })
  async list(@CurrentActor() actor: Actor): Promise<WebAnswer> {
    const { rows } = await this.calendars.list(actor, { authority: actor.authority }, { limit: 100 });
    return page(calendarsPage(rows, may(actor, 'calendars:write')));
  }

  @Get('enter')
  @Door({ permission: 'calendars:write', audit: 'none' })
  async form(@CurrentActor() actor: Actor, @KeptDrafts() drafts: Drafts, @CsrfToken() csrfToken: string): Promise<WebAnswer> {
    const authorityName = (await this.directory.authorities(actor))[actor.authority] ?? 'your authority';
    return page(
      calendarFormPage({
        action: ENTER,
        heading: 'Enter term dates',
        asksOwner: true,
        authorityName,
        state: drafts.state({ ownerKind: 'authority' }),
        csrfToken,
      }),
    );
  }

  @Post('enter')
  @Door({ permission: 'calendars:write', audit: 'calendar-entered' })
  async enter(@CurrentActor() actor: Actor, @Form() posted: Posted, @KeptDrafts() drafts: Drafts): Promise<WebAnswer> {
    const days = readDays(posted);
    const ownerKind = typed(posted, 'ownerKind') === 'school' ? 'school' : 'authority';
    const ownerKey = ownerKind === 'school' ? typed(posted, 'urn') : actor.authority;
    if (ownerKind === 'school' && !/^\d{6}$/.test(ownerKey))
      days.errors.unshift({ field: 'urn', message: 'The URN of the school has six figures', target: 'urn' });
    if (days.errors.length > 0) return drafts.again(ENTER, randomUUID(), posted, days.errors);
    const created = await this.calendars.create(actor, { ownerKind, ownerKey, name: typed(posted, 'name') || undefined }, days);
    return saved(created, (errors) => drafts.again(ENTER, randomUUID(), posted, errors));
  }

  @Get(':id')
  @Door({ permission: 'register:read', audit: 'none' })
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WebAnswer> {
    return page(calendarPage(unwrap(await this.calendars.read(actor, id)), may(actor, 'calendars:write')));
  }

  @Get(':id/enter')
  @Door({ permission: 'calendars:write', audit: 'none' })
  async againForm(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const calendar = unwrap(await this.calendars.read(actor, id));
    const { terms, notSchoolDays } = calendar.days;
    const posted = {
      terms: dateLinesOf(terms),
      notSchoolDays: dateLinesOf(notSchoolDays),
      source: '',
      expectedVersion: String(calendar.current?.version ?? 0),
    };
    return page(
      calendarFormPage({
        action: `/calendars/${calendar.id}/enter`,
        heading: `New version of ${calendar.name}`,
        asksOwner: false,
        authorityName: calendar.ownerName,
        state: drafts.state(posted),
        csrfToken,
      }),
    );
  }

  @Post(':id/enter')
  @Door({ permission: 'calendars:write', audit: 'calendar-entered' })
  async enterAgain(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const calendar = unwrap(await this.calendars.read(actor, id));
    const days = readDays(posted);
    const again = (errors: readonly FieldError[], typedIn = posted): WebAnswer =>
      drafts.again(`/calendars/${calendar.id}/enter`, randomUUID(), typedIn, errors);
    if (days.errors.length > 0) return again(days.errors);
    const entered = await this.calendars.enterVersion(actor, id, Number(typed(posted, 'expectedVersion')) || 0, days);
    if (!entered.ok && entered.refusal.status === 409) {
      const fresh = { ...posted, expectedVersion: String(calendar.current?.version ?? 0) };
      const errors = [
        {
          field: '',
          message: `${entered.refusal.detail} What you typed is still here; look at the other version before you save yours.`,
          target: 'terms',
        },
      ];
      return again(errors, fresh);
    }
    return saved(entered, again);
  }
}

const ENTER = '/calendars/enter';

function saved(result: Result<CalendarDetails>, again: (errors: readonly FieldError[]) => WebAnswer): WebAnswer {
  if (result.ok)
    return seeOther(`/calendars/${result.value.id}`, {
      title: 'The term dates are saved',
      text: 'Cases count with them from now on. What was decided stays as it was judged.',
    });
  const { refusal } = result;
  if (refusal.status !== 422 && refusal.status !== 409) return unwrap<never>(result);
  return again(
    pageErrors(fieldErrors(refusal)) ?? [
      { field: '', message: [refusal.detail, refusal.nextStep].filter(Boolean).join(' '), target: 'terms' },
    ],
  );
}

function readDays(posted: Posted): Entered {
  const terms = readDateLines(typed(posted, 'terms'), 'Terms');
  const notSchoolDays = readDateLines(typed(posted, 'notSchoolDays'), 'Days without school');
  const errors: FieldError[] = [
    ...terms.errors.map((message) => ({ field: 'terms', message, target: 'terms' })),
    ...notSchoolDays.errors.map((message) => ({ field: 'notSchoolDays', message, target: 'notSchoolDays' })),
  ];
  if (terms.ranges.length + terms.errors.length === 0) errors.push({ field: 'terms', message: 'Enter at least one term', target: 'terms' });
  const source = typed(posted, 'source');
  if (!source) errors.push({ field: 'source', message: 'Enter where the dates are from', target: 'source' });
  return {
    terms: terms.ranges.map((range) => (typeof range === 'string' ? { from: range, to: range } : range)),
    notSchoolDays: notSchoolDays.ranges,
    source,
    errors,
  };
}

/** The register speaks of `terms[2].from`; the page has one box for all terms. */
const pageErrors = (errors: FieldError[] | null): FieldError[] | null =>
  errors?.map((error) => {
    const field = error.field.split(/[.[]/)[0]!;
    return { ...error, field, target: field };
  }) ?? null;
