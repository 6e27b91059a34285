import type { PublicAnswer } from '#libs/instruments/index.js';
import { govukButton, govukPanel, govukSummaryList } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { Csrf, ErrorSummary, type FormState, TextControl } from '../../forms/controls.js';
import type { PageView } from '../../layout/context.js';
import { longDate } from '../../words.js';
import { summaryRow } from './made.js';

const titles: Record<PublicAnswer['standing'], string> = {
  'in-force': 'This is the instrument in force',
  earlier: 'This is an earlier instrument',
  'not-yet': 'This instrument is made and not yet in force',
  neither: 'This is no instrument made here',
};

const Answer = ({ answer }: { answer: PublicAnswer }): SafeHtml => (
  <section id="answer" aria-label="Answer">
    {govukPanel({
      titleText: titles[answer.standing],
      text: answer.message,
      headingLevel: 2,
      classes: `app-answer app-answer--${answer.standing}`,
    })}
    {answer.number
      ? govukSummaryList({
          rows: [
            summaryRow('Number', answer.number),
            ...(answer.name ? [summaryRow('Of', answer.name)] : []),
            ...(answer.authority ? [summaryRow('Made by', answer.authority)] : []),
            ...(answer.effectiveOn ? [summaryRow('In force from', longDate(answer.effectiveOn))] : []),
            ...(answer.endedOn ? [summaryRow('No longer in force from', longDate(answer.endedOn))] : []),
            ...(answer.supersededBy ? [summaryRow('Took its place', answer.supersededBy)] : []),
          ] as never,
        })
      : null}
  </section>
);

/** Anyone may ask whether a copy is the instrument in force. */
export function checkCopyPage({
  answer,
  state,
  csrfToken,
}: {
  answer: PublicAnswer | null;
  state: FormState;
  csrfToken: string;
}): PageView {
  const error = state.errors.find(({ field }) => field === 'file');
  return {
    title: 'Check a copy of an instrument of government',
    failed: state.errors.length > 0,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <h1 class="govuk-heading-l">Check a copy of an instrument of government</h1>
          {answer ? <Answer answer={answer} /> : null}
          <p class="govuk-body">Learn whether a copy is the instrument in force, an earlier one, or neither. You need not sign in.</p>
          <form method="get" action="/check-instrument" novalidate>
            <TextControl
              state={state}
              name="code"
              label="The code printed on each page"
              hint="For example, 7Q2K-M4XV-9RTBC. Capitals, spaces and dashes do not matter"
              autocomplete="off"
              classes="govuk-input--width-20"
            />
            {govukButton({ text: 'Check the code' })}
          </form>
          <h2 class="govuk-heading-m">Or the file itself</h2>
          <form method="post" action="/check-instrument" enctype="multipart/form-data" novalidate>
            <Csrf token={csrfToken} />
            <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
              <label class="govuk-label govuk-label--s" for="file">
                Choose the PDF or Word file, or drop it here
              </label>
              <div id="file-hint" class="govuk-hint">
                It is compared and not kept
              </div>
              {error ? (
                <p id="file-error" class="govuk-error-message">
                  <span class="govuk-visually-hidden">Error:</span> {error.message}
                </p>
              ) : null}
              <input
                class="govuk-file-upload"
                id="file"
                name="file"
                type="file"
                aria-describedby={`file-hint${error ? ' file-error' : ''}`}
              />
            </div>
            {govukButton({ text: 'Check the file', classes: 'govuk-button--secondary' })}
          </form>
        </div>
      </div>
    ),
  };
}
