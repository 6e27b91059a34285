import { CATEGORIES } from '#libs/casework/index.js';
import type { ProcessId } from '#libs/law/types.js';
import { govukButton, govukInsetText } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import {
  CheckboxesControl,
  Csrf,
  DateControl,
  ErrorSummary,
  type FormState,
  LongTextControl,
  RadiosControl,
  SelectControl,
  TextControl,
  TickControl,
} from '../../forms/controls.js';
import { dateChoices, listChoices, stepChoices, valueChoices } from '../../forms/policy-form.js';
import { typed } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { capital, categoryWords } from '../../words.js';
import { processPurpose } from '../open/process-choice.js';

export interface PolicyForm {
  process: ProcessId;
  state: FormState;
  csrfToken: string;
}

const kinds = [
  { value: 'event-before', text: 'Something must have been done before', hint: 'Such as: the diocese was consulted.' },
  { value: 'days-after', text: 'So many days must have passed since something', hint: 'Ordinary days; the first is not counted.' },
  { value: 'days-ahead', text: 'A date in it must lie so many days ahead', hint: 'Such as: ninety days from the decision to the date.' },
  { value: 'contains', text: 'It must hold certain things', hint: 'Such as: the agreement settles how it is reviewed.' },
];

/** Parts of the form that one kind of requirement needs; without a script all of them are shown. */
const When = ({ kinds: of, about, children }: { kinds: string; about: string; children?: SafeHtml | SafeHtml[] }): SafeHtml => (
  <div class="app-when" data-when-field="kind" data-when-values={of}>
    <p class="app-when__about">{about}</p>
    {children}
  </div>
);

const Requirement = ({ process, state }: { process: ProcessId; state: FormState }): SafeHtml => {
  const lists = listChoices(process);
  const values = valueChoices(process);
  return (
    <>
      <SelectControl
        state={state}
        name="ofStep"
        label="Which step does it ask something of?"
        choices={stepChoices(process)}
        empty="Choose"
      />
      <RadiosControl
        state={state}
        name="kind"
        label="What does it ask?"
        choices={kinds.filter(({ value }) => value !== 'contains' || lists.length > 0)}
      />
      <When kinds="event-before|days-after" about="Only if something must come before">
        <SelectControl state={state} name="before" label="What must come before" choices={stepChoices(process)} empty="Choose" />
      </When>
      <When kinds="event-before" about="Only if something must have been done before">
        <SelectControl state={state} name="beforeValue" label="Only this kind of it (optional)" choices={values} empty="Any" />
        <RadiosControl
          state={state}
          name="per"
          label="How often?"
          choices={[
            { value: 'case', text: 'Once for the case' },
            { value: 'school', text: 'For each school concerned' },
            { value: 'board', text: 'For each governing body concerned' },
          ]}
        />
      </When>
      <When kinds="days-after|days-ahead" about="Only if days are counted">
        <TextControl state={state} name="days" label="How many days" inputmode="numeric" classes="govuk-input--width-4" />
        <SelectControl
          state={state}
          name="dateField"
          label="Which date of the step"
          hint="Where none is chosen, the day of the step itself"
          choices={dateChoices(process)}
          empty="The day of the step itself"
        />
      </When>
      {lists.length > 0 ? (
        <When kinds="contains" about="Only if it must hold certain things">
          <CheckboxesControl state={state} name="contains" label="What must it hold?" choices={lists} />
        </When>
      ) : null}
    </>
  );
};

/** A policy described in parts that the law understands, so that it can be checked case by case. */
export function policyFormPage({ process, state, csrfToken }: PolicyForm): PageView {
  return {
    title: 'Add a policy',
    failed: state.errors.length > 0,
    back: { href: '/policies/add', text: 'What it is about' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <span class="govuk-caption-l">{processPurpose(process)}</span>
          <h1 class="govuk-heading-l">Add a policy</h1>
          {govukInsetText({
            text: 'It is shown as your authority’s policy and not as law. It sets tasks and warns, and stops nothing that the law allows.',
          })}
          <form method="post" action="/policies/add" novalidate>
            <Csrf token={csrfToken} />
            <input type="hidden" name="process" value={process} />
            <input type="hidden" name="id" value={typed(state.posted, 'id')} />
            <TextControl
              state={state}
              name="title"
              label="Title"
              hint="What the task is called, such as: Consult the diocese before collaborating"
            />
            <LongTextControl
              state={state}
              name="asks"
              label="What is asked"
              hint="One sentence that an officer understands, with its full stop"
              rows="2"
            />
            <TextControl state={state} name="source" label="Where it is written down" hint="With its paragraph" />
            <Requirement process={process} state={state} />
            <CheckboxesControl
              state={state}
              name="categories"
              label="Only where such a school is concerned (optional)"
              choices={CATEGORIES.map((category) => ({ value: category, text: capital(categoryWords[category]) }))}
            />
            <TickControl state={state} name="religious" label="Only schools with a religious character" />
            <DateControl state={state} name="from" label="First day on which it applies" hint="The day of the step decides" />
            <LongTextControl state={state} name="why" label="Why is it entered?" hint="Such as the decision it rests on" rows="2" />
            {govukButton({ text: 'Enter the policy', preventDoubleClick: true })}
          </form>
        </div>
      </div>
    ),
  };
}
