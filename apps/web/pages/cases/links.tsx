import type { CaseLink } from '#libs/casework/index.js';
import { govukButton } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { Csrf, ErrorSummary, type FormState, LongTextControl, RadiosControl, TextControl } from '../../forms/controls.js';
import type { PageView } from '../../layout/context.js';
import { byWhom, instantInWords, processWords } from '../../words.js';
import { CaseFrame } from './case-frame.js';
import { type CasePage, casePath } from './case-view.js';

const about = ({ schoolName, federationName }: CaseLink): string => schoolName ?? federationName;

/** Links of a case in a few lines, for its summary. */
export const LinkLines = ({ links }: { links: readonly CaseLink[] }): SafeHtml => (
  <ul class="govuk-list govuk-!-margin-bottom-0">
    {links.map((link) => (
      <li>
        {link.title}{' '}
        <a class="govuk-link app-nowrap" href={`/cases/${encodeURIComponent(link.reference)}`}>
          {link.reference}
        </a>
        : {about(link)}, {link.closed ? 'closed' : link.stateTitle}
      </li>
    ))}
  </ul>
);

/** The cases this one has to do with, and the way to link another. */
export const LinkedCases = ({ page }: { page: CasePage }): SafeHtml => {
  const { details } = page;
  return (
    <>
      {table<CaseLink>({
        caption: 'Cases it has to do with',
        captionHidden: true,
        columns: [
          {
            head: 'Case',
            rowHeader: true,
            cell: (link) => (
              <>
                {link.title}{' '}
                <a class="govuk-link app-nowrap" href={`/cases/${encodeURIComponent(link.reference)}`}>
                  {link.reference}
                </a>
              </>
            ),
          },
          { head: 'What it is about', cell: (link) => `${processWords[link.process]}: ${about(link)}` },
          { head: 'Where it stands', cell: (link) => link.stateTitle },
          { head: 'Why they are linked', cell: (link) => link.reason ?? '' },
          { head: 'Linked', cell: (link) => `${instantInWords(link.at)}, by ${byWhom(link.linkedByName, link.linkedById)}` },
        ],
        rows: details.links,
        empty: 'It is linked with no other case that you can see.',
      })}
      {page.may('cases:link') ? (
        <p class="govuk-body">
          <a class="govuk-link" href={casePath(details, 'links')}>
            Link it with another case
          </a>
        </p>
      ) : null}
    </>
  );
};

/** Links the case with another by its reference. */
export function linksPage(page: CasePage, state: FormState, csrfToken: string): PageView {
  const { details } = page;
  return {
    title: `Link with another case – ${details.reference}`,
    failed: state.errors.length > 0,
    back: { href: casePath(details, 'graph'), text: 'What it changes' },
    body: (
      <CaseFrame page={page} tab="graph">
        <ErrorSummary errors={state.errors} />
        <h2 class="govuk-heading-m">Link it with another case</h2>
        <p class="govuk-body">
          Both cases show the link from then on, and it stays: it becomes part of the history of both. It changes no date and no state.
        </p>
        <form method="post" action={casePath(details, 'links')} novalidate>
          <Csrf token={csrfToken} />
          <TextControl
            state={state}
            name="to"
            label="Reference of the other case"
            hint="Such as 335-2026-0001. Your authority must lead it as well."
            classes="govuk-input--width-10"
          />
          <RadiosControl
            state={state}
            name="kind"
            label="How do the two have to do with each other?"
            choices={[
              { value: 'follows-from', text: 'This case follows from the other', hint: 'The other made it necessary.' },
              { value: 'same-act', text: 'Both are about the same act' },
              { value: 'replaces', text: 'This case replaces the other', hint: 'The other was opened wrongly or twice.' },
            ]}
          />
          <LongTextControl state={state} name="reason" label="Reason" hint="No names of children, parents or staff." rows="3" />
          {govukButton({ text: 'Link the cases', preventDoubleClick: true })}
        </form>
        <h2 class="govuk-heading-m">Linked so far</h2>
        <LinkedCases page={{ ...page, may: () => false }} />
      </CaseFrame>
    ),
  };
}
