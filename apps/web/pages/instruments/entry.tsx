import type { InstrumentInput } from '#libs/law/index.js';
import type { RegisterEntry } from '#libs/instruments/index.js';
import { govukButton, govukInsetText } from '../../components/generated/govuk.js';
import { DraftFindings } from '../../components/law-check.js';
import type { SafeHtml } from '../../components/render-component.js';
import { Csrf, DateControl, ErrorSummary, type FormState, TextControl } from '../../forms/controls.js';
import type { PageView } from '../../layout/context.js';
import { longDate } from '../../words.js';
import { Clauses } from './clauses.js';
import { standingTag } from './lists.js';
import { MadeFacts, madePath } from './made.js';
import { matterPath } from './matter-view.js';

export interface EntryPage {
  entry: RegisterEntry;
  record: InstrumentInput;
  warnings: readonly string[];
  state: FormState;
  csrfToken: string;
  mayWrite: boolean;
}

const Unlawful = ({ entry }: { entry: RegisterEntry }): SafeHtml | null =>
  entry.unlawful === null ? null : (
    <>
      <h2 class="govuk-heading-m">
        {entry.unlawful.byChangeOfLaw
          ? `Unlawful since the law changed on ${longDate(entry.unlawful.on)}`
          : `Unlawful since it took effect on ${longDate(entry.unlawful.on)}`}
      </h2>
      <DraftFindings findings={entry.unlawful.findings} />
      <p class="govuk-body">It stays as it was made. What is wrong is put right by a variation.</p>
    </>
  );

/** One instrument as it stands in the register. */
export function entryPage({ entry, record, warnings, state, csrfToken, mayWrite }: EntryPage): PageView {
  return {
    title: `${entry.number} ${entry.subject.name}`,
    failed: state.errors.length > 0,
    breadcrumbs: [{ text: 'Instruments', href: '/instruments' }, { text: entry.number }],
    body: (
      <>
        <ErrorSummary errors={state.errors} />
        <span class="govuk-caption-l">{entry.number}</span>
        <h1 class="govuk-heading-l">{entry.subject.name}</h1>
        <p class="govuk-body">{standingTag(entry)}</p>
        {warnings.length > 0
          ? govukInsetText({
              html: (
                <>
                  <p class="govuk-body">It is entered. What the reading found:</p>
                  <ul class="govuk-list govuk-list--bullet">
                    {warnings.map((warning) => (
                      <li>{warning}</li>
                    ))}
                  </ul>
                </>
              ),
            })
          : null}
        <MadeFacts made={entry} of={(format) => madePath(entry.number, `file.${format}`)} />
        <Unlawful entry={entry} />
        {entry.instrumentId ? (
          <p class="govuk-body">
            <a class="govuk-link" href={matterPath({ id: entry.instrumentId })}>
              How it came about
            </a>
          </p>
        ) : null}
        {mayWrite && entry.standing === 'in-force' ? (
          <p class="govuk-body">
            <a
              class="govuk-link"
              href={`/instruments/start?${new URLSearchParams({ process: 'instrument-variation', kind: entry.subject.kind, key: entry.subject.key, startFrom: 'in-force' }).toString()}`}
            >
              Vary it
            </a>
          </p>
        ) : null}
        <h2 class="govuk-heading-m">What it says</h2>
        <Clauses record={record} />
        {mayWrite && entry.endedOn === null ? (
          <form method="post" action={madePath(entry.number, 'end')} novalidate>
            <h2 class="govuk-heading-m">It ends without another in its place</h2>
            <p class="govuk-body">Where the federation is dissolved or the school closes. A later instrument ends it by itself.</p>
            <Csrf token={csrfToken} />
            <DateControl state={state} name="endedOn" label="First day on which it is no longer in force" />
            <TextControl state={state} name="because" label="Why" hint="No names" />
            {govukButton({ text: 'End it', classes: 'govuk-button--secondary', preventDoubleClick: true })}
          </form>
        ) : null}
      </>
    ),
  };
}
