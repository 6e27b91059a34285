import { ErrorSummary, type FormState } from '../../forms/controls.js';
import type { PageView } from '../../layout/context.js';
import { ProcessForm } from '../open/process-choice.js';

/** First page of a plan without a case: what is wanted. */
export const planWhatPage = (state: FormState): PageView => ({
  title: 'Plan a date',
  failed: state.errors.length > 0,
  body: (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={state.errors} />
        <h1 class="govuk-heading-l">Plan a date</h1>
        <p class="govuk-body-l">
          Say what is wanted, for which schools and by which day. You get the last day for every step, who acts, why, and the school
          holidays in between. Nothing is saved, and no case is needed.
        </p>
        <ProcessForm action="/plan" label="What is planned?" state={state} />
      </div>
    </div>
  ),
});
