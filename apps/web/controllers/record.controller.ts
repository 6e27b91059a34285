import { randomUUID } from 'node:crypto';
import { Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Casework, type RecordedEvent } from '#libs/casework/index.js';
import type { CaseView, EventDescription, Finding, IsoDate } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/index.js';
import type { Refusal } from '#libs/platform/result.js';
import { type EventForm, readEventForm } from '../forms/event-form.js';
import { type FieldError, type Posted, typed } from '../forms/posted.js';
import { eventFieldErrors, mergeErrors } from '../forms/refused-fields.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { Asked, CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { type CasePage, casePath, eventDescription } from '../pages/cases/case-view.js';
import { changesSince, conflictPage } from '../pages/cases/conflict.js';
import { confirmPage } from '../pages/cases/confirm.js';
import { type FormSeal, recordPage } from '../pages/cases/record.js';
import { refusalPage } from '../pages/cases/refusal.js';
import { whatFollows } from '../pages/cases/what-follows.js';
import { CasePages } from './case-pages.js';

/** One attempt to record an event: everything that was typed and what it was typed about. */
interface Attempt {
  actor: Actor;
  found: CasePage;
  description: EventDescription;
  posted: Posted;
  form: EventForm;
  seal: FormSeal;
}

/** Recording an event: form, check of what would follow, then the record; refusals and conflicts keep what was typed. */
@Pages('cases/:reference/record')
export class RecordController {
  constructor(
    private readonly cases: CasePages,
    private readonly casework: Casework,
  ) {}

  @Get(':type')
  @Door({ permission: 'cases:record', audit: 'none' })
  async form(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('type') type: string,
    @Asked() asked: Posted,
    @CsrfToken() csrf: string,
  ): Promise<WebAnswer> {
    const found = await this.cases.read(actor, reference);
    return page(recordPage(found, described(found, type), { posted: asked, errors: [] }, freshSeal(found, csrf)));
  }

  @Post(':type')
  @Door({ permission: 'cases:record', audit: 'event-recorded' })
  async submit(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('type') type: string,
    @Form() posted: Posted,
    @CsrfToken() csrf: string,
  ): Promise<WebAnswer> {
    const found = await this.cases.read(actor, reference);
    const description = described(found, type);
    const seal = {
      csrfToken: csrf,
      expectedVersion: Number(typed(posted, 'expectedVersion')) || 0,
      idempotencyKey: typed(posted, 'idempotencyKey') || randomUUID(),
    };
    const attempt: Attempt = { actor, found, description, posted, form: readEventForm(description, posted), seal };
    switch (typed(posted, 'step')) {
      case 'edit':
        return page(recordPage(found, description, { posted, errors: [] }, seal));
      case 'save':
        return this.save(attempt, false);
      case 'save-purported':
        return this.save(attempt, true);
      default:
        return this.check(attempt);
    }
  }

  /** Shows what would follow. Nothing is saved. */
  private async check(attempt: Attempt): Promise<WebAnswer> {
    const { found, description, form, posted, seal } = attempt;
    const preview = await this.preview(attempt);
    if (!preview.ok) return this.withErrors(attempt, preview.errors);
    if (seal.expectedVersion !== found.details.version) return this.conflict(attempt);
    const outcome = preview.view.events.at(-1);
    if (outcome?.effect === 'blocked') return this.refused(attempt, outcome.findings, preview.view);
    return page(
      confirmPage(found, {
        description,
        form,
        posted,
        seal,
        follows: whatFollows(found.details.view, preview.view),
        ahead: form.happenedOn! > found.today,
      }),
    );
  }

  private async save(attempt: Attempt, asPurported: boolean): Promise<WebAnswer> {
    const { actor, found, description, form, posted, seal } = attempt;
    if (form.errors.length > 0) return this.check(attempt);
    const reason = typed(posted, 'reason');
    if (asPurported && !reason) return this.purportedWithoutReason(attempt);
    const recorded = await this.casework.recordEvent(actor, found.details.id, {
      expectedVersion: seal.expectedVersion,
      type: description.type,
      happenedOn: form.happenedOn!,
      data: form.data,
      personal: form.personal,
      asPurported: asPurported || undefined,
      reason: reason || undefined,
      idempotencyKey: seal.idempotencyKey,
    });
    return recorded.ok ? seeOther(casePath(found.details), saved(description, recorded.value)) : this.notSaved(attempt, recorded.refusal);
  }

