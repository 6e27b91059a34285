import type { TrayMessage, TrayRow } from '#libs/post/index.js';
import { govukSummaryList } from '../../components/generated/govuk.js';
import { table } from '../../components/table.js';
import { withQuery } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { instantInWords, plural } from '../../words.js';

export function mailTrayPage(rows: readonly TrayRow[], next: string | null): PageView {
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

export function mailPage(message: TrayMessage, showText: boolean): PageView {
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
          {message.html ? (
            <a class="govuk-link" href={`/mail/${message.id}${showText ? '' : '?as=text'}`}>
              {showText ? 'Show it as formatted' : 'Show it as plain text'}
            </a>
          ) : null}
          {message.calendar ? (
            <a class="govuk-link" href={`/mail/${message.id}/calendar.ics`}>
              Calendar attachment (.ics)
            </a>
          ) : null}
        </div>
        {message.html && !showText ? (
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
