import { isJoint } from '#libs/casework/index.js';
import type { IsoDate, ProcessId } from '#libs/law/types.js';
import type { FederationRow } from '#libs/register/index.js';
import { govukButton, govukInsetText } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { Csrf, DateControl, ErrorSummary, type FormState, LongTextControl, RadiosControl, TextControl } from '../../forms/controls.js';
import { typed, withQuery } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { longDate, plural } from '../../words.js';
import { processChoices, processPurpose } from './process-choice.js';

export interface OpenSchool {
  urn: string;
  name: string;
  category: string | null;
  pupils: number | null;
  /** Foundation and voluntary schools may have trustees and a religious foundation. */
  mayHaveFoundation: boolean;
}

/** First page: which federation, as it stood on which day. `members` of each is the number of its schools on that day. */
export function openSearchPage(
  state: FormState,
  asAt: IsoDate,
  found: readonly FederationRow[] | null,
  process: ProcessId | null,
): PageView {
  return {
    title: 'Open a case',
    failed: state.errors.length > 0,
    back: { href: '/cases/open', text: 'What it is about' },
    body: (
      <>
        <ErrorSummary errors={state.errors} />
        <span class="govuk-caption-l">{process === null ? 'Open a case' : processPurpose(process)}</span>
        <h1 class="govuk-heading-l">Which federation is it about?</h1>
        <form method="get" action="/cases/open" novalidate>
          {process === null ? null : <input type="hidden" name="process" value={process} />}
          <TextControl
            state={state}
            name="text"
            label="Federation or one of its schools"
            hint="A name, UID or URN. Empty shows all federations of your authority."
            classes="govuk-input--width-20"
          />
          <DateControl state={state} name="asAt" label="Schools as the register had them on" hint="Usually the day the request was made" />
          {govukButton({ text: 'Find federations', classes: found ? 'govuk-button--secondary' : undefined })}
        </form>
        {found === null
          ? null
          : table({
              caption: plural(found.length, 'federation'),
              columns: [
                {
                  head: 'Federation',
                  rowHeader: true,
                  cell: (federation) =>
                    federation.members === 0 ? (
                      federation.name
                    ) : (
                      <a class="govuk-link" href={withQuery(`/cases/open/${federation.uid}`, { asAt, process })}>
                        {federation.name}
                      </a>
                    ),
                },
                {
                  head: `Schools on ${longDate(asAt)}`,
                  cell: (federation) => (federation.members === 0 ? 'none' : String(federation.members)),
                  numeric: true,
                },
                { head: 'UID', cell: (federation) => federation.uid },
              ],
              rows: found,
              empty: 'No federation is found.',
            })}
      </>
    ),
  };
}

const yesNoUnknown = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: '', text: 'Not known yet' },
];

const SchoolFacts = ({ school, state }: { school: OpenSchool; state: FormState }): SafeHtml => (
  <fieldset class="govuk-fieldset govuk-!-margin-bottom-6">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{school.name}</legend>
    <p class="govuk-hint">
      URN {school.urn}
      {school.category ? `, ${school.category}` : ''}
      {school.pupils === null ? '' : `, ${plural(school.pupils, 'pupil')} in the register`}
    </p>
    <TextControl
      state={state}
      name={`paidStaff-${school.urn}`}
      label="Staff paid to work there"
      inputmode="numeric"
      classes="govuk-input--width-4"
      labelClasses=""
    />
    {school.mayHaveFoundation ? (
      <>
        <RadiosControl
          state={state}
          name={`religiousFoundation-${school.urn}`}
          label="Does it have a religious foundation?"
          inline
          choices={yesNoUnknown}
        />
        <RadiosControl
          state={state}
          name={`hasTrust-${school.urn}`}
          label="Is there a trust relating to it?"
          inline
          choices={yesNoUnknown}
        />
      </>
    ) : null}
  </fieldset>
);

export interface OpenFactsInput {
  federation: { uid: string; name: string };
  asAt: IsoDate;
  schools: readonly OpenSchool[];
  state: FormState;
  csrfToken: string;
  idempotencyKey: string;
}

/** Second page: what the case is and what the register does not hold. */
export function openFactsPage({ federation, asAt, schools, state, csrfToken, idempotencyKey }: OpenFactsInput): PageView {
  return {
    title: `Open a case – ${federation.name}`,
    failed: state.errors.length > 0,
    back: { href: '/cases/open', text: 'Choose another federation' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <span class="govuk-caption-l">Open a case</span>
          <h1 class="govuk-heading-l">{federation.name}</h1>
          <p class="govuk-body">
            {plural(schools.length, 'school')} on {longDate(asAt)}, as the register has it.
          </p>
          {schools.length === 2
            ? govukInsetText({
                text: 'This federation has two schools. If one of them leaves, the federation is dissolved: the case then follows the law on dissolution.',
              })
            : null}
          <form method="post" action={withQuery(`/cases/open/${federation.uid}`, { asAt })} novalidate>
            <Csrf token={csrfToken} />
            <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
            <RadiosControl
              state={state}
              name="process"
              label="What is it about?"
              choices={processChoices((one) => !isJoint({ process: one }))}
            />
            <div class="app-when" data-when-field="process" data-when-values="leaving">
              <p class="app-when__about">Only if a school wants to leave</p>
              <RadiosControl
                state={state}
                name="relevantSchool"
                label="Which school?"
                choices={schools.map((school) => ({ value: school.urn, text: school.name }))}
              />
            </div>
            <h2 class="govuk-heading-m">What the register does not hold</h2>
            <p class="govuk-body">Leave empty what you do not know. The case says so where it matters, and you can add it later.</p>
            <RadiosControl
              state={state}
              name="hasHeadOfFederation"
              label="Does the federation have one head for all its schools?"
              inline
              choices={yesNoUnknown}
            />
            <LongTextControl
              state={state}
              name="foundationAppointers"
              label="Bodies that may appoint foundation governors to the governing body"
              hint="One a line, such as: Worcester Diocesan Board of Education"
              rows="2"
            />
            {schools.map((school) => (
              <SchoolFacts school={school} state={state} />
            ))}
            {govukButton({ text: 'Continue' })}
          </form>
        </div>
      </div>
    ),
  };
}

/** What was answered: yes, no, or not known yet. */
export const known = (state: FormState, name: string): boolean | null => ({ yes: true, no: false })[typed(state.posted, name)] ?? null;
