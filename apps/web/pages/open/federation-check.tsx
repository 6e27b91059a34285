import type { CaseSubject, OpenCaseInput, ShownCascade } from '#libs/casework/index.js';
import type { IsoDate } from '#libs/law/types.js';
import { govukButton, govukInsetText, govukSummaryList } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { CheckboxesControl, Csrf, DateControl, ErrorSummary, type FormState, HiddenFields } from '../../forms/controls.js';
import { type Posted, withQuery } from '../../forms/posted.js';
import { draftPath } from '../../http/drafts.js';
import type { PageView } from '../../layout/context.js';
import { longDate, plural } from '../../words.js';
import { actInWords, Cascade } from '../cases/cascade.js';
import { processPurpose } from './process-choice.js';

export interface OpenCheckInput {
  subject: CaseSubject;
  input: OpenCaseInput;
  uid: string;
  asAt: IsoDate;
  /** Null where it cannot be said what would follow. */
  cascade: ShownCascade | null;
  authorities: Record<string, string>;
  /** Of the day, and of the schools that go, for which it is shown. */
  state: FormState;
  posted: Posted;
  csrfToken: string;
  key: string;
}

/** What would follow from the act of a case that is about to be opened; asked for a day while none is fixed. */
export const WouldFollow = ({
  cascade,
  authorities,
}: {
  cascade: ShownCascade | null;
  authorities: Record<string, string>;
}): SafeHtml | null =>
  cascade && (
    <>
      <p class="govuk-body">
        <strong>If {actInWords(cascade).replace(/^The /, 'the ')}:</strong>
      </p>
      <Cascade cascade={cascade} authorities={authorities} />
    </>
  );

export function openCheckPage(page: OpenCheckInput): PageView {
  const { subject, input, uid, asAt, cascade, authorities, state, posted, csrfToken, key } = page;
  const form = draftPath(withQuery(`/cases/open/${uid}`, { asAt }), key);
  const school = subject.schools.find((one) => one.key === subject.relevantSchool);
  const goes = input.process === 'discontinuance';
  return {
    title: `Check before you open the case – ${subject.federation.name}`,
    failed: state.errors.length > 0,
    back: { href: form, text: 'Back to the form' },
    body: (
      <>
        <ErrorSummary errors={state.errors} />
        <span class="govuk-caption-l">{subject.federation.name}</span>
        <h1 class="govuk-heading-l">Check before you open the case</h1>
        {govukSummaryList({
          rows: [
            {
              key: { text: 'What it is about' },
              value: { text: school ? `${processPurpose(input.process)}: ${school.name}` : processPurpose(input.process) },
              actions: { items: [{ href: form, text: 'Change', visuallyHiddenText: 'what it is about' }] },
            },
            {
              key: { text: 'Schools' },
              value: { text: `${plural(subject.schools.length, 'school')}, as the register had them on ${longDate(asAt)}` },
              actions: { items: [] },
            },
          ] as never,
        })}
        <h2 class="govuk-heading-m">What would follow</h2>
        <form class="app-filter" method="get" action={`/cases/open/${uid}/check`} novalidate>
          <input type="hidden" name="asAt" value={asAt} />
          <input type="hidden" name="draft" value={key} />
          {goes ? (
            <CheckboxesControl
              state={state}
              name="going"
              label="Schools that close or become academies"
              hint="To look at what would follow. The case records each of them afterwards, with its date."
              choices={subject.schools.map(({ key: urn, name }) => ({ value: urn, text: name }))}
            />
          ) : null}
          <DateControl state={state} name="on" label="As if it took effect on" hint="No date is fixed by this, and nothing is saved." />
          <div class="app-filter__buttons">{govukButton({ text: 'Show what would follow', classes: 'govuk-button--secondary' })}</div>
        </form>
        <WouldFollow cascade={cascade} authorities={authorities} />
        {cascade === null && goes
          ? govukInsetText({ text: 'Choose the schools that go: what follows depends on how many are left.' })
          : null}
        <form method="post" action={withQuery(`/cases/open/${uid}`, { asAt })} novalidate>
          <Csrf token={csrfToken} />
          <HiddenFields posted={posted} except={['step', '_csrf']} />
          <div class="govuk-button-group">
            {govukButton({ text: 'Open the case', name: 'step', value: 'open', preventDoubleClick: true })}
            <a class="govuk-link" href={form}>
              Change something
            </a>
          </div>
        </form>
      </>
    ),
  };
}
