import type { IsoDate } from '#libs/law/types.js';
import { govukButton, govukSummaryList, govukTag } from '../../components/generated/govuk.js';
import { table } from '../../components/table.js';
import { withQuery } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { instantInWords, plural, shortDate, whoInWords } from '../../words.js';

export interface MailRow {
  id: string;
  to: string;
  subject: string;
  /** UTC instant at which it was delivered to the tray. */
  at: string;
}

export function mailTrayPage(rows: readonly MailRow[], next: string | null): PageView {
  return {
    title: 'Mail tray',
    breadcrumbs: [{ text: 'Post', href: '/post' }, { text: 'Mail tray' }],
    body: (
      <>
        <h1 class="govuk-heading-l">Mail tray</h1>
        <p class="govuk-body-l">Every email of the demonstration lands here, exactly as it would go out. Nothing leaves this machine.</p>
        {table({
          caption: plural(rows.length, 'email'),
          captionHidden: true,
          columns: [
            {
              head: 'Subject',
              rowHeader: true,
              cell: (row) => (
                <a class="govuk-link" href={`/mail/${row.id}`}>
                  {row.subject}
                </a>
              ),
            },
            { head: 'To', cell: (row) => <span class="app-wrap">{row.to}</span> },
            { head: 'Delivered', cell: (row) => instantInWords(row.at) },
          ],
          rows,
          empty: 'No email yet. Reminders go out when their day comes: move today forward to see them.',
        })}
        {next ? (
          <p class="govuk-body">
            <a class="govuk-link" rel="next" href={withQuery('/mail', { after: next })}>
              Earlier emails
            </a>
          </p>
        ) : null}
      </>
    ),
  };
}

export interface MailMessage extends MailRow {
  from: string;
  messageId: string;
  text: string;
  hasHtml: boolean;
  hasCalendar: boolean;
}

export function mailPage(message: MailMessage, showText: boolean): PageView {
  return {
    title: message.subject,
    breadcrumbs: [{ text: 'Post', href: '/post' }, { text: 'Mail tray', href: '/mail' }, { text: message.subject }],
    body: (
      <>
        <h1 class="govuk-heading-l">{message.subject}</h1>
        {govukSummaryList({
          rows: [
            { key: { text: 'From' }, value: { text: message.from } },
            { key: { text: 'To' }, value: { text: message.to } },
            { key: { text: 'Delivered' }, value: { text: instantInWords(message.at) } },
            { key: { text: 'Message-ID' }, value: { html: <span class="app-mono">{message.messageId}</span> } },
          ],
        })}
        <div class="govuk-button-group">
          {message.hasHtml ? (
            <a class="govuk-link" href={`/mail/${message.id}${showText ? '' : '?as=text'}`}>
              {showText ? 'Show it as formatted' : 'Show it as plain text'}
            </a>
          ) : null}
          {message.hasCalendar ? (
            <a class="govuk-link" href={`/mail/${message.id}/calendar.ics`}>
              Calendar attachment (.ics)
            </a>
          ) : null}
        </div>
        {message.hasHtml && !showText ? (
          <iframe class="app-mail" sandbox="" src={`/mail/${message.id}/formatted`} title={`The email “${message.subject}”`}></iframe>
        ) : (
          <div class="app-letter" tabindex={0} role="region" aria-label="Text of the email">
            {message.text}
          </div>
        )}
      </>
    ),
  };
}

export interface PlannedMail {
  id: string;
  caseId: string;
  caseReference: string;
  title: string;
  kind: 'before' | 'on' | 'after' | 'alarm';
  deadline: IsoDate;
  sendOn: IsoDate;
  recipient: string;
  state: string;
}

const kindWords: Record<PlannedMail['kind'], string> = {
  before: 'ahead of the date',
  on: 'on the day',
  after: 'after it was missed',
  alarm: 'alarm',
};
export const mailStateWords: Record<string, { text: string; classes: string }> = {
  planned: { text: 'Planned', classes: 'govuk-tag--blue' },
  claimed: { text: 'Being sent', classes: 'govuk-tag--yellow' },
  sent: { text: 'Sent', classes: 'govuk-tag--green' },
  failed: { text: 'Failed', classes: 'govuk-tag--red' },
  unknown: { text: 'No answer: check', classes: 'govuk-tag--orange' },
  superseded: { text: 'Date moved', classes: 'govuk-tag--grey' },
  cancelled: { text: 'Not needed', classes: 'govuk-tag--grey' },
};

export function upcomingPostPage(rows: readonly PlannedMail[], authorities: Record<string, string>, embedded: boolean): PageView {
  return {
    title: 'Post',
    body: (
      <>
        <div class="app-page-head">
          <h1 class="govuk-heading-l">Post of the coming days</h1>
          {embedded ? govukButton({ text: 'Mail tray', href: '/mail', classes: 'govuk-button--secondary' }) : null}
        </div>
        <p class="govuk-body-l">
          Every reminder that is planned, by the working day on which it goes out. When a date moves, its reminders move with it.
        </p>
        {table({
          caption: plural(rows.length, 'planned email'),
          columns: [
            { head: 'Goes out', cell: (row) => <span class="app-nowrap">{shortDate(row.sendOn)}</span> },
            { head: 'What', rowHeader: true, cell: (row) => `${row.title} (${kindWords[row.kind]})` },
            {
              head: 'Case',
              cell: (row) => (
                <a class="govuk-link app-nowrap" href={`/cases/${encodeURIComponent(row.caseReference)}/post`}>
                  {row.caseReference}
                </a>
              ),
            },
            { head: 'To', cell: (row) => whoInWords(row.recipient, authorities) },
            { head: 'Date it is about', cell: (row) => <span class="app-nowrap">{shortDate(row.deadline)}</span> },
            {
              head: 'State',
              cell: (row) => govukTag(mailStateWords[row.state] ?? { text: row.state, classes: 'govuk-tag--grey' }),
            },
          ],
          rows,
          empty: 'No email is planned.',
        })}
      </>
    ),
  };
}
