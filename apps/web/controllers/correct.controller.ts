import { randomUUID } from 'node:crypto';
import { Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Casework, type HistoryRow } from '#libs/casework/index.js';
import type { EventDescription } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/index.js';
import { eventAsPosted, readEventForm } from '../forms/event-form.js';
import { type FieldError, type Posted, typed } from '../forms/posted.js';
import { eventFieldErrors, mergeErrors } from '../forms/refused-fields.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { type CasePage, casePath, eventDescription } from '../pages/cases/case-view.js';
import { correctPage } from '../pages/cases/correct.js';
import { CasePages } from './case-pages.js';

/** Correcting an entry of the history by another entry beside it. */
@Pages('cases/:reference/events/:sequence/correct')
export class CorrectController {
  constructor(
    private readonly cases: CasePages,
    private readonly casework: Casework,
  ) {}

  @Get()
  @Door({ permission: 'cases:correct', audit: 'none' })
  async form(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('sequence') sequence: string,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const { found, row, description } = await this.entry(actor, reference, sequence);
    const state = { posted: eventAsPosted(description, row.happenedOn, row.data), errors: [] };
    const seal = { csrfToken, expectedVersion: found.details.version, idempotencyKey: randomUUID() };
    return page(correctPage(found, { row, description, state, seal }));
  }

  @Post()
  @Door({ permission: 'cases:correct', audit: 'event-corrected' })
  async correct(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('sequence') sequence: string,
    @Form() posted: Posted,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const { found, row, description } = await this.entry(actor, reference, sequence);
    const seal = {
      csrfToken,
      expectedVersion: Number(typed(posted, 'expectedVersion')) || 0,
      idempotencyKey: typed(posted, 'idempotencyKey') || randomUUID(),
    };
    const form = readEventForm(description, posted);
    const again = (others: readonly FieldError[], seen = seal.expectedVersion): WebAnswer => {
      const errors = mergeErrors([...own(posted), ...form.errors], others, [
        '',
        'kind',
        'happenedOn',
        ...description.fields.map((field) => field.name),
        'reason',
      ]);
      return page(correctPage(found, { row, description, state: { posted, errors }, seal: { ...seal, expectedVersion: seen } }));
    };
    if (own(posted).length + form.errors.length > 0) return again([]);
    const corrected = await this.casework.correctEvent(actor, found.details.id, {
      expectedVersion: seal.expectedVersion,
      sequence: row.sequence,
      kind: typed(posted, 'kind') as 'clerical' | 'factual',
      happenedOn: form.happenedOn!,
      data: form.data,
      reason: typed(posted, 'reason'),
      idempotencyKey: seal.idempotencyKey,
    });
    if (corrected.ok) {
      return seeOther(casePath(found.details, 'history'), {
        title: 'The correction is recorded',
        text: `Entry ${corrected.value.sequence}. Every date was worked out again.`,
      });
    }
    const { refusal } = corrected;
    if (refusal.code === 'case-changed') {
      const { version } = refusal.extra as { version?: number };
      return again(
        [
          {
            field: '',
            message: `${refusal.detail} Look at the history, then send your correction again if it is still right.`,
            target: 'kind',
          },
        ],
        version ?? found.details.version,
      );
    }
    if (refusal.status === 422) {
      const named = eventFieldErrors(refusal, description.fields);
      return again(named ?? [{ field: '', message: [refusal.detail, refusal.nextStep].filter(Boolean).join(' '), target: 'kind' }]);
    }
    return unwrap<never>(corrected);
  }

  private async entry(
    actor: Actor,
    reference: string,
    sequence: string,
  ): Promise<{ found: CasePage; row: HistoryRow; description: EventDescription }> {
    const found = await this.cases.read(actor, reference);
    const row = found.details.history.find((candidate) => String(candidate.sequence) === sequence);
    const description = row && eventDescription(found, row.type);
    if (!row || !description || !row.stateBearing) throw new NotFoundException();
    return { found, row, description };
  }
}

function own(posted: Posted): FieldError[] {
  const errors: FieldError[] = [];
  if (!['clerical', 'factual'].includes(typed(posted, 'kind')))
    errors.push({ field: 'kind', message: 'Choose what kind of correction it is', target: 'kind' });
  if (!typed(posted, 'reason')) errors.push({ field: 'reason', message: 'Enter the reason for the correction', target: 'reason' });
  return errors;
}