  private async notSaved(attempt: Attempt, refusal: Refusal): Promise<WebAnswer> {
    switch (refusal.code) {
      case 'case-changed':
        // Read again: what came in between is what the person has to see.
        return this.conflict({ ...attempt, found: await this.cases.read(attempt.actor, attempt.found.details.id) });
      case 'rule-refuses':
        return this.refused(attempt, (refusal.extra?.['findings'] as Finding[] | undefined) ?? [], null, refusal);
      case 'event-not-possible':
        return this.withErrors(attempt, [
          { field: '', message: [refusal.detail, refusal.nextStep].filter(Boolean).join(' '), target: 'happenedOn-day' },
        ]);
      default: {
        const errors = eventFieldErrors(refusal, attempt.description.fields);
        return errors ? this.withErrors(attempt, errors) : unwrap<never>({ ok: false, refusal });
      }
    }
  }

  private async preview({
    actor,
    found,
    description,
    form,
  }: Attempt): Promise<{ ok: true; view: CaseView } | { ok: false; errors: FieldError[] }> {
    const answer = await this.casework.previewEvent(actor, found.details.id, {
      type: description.type,
      happenedOn: form.happenedOn ?? '',
      data: form.data,
    });
    if (answer.ok) return form.errors.length > 0 ? { ok: false, errors: [] } : { ok: true, view: answer.value };
    const errors = eventFieldErrors(answer.refusal, description.fields);
    if (!errors) unwrap<never>(answer);
    return { ok: false, errors: errors! };
  }

  private withErrors({ found, description, posted, form, seal }: Attempt, others: readonly FieldError[]): WebAnswer {
    const errors = mergeErrors(form.errors, others, ['happenedOn', ...description.fields.map((field) => field.name)]);
    return page(recordPage(found, description, { posted, errors }, seal));
  }

  private conflict({ found, description, form, posted, seal }: Attempt): WebAnswer {
    const changes = changesSince(found.details.history, seal.expectedVersion, found.details.version);
    return page(
      conflictPage(found, { description, form, posted, seal: { ...seal, expectedVersion: found.details.version }, changes }),
      409,
    );
  }

  private refused(
    attempt: Attempt,
    findings: readonly Finding[],
    view: CaseView | null,
    refusal?: Refusal,
    errors: readonly FieldError[] = [],
  ): WebAnswer {
    const { found, description, form, posted, seal } = attempt;
    const next = (view ?? found.details.view).next.find((event) => event.type === description.type);
    const from = (refusal?.extra?.['from'] as IsoDate | null | undefined) ?? next?.from ?? null;
    const cleanFrom = (refusal?.extra?.['cleanFrom'] as IsoDate | null | undefined) ?? next?.cleanFrom ?? null;
    return page(
      refusalPage(found, { description, form, posted, seal, findings, from, cleanFrom, errors, ahead: form.happenedOn! > found.today }),
      422,
    );
  }

  private async purportedWithoutReason(attempt: Attempt): Promise<WebAnswer> {
    const preview = await this.preview(attempt);
    if (!preview.ok) return this.withErrors(attempt, preview.errors);
    const missing = [{ field: 'reason', message: 'Enter why it is recorded although the law gives it no effect', target: 'reason' }];
    return this.refused(attempt, preview.view.events.at(-1)?.findings ?? [], preview.view, undefined, missing);
  }
}

function described(found: CasePage, type: string): EventDescription {
  const description = eventDescription(found, type);
  if (!description) throw new NotFoundException();
  return description;
}

const freshSeal = (found: CasePage, csrfToken: string): FormSeal => ({
  csrfToken,
  expectedVersion: found.details.version,
  idempotencyKey: randomUUID(),
});

const saved = (description: EventDescription, recorded: RecordedEvent): { title: string; text: string } => ({
  title: `Recorded: ${description.title}`,
  text:
    recorded.effect === 'purported'
      ? `Entry ${recorded.sequence}, as a purported act. The case has not moved.`
      : `Entry ${recorded.sequence}. The dates and who must be told were worked out again.`,
});
