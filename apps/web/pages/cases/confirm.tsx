import type { Plan } from '#libs/law/planning/index.js';
import type { CaseView, EventDescription, IsoDate } from '#libs/law/types.js';
import type { CascadeOfCase } from '#libs/casework/index.js';
import { Findings } from '../../components/finding.js';
import { govukButton, govukDetails, govukInsetText, govukSummaryList } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { ErrorSummary, HiddenFields } from '../../forms/controls.js';
import type { EventForm } from '../../forms/event-form.js';
import { draftPath } from '../../http/drafts.js';
import type { FieldError, Posted } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { longDate, plural, shortDate, whoInWords } from '../../words.js';
import { BeyondThisCase } from './beyond.js';
import { type CasePage, casePath } from './case-view.js';
import { DateChange } from './date-change.js';
import { valueInWords } from './history.js';
import { CaseCaption, type FormSeal, SealFields, sealNames } from './record.js';
import { nameOf, noticesIn, noticeTitle } from './told.js';
import type { MovedDate, WhatFollows } from './what-follows.js';

/** What was typed, as it will stand in the record. */
export const Entered = ({ page, description, form }: { page: CasePage; description: EventDescription; form: EventForm }): SafeHtml => {
  const values = { ...form.data, ...form.personal };
  const rows = description.fields
    .filter((field) => values[field.name] !== undefined)
    .map((field) => ({ key: { text: field.label }, value: { text: valueInWords(page, field, values[field.name]) } }));
  return govukSummaryList({
    classes: 'app-entered',
    rows: [{ key: { text: description.happenedOnLabel }, value: { text: form.happenedOn ? longDate(form.happenedOn) : '' } }, ...rows],
  });
};

const DateWords = ({ date }: { date: IsoDate | null }): SafeHtml => <span class="app-nowrap">{date ? shortDate(date) : 'no date'}</span>;

const Dates = ({ caption, dates }: { caption: string; dates: MovedDate[] }): SafeHtml | null =>
  dates.length === 0
    ? null
    : table({
        caption,
        captionSize: 's',
        columns: [
          { head: 'What', rowHeader: true, cell: (date) => date.title },
          {
            head: 'When',
            cell: (date) => (
              <span class="app-moves">
                {date.from && date.from !== date.to ? (
                  <>
                    <del>
                      <span class="govuk-visually-hidden">was </span>
                      <DateWords date={date.from} />
                    </del>{' '}
                  </>
                ) : null}
                <ins>
                  {date.from && date.from !== date.to ? <span class="govuk-visually-hidden">becomes </span> : null}
                  {date.row.due ? '' : 'not before '}
                  <DateWords date={date.to} />
                </ins>
              </span>
            ),
          },
        ],
        rows: dates,
      });

