import { randomUUID } from 'node:crypto';
import { Get, Param, Post } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Casework } from '#libs/casework/index.js';
import type { IsoDate, RecipientRow } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/index.js';
import { readDateParts } from '../forms/date-parts.js';
import { type FieldError, type Posted, ticked, typed } from '../forms/posted.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { type Drafts, KeptDrafts } from '../http/drafts.js';
import { CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { type CasePage, casePath } from '../pages/cases/case-view.js';
import { isGap, nameOf, toldOf, toldPage } from '../pages/cases/told.js';
import { plural } from '../words.js';
import { CasePages } from './case-pages.js';

/** Who must be told, who was, and recording one letter to many in one go. */
@Pages('cases/:reference/told')
export class ToldController {
  constructor(
    private readonly cases: CasePages,
    private readonly casework: Casework,
  ) {}

  @Get()
  @Door({ permission: 'cases:read', audit: 'none' })
  async show(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const found = await this.cases.read(actor, reference);
    return page(toldPage(found, drafts.state(), { csrfToken, expectedVersion: found.details.version, idempotencyKey: randomUUID() }));
  }

  /** Each recipient is an event of its own; they are recorded one after the other, and the first refusal stops the rest. */
  @Post()
  @Door({ permission: 'cases:record', audit: 'event-recorded' })
  async record(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const found = await this.cases.read(actor, reference);
    const again = (wrong: readonly FieldError[]): WebAnswer =>
      drafts.again(casePath(found.details, 'told'), typed(posted, 'idempotencyKey') || randomUUID(), posted, wrong);
    const of = typed(posted, 'of');
    const chosen = found.details.view.recipients.filter(
      (row) => row.of === of && isGap(row) && ticked(posted, 'recipient').includes(row.key),
    );
    const on = readDateParts(posted, `on-${of}`, 'Date they were told');
    const errors: FieldError[] = [];
    const first = found.details.view.recipients.find((row) => row.of === of && isGap(row));
    if (chosen.length === 0) {
      errors.push({ field: 'recipient', message: 'Tick who was told', target: `recipient-${(first?.key ?? '').replace(/[^\w-]/g, '_')}` });
    }
    if (on.error) errors.push(on.error);
    else if (on.empty) errors.push({ field: `on-${of}`, message: 'Enter the date they were told', target: `on-${of}-day` });
    if (errors.length > 0) return again(errors);

    const done: string[] = [];
    let version = Number(typed(posted, 'expectedVersion')) || 0;
    for (const row of chosen) {
      const recorded = await this.casework.recordEvent(actor, found.details.id, {
        expectedVersion: version,
        type: 'told',
        happenedOn: on.date!,
        data: toldData(row, typed(posted, `channel-${of}`)),
        idempotencyKey: `${typed(posted, 'idempotencyKey')}:${row.key}`,
      });
      if (!recorded.ok) {
        if (recorded.refusal.status !== 422 && recorded.refusal.status !== 409) return unwrap<never>(recorded);
        const before = done.length > 0 ? `Recorded: ${done.join(', ')}. ` : '';
        const message = `${before}Not recorded from ${nameOf(found, row)} on: ${recorded.refusal.detail}`;
        return again([{ field: `on-${of}`, message, target: `on-${of}-day` }]);
      }
      version = recorded.value.version;
      done.push(nameOf(found, row));
    }
    return seeOther(casePath(found.details, 'told'), {
      title: `Recorded as told: ${plural(done.length, 'recipient')}`,
      text: lateWords(found, chosen, on.date!),
    });
  }
}

function toldData(row: RecipientRow, channel: string): Record<string, unknown> {
  return {
    of: toldOf(row),
    role: row.role,
    ...(row.school ? { school: row.school } : {}),
    ...(row.authority ? { authority: row.authority } : {}),
    ...(row.board ? { board: row.board } : {}),
    ...(channel ? { channel } : {}),
  };
}

function lateWords(found: CasePage, chosen: readonly RecipientRow[], on: IsoDate): string | undefined {
  const late = chosen.filter((row) => row.due !== null && on > row.due);
  return late.length === 0
    ? undefined
    : `Late: ${late.map((row) => nameOf(found, row)).join(', ')}. Lateness is recorded as a breach; it undoes nothing.`;
}
