import type { RecipientRow } from '#libs/law/types.js';
import { Due } from '../../components/due.js';
import { RuleLink } from '../../components/finding.js';
import { govukDetails, govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { withQuery } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { longDate, plural, whoInWords } from '../../words.js';
import { CaseFrame } from './case-frame.js';
import { type CasePage, casePath } from './case-view.js';

const subjects: { of: RecipientRow['of']; title: string }[] = [
  { of: 'request', title: 'Told of the request' },
  { of: 'decision', title: 'Told of the decision' },
  { of: 'dissolution', title: 'Told of the dissolution' },
  { of: 'proposals', title: 'Sent the proposals' },
  { of: 'discontinuance', title: 'Told of the discontinuance' },
];

const isGap = (row: RecipientRow): boolean => row.applies === true && row.toldOn === null;

/** Address of the form that records that these people were told, filled in as far as the row knows. */
function recordPath(page: CasePage, row: RecipientRow): string {
  return withQuery(casePath(page.details, 'record/told'), {
    'data-of': row.of,
    'data-role': row.role,
    'data-school': row.school,
    'data-authority': row.authority,
  });
}

/** The law knows an authority by its code; people know it by its name. */
const nameOf = (page: CasePage, row: RecipientRow): string =>
  row.role === 'local-authority' && row.authority ? whoInWords(`local-authority:${row.authority}`, page.authorities) : row.label;

const Told = ({ row, page }: { row: RecipientRow; page: CasePage }): SafeHtml => {
  const record = page.may('cases:record') ? (
    <a class="govuk-link" href={recordPath(page, row)}>
      Record it<span class="govuk-visually-hidden">: {row.label}</span>
    </a>
  ) : null;
  if (row.toldOn) {
    return (
      <>
        {longDate(row.toldOn)} {row.late ? govukTag({ text: 'Late', classes: 'govuk-tag--red' }) : null}
      </>
    );
  }
  if (row.applies === null) return <span class="app-muted">Not known whether they must be told</span>;
  return (
    <>
      <span class="app-gap">Not told</span>
      <br />
      {record}
    </>
  );
};

export function toldPage(page: CasePage): PageView {
  const { details, today } = page;
  const rows = details.view.recipients;
  return {
    title: `Who must be told – ${details.reference}`,
    body: (
      <CaseFrame page={page} tab="told">
        <h2 class="govuk-heading-m">Who must be told</h2>
        {rows.length === 0 ? <p class="govuk-body app-muted">Nobody has to be told of anything yet.</p> : null}
        {subjects.map(({ of, title }) => {
          const some = rows.filter((row) => row.of === of && row.applies !== false);
          const others = rows.filter((row) => row.of === of && row.applies === false);
          if (some.length + others.length === 0) return null;
          const gaps = some.filter(isGap).length;
          return (
            <section>
              {table({
                caption: `${title}: ${gaps === 0 ? 'nobody is missing' : `${plural(gaps, 'recipient')} not told`}`,
                captionSize: 's',
                columns: [
                  { head: 'Who', rowHeader: true, cell: (row) => nameOf(page, row) },
                  { head: 'Told on', cell: (row) => <Told row={row} page={page} /> },
                  {
                    head: 'By',
                    cell: (row) =>
                      row.due ? (
                        row.toldOn ? (
                          longDate(row.due)
                        ) : (
                          <Due date={row.due} today={today} />
                        )
                      ) : (
                        <span class="app-muted">No time limit</span>
                      ),
                  },
                  {
                    head: 'Why',
                    cell: (row) => (
                      <span class="govuk-body-s">
                        {row.because} <RuleLink id={row.ruleId} />
                      </span>
                    ),
                  },
                ],
                rows: some,
                rowClass: (row) => (isGap(row) ? 'app-recipient-row--gap' : undefined),
                empty: 'Nobody.',
              })}
              {others.length > 0
                ? govukDetails({
                    summaryText: `Need not be told (${others.length})`,
                    html: (
                      <ul class="govuk-list govuk-list--bullet">
                        {others.map((row) => (
                          <li>
                            {row.label}: {row.because}
                          </li>
                        ))}
                      </ul>
                    ),
                  })
                : null}
            </section>
          );
        })}
      </CaseFrame>
    ),
  };
}