export const Follows = ({ page, follows }: { page: CasePage; follows: WhatFollows }): SafeHtml => {
  const mail = [...follows.newMail].sort((a, b) => (a.sendOn < b.sendOn ? -1 : 1));
  const nothing =
    follows.newDates.length +
      follows.movedDates.length +
      follows.settledDates.length +
      follows.newRecipients.length +
      follows.newMail.length +
      follows.stoppedMail.length ===
    0;
  return (
    <>
      {follows.stateBefore === follows.stateAfter ? (
        <p class="govuk-body">The case stays at “{follows.stateAfter}”.</p>
      ) : (
        <p class="govuk-body">
          The case moves from “{follows.stateBefore}” to <strong>“{follows.stateAfter}”</strong>.
        </p>
      )}
      <Findings findings={follows.findings} detailed />
      <Dates caption="Dates that will be set" dates={follows.newDates} />
      <Dates caption="Dates that will move" dates={follows.movedDates} />
      <Dates caption="Dates that will be settled" dates={follows.settledDates} />
      {follows.newRecipients.length > 0 ? (
        <>
          <h3 class="govuk-heading-s">Who must then be told</h3>
          {noticesIn(follows.newRecipients).map(({ of, due, rows }) => (
            <>
              <p class="govuk-body govuk-!-margin-bottom-1">
                {noticeTitle(page, of)}, {due ? `by ${longDate(due)}` : 'without a last day'}:
              </p>
              <ul class="govuk-list govuk-list--bullet">
                {rows.map((row) => (
                  <li>
                    {nameOf(page, row)}
                    {row.applies === null ? ' (not known whether this applies)' : ''}
                  </li>
                ))}
              </ul>
            </>
          ))}
        </>
      ) : null}
      {follows.newMail.length > 0 ? (
        <>
          <h3 class="govuk-heading-s">{plural(follows.newMail.length, 'reminder email')} will be planned</h3>
          {govukDetails({
            summaryText: `Show them, from ${shortDate(mail[0]!.sendOn)} on`,
            html: (
              <ul class="govuk-list govuk-list--bullet">
                {mail.map((one) => (
                  <li>
                    {shortDate(one.sendOn)}, to {whoInWords(one.recipient, page.authorities)}: {one.title}
                  </li>
                ))}
              </ul>
            ),
          })}
        </>
      ) : null}
      {follows.stoppedMail.length > 0 ? (
        <p class="govuk-body">{plural(follows.stoppedMail.length, 'planned reminder')} will not be sent any more.</p>
      ) : null}
      {nothing ? <p class="govuk-body app-muted">No date moves and no email is planned.</p> : null}
    </>
  );
};

export interface ConfirmInput {
  description: EventDescription;
  form: EventForm;
  posted: Posted;
  seal: FormSeal;
  follows: WhatFollows;
  /** What it changes beyond the case, act by act; empty where it changes nothing of that. */
  cascades: readonly CascadeOfCase[];
  /** The day is still to come: a plan to look at, nothing to record. */
  ahead: boolean;
  /** For a change of the date: the case as it would stand, and whether it can still be done. Null for any other event. */
  moved: { after: CaseView; plan: Plan | null } | null;
  errors: readonly FieldError[];
}

/** Shows what would follow; only its button saves. */
export function confirmPage(
  page: CasePage,
  { description, form, posted, seal, follows, cascades, ahead, moved, errors }: ConfirmInput,
): PageView {
  const { details } = page;
  return {
    title: `${ahead ? 'What would follow' : 'Check before you record'} – ${details.reference}`,
    back: { href: draftPath(casePath(details, `record/${description.type}`), seal.idempotencyKey), text: 'Back to the form' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <CaseCaption page={page} />
          <h1 class="govuk-heading-l">{ahead ? 'What would follow' : 'Check before you record'}</h1>
          <h2 class="govuk-heading-m">{description.title}</h2>
          <Entered page={page} description={description} form={form} />
          <h2 class="govuk-heading-m">What will follow</h2>
          {moved === null ? null : <DateChange before={details.view} after={moved.after} plan={moved.plan} today={page.today} />}
          <Follows page={page} follows={moved === null ? follows : { ...follows, newDates: [], movedDates: [] }} />
          <BeyondThisCase cascades={cascades} authorities={page.authorities} />
          {govukInsetText({
            text: ahead
              ? `This is a plan: ${longDate(form.happenedOn!)} is still to come, and only what has happened is recorded. Come back on the day.`
              : 'What is recorded stays in the history. A mistake is put right by a correction beside it.',
          })}
          <form method="post" action={casePath(details, `record/${description.type}`)} novalidate>
            <SealFields seal={seal} />
            <HiddenFields posted={posted} except={sealNames} />
            <div class="govuk-button-group">
              {ahead ? null : govukButton({ text: 'Record it', name: 'step', value: 'save', preventDoubleClick: true })}
              {govukButton({ text: 'Change something', name: 'step', value: 'edit', classes: 'govuk-button--secondary' })}
            </div>
          </form>
        </div>
      </div>
    ),
  };
}
