import type { CascadeOfCase } from '#libs/casework/index.js';
import type { HistoryRow } from '#libs/casework/types.js';
import type { CaseView, EventDescription, FieldDescription, Finding } from '#libs/law/types.js';
import { Findings } from '../../components/finding.js';
import { govukButton, govukInsetText, govukWarningText } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { ErrorSummary, type FormState, HiddenFields, LongTextControl, RadiosControl } from '../../forms/controls.js';
import { EventFields } from '../../forms/event-fields.js';
import type { EventForm } from '../../forms/event-form.js';
import { draftPath } from '../../http/drafts.js';
import { type Posted, typed } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { longDate } from '../../words.js';
import { type CasePage, casePath, eventDescription } from './case-view.js';
import { BeyondThisCase } from './beyond.js';
import { Follows } from './confirm.js';
import { valueInWords } from './history.js';
import { caseChoices, CaseCaption, type FormSeal, SealFields } from './record.js';
import { whatFollows } from './what-follows.js';

export interface CorrectInput {
  row: HistoryRow;
  description: EventDescription;
  state: FormState;
  seal: FormSeal;
}

/** Puts an entry right without touching it: the correction stands beside it, with its reason. */
export function correctPage(page: CasePage, { row, description, state, seal }: CorrectInput): PageView {
  const { details } = page;
  return {
    title: `Correct an entry – ${details.reference}`,
    failed: state.errors.length > 0,
    back: { href: `${casePath(details, 'history')}#event-${row.sequence}`, text: 'Back to the history' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <CaseCaption page={page} />
          <h1 class="govuk-heading-l">Correct: {description.title}</h1>
          {govukInsetText({
            text: `Entry ${row.sequence}, happened on ${longDate(row.happenedOn)}. It stays in the history; the correction is added beside it and every date is worked out again.`,
          })}
          <form method="post" action={casePath(details, `events/${row.sequence}/correct`)} novalidate>
            <SealFields seal={seal} />
            <RadiosControl
              state={state}
              name="kind"
              label="What kind of correction is it?"
              choices={[
                {
                  value: 'clerical',
                  text: 'It was typed wrongly',
                  hint: 'The record is put right. If that would break what follows, it is refused.',
                },
                {
                  value: 'factual',
                  text: 'It happened otherwise than everyone believed',
                  hint: 'Later steps that would now fail are kept and marked as in question.',
                },
              ]}
            />
            <EventFields
              description={{ ...description, fields: description.fields.filter(({ personal }) => personal !== true) }}
              state={state}
              choices={caseChoices(page, description)}
            />
            <Personal row={row} description={description} />
            <LongTextControl state={state} name="reason" label="Reason for the correction" rows="3" />
            {govukButton({ text: 'Continue', name: 'step', value: 'check', preventDoubleClick: true })}
            <p class="govuk-body app-muted">Nothing is saved yet: the next page shows what the correction changes.</p>
          </form>
        </div>
      </div>
    ),
  };
}

/** What stands beside the entry and can be erased, such as who vouched: shown, and not changed by a correction. */
const Personal = ({ row, description }: Pick<CorrectInput, 'row' | 'description'>): SafeHtml | null => {
  const kept = description.fields.filter(({ name, personal }) => personal === true && row.personal[name] !== undefined);
  return kept.length === 0
    ? null
    : govukInsetText({
        html: (
          <>
            {kept.map(({ name, label }) => (
              <p class="govuk-body">
                {label}: <strong>{row.personal[name] ?? 'erased'}</strong>
              </p>
            ))}
            <p class="govuk-body govuk-!-margin-bottom-0">
              Kept apart from the record, and not changed by a correction. If it is wrong it can be erased.
            </p>
          </>
        ) as never,
      });
};

export interface CheckCorrectionInput {
  row: HistoryRow;
  description: EventDescription;
  posted: Posted;
  form: EventForm;
  seal: FormSeal;
  /** The case as it would be. */
  after: CaseView;
  /** What it changes beyond the case, act by act. */
  cascades: readonly CascadeOfCase[];
  /** Somebody else recorded something since the form was opened. */
  stale: boolean;
}

interface Change {
  label: string;
  was: string;
  becomes: string;
}

