import { randomUUID } from 'node:crypto';
import { Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Casework, type CorrectEventInput, type HistoryRow } from '#libs/casework/index.js';
import type { EventDescription, IsoDate, LawEvent } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/index.js';
import type { Refusal } from '#libs/platform/result.js';
import { eventAsPosted, readEventForm } from '../forms/event-form.js';
import { type FieldError, type Posted, typed } from '../forms/posted.js';
import { eventFieldErrors, mergeErrors } from '../forms/refused-fields.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { type Drafts, KeptDrafts } from '../http/drafts.js';
import { CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { type CasePage, casePath, eventDescription } from '../pages/cases/case-view.js';
import { checkCorrectionPage, correctPage } from '../pages/cases/correct.js';
import { sealOf } from '../pages/cases/record.js';
import { cascadesOf } from './cascades.js';
import { CasePages } from './case-pages.js';

interface Entry {
  found: CasePage;
  row: HistoryRow;
  description: EventDescription;
}

/** Correcting an entry of the history by another entry beside it: form, look at what would change, then the record. */
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
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const { found, row, description } = await this.entry(actor, reference, sequence);
    const draft = drafts.asked;
    const fresh = { csrfToken, expectedVersion: found.details.version, idempotencyKey: randomUUID() };
    const seal = draft && !draft.recorded ? sealOf(draft.posted, csrfToken) : fresh;
    return page(correctPage(found, { row, description, state: drafts.state(eventAsPosted(description, row.happenedOn, row.data)), seal }));
  }

  /** What the correction would change, worked out anew each time. Nothing is saved. */
  @Get('check')
  @Door({ permission: 'cases:correct', audit: 'none' })
  async check(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('sequence') sequence: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const entry = await this.entry(actor, reference, sequence);
    const { found, row, description } = entry;
    const draft = drafts.asked;
    if (!draft) return seeOther(formPath(entry));
    if (draft.recorded) return seeOther(`${casePath(found.details, 'history')}#event-${draft.recorded}`);
    const { posted } = draft;
    const input = correctionOf(row, description, posted);
    const preview = await this.casework.previewCorrection(actor, found.details.id, input);
    if (!preview.ok) return drafts.again(formPath(entry), draft.key, posted, this.errorsOf(preview.refusal, entry, posted));
    return page(
      checkCorrectionPage(found, {
        row,
        description,
        posted,
        form: readEventForm(description, posted),
        seal: sealOf(posted, csrfToken),
        after: preview.value,
        cascades: await cascadesOf(this.casework, actor, found, asEvent(input, found.today)),
        stale: sealOf(posted, csrfToken).expectedVersion !== found.details.version,
      }),
    );
  }

  @Post()
  @Door({ permission: 'cases:correct', audit: 'event-corrected' })
  async correct(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('sequence') sequence: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const entry = await this.entry(actor, reference, sequence);
    const { found, row, description } = entry;
    const seal = sealOf(posted, '');
    const sent = { ...posted, idempotencyKey: seal.idempotencyKey };
    const again = (path: string, errors: readonly FieldError[]): WebAnswer => drafts.again(path, seal.idempotencyKey, sent, errors);
    const errors = [...own(posted), ...readEventForm(description, posted).errors];
    if (errors.length > 0) return again(formPath(entry), errors);
    if (typed(posted, 'step') === 'edit') return again(formPath(entry), []);
    const input = correctionOf(row, description, posted);
    if (typed(posted, 'step') !== 'save') {
      const preview = await this.casework.previewCorrection(actor, found.details.id, input);
      return preview.ok ? again(`${formPath(entry)}/check`, []) : again(formPath(entry), this.errorsOf(preview.refusal, entry, posted));
    }
    const corrected = await this.casework.correctEvent(actor, found.details.id, {
      ...input,
      expectedVersion: seal.expectedVersion,
      idempotencyKey: seal.idempotencyKey,
    });
    if (corrected.ok) {
      drafts.keep(seal.idempotencyKey, { posted: {}, errors: [], recorded: corrected.value.sequence });
      return seeOther(casePath(found.details, 'history'), {
        title: 'The correction is recorded',
        text: `Entry ${corrected.value.sequence}. Every date was worked out again.`,
      });
    }
    if (corrected.refusal.code === 'case-changed') return again(`${formPath(entry)}/check`, []);
    return again(formPath(entry), this.errorsOf(corrected.refusal, entry, posted));
  }

  /** What is wrong, in the order of the page; a refusal that no field can put right goes to the page of errors. */
  private errorsOf(refusal: Refusal, { description }: Entry, posted: Posted): FieldError[] {
    if (refusal.status !== 422) return unwrap<never>({ ok: false, refusal });
    const others = eventFieldErrors(refusal, description.fields) ?? [
      { field: '', message: [refusal.detail, refusal.nextStep].filter(Boolean).join(' '), target: 'kind' },
    ];
    const order = ['', 'kind', 'happenedOn', ...description.fields.map((field) => field.name), 'reason'];
    return mergeErrors([...own(posted), ...readEventForm(description, posted).errors], others, order);
  }

  private async entry(actor: Actor, reference: string, sequence: string): Promise<Entry> {
    const found = await this.cases.read(actor, reference);
    const row = found.details.history.find((candidate) => String(candidate.sequence) === sequence);
    const description = row && eventDescription(found, row.type);
    if (!row || !description || !row.stateBearing) throw new NotFoundException();
    return { found, row, description };
  }
}

const formPath = ({ found, row }: Entry): string => casePath(found.details, `events/${row.sequence}/correct`);

/** The correction as the API takes it. A field that was filled in and is empty now is taken away. */
function correctionOf(row: HistoryRow, description: EventDescription, posted: Posted): CorrectEventInput {
  const { happenedOn, data } = readEventForm(description, posted);
  const emptied = description.fields.filter(({ name, personal }) => !personal && row.data[name] != null && data[name] === undefined);
  return {
    expectedVersion: Number(typed(posted, 'expectedVersion')) || 0,
    sequence: row.sequence,
    kind: typed(posted, 'kind') as 'clerical' | 'factual',
    happenedOn: happenedOn ?? undefined,
    data: { ...Object.fromEntries(emptied.map(({ name }) => [name, null])), ...data },
    reason: typed(posted, 'reason'),
  };
}

/** The correction as the law reads it among the events of the case. */
const asEvent = ({ sequence, kind, happenedOn, data }: CorrectEventInput, today: IsoDate): LawEvent => ({
  type: 'correction',
  happenedOn: today,
  data: { sequence, kind, ...(happenedOn === undefined ? {} : { happenedOn }), ...(data === undefined ? {} : { data }) },
});

function own(posted: Posted): FieldError[] {
  const errors: FieldError[] = [];
  if (!['clerical', 'factual'].includes(typed(posted, 'kind')))
    errors.push({ field: 'kind', message: 'Select what kind of correction it is', target: 'kind' });
  if (!typed(posted, 'reason')) errors.push({ field: 'reason', message: 'Enter the reason for the correction', target: 'reason' });
  return errors;
}
