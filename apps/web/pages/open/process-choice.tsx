import { processes } from '#libs/law/index.js';
import type { ProcessId } from '#libs/law/types.js';
import { govukButton } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { ErrorSummary, type FormState, RadiosControl } from '../../forms/controls.js';
import type { PageView } from '../../layout/context.js';

/** What each process is for, as somebody says it who has never heard its name. */
const purposes: Record<ProcessId, { text: string; hint: string }> = {
  federating: {
    text: 'Schools want to federate',
    hint: 'Two or more schools propose to have one governing body together. Also for a school that does not exist yet.',
  },
  joining: {
    text: 'A school wants to join a federation',
    hint: 'The federation is asked for its consent first. Also for two federations that become one.',
  },
  leaving: {
    text: 'A school wants to leave its federation',
    hint: 'It begins with a request to the governing body. A federation of two schools is then dissolved.',
  },
  dissolution: {
    text: 'A federation is to be dissolved',
    hint: 'By a decision of the governing body itself, without a request.',
  },
  discontinuance: {
    text: 'A school of a federation closes or becomes an academy',
    hint: 'One or several of its schools, on one day or on different days.',
  },
  'amalgamation-new-school': {
    text: 'Schools amalgamate into a new school',
    hint: 'All of them close and one new school opens in their place.',
  },
  'amalgamation-enlargement': {
    text: 'Schools amalgamate into one that stays',
    hint: 'One of them is enlarged or changed, the others close.',
  },
  collaboration: {
    text: 'Schools work together and keep their own governing bodies',
    hint: 'A partnership, a joint committee with powers, or a company.',
  },
};

const order: readonly ProcessId[] = [
  'federating',
  'joining',
  'leaving',
  'dissolution',
  'discontinuance',
  'amalgamation-new-school',
  'amalgamation-enlargement',
  'collaboration',
];

/** The processes that can be run, with what they are for, in the order in which they are offered. */
export const processChoices = (only: (process: ProcessId) => boolean = () => true): { value: string; text: string; hint: string }[] =>
  order.filter((id) => processes[id] !== undefined && only(id)).map((id) => ({ value: id, ...purposes[id] }));

export const processPurpose = (process: ProcessId): string => purposes[process].text;

/** Asks which process it is; the answer goes by address. */
export const ProcessForm = ({
  action,
  label = 'What is it about?',
  state,
}: {
  action: string;
  label?: string;
  state: FormState;
}): SafeHtml => (
  <form method="get" action={action} novalidate>
    <input type="hidden" name="asked" value="yes" />
    <RadiosControl state={state} name="process" label={label} choices={processChoices()} />
    {govukButton({ text: 'Continue' })}
  </form>
);

/** First page of opening a case. */
export function processChoicePage(state: FormState): PageView {
  return {
    title: 'Open a case',
    failed: state.errors.length > 0,
    back: { href: '/cases', text: 'Cases' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <h1 class="govuk-heading-l">Open a case</h1>
          <p class="govuk-body">
            Not sure which way fits the schools?{' '}
            <a class="govuk-link" href="/routes">
              Let the law choose the route
            </a>
            , then open the case from there.
          </p>
          <ProcessForm action="/cases/open" state={state} />
        </div>
      </div>
    ),
  };
}
