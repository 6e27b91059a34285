import type { AuditResult } from '#libs/casework/audit/index.js';
import { govukButton, govukInsetText, govukSummaryList, govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import type { PageView } from '../../layout/context.js';
import { byWhom, instantInWords, longDate, plural } from '../../words.js';
import { type CasePage, casePath } from './case-view.js';
import { CaseCaption } from './record.js';

const verdictTag = ({ verdict }: AuditResult): SafeHtml =>
  govukTag({
    text: verdict === 'intact' ? 'Intact' : verdict === 'altered' ? 'Altered' : 'Cannot tell',
    classes: verdict === 'intact' ? 'govuk-tag--green' : verdict === 'altered' ? 'govuk-tag--red' : 'govuk-tag--yellow',
  });

/** The chain of the case: its head, what a check says, and the export that anyone can check without us. */
export function auditPage(page: CasePage, result: AuditResult | null): PageView {
  const { details } = page;
  const head = details.history.at(-1);
  return {
    title: `Audit – ${details.reference}`,
    back: { href: casePath(details, 'history'), text: 'History' },
    body: (
      <>
        <CaseCaption page={page} />
        <h1 class="govuk-heading-l">Was the history altered?</h1>
        {govukSummaryList({
          rows: [
            { key: { text: 'Entries' }, value: { text: plural(details.history.length, 'entry').replace('entrys', 'entries') } },
            { key: { text: 'Fingerprint of the last entry' }, value: { html: <span class="app-mono">{head?.hash ?? 'none'}</span> } },
            { key: { text: 'Last recorded' }, value: { text: head ? instantInWords(head.recordedAt) : 'never' } },
            ...(result
              ? [
                  {
                    key: { text: 'Checked just now' },
                    value: {
                      html: (
                        <>
                          {verdictTag(result)}
                          <ul class="govuk-list govuk-!-margin-top-2 govuk-!-margin-bottom-0">
                            {result.said.map((line) => (
                              <li>{line}</li>
                            ))}
                          </ul>
                        </>
                      ),
                    },
                  },
                ]
              : []),
          ],
        })}
        {govukInsetText({
          text: 'Each entry carries the fingerprint of the one before. Changing, dropping or adding an entry changes every fingerprint after it, and the last one is kept outside the database.',
        })}
        {govukButton({
          text: 'Download the history for checking elsewhere',
          href: casePath(details, 'audit/export'),
          attributes: { download: '' },
        })}
        {table({
          caption: 'The chain',
          columns: [
            { head: 'Entry', rowHeader: true, cell: (row) => String(row.sequence) },
            { head: 'What', cell: (row) => row.title },
            { head: 'Happened on', cell: (row) => longDate(row.happenedOn) },
            { head: 'Recorded', cell: (row) => instantInWords(row.recordedAt) },
            { head: 'By', cell: (row) => byWhom(row.actorName, row.actorId) },
            { head: 'Fingerprint', cell: (row) => <span class="app-mono">{row.hash.slice(0, 16)}…</span> },
          ],
          rows: details.history,
        })}
      </>
    ),
  };
}
