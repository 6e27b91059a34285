import type { ImportRow, RegisterChange } from '#libs/register/index.js';
import { govukSummaryList } from '../../components/generated/govuk.js';
import { table } from '../../components/table.js';
import type { PageView } from '../../layout/context.js';
import { instantInWords, longDate, sentence } from '../../words.js';

export function importsPage(rows: readonly ImportRow[]): PageView {
  return {
    title: 'Register imports',
    breadcrumbs: [{ text: 'Schools', href: '/schools' }, { text: 'Register imports' }],
    body: (
      <>
        <h1 class="govuk-heading-l">What changed in the register</h1>
        <p class="govuk-body">Each extract that was read in, latest first. A school missing from an extract is never taken as closed.</p>
        {table({
          caption: 'Extracts',
          columns: [
            {
              head: 'As at',
              rowHeader: true,
              cell: (row) => (
                <a class="govuk-link" href={`/register/imports/${row.id}`}>
                  {longDate(row.asAt)}
                </a>
              ),
            },
            { head: 'File', cell: (row) => <span class="app-wrap">{row.fileName}</span> },
            { head: 'Rows', cell: (row) => String(row.rows), numeric: true },
            { head: 'New', cell: (row) => String(row.inserted), numeric: true },
            { head: 'Changed', cell: (row) => String(row.updated), numeric: true },
            { head: 'Read in', cell: (row) => instantInWords(row.importedAt) },
          ],
          rows,
          empty: 'No extract was read in yet.',
        })}
      </>
    ),
  };
}

export function importPage(row: ImportRow, changes: readonly RegisterChange[]): PageView {
  return {
    title: `Register as at ${longDate(row.asAt)}`,
    breadcrumbs: [
      { text: 'Schools', href: '/schools' },
      { text: 'Register imports', href: '/register/imports' },
      { text: longDate(row.asAt) },
    ],
    body: (
      <>
        <h1 class="govuk-heading-l">Register as at {longDate(row.asAt)}</h1>
        {govukSummaryList({
          rows: [
            { key: { text: 'File' }, value: { text: row.fileName } },
            {
              key: { text: 'Rows' },
              value: { text: `${row.rows}: ${row.inserted} new, ${row.updated} changed, ${row.unchanged} unchanged` },
            },
            ...Object.entries(row.report.changes).map(([kind, count]) => ({
              key: { text: sentence(kind) },
              value: { text: String(count) },
            })),
          ],
        })}
        {table({
          caption: 'Changes',
          columns: [
            { head: 'What', cell: (change) => sentence(change.kind) },
            {
              head: 'School or federation',
              rowHeader: true,
              cell: (change) => (
                <a class="govuk-link" href={change.urn ? `/schools/${change.urn}` : `/federations/${change.federationUid ?? ''}`}>
                  {change.name}
                </a>
              ),
            },
            { head: 'Before', cell: (change) => change.before ?? '' },
            { head: 'After', cell: (change) => change.after ?? '' },
          ],
          rows: changes,
          empty: 'Nothing changed for your authority.',
        })}
      </>
    ),
  };
}
