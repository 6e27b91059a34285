import type { InstrumentRow, RegisterEntry } from '#libs/instruments/index.js';
import type { IsoDate } from '#libs/law/types.js';
import { govukButton, govukTag } from '../../components/generated/govuk.js';
import { SubNavigation } from '../../components/moj.js';
import { Paging } from '../../components/paging.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { DateControl, type FormState, noErrors, SelectControl, TextControl } from '../../forms/controls.js';
import type { Posted } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { longDate, plural } from '../../words.js';
import { StateTag } from '../cases/case-frame.js';
import { madePath } from './made.js';
import { matterPath, matterProcessWords } from './matter-view.js';

export const InstrumentPlaces = ({ at }: { at: 'register' | 'matters' }): SafeHtml => (
  <SubNavigation
    label="Instruments"
    items={[
      { text: 'Register', href: '/instruments', active: at === 'register' },
      { text: 'Being made', href: '/instruments/matters', active: at === 'matters' },
    ]}
  />
);

const Head = ({ title, mayWrite, imports }: { title: string; mayWrite: boolean; imports?: boolean }): SafeHtml => (
  <div class="app-page-head">
    <h1 class="govuk-heading-l">{title}</h1>
    {mayWrite ? (
      <div class="govuk-button-group">
        {govukButton({ text: 'Start an instrument', href: '/instruments/start' })}
        {imports ? (
          <a class="govuk-link" href="/instruments/import">
            Enter one from paper
          </a>
        ) : null}
      </div>
    ) : null}
  </div>
);

export interface RegisterPage {
  rows: readonly RegisterEntry[];
  asAt: IsoDate;
  state: FormState;
  mayWrite: boolean;
}

export const standingTag = (entry: RegisterEntry): SafeHtml =>
  entry.standing === 'in-force'
    ? govukTag({ text: 'In force', classes: 'govuk-tag--green' })
    : entry.standing === 'not-yet'
      ? govukTag({ text: 'Not yet in force', classes: 'govuk-tag--blue' })
      : govukTag({ text: 'Earlier', classes: 'govuk-tag--grey' });

const Attention = ({ entry }: { entry: RegisterEntry }): SafeHtml => (
  <>
    {entry.unlawful ? (
      <>
        {govukTag({ text: 'Unlawful', classes: 'govuk-tag--red' })}{' '}
        {entry.unlawful.byChangeOfLaw
          ? `since the law changed on ${longDate(entry.unlawful.on)}`
          : `since it took effect on ${longDate(entry.unlawful.on)}`}
        <br />
      </>
    ) : null}
    {entry.dueForReview ? (
      <>
        {govukTag({ text: 'Due for review', classes: 'govuk-tag--yellow' })}
        {entry.reviewDueOn ? ` since ${longDate(entry.reviewDueOn)}` : ''}
      </>
    ) : entry.reviewDueOn && entry.standing === 'in-force' ? (
      <span class="app-muted">Review by {longDate(entry.reviewDueOn)}</span>
    ) : null}
  </>
);

/** The instruments of the authority: which is in force on a day, which need looking at. */
export function registerPage({ rows, asAt, state, mayWrite }: RegisterPage): PageView {
  return {
    title: 'Instruments of government',
    failed: state.errors.length > 0,
    body: (
      <>
        <Head title="Instruments of government" mayWrite={mayWrite} imports />
        <InstrumentPlaces at="register" />
        <form class="app-filter" method="get" action="/instruments" role="search" aria-label="Find instruments">
          <div class="app-filter__row">
            <TextControl state={state} name="text" label="School or federation" />
            <SelectControl
              state={state}
              name="only"
              label="Only"
              choices={[
                { value: 'due-for-review', text: 'Due for review' },
                { value: 'unlawful', text: 'Unlawful' },
              ]}
              empty="Any"
            />
            <SelectControl
              state={state}
              name="all"
              label="Which"
              choices={[{ value: 'yes', text: 'Also earlier and coming ones' }]}
              empty="In force on the day"
            />
          </div>
          <DateControl state={state} name="asAt" label="On the day" />
          <div class="app-filter__buttons">
            {govukButton({ text: 'Find', classes: 'govuk-button--secondary' })}
            <a class="govuk-link" href="/instruments">
              Clear the filter
            </a>
          </div>
        </form>
        {table<RegisterEntry>({
          caption: `${plural(rows.length, 'instrument')}, ${longDate(asAt)}`,
          columns: [
            {
              head: 'School or federation',
              rowHeader: true,
              cell: (entry) => (
                <a class="govuk-link" href={madePath(entry.number)}>
                  {entry.subject.name}
                </a>
              ),
            },
            { head: 'Number', cell: ({ number }) => <span class="app-nowrap">{number}</span> },
            {
              head: 'In force',
              cell: (entry) => (
                <>
                  {standingTag(entry)} from {longDate(entry.effectiveOn)}
                  {entry.endedOn ? ` until ${longDate(entry.endedOn)}` : ''}
                </>
              ),
            },
            { head: 'Look at', cell: (entry) => <Attention entry={entry} /> },
          ],
          rows,
          empty: 'No instrument is found here. Instruments that lie on paper can be entered.',
        })}
      </>
    ),
  };
}

export interface MattersPage {
  rows: readonly InstrumentRow[];
  total: number;
  next: string | null;
  query: Posted;
  states: { value: string; text: string }[];
  mayWrite: boolean;
}

/** Instruments that are being drafted and made. */
export function mattersPage({ rows, total, next, query, states, mayWrite }: MattersPage): PageView {
  const state = noErrors(query);
  return {
    title: 'Instruments being made',
    body: (
      <>
        <Head title="Instruments being made" mayWrite={mayWrite} />
        <InstrumentPlaces at="matters" />
        <form class="app-filter" method="get" action="/instruments/matters" role="search" aria-label="Find instruments being made">
          <div class="app-filter__row">
            <TextControl state={state} name="text" label="School or federation" />
            <SelectControl state={state} name="state" label="State" choices={states} empty="Any" />
            <SelectControl
              state={state}
              name="show"
              label="Which"
              choices={[
                { value: 'closed', text: 'Finished' },
                { value: 'all', text: 'All' },
              ]}
              empty="Open"
            />
          </div>
          <div class="app-filter__buttons">{govukButton({ text: 'Find', classes: 'govuk-button--secondary' })}</div>
        </form>
        {table<InstrumentRow>({
          caption: plural(total, 'instrument'),
          columns: [
            {
              head: 'School or federation',
              rowHeader: true,
              cell: (row) => (
                <a class="govuk-link" href={matterPath(row)}>
                  {row.subject.name}
                </a>
              ),
            },
            { head: 'What', cell: ({ process }) => matterProcessWords[process] },
            { head: 'State', cell: (row) => <StateTag state={row.state} title={row.stateTitle} final={row.closed} /> },
            {
              head: 'Takes effect',
              cell: ({ effectiveOn }) => (effectiveOn ? longDate(effectiveOn) : <span class="app-muted">Not given</span>),
            },
            {
              head: 'Case',
              cell: ({ caseReference }) =>
                caseReference ? (
                  <a class="govuk-link app-nowrap" href={`/cases/${encodeURIComponent(caseReference)}`}>
                    {caseReference}
                  </a>
                ) : (
                  <span class="app-muted">None</span>
                ),
            },
            { head: 'Started', cell: ({ openedOn }) => longDate(openedOn) },
          ],
          rows,
          empty: 'No instrument is found here.',
        })}
        <Paging path="/instruments/matters" query={query} next={next} />
      </>
    ),
  };
}
