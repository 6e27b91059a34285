import type { DateRange, IsoDate } from '#libs/law/types.js';
import type { CalendarDetails, CalendarRow } from '#libs/register/index.js';
import { govukButton, govukInsetText, govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { Csrf, ErrorSummary, type FormState, LongTextControl, RadiosControl, TextControl } from '../../forms/controls.js';
import { typed } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { instantInWords, shortDate } from '../../words.js';

const Demonstration = (): SafeHtml => govukTag({ text: 'Demonstration', classes: 'govuk-tag--yellow' });

export function calendarsPage(rows: readonly CalendarRow[], mayWrite: boolean): PageView {
  return {
    title: 'Term dates',
    body: (
      <>
        <div class="app-page-head">
          <h1 class="govuk-heading-l">Term dates</h1>
          {mayWrite ? govukButton({ text: 'Enter term dates', href: '/calendars/enter' }) : null}
        </div>
        <p class="govuk-body-l">
          Dates that the law counts in school days need the terms. A school without its own uses its authority’s; without either there is no
          date.
        </p>
        {table({
          caption: 'Calendars',
          columns: [
            {
              head: 'Calendar',
              rowHeader: true,
              cell: (row) => (
                <>
                  <a class="govuk-link" href={`/calendars/${row.id}`}>
                    {row.name}
                  </a>{' '}
                  {row.current?.demonstration ? <Demonstration /> : null}
                </>
              ),
            },
            { head: 'For', cell: (row) => row.ownerName },
            {
              head: 'Covers',
              cell: (row) =>
                row.current?.from && row.current.to ? (
                  `${shortDate(row.current.from)} to ${shortDate(row.current.to)}`
                ) : (
                  <span class="app-muted">nothing yet</span>
                ),
            },
            { head: 'Version', cell: (row) => (row.current ? String(row.current.version) : ''), numeric: true },
          ],
          rows,
          empty: 'No term dates were entered yet.',
        })}
      </>
    ),
  };
}

const rangeWords = (range: DateRange | IsoDate): string =>
  typeof range === 'string'
    ? shortDate(range)
    : range.from === range.to
      ? shortDate(range.from)
      : `${shortDate(range.from)} to ${shortDate(range.to)}`;

const Ranges = ({ ranges, none }: { ranges: readonly (DateRange | IsoDate)[]; none: string }): SafeHtml =>
  ranges.length === 0 ? (
    <p class="govuk-body app-muted">{none}</p>
  ) : (
    <ul class="govuk-list app-tabular">
      {ranges.map((range) => (
        <li>{rangeWords(range)}</li>
      ))}
    </ul>
  );

export function calendarPage(calendar: CalendarDetails, mayWrite: boolean): PageView {
  const { current, days, versions } = calendar;
  return {
    title: calendar.name,
    breadcrumbs: [{ text: 'Term dates', href: '/calendars' }, { text: calendar.name }],
    body: (
      <>
        <span class="govuk-caption-l">{calendar.ownerName}</span>
        <div class="app-page-head">
          <h1 class="govuk-heading-l">{calendar.name}</h1>
          {mayWrite
            ? govukButton({ text: 'Enter a new version', href: `/calendars/${calendar.id}/enter`, classes: 'govuk-button--secondary' })
            : null}
        </div>
        {current?.demonstration
          ? govukInsetText({ text: 'These are made-up dates for the demonstration. Enter the real ones before you rely on any date.' })
          : null}
        {current ? (
          <div class="app-two-columns">
            <div>
              <h2 class="govuk-heading-m">Terms</h2>
              <Ranges ranges={days.terms} none="No terms." />
            </div>
            <div>
              <h2 class="govuk-heading-m">No school inside the terms</h2>
              <Ranges ranges={days.notSchoolDays} none="None entered." />
            </div>
          </div>
        ) : null}
        {table({
          caption: 'Versions',
          columns: [
            { head: 'Version', rowHeader: true, cell: (version) => String(version.version) },
            { head: 'Entered', cell: (version) => instantInWords(version.enteredAt) },
            { head: 'Source', cell: (version) => version.source },
          ],
          rows: versions,
          empty: 'Nothing was entered yet.',
        })}
        <p class="govuk-body app-muted">A version never changes. Every decision keeps the version it was judged by.</p>
      </>
    ),
  };
}

export interface CalendarForm {
  action: string;
  heading: string;
  /** Asks whose calendar it is; left out for a further version of one. */
  asksOwner: boolean;
  authorityName: string;
  state: FormState;
  csrfToken: string;
}

export function calendarFormPage({ action, heading, asksOwner, authorityName, state, csrfToken }: CalendarForm): PageView {
  return {
    title: heading,
    failed: state.errors.length > 0,
    back: { href: '/calendars', text: 'Term dates' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <h1 class="govuk-heading-l">{heading}</h1>
          <form method="post" action={action} novalidate>
            <Csrf token={csrfToken} />
            {asksOwner ? null : <input type="hidden" name="expectedVersion" value={typed(state.posted, 'expectedVersion')} />}
            {asksOwner ? (
              <>
                <RadiosControl
                  state={state}
                  name="ownerKind"
                  label="Whose term dates are they?"
                  choices={[
                    { value: 'authority', text: `All schools of ${authorityName} that have none of their own` },
                    { value: 'school', text: 'One school' },
                  ]}
                />
                <div class="app-when" data-when-field="ownerKind" data-when-values="school">
                  <p class="app-when__about">Only for one school</p>
                  <TextControl state={state} name="urn" label="URN of the school" inputmode="numeric" classes="govuk-input--width-10" />
                </div>
                <TextControl
                  state={state}
                  name="name"
                  label="Name"
                  hint="For example, Walsall 2026/27"
                  classes="govuk-!-width-two-thirds"
                />
              </>
            ) : null}
            <LongTextControl
              state={state}
              name="terms"
              label="Terms"
              hint="First and last day of each, one a line: 2026-09-02 to 2026-10-23"
              rows="8"
            />
            <LongTextControl
              state={state}
              name="notSchoolDays"
              label="Days without school inside a term"
              hint="Training days, half-terms, closures; one day or period a line: 2026-11-27, or 2027-02-15 to 2027-02-19"
              rows="6"
            />
            <TextControl
              state={state}
              name="source"
              label="Where they are from"
              hint="For example: council website, seen on 3 March 2026"
            />
            {govukButton({ text: 'Save term dates', preventDoubleClick: true })}
          </form>
        </div>
      </div>
    ),
  };
}
