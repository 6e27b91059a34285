import { govukButton } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { Csrf, DateControl, ErrorSummary, type FormState, RadiosControl, TextControl } from '../../forms/controls.js';
import { typed } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';

export const subjectKinds = [
  { value: 'school', text: 'A school' },
  { value: 'federation', text: 'A federation' },
];

export interface StartForm {
  state: FormState;
  csrfToken: string;
  /** Name of whom it is for, where the address says it. */
  named: string | null;
}

const WhoseIsIt = ({ state, named }: StartForm): SafeHtml =>
  named !== null ? (
    <>
      <input type="hidden" name="kind" value={typed(state.posted, 'kind')} />
      <input type="hidden" name="key" value={typed(state.posted, 'key')} />
      <p class="govuk-body-l">{named}</p>
    </>
  ) : (
    <>
      <RadiosControl state={state} name="kind" label="Whose instrument is it?" choices={subjectKinds} inline />
      <TextControl
        state={state}
        name="key"
        label="URN of the school, or UID of the federation"
        inputmode="numeric"
        classes="govuk-input--width-10"
      />
    </>
  );

/** Where a matter begins. */
export function startPage(form: StartForm): PageView {
  const { state, csrfToken } = form;
  const caseReference = typed(state.posted, 'case');
  return {
    title: 'Start an instrument',
    failed: state.errors.length > 0,
    back: caseReference
      ? { href: `/cases/${encodeURIComponent(caseReference)}`, text: 'Back to the case' }
      : { href: '/instruments', text: 'All instruments' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          {caseReference ? <span class="govuk-caption-l">For the case {caseReference}</span> : null}
          <h1 class="govuk-heading-l">Start an instrument</h1>
          <form method="post" action="/instruments/start" novalidate>
            <Csrf token={csrfToken} />
            <input type="hidden" name="case" value={caseReference} />
            <WhoseIsIt {...form} />
            <RadiosControl
              state={state}
              name="process"
              label="Is it made, or varied?"
              choices={[
                { value: 'instrument-making', text: 'Made', hint: 'For a school or federation that has none yet' },
                { value: 'instrument-variation', text: 'Varied', hint: 'One is in force and changes' },
              ]}
            />
            <RadiosControl
              state={state}
              name="startFrom"
              label="What is the draft to begin with?"
              choices={[
                { value: 'in-force', text: 'The text in force', hint: 'Of a school that leaves a federation, the federation’s' },
                {
                  value: 'sample',
                  text: 'The smallest lawful governing body',
                  hint: 'For the category of the school or the mix of the federation',
                },
                { value: 'empty', text: 'Nothing' },
              ]}
            />
            {caseReference ? null : (
              <DateControl state={state} name="effectiveOn" label="Day it takes effect (optional)" hint="For example, 27 3 2026" />
            )}
            <TextControl
              state={state}
              name="foundationGovernorsInOffice"
              label="Foundation governors in office (optional)"
              hint="For a variation: with any, their approval is needed"
              inputmode="numeric"
              classes="govuk-input--width-3"
            />
            {govukButton({ text: 'Start', preventDoubleClick: true })}
          </form>
        </div>
      </div>
    ),
  };
}