/** What the entry says now and would say, field by field. */
function changesOf(page: CasePage, { row, description, form }: CheckCorrectionInput): Change[] {
  const words = (field: FieldDescription, value: unknown): string =>
    value === undefined || value === null ? 'not said' : valueInWords(page, field, value);
  const fields = description.fields
    .filter(({ personal }) => !personal)
    .map((field) => ({ label: field.label, was: words(field, row.data[field.name]), becomes: words(field, form.data[field.name]) }));
  const day = { label: description.happenedOnLabel, was: longDate(row.happenedOn), becomes: longDate(form.happenedOn!) };
  return [day, ...fields].filter(({ was, becomes }) => was !== becomes);
}

/** Events that a factual correction would put in question. */
function newlyInQuestion(page: CasePage, after: CaseView): string[] {
  const { view, input } = page.details;
  return after.events
    .filter(({ index, inQuestion }) => inQuestion === true && view.events[index]?.inQuestion !== true)
    .map(({ index }) => input.events[index])
    .filter((event) => event !== undefined)
    .map((event) => `${eventDescription(page, event.type)?.title ?? event.type}, ${longDate(event.happenedOn)}`);
}

/** What the law would say of the case and does not say now; what it says of two entries alike, once. */
function newFindings(before: CaseView, after: CaseView): Finding[] {
  const said = new Set(before.findings.map(words));
  return after.findings.filter((finding) => !said.has(words(finding)) && said.add(words(finding)));
}

const words = ({ ruleId, message }: Finding): string => `${ruleId} ${message}`;

/** Shows what a correction would change: the entry, dates that move, who must be told, what would be in question. Only its button saves. */
export function checkCorrectionPage(page: CasePage, input: CheckCorrectionInput): PageView {
  const { details } = page;
  const { row, description, posted, after, stale } = input;
  const seal = { ...input.seal, expectedVersion: details.version };
  const inQuestion = newlyInQuestion(page, after);
  const found = newFindings(details.view, after);
  return {
    title: `Check the correction – ${details.reference}`,
    back: { href: draftPath(casePath(details, `events/${row.sequence}/correct`), seal.idempotencyKey), text: 'Back to the form' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <CaseCaption page={page} />
          <h1 class="govuk-heading-l">Check what this changes</h1>
          {stale
            ? govukInsetText({
                text: 'Something was recorded in this case since you opened the form. What follows is worked out with it; look at the history if it surprises you.',
              })
            : null}
          {table({
            caption: `${description.title}, entry ${row.sequence}`,
            columns: [
              { head: 'What', rowHeader: true, cell: (change) => change.label },
              { head: 'Recorded', cell: (change) => change.was },
              { head: 'Corrected', cell: (change) => <strong>{change.becomes}</strong> },
            ],
            rows: changesOf(page, input),
          })}
          <p class="govuk-body">
            {typed(posted, 'kind') === 'clerical' ? 'It was typed wrongly' : 'It happened otherwise than everyone believed'}. Reason:{' '}
            {typed(posted, 'reason')}
          </p>
          <h2 class="govuk-heading-m">What will follow</h2>
          {inQuestion.length > 0 ? (
            <>
              {govukWarningText({ text: 'Put in question, and left for somebody to decide:', iconFallbackText: 'Warning' })}
              <ul class="govuk-list govuk-list--bullet">
                {inQuestion.map((event) => (
                  <li>{event}</li>
                ))}
              </ul>
            </>
          ) : null}
          <Follows page={page} follows={{ ...whatFollows(details.view, after), findings: [] }} />
          <BeyondThisCase cascades={input.cascades} authorities={page.authorities} />
          {found.length > 0 ? <h2 class="govuk-heading-m">What the law would then say</h2> : null}
          <Findings findings={found} />
          <form method="post" action={casePath(details, `events/${row.sequence}/correct`)} novalidate>
            <SealFields seal={seal} />
            <HiddenFields posted={posted} except={['_csrf', 'expectedVersion', 'idempotencyKey', 'step']} />
            <div class="govuk-button-group">
              {govukButton({ text: 'Record the correction', name: 'step', value: 'save', preventDoubleClick: true })}
              {govukButton({ text: 'Change something', name: 'step', value: 'edit', classes: 'govuk-button--secondary' })}
            </div>
          </form>
        </div>
      </div>
    ),
  };
}
