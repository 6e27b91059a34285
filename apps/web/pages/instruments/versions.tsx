import { raw } from 'hono/html';
import type { ComparedInstruments, DraftVersion, DraftVersionText, TextOf } from '#libs/instruments/index.js';
import { govukButton, govukInsetText } from '../../components/generated/govuk.js';
import { LawCheck } from '../../components/law-check.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { ErrorSummary, type FormState, SelectControl } from '../../forms/controls.js';
import type { PageView } from '../../layout/context.js';
import { byWhom, capital, instantInWords } from '../../words.js';
import { Clauses } from './clauses.js';
import { KeepVersion } from './draft.js';
import { MatterCaption, MatterFrame } from './matter-frame.js';
import { matterPath, type MatterPage } from './matter-view.js';

/** The texts of a matter that can be laid side by side. */
export const textChoices = ({ details }: MatterPage): { value: string; text: string }[] => [
  ...(details.inForce ? [{ value: 'in-force', text: `In force: ${details.inForce.number}` }] : []),
  ...details.versions.map(({ version, note }) => ({ value: String(version), text: `Version ${version}${note ? `: ${note}` : ''}` })),
  { value: 'working', text: 'The draft as it stands' },
];

export const textInWords = (page: MatterPage, text: TextOf): string =>
  textChoices(page).find(({ value }) => value === String(text))?.text ?? String(text);

const CompareForm = ({ page, state }: { page: MatterPage; state: FormState }): SafeHtml => {
  const choices = textChoices(page);
  const first = choices[0]!.value;
  const filled = { ...state, posted: { from: first, to: 'working', ...state.posted } };
  return (
    <form class="app-filter" method="get" action={matterPath(page.details, 'compare')}>
      <div class="app-filter__row">
        <SelectControl state={filled} name="from" label="Compare" choices={choices} />
        <SelectControl state={filled} name="to" label="with" choices={choices} />
      </div>
      <div class="app-filter__buttons">{govukButton({ text: 'Show what differs', classes: 'govuk-button--secondary' })}</div>
    </form>
  );
};

export function versionsPage(
  page: MatterPage,
  { state, csrfToken, mayWrite }: { state: FormState; csrfToken: string; mayWrite: boolean },
): PageView {
  const { details } = page;
  return {
    title: `Versions – ${details.subject.name}`,
    failed: state.errors.length > 0,
    body: (
      <MatterFrame page={page} tab="versions">
        <ErrorSummary errors={state.errors} />
        {table<DraftVersion>({
          caption: 'Versions kept',
          columns: [
            {
              head: 'Version',
              rowHeader: true,
              cell: ({ version }) => (
                <a class="govuk-link" href={matterPath(details, `versions/${version}`)}>
                  Version {version}
                </a>
              ),
            },
            { head: 'Note', cell: ({ note }) => note ?? '' },
            { head: 'Kept', cell: ({ keptAt, keptByName, keptById }) => `${instantInWords(keptAt)} by ${byWhom(keptByName, keptById)}` },
            { head: 'SHA-256', cell: ({ hash }) => <span class="app-hash">{hash.slice(0, 16)}…</span> },
          ],
          rows: [...details.versions].reverse(),
          empty: 'No version is kept yet.',
        })}
        <h2 class="govuk-heading-m">Side by side</h2>
        <CompareForm page={page} state={state} />
        {mayWrite ? <KeepVersion page={page} revision={details.draft.revision} csrfToken={csrfToken} /> : null}
      </MatterFrame>
    ),
  };
}

/** One version: its words and what the law says of it. */
export function versionPage(page: MatterPage, version: DraftVersionText): PageView {
  const { details } = page;
  return {
    title: `Version ${version.version} – ${details.subject.name}`,
    back: { href: matterPath(details, 'versions'), text: 'All versions' },
    body: (
      <>
        <MatterCaption page={page} />
        <h1 class="govuk-heading-l">Version {version.version}</h1>
        <p class="govuk-body">
          Kept {instantInWords(version.keptAt)} by {byWhom(version.keptByName, version.keptById)}
          {version.note ? `: ${version.note}` : ''}. SHA-256 <span class="app-hash">{version.hash}</span>
        </p>
        <ul class="govuk-list">
          {(['pdf', 'docx'] as const).map((format) => (
            <li>
              <a class="govuk-link" href={`${matterPath(details, `files/version.${format}`)}?text=${version.version}`}>
                {format === 'pdf' ? 'PDF' : 'Word'}
              </a>
            </li>
          ))}
        </ul>
        <Clauses record={version.record} />
        <LawCheck check={version.check} />
      </>
    ),
  };
}

const Side = ({ text }: { text: string | null }): SafeHtml => (text === null ? <span class="app-muted">not there</span> : <>{text}</>);

/** Two texts: by field, by clause, and where to print them or open them in Word. */
export function comparePage(
  page: MatterPage,
  compared: ComparedInstruments,
  texts: { from: string; to: string; state: FormState },
): PageView {
  const { details } = page;
  const query = new URLSearchParams({ from: texts.from, to: texts.to }).toString();
  return {
    title: `What differs – ${details.subject.name}`,
    back: { href: matterPath(details, 'versions'), text: 'All versions' },
    body: (
      <>
        <MatterCaption page={page} />
        <h1 class="govuk-heading-l">What differs</h1>
        <CompareForm page={page} state={texts.state} />
        {compared.same ? govukInsetText({ text: 'Both texts say the same.' }) : null}
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={`${matterPath(details, 'redline')}?${query}`}>
              Redline, to read and print
            </a>
          </li>
          <li>
            <a class="govuk-link" href={`${matterPath(details, 'files/redline.docx')}?${query}`}>
              Word with tracked changes
            </a>
          </li>
        </ul>
        {compared.fields.length > 0
          ? table({
              caption: 'By field',
              columns: [
                { head: 'Field', rowHeader: true, cell: ({ label }) => capital(label) },
                { head: capital(compared.from), cell: ({ before }) => <Side text={before} /> },
                { head: capital(compared.to), cell: ({ after }) => <Side text={after} /> },
              ],
              rows: compared.fields,
            })
          : null}
        {compared.clauses.map((clause) =>
          table({
            caption: `${clause.heading}${clause.change === 'added' ? ' (new clause)' : clause.change === 'removed' ? ' (clause goes)' : ''}`,
            captionSize: 's',
            columns: [
              {
                head: `${capital(compared.from)}${clause.numberBefore === null ? '' : `, clause ${clause.numberBefore}`}`,
                cell: ({ before }) => <Side text={before} />,
              },
              {
                head: `${capital(compared.to)}${clause.numberAfter === null ? '' : `, clause ${clause.numberAfter}`}`,
                cell: ({ after }) => <Side text={after} />,
              },
            ],
            rows: clause.parts,
          }),
        )}
      </>
    ),
  };
}

/** The redline by itself, for paper. @param html as the documents make it, every word escaped */
export function redlinePage(page: MatterPage, html: string, query: string): PageView {
  const { details } = page;
  return {
    title: `Redline – ${details.subject.name}`,
    back: { href: `${matterPath(details, 'compare')}?${query}`, text: 'Back to what differs' },
    body: (
      <>
        <MatterCaption page={page} />
        <h1 class="govuk-heading-l">Redline</h1>
        {raw(html)}
      </>
    ),
  };
}
