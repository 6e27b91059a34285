import { randomUUID } from 'node:crypto';
import { Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Instruments, type RecordedInstrumentEvent } from '#libs/instruments/index.js';
import type { EventDescription } from '#libs/law/index.js';
import type { Finding } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { unwrap } from '#libs/platform/http/index.js';
import type { Refusal } from '#libs/platform/result.js';
import { datePartsOf } from '../forms/date-parts.js';
import { readEventForm } from '../forms/event-form.js';
import { type FieldError, type Posted, typed } from '../forms/posted.js';
import { eventFieldErrors, mergeErrors } from '../forms/refused-fields.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { type Drafts, KeptDrafts } from '../http/drafts.js';
import { Asked, CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { matterPath, type MatterPage } from '../pages/instruments/matter-view.js';
import { type RecordRefusal, recordMatterPage } from '../pages/instruments/procedure.js';
import { MatterPages } from './matter-pages.js';

/** The steps of the procedure: adopted, approved, submitted, checked, made, sealed. Each has a form built from its description. */
@Pages('instruments/:id/record')
export class InstrumentRecordController {
  constructor(
    private readonly matters: MatterPages,
    private readonly instruments: Instruments,
    private readonly clock: Clock,
  ) {}

  @Get(':type')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async form(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('type') type: string,
    @Asked() asked: Posted,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const found = await this.matters.read(actor, id);
    const description = described(found, type);
    const { details } = found;
    const version = details.versions.at(-1)?.version;
    const begin: Posted = {
      ...datePartsOf('happenedOn', this.clock.today()),
      ...(version === undefined ? {} : { 'data-version': String(version) }),
      ...asked,
    };
    const state = drafts.state(begin);
    const kept = typed(state.posted, 'refusal');
    return page(
      recordMatterPage(found, {
        description,
        state,
        expectedVersion: details.version,
        csrfToken,
        refusal: drafts.asked && kept ? (JSON.parse(kept) as RecordRefusal) : null,
      }),
    );
  }

  @Post(':type')
  @Door({ permission: 'instruments:draft', audit: 'instrument-event-recorded' })
  async record(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('type') type: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const found = await this.matters.read(actor, id);
    const description = described(found, type);
    const path = matterPath(found.details, `record/${type}`);
    const again = (errors: readonly FieldError[], refusal?: RecordRefusal): WebAnswer =>
      drafts.again(path, randomUUID(), { ...posted, ...(refusal ? { refusal: JSON.stringify(refusal) } : {}) }, errors);
    const form = readEventForm(description, posted);
    const asPurported = typed(posted, 'step') === 'purported';
    const reason = typed(posted, 'reason');
    if (form.errors.length > 0) return again(form.errors);
    const recorded = await this.instruments.recordEvent(actor, id, {
      expectedVersion: Number(typed(posted, 'expectedVersion')) || 0,
      type,
      happenedOn: form.happenedOn!,
      data: form.data,
      ...(asPurported ? { asPurported } : {}),
      ...(reason ? { reason } : {}),
    });
    if (recorded.ok) return seeOther(matterPath(found.details), said(description, recorded.value));
    const { refusal } = recorded;
    const errors = eventFieldErrors(refusal, description.fields);
    if (errors) return again(mergeErrors(form.errors, errors, ['happenedOn', ...description.fields.map(({ name }) => name), 'reason']));
    return ASKED_AGAIN.has(refusal.code) ? again([], asKept(refusal)) : unwrap<never>(recorded);
  }
}

/** Refusals that are shown on the form, with everything typed. */
const ASKED_AGAIN: ReadonlySet<string> = new Set([
  'instrument-changed',
  'rule-refuses',
  'event-not-possible',
  'cannot-be-made',
  'already-sealed',
  'not-permitted',
]);

const asKept = ({ code, title, detail, nextStep = '', extra }: Refusal): RecordRefusal => ({
  title,
  detail,
  nextStep,
  findings: (extra?.['findings'] as Finding[] | undefined) ?? [],
  asPurported: code === 'rule-refuses' || code === 'event-not-possible',
});

function described(found: MatterPage, type: string): EventDescription {
  const description = found.events.find((event) => event.type === type);
  if (!description) throw new NotFoundException();
  return description;
}

function said({ title }: EventDescription, { effect, made, onCase, sequence }: RecordedInstrumentEvent): { title: string; text: string } {
  const parts = [
    effect === 'purported' ? `Entry ${sequence}, without effect.` : `Entry ${sequence}.`,
    ...(made ? [`It is instrument ${made.number}; the code on copies is ${made.code}.`] : []),
    ...(onCase
      ? [
          onCase.recorded
            ? `The case ${onCase.reference} says so too.`
            : `The case ${onCase.reference} does not say so yet: ${onCase.because ?? ''}`,
        ]
      : []),
  ];
  return { title: `Recorded: ${title}`, text: parts.join(' ') };
}
