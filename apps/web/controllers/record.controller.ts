import { randomUUID } from 'node:crypto';
import { Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Casework, type RecordedEvent } from '#libs/casework/index.js';
import type { Plan } from '#libs/law/planning/index.js';
import type { CaseView, EventDescription, Finding, LawEvent } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/index.js';
import { type EventForm, readEventForm } from '../forms/event-form.js';
import { type FieldError, type Posted, typed } from '../forms/posted.js';
import { eventFieldErrors, mergeErrors } from '../forms/refused-fields.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { draftPath, type Drafts, KeptDrafts } from '../http/drafts.js';
import { Asked, CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { type CasePage, casePath, eventDescription } from '../pages/cases/case-view.js';
import { changesSince, conflictPage } from '../pages/cases/conflict.js';
import { confirmPage } from '../pages/cases/confirm.js';
import { type FormSeal, recordedPage, recordPage, sealOf } from '../pages/cases/record.js';
import { isDateChange } from '../pages/cases/date-change.js';
import { refusalPage } from '../pages/cases/refusal.js';
import { whatFollows } from '../pages/cases/what-follows.js';
import { cascadesOf } from './cascades.js';
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

/**
 * Recording an event: form, look at what would follow, then the record. Each is a page with an address of its own, and a form
 * that was sent always leads to one, so that going back and loading again lose nothing and record nothing twice.
 */
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
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrf: string,
  ): Promise<WebAnswer> {
    const found = await this.cases.read(actor, reference);
    const draft = drafts.asked;
    const seal = draft && draft.recorded === null ? sealOf(draft.posted, csrf) : freshSeal(found, csrf);
    return page(recordPage(found, described(found, type), drafts.state(asked), seal));
  }

  /** What would follow from the draft: worked out anew each time, so that it is never older than the case. */
  @Get(':type/check')
  @Door({ permission: 'cases:record', audit: 'none' })
  async check(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('type') type: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrf: string,
  ): Promise<WebAnswer> {
    const found = await this.cases.read(actor, reference);
    const description = described(found, type);
    const draft = drafts.asked;
    if (!draft) return seeOther(casePath(found.details, `record/${type}`), FORGOTTEN);
    if (draft.recorded) return page(recordedPage(found, description, draft.recorded));
    const attempt = attemptOf(actor, found, description, draft.posted, csrf);
    const preview = await this.preview(attempt);
    if (!preview.ok) return drafts.again(casePath(found.details, `record/${type}`), draft.key, draft.posted, preview.errors);
    if (attempt.seal.expectedVersion !== found.details.version) return conflict(attempt);
    const outcome = preview.view.events.at(-1);
    if (outcome?.effect === 'blocked') return refused(attempt, outcome.findings, preview.view, draft.errors);
    return page(
      confirmPage(found, {
        ...attempt,
        follows: whatFollows(found.details.view, preview.view),
        cascades: await cascadesOf(this.casework, actor, found, {
          type: description.type,
          happenedOn: attempt.form.happenedOn!,
          data: attempt.form.data,
        }),
        ahead: attempt.form.happenedOn! > found.today,
        moved: isDateChange(type) ? { after: preview.view, plan: await this.planAfter(attempt) } : null,
        errors: draft.errors,
      }),
    );
  }

  @Post(':type')
  @Door({ permission: 'cases:record', audit: 'event-recorded' })
  async submit(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('type') type: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrf: string,
  ): Promise<WebAnswer> {
    const found = await this.cases.read(actor, reference);
    const attempt = attemptOf(actor, found, described(found, type), posted, csrf);
    const step = typed(posted, 'step');
    if (step === 'save' || step === 'save-purported') return this.save(attempt, drafts, step === 'save-purported');
    // What was recorded already stays as it is; typed again, it is a form of its own.
    const used = drafts.find(attempt.seal.idempotencyKey)?.recorded;
    const key = used ? randomUUID() : attempt.seal.idempotencyKey;
    const sent = { ...posted, idempotencyKey: key };
    const form = casePath(found.details, `record/${type}`);
    if (step === 'edit') return drafts.again(form, key, sent, []);
    const preview = await this.preview(attempt);
    return preview.ok ? drafts.again(`${form}/check`, key, sent, []) : drafts.again(form, key, sent, preview.errors);
  }

  private async save(attempt: Attempt, drafts: Drafts, asPurported: boolean): Promise<WebAnswer> {
    const { actor, found, description, form, posted, seal } = attempt;
    const formPath = casePath(found.details, `record/${description.type}`);
    const again = (path: string, errors: readonly FieldError[]): WebAnswer => drafts.again(path, seal.idempotencyKey, posted, errors);
    if (form.errors.length > 0) return again(formPath, form.errors);
    const reason = typed(posted, 'reason');
    if (asPurported && !reason) return again(`${formPath}/check`, [REASON_MISSING]);
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
    if (recorded.ok) {
      drafts.keep(seal.idempotencyKey, { posted: {}, errors: [], recorded: recorded.value.sequence });
      return seeOther(casePath(found.details), saved(description, recorded.value));
    }
    const { refusal } = recorded;
    switch (refusal.code) {
      case 'case-changed':
      case 'rule-refuses':
        return again(`${formPath}/check`, []);
      case 'idempotency-mismatch':
        // Sent before with other words: that one stands, and this one is shown as not recorded.
        return drafts.find(seal.idempotencyKey)?.recorded
          ? seeOther(draftPath(`${formPath}/check`, seal.idempotencyKey))
          : unwrap<never>(recorded);
      case 'event-not-possible':
        return again(formPath, [
          { field: '', message: [refusal.detail, refusal.nextStep].filter(Boolean).join(' '), target: 'happenedOn-day' },
        ]);
      default: {
        const errors = eventFieldErrors(refusal, description.fields);
        return errors ? again(formPath, inOrder(attempt, errors)) : unwrap<never>(recorded);
      }
    }
  }

  /** The way to the date once the event is recorded; null where nothing would be left to plan. */
  private async planAfter({ actor, found, description, form }: Attempt): Promise<Plan | null> {
    const event: LawEvent = { type: description.type, happenedOn: form.happenedOn!, data: form.data };
    return unwrap(await this.casework.planWith(actor, found.details.id, event));
  }

  /** The case as it would be, or what is wrong with the form. */
  private async preview(attempt: Attempt): Promise<{ ok: true; view: CaseView } | { ok: false; errors: FieldError[] }> {
    const { actor, found, description, form } = attempt;
    const answer = await this.casework.previewEvent(actor, found.details.id, {
      type: description.type,
      happenedOn: form.happenedOn ?? '',
      data: form.data,
    });
    if (answer.ok) return form.errors.length > 0 ? { ok: false, errors: form.errors } : { ok: true, view: answer.value };
    const errors = eventFieldErrors(answer.refusal, description.fields) ?? unwrap<never>(answer);
    return { ok: false, errors: inOrder(attempt, errors) };
  }
}

