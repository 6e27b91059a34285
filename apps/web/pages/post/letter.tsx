import type { Letter } from '#libs/post/index.js';
import { govukSummaryList } from '../../components/generated/govuk.js';
import type { PageView } from '../../layout/context.js';
import { longDate } from '../../words.js';

/** An email that has not gone out yet, as it will go out if nothing changes. */
export function letterPage({ subject, to, sendOn, text }: Letter): PageView {
  return {
    title: subject,
    breadcrumbs: [{ text: 'Post', href: '/post' }, { text: subject }],
    body: (
      <>
        <h1 class="govuk-heading-l">{subject}</h1>
        {govukSummaryList({
          rows: [
            {
              key: { text: 'To' },
              value: { text: to ? `${to.name} <${to.address}>` : 'Nobody’s address is known. Enter a contact before it goes out.' },
            },
            { key: { text: 'Goes out' }, value: { text: longDate(sendOn) } },
          ],
        })}
        <div class="app-letter" tabindex={0} role="region" aria-label="Text of the email">
          {text}
        </div>
      </>
    ),
  };
}
