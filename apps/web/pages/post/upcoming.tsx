import type { PostRow, ReminderState } from '#libs/post/index.js';
import { govukButton, govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { type Column, table } from '../../components/table.js';
import { Csrf } from '../../forms/controls.js';
import type { PageView } from '../../layout/context.js';
import { plural, shortDate, whoInWords } from '../../words.js';

const kindWords: Record<PostRow['kind'], string> = {
  before: 'ahead of the date',
  eve: 'the working day before',
  on: 'on the day',
  after: 'after it was missed',
  alarm: 'alarm',
};

const stateTags: Record<ReminderState, { text: string; classes: string }> = {
  planned: { text: 'Planned', classes: 'govuk-tag--blue' },
  claimed: { text: 'Being sent', classes: 'govuk-tag--yellow' },
  sent: { text: 'Sent', classes: 'govuk-tag--green' },
  failed: { text: 'Failed', classes: 'govuk-tag--red' },
  unknown: { text: 'No answer', classes: 'govuk-tag--orange' },
  superseded: { text: 'Date moved', classes: 'govuk-tag--grey' },
  cancelled: { text: 'Not needed', classes: 'govuk-tag--grey' },
};

/** Columns that every list of reminders shows. */
export const postColumns = (authorities: Record<string, string>): Column<PostRow>[] => [
  { head: 'Goes out', cell: (row) => <span class="app-nowrap">{shortDate(row.sendOn)}</span> },
  {
    head: 'What',
    rowHeader: true,
    cell: (row) =>
      row.state === 'planned' ? (
        <a class="govuk-link" href={`/post/${row.id}`}>
          {row.title} ({kindWords[row.kind]})
        </a>
      ) : (
        `${row.title} (${kindWords[row.kind]})`
      ),
  },
  { head: 'To', cell: (row) => (row.boardName ? `Clerk: ${row.boardName}` : whoInWords(row.recipient, authorities)) },
  { head: 'Date it is about', cell: (row) => <span class="app-nowrap">{shortDate(row.deadline)}</span> },
  { head: 'State', cell: (row) => govukTag(stateTags[row.state]) },
];

const caseColumn: Column<PostRow> = {
  head: 'Case',
  cell: (row) => (
    <a class="govuk-link app-nowrap" href={`/cases/${encodeURIComponent(row.caseReference)}/post`}>
      {row.caseReference}
    </a>
  ),
};

export interface UpcomingPost {
  planned: readonly PostRow[];
  /** Messages of unknown fate, those that could not be delivered, and those a mail server keeps waiting. */
  attention: readonly PostRow[];
  authorities: Record<string, string>;
  embedded: boolean;
  csrfToken: string;
  mayResolve: boolean;
}

/** A mail server that gave no answer may have the message or not; a person finds out and says so. One that failed can be sent again. */
const Resolve = ({ row, csrfToken }: { row: PostRow; csrfToken: string }): SafeHtml => (
  <form method="post" action={`/post/${row.id}/resolve`} novalidate>
    <Csrf token={csrfToken} />
    <div class="govuk-button-group">
      {row.state === 'unknown'
        ? govukButton({ text: 'It arrived', name: 'arrived', value: 'yes', classes: 'govuk-button--secondary' })
        : null}
      {govukButton({ text: 'Send it again', name: 'arrived', value: 'no', classes: 'govuk-button--secondary' })}
    </div>
  </form>
);

/** Why an email has not gone out, from the code it was noted with. */
function reason({ state, lastCode }: PostRow): string {
  if (state === 'unknown') return 'The mail server gave no answer: it may have arrived or not.';
  if (lastCode === 'no-address') return 'Nobody’s address is known: enter a contact, then send it again.';
  if (state === 'failed') return `The mail server refused it (${lastCode ?? 'no code'}): check the address, then send it again.`;
  return `The mail server has not taken it yet (${lastCode ?? 'no code'}). It is tried again by itself.`;
}

export function upcomingPostPage({ planned, attention, authorities, embedded, csrfToken, mayResolve }: UpcomingPost): PageView {
  const columns = postColumns(authorities);
  return {
    title: 'Post',
    body: (
      <>
        <div class="app-page-head">
          <h1 class="govuk-heading-l">Post of the coming days</h1>
          {embedded ? govukButton({ text: 'Mail tray', href: '/mail', classes: 'govuk-button--secondary' }) : null}
        </div>
        <p class="govuk-body-l">
          Every reminder of the next 30 days, by the working day on which it goes out. When a date moves, its reminders move with it. Choose
          one to read it beforehand.
        </p>
        {attention.length > 0
          ? table({
              caption: `${plural(attention.length, 'email')} to look after`,
              columns: [
                ...columns,
                caseColumn,
                {
                  head: 'What became of it',
                  cell: (row) => (
                    <>
                      <p class="govuk-body">{reason(row)}</p>
                      {mayResolve && (row.state === 'unknown' || row.state === 'failed') ? (
                        <Resolve row={row} csrfToken={csrfToken} />
                      ) : null}
                    </>
                  ),
                },
              ],
              rows: attention,
            })
          : null}
        {table({
          caption: plural(planned.length, 'planned email'),
          columns: [...columns, caseColumn],
          rows: planned,
          empty: 'No email is planned.',
        })}
      </>
    ),
  };
}