const FORGOTTEN = { title: 'Please fill in the form again', text: 'What you typed is no longer kept. Nothing of it was recorded.' };
const REASON_MISSING: FieldError = {
  field: 'reason',
  message: 'Enter why it is recorded although the law gives it no effect',
  target: 'reason',
};

const attemptOf = (actor: Actor, found: CasePage, description: EventDescription, posted: Posted, csrf: string): Attempt => ({
  actor,
  found,
  description,
  posted,
  form: readEventForm(description, posted),
  seal: sealOf(posted, csrf),
});

const inOrder = ({ form, description }: Attempt, others: readonly FieldError[]): FieldError[] =>
  mergeErrors(form.errors, others, ['happenedOn', ...description.fields.map((field) => field.name)]);

function conflict({ found, description, form, posted, seal }: Attempt): WebAnswer {
  const changes = changesSince(found.details.history, seal.expectedVersion, found.details.version);
  return page(conflictPage(found, { description, form, posted, seal: { ...seal, expectedVersion: found.details.version }, changes }));
}

function refused(attempt: Attempt, findings: readonly Finding[], view: CaseView, errors: readonly FieldError[]): WebAnswer {
  const { found, description, form } = attempt;
  const next = view.next.find((event) => event.type === description.type);
  const ahead = form.happenedOn! > found.today;
  return page(refusalPage(found, { ...attempt, findings, from: next?.from ?? null, cleanFrom: next?.cleanFrom ?? null, errors, ahead }));
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
