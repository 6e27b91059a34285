import { isJoint } from '#libs/casework/index.js';
import type { CaseListRow } from '#libs/casework/types.js';
import type { IsoDate } from '#libs/law/types.js';
import { Due } from '../../components/due.js';
import { govukButton } from '../../components/generated/govuk.js';
import { Paging } from '../../components/paging.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { noErrors, SelectControl, TextControl } from '../../forms/controls.js';
import { type Posted, typed } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { capital, plural, processWords, whoInWords } from '../../words.js';
import { StateTag } from './case-frame.js';

export interface CaseListPage {
  rows: readonly CaseListRow[];
  total: number;
  /** Cursor of the following page; null at the end. */
  next: string | null;
  /** The filter as it stands in the address. */
  query: Posted;
  counts: { mine: number | null; open: number; overdue: number; closed: number };
  processes: { value: string; text: string }[];
  states: { value: string; text: string }[];
  federations: { value: string; text: string }[];
  today: IsoDate;
  authorities: Record<string, string>;
  mayOpen: boolean;
}

const CountPanels = ({ page }: { page: CaseListPage }): SafeHtml => {
  const shown = typed(page.query, 'show') || 'mine';
  const panels = [
    ...(page.counts.mine === null ? [] : [{ show: 'mine', text: 'My open cases', count: page.counts.mine }]),
    { show: 'open', text: 'All open cases', count: page.counts.open },
    { show: 'overdue', text: 'Overdue', count: page.counts.overdue },
    { show: 'closed', text: 'Closed', count: page.counts.closed },
  ];
  return (
    <ul class="app-counts">
      {panels.map((panel) => (
        <li>
          <a class="app-counts__link" href={`/cases?show=${panel.show}`} aria-current={shown === panel.show ? 'true' : undefined}>
            <span class="app-counts__number app-tabular">{panel.count}</span> <span class="app-counts__label">{panel.text}</span>
          </a>
        </li>
      ))}
    </ul>
  );
};

const Filter = ({ page }: { page: CaseListPage }): SafeHtml => {
  const state = noErrors(page.query);
  const show = typed(page.query, 'show') || 'mine';
  const filtered = ['text', 'process', 'state', 'federation'].some((name) => typed(page.query, name));
  return (
    <form class="app-filter" method="get" action="/cases" role="search" aria-label="Find cases">
      <input type="hidden" name="show" value={show} />
      <div class="app-filter__row">
        <TextControl state={state} name="text" label="Reference, school, federation or proposal" />
        <SelectControl state={state} name="process" label="What it is about" choices={page.processes} empty="Any" />
        <SelectControl state={state} name="state" label="State" choices={page.states} empty="Any" />
        {page.federations.length > 1 ? (
          <SelectControl state={state} name="federation" label="Federation" choices={page.federations} empty="Any" />
        ) : null}
      </div>
      <div class="app-filter__buttons">
        {govukButton({ text: 'Find', classes: 'govuk-button--secondary' })}
        {filtered ? (
          <a class="govuk-link" href={`/cases?show=${show}`}>
            Clear the filter
          </a>
        ) : null}
      </div>
    </form>
  );
};

const casePath = (row: CaseListRow): string => `/cases/${encodeURIComponent(row.reference)}`;

/** In a case of several each governing body acts for itself; the line names the one that is meant, if it is one. */
const whoActs = (row: CaseListRow, who: string, authorities: Record<string, string>): string =>
  who === 'governing-body' && isJoint(row) ? 'The governing bodies' : whoInWords(who, authorities);

const NextCell = ({ row, authorities }: { row: CaseListRow; authorities: Record<string, string> }): SafeHtml =>
  row.next ? (
    <>
      <a class="govuk-link govuk-!-font-weight-bold" href={casePath(row)}>
        {row.next.title}
      </a>
      <br />
      <span class="govuk-body-s app-muted">
        {whoActs(row, row.next.for, authorities)}. {capital(row.next.why)}
      </span>
    </>
  ) : (
    <span class="app-muted">{row.closed ? 'Closed' : 'Nothing is waiting'}</span>
  );

export function caseListPage(page: CaseListPage): PageView {
  return {
    title: 'Cases',
    body: (
      <>
        <div class="app-page-head">
          <h1 class="govuk-heading-l">Cases</h1>
          {page.mayOpen ? govukButton({ text: 'Open a case', href: '/cases/open' }) : null}
        </div>
        <CountPanels page={page} />
        <Filter page={page} />
        {table({
          caption: plural(page.total, 'case'),
          columns: [
            { head: 'What to do next', stackedWhole: true, cell: (row) => <NextCell row={row} authorities={page.authorities} /> },
            { head: 'By when', cell: (row) => (row.next ? <Due date={row.next.due} today={page.today} none="No last day" /> : '') },
            {
              head: 'Case',
              cell: (row) => (
                <>
                  <a class="govuk-link app-nowrap" href={casePath(row)}>
                    {row.reference}
                  </a>
                  <br />
                  {isJoint(row) ? row.federationName : (row.schoolName ?? row.federationName)}
                  <br />
                  <span class="govuk-body-s app-muted">
                    {processWords[row.process]}
                    {isJoint(row) || !row.schoolName ? '' : `, ${row.federationName}`}
                  </span>
                </>
              ),
            },
            { head: 'State', cell: (row) => <StateTag state={row.state} title={row.stateTitle} final={row.closed} /> },
            { head: 'Case officer', cell: (row) => row.officerName ?? <span class="app-muted">Nobody yet</span> },
          ],
          rows: page.rows,
          empty: 'No case is found here.',
        })}
        <Paging path="/cases" query={page.query} next={page.next} />
      </>
    ),
  };
}
