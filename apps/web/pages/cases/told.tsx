import type { IsoDate, RecipientRow } from '#libs/law/types.js';
import { Due } from '../../components/due.js';
import { RuleLink } from '../../components/finding.js';
import { govukButton, govukDetails, govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { type Column, table } from '../../components/table.js';
import { DateControl, ErrorSummary, type FormState, RadiosControl } from '../../forms/controls.js';
import { ticked, withQuery } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { longDate, plural, whoInWords } from '../../words.js';
import { CaseFrame } from './case-frame.js';
import { boardsOf, type CasePage, casePath } from './case-view.js';
import { type FormSeal, SealFields } from './record.js';

type Of = RecipientRow['of'];

/** What each list is a list of, in the order in which things come to be told. */
const titles: Record<Of, string> = {
  request: 'Told of the request',
  decision: 'Told of the decision',
  dissolution: 'Told of the dissolution',
  consultation: 'Consulted',
  proposals: 'Sent the proposals',
  'statutory-proposals': 'Sent the proposals for the new school',
  discontinuance: 'Told of the closure or conversion',
  alteration: 'Sent the proposals to change the school that stays',
  outcome: 'Told that the governing bodies are proceeding',
  'alteration-outcome': 'Told of the decision on the change',
  declined: 'Told that a governing body is not proceeding',
  revocation: 'Sent the revocation proposals',
  agreement: 'Told of the agreement',
  instrument: 'Given a copy of the instrument',
};

/** In an amalgamation a closure is proposed, and the outcome is a decision on proposals. */
const amalgamationTitles: Partial<Record<Of, string>> = {
  discontinuance: 'Sent the proposals to close',
  outcome: 'Told of the decision on the new school or the closures',
};

/** Recipients by what they must be told and by when: one person may stand on the lists of two notices. */
export function noticesIn(recipients: readonly RecipientRow[]): { of: Of; due: IsoDate | null; rows: RecipientRow[] }[] {
  const groups = new Map<string, { of: Of; due: IsoDate | null; rows: RecipientRow[] }>();
  for (const row of recipients) {
    const key = `${row.of} ${row.due ?? ''}`;
    const group = groups.get(key) ?? { of: row.of, due: row.due, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What a list is a list of, in this case. */
export const noticeTitle = (page: CasePage, of: Of): string => subjectsOf(page).find((one) => one.of === of)?.title ?? titles[of];

const subjectsOf = ({ details }: CasePage): { of: Of; title: string }[] =>
  (Object.keys(titles) as Of[]).map((of) => ({
    of,
    title: (details.process.startsWith('amalgamation') ? amalgamationTitles[of] : undefined) ?? titles[of],
  }));

export const isGap = (row: RecipientRow): boolean => row.applies === true && row.toldOn === null;

/** What the event says these people were told. The notice of the decision serves as the notice of dissolution too. */
export const toldOf = (row: RecipientRow): string => (row.of === 'dissolution' ? 'decision' : row.of);

/** Address of the form that records that these people were told, filled in as far as the row knows. */
function recordPath(page: CasePage, row: RecipientRow): string {
  return withQuery(casePath(page.details, 'record/told'), {
    'data-of': toldOf(row),
    'data-role': row.role,
    'data-school': row.school,
    'data-authority': row.authority,
    'data-board': row.board,
  });
}

/** The law knows an authority by its code; people know it by its name. */
export function nameOf(page: CasePage, row: RecipientRow): string {
  const name =
    row.role === 'local-authority' && row.authority ? whoInWords(`local-authority:${row.authority}`, page.authorities) : row.label;
  const board = row.board === undefined ? undefined : boardsOf(page.details).find(({ key }) => key === row.board);
  // where each board tells for itself, the same recipient stands on the list once for each
  return board && !name.includes(board.name) ? `${name}, by the ${board.name.charAt(0).toLowerCase()}${board.name.slice(1)}` : name;
}

const Told = ({ row, page }: { row: RecipientRow; page: CasePage }): SafeHtml => {
  if (row.toldOn) {
    return (
      <>
        <span class="app-nowrap">{longDate(row.toldOn)}</span> {row.late ? govukTag({ text: 'Late', classes: 'govuk-tag--red' }) : null}
      </>
    );
  }
  if (row.applies === null) return <span class="app-muted">Not known whether they must be told</span>;
  return (
    <>
      <span class="app-gap app-nowrap">Not told</span>
      <br />
      {page.may('cases:record') ? (
        <a class="govuk-link app-nowrap" href={recordPath(page, row)}>
          Record it<span class="govuk-visually-hidden">: {nameOf(page, row)}</span>
        </a>
      ) : null}
    </>
  );
};

/** A recipient who is still to be told can be ticked, so that one letter to many is recorded in one go. */
const Who = ({ row, page, state }: { row: RecipientRow; page: CasePage; state: FormState }): SafeHtml => {
  if (!isGap(row) || !page.may('cases:record')) return <>{nameOf(page, row)}</>;
  const id = `recipient-${row.key.replace(/[^\w-]/g, '_')}`;
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={id}
          name="recipient"
          type="checkbox"
          value={row.key}
          checked={ticked(state.posted, 'recipient').includes(row.key)}
        />
        <label class="govuk-label govuk-checkboxes__label govuk-!-font-weight-bold" for={id}>
          {nameOf(page, row)}
        </label>
      </div>
    </div>
  );
};

const columns = (page: CasePage, state: FormState): Column<RecipientRow>[] => [
  { head: 'Who', rowHeader: true, cell: (row) => <Who row={row} page={page} state={state} /> },
  { head: 'Told on', cell: (row) => <Told row={row} page={page} /> },
  {
    head: 'By',
    cell: (row) =>
      row.due ? (
        row.toldOn ? (
          <span class="app-nowrap">{longDate(row.due)}</span>
        ) : (
          <Due date={row.due} today={page.today} />
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
];

const TogetherControls = ({ of, state }: { of: string; state: FormState }): SafeHtml => (
  <div class="app-panel">
    <DateControl state={state} name={`on-${of}`} label="All those ticked were told on" />
    <RadiosControl
      state={state}
      name={`channel-${of}`}
      label="How"
      inline
      choices={[
        { value: 'hand', text: 'Handed over' },
        { value: 'post', text: 'By post' },
        { value: 'email', text: 'By e-mail' },
      ]}
    />
    {govukButton({ text: 'Record those ticked', name: 'of', value: of, preventDoubleClick: true })}
  </div>
);

const Others = ({ rows, page }: { rows: readonly RecipientRow[]; page: CasePage }): SafeHtml | null =>
  rows.length === 0
    ? null
    : govukDetails({
        summaryText: `Need not be told (${rows.length})`,
        html: (
          <ul class="govuk-list govuk-list--bullet">
            {rows.map((row) => (
              <li>
                {nameOf(page, row)}: {row.because}
              </li>
            ))}
          </ul>
        ),
      });

export function toldPage(page: CasePage, state: FormState, seal: FormSeal): PageView {
  const { details } = page;
  const rows = details.view.recipients;
  // where somebody is missing comes first
  const gapsOf = (of: RecipientRow['of']): number => (rows.some((row) => row.of === of && isGap(row)) ? 1 : 0);
  const section = ({ of, title }: { of: Of; title: string }): SafeHtml | null => {
    const some = rows.filter((row) => row.of === of && row.applies !== false);
    const others = rows.filter((row) => row.of === of && row.applies === false);
    if (some.length + others.length === 0) return null;
    const open = some.filter((row) => row.toldOn === null);
    const done = some.filter((row) => row.toldOn !== null);
    const gaps = some.filter(isGap).length;
    const list = (shown: readonly RecipientRow[], caption: string): SafeHtml =>
      table({
        caption,
        captionSize: 's',
        columns: columns(page, state),
        rows: shown,
        rowClass: (row) => (isGap(row) ? 'app-recipient-row--gap' : undefined),
        empty: 'Nobody.',
      });
    const missing = gaps === 0 ? 'nobody is missing' : `${plural(gaps, 'recipient')} not told`;
    return (
      <section class="app-told">
        {gaps > 0 && page.may('cases:record') ? (
          <form method="post" action={casePath(details, 'told')} novalidate>
            <SealFields seal={seal} />
            {list(open, `${title}: ${missing}`)}
            <TogetherControls of={of} state={state} />
          </form>
        ) : (
          list(open.length > 0 ? open : done, `${title}: ${missing}`)
        )}
        {open.length > 0 && done.length > 0
          ? govukDetails({
              summaryText: `Told already (${done.length})${done.some(({ late }) => late) ? ', some of them late' : ''}`,
              html: list(done, `${title}: told already`),
            })
          : null}
        <Others rows={others} page={page} />
      </section>
    );
  };
  return {
    title: `Who must be told – ${details.reference}`,
    failed: state.errors.length > 0,
    body: (
      <CaseFrame page={page} tab="told">
        <ErrorSummary errors={state.errors} />
        <h2 class="govuk-heading-m">Who must be told</h2>
        {rows.length === 0 ? <p class="govuk-body app-muted">Nobody has to be told of anything yet.</p> : null}
        {subjectsOf(page)
          .sort((a, b) => gapsOf(b.of) - gapsOf(a.of))
          .map(section)}
      </CaseFrame>
    ),
  };
}
