import { randomUUID } from 'node:crypto';
import { Get, Param, Post } from '@nestjs/common';
import { CurrentActor, Door, may } from '#libs/access/index.js';
import { Instruments, readInstrumentCursor, type RegisterEntry, type RegisterFilter } from '#libs/instruments/index.js';
import { instrumentTables, type InstrumentInput } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { unwrap } from '#libs/platform/http/index.js';
import { datePartsOf, readDateParts } from '../forms/date-parts.js';
import { instrumentErrors } from '../forms/instrument-errors.js';
import { type FieldError, type Posted, typed } from '../forms/posted.js';
import { page, seeOther, unreadable, type WebAnswer } from '../http/answers.js';
import { type Drafts, KeptDrafts } from '../http/drafts.js';
import { Asked, CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { entryPage } from '../pages/instruments/entry.js';
import { mattersPage, registerPage } from '../pages/instruments/lists.js';
import { madePath } from '../pages/instruments/made.js';
import { sendFile } from './instrument-files.js';

/** The register of instruments, and the list of those being made. */
@Pages('instruments')
export class InstrumentsController {
  constructor(
    private readonly instruments: Instruments,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Door({ permission: 'instruments:read', audit: 'none' })
  async register(@CurrentActor() actor: Actor, @Asked() asked: Posted): Promise<WebAnswer> {
    const day = readDateParts(asked, 'asAt', 'The day');
    const asAt = day.date ?? this.clock.today();
    const only = typed(asked, 'only');
    const filter: RegisterFilter = {
      asAt,
      all: typed(asked, 'all') === 'yes',
      ...(typed(asked, 'text') ? { text: typed(asked, 'text') } : {}),
      ...(only === 'due-for-review' || only === 'unlawful' ? { only } : {}),
    };
    const found = await this.instruments.register(actor, filter);
    return page(
      registerPage({
        ...found,
        state: { posted: { ...(day.empty ? datePartsOf('asAt', asAt) : {}), ...asked }, errors: day.error ? [day.error] : [] },
        mayWrite: mayManage(actor),
      }),
    );
  }

  @Get('matters')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async matters(@CurrentActor() actor: Actor, @Asked() query: Posted): Promise<WebAnswer> {
    const after = typed(query, 'after');
    if (after && readInstrumentCursor(after) === null)
      return unreadable('after', 'The list has no page of that name', '/instruments/matters');
    const states = statesOfMatters();
    const state = typed(query, 'state');
    if (state && !states.some(({ value }) => value === state))
      return unreadable('state', 'No instrument can be in a state of that name', '/instruments/matters');
    const show = typed(query, 'show');
    const found = await this.instruments.list(
      actor,
      {
        ...(state ? { state } : {}),
        ...(typed(query, 'text') ? { text: typed(query, 'text') } : {}),
        ...(show === 'all' ? {} : { open: show !== 'closed' }),
      },
      after ? { after } : {},
    );
    return page(mattersPage({ ...found, query, states, mayWrite: mayManage(actor) }));
  }

  @Get('made/:number')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async entry(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const found = unwrap(await this.instruments.readMade(actor, number)) as RegisterEntry & { record: InstrumentInput };
    const kept = drafts.state();
    const state = { ...kept, posted: { ...datePartsOf('endedOn', this.clock.today()), ...kept.posted } };
    const warnings = typed(state.posted, 'warnings');
    return page(
      entryPage({
        entry: found,
        record: found.record,
        warnings: warnings ? (JSON.parse(warnings) as string[]) : [],
        state,
        csrfToken,
        mayWrite: mayManage(actor) && actor.authority === found.authority,
      }),
    );
  }

  @Get('made/:number/file.:format')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async file(@CurrentActor() actor: Actor, @Param('number') number: string, @Param('format') format: string): Promise<WebAnswer> {
    return sendFile(unwrap(await this.instruments.sealedFile(actor, number, format === 'docx' ? 'docx' : 'pdf')));
  }

  @Post('made/:number/end')
  @Door({ permission: 'instruments:work', audit: 'instrument-ended' })
  async end(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const again = (errors: readonly FieldError[]): WebAnswer => drafts.again(madePath(number), randomUUID(), posted, errors);
    const day = readDateParts(posted, 'endedOn', 'The day');
    const errors: FieldError[] = day.error ? [day.error] : [];
    if (day.empty)
      errors.push({ field: 'endedOn', message: 'Enter the first day on which it is no longer in force', target: 'endedOn-day' });
    if (!typed(posted, 'because')) errors.push({ field: 'because', message: 'Enter why it ends', target: 'because' });
    if (errors.length > 0) return again(errors);
    const ended = await this.instruments.endMade(actor, number, { endedOn: day.date!, because: typed(posted, 'because') });
    if (ended.ok) return seeOther(madePath(number), { title: 'It is ended', text: 'The text stays in the register.' });
    const named = instrumentErrors(ended.refusal);
    return named ? again(named) : unwrap<never>(ended);
  }
}

/** Officers and managers start instruments, enter them from paper and end them. */
export const mayManage = (actor: Actor): boolean => may(actor, 'instruments:work');

/** States of both histories, each once. */
function statesOfMatters(): { value: string; text: string }[] {
  const titles = new Map<string, string>();
  for (const { states } of Object.values(instrumentTables))
    for (const [id, { title }] of Object.entries(states)) if (!titles.has(id)) titles.set(id, title);
  return [...titles].map(([value, text]) => ({ value, text })).sort((a, b) => (a.text < b.text ? -1 : 1));
}
