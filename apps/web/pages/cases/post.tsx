import { govukTag } from '../../components/generated/govuk.js';
import { table } from '../../components/table.js';
import type { PageView } from '../../layout/context.js';
import { shortDate, whoInWords } from '../../words.js';
import { mailStateWords, type PlannedMail } from '../post/mail.js';
import { CaseFrame } from './case-frame.js';
import type { CasePage } from './case-view.js';

/** Every reminder of the case: planned, sent, failed, or no longer needed. */
export function casePostPage(page: CasePage, rows: readonly PlannedMail[]): PageView {
  return {
    title: `Post – ${page.details.reference}`,
    body: (
      <CaseFrame page={page} tab="post">
        {table({
          caption: 'Post of this case',
          columns: [
            { head: 'Goes out', cell: (row) => <span class="app-nowrap">{shortDate(row.sendOn)}</span> },
            { head: 'What', rowHeader: true, cell: (row) => row.title },
            { head: 'To', cell: (row) => whoInWords(row.recipient, page.authorities) },
            { head: 'Date it is about', cell: (row) => <span class="app-nowrap">{shortDate(row.deadline)}</span> },
            { head: 'State', cell: (row) => govukTag(mailStateWords[row.state] ?? { text: row.state, classes: 'govuk-tag--grey' }) },
          ],
          rows,
          empty: 'No email is planned in this case.',
        })}
      </CaseFrame>
    ),
  };
}
