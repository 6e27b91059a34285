import type { ProcessId, SchoolFacts } from '#libs/law/types.js';
import type { Partners } from '#libs/register/index.js';
import { govukButton } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { Csrf, ErrorSummary, type FormState, HiddenFields, RadiosControl } from '../../forms/controls.js';
import { isAmalgamation } from '../../forms/joint-opening.js';
import { draftPath } from '../../http/drafts.js';
import type { PageView } from '../../layout/context.js';
import { categoryWords, plural } from '../../words.js';
import { processPurpose } from './process-choice.js';

const yesNoUnknown = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: '', text: 'Not known yet' },
];

const parts: Partial<Record<ProcessId, { value: string; text: string; hint?: string }[]>> = {
  'amalgamation-new-school': [
    { value: 'closes', text: 'It closes' },
    { value: 'goes-on', text: 'It goes on as it is', hint: 'Such as another school of the same federation.' },
  ],
  'amalgamation-enlargement': [
    { value: 'survives', text: 'It stays and takes in the others' },
    { value: 'closes', text: 'It closes' },
    { value: 'goes-on', text: 'It goes on as it is', hint: 'Such as another school of the same federation.' },
  ],
};

const withFoundation: ReadonlySet<string> = new Set(['voluntary-aided', 'voluntary-controlled', 'foundation', 'foundation-special']);
const withBodyOfItsOwn = /church of england|catholic/i;

/** What is asked of a school: only what the law of this process reads and the register does not hold. */
function questionsOf(school: SchoolFacts, process: ProcessId): { fact: string; label: string; hint?: string }[] {
  const questions: { fact: string; label: string; hint?: string }[] = [];
  if (process !== 'collaboration' && withFoundation.has(school.category ?? '')) {
    questions.push({ fact: 'religiousFoundation', label: 'Does it have a religious foundation?' });
    questions.push({ fact: 'hasTrust', label: 'Is there a trust relating to it?' });
  }
  if (school.religiousCharacter && !withBodyOfItsOwn.test(school.religiousCharacter) && process !== 'collaboration')
    questions.push({
      fact: 'hasReligiousBody',
      label: 'Is a religious body prescribed for its religion?',
      hint: school.religiousCharacter,
    });
  if (isAmalgamation(process))
    questions.push({
      fact: 'ruralPrimary',
      label: 'Is it designated as a rural primary school?',
      hint: 'By the order that the Department for Education makes about every December.',
    });
  return questions;
}

const School = ({ school, process, state }: { school: SchoolFacts; process: ProcessId; state: FormState }): SafeHtml | null => {
  const questions = questionsOf(school, process);
  const becomes = parts[process];
  if (!becomes && questions.length === 0) return null;
  return (
    <fieldset class="govuk-fieldset govuk-!-margin-bottom-6">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{school.name}</legend>
      <p class="govuk-hint">
        URN {school.urn ?? school.key}
        {school.category ? `, ${categoryWords[school.category]}` : ''}
        {school.registeredPupils == null ? '' : `, ${plural(school.registeredPupils, 'pupil')} in the register`}
      </p>
      {becomes ? <RadiosControl state={state} name={`part-${school.key}`} label="What becomes of it?" choices={becomes} /> : null}
      {questions.map(({ fact, label, hint }) => (
        <RadiosControl state={state} name={`${fact}-${school.key}`} label={label} hint={hint} inline choices={yesNoUnknown} />
      ))}
    </fieldset>
  );
};

export interface JointSchoolsInput {
  process: ProcessId;
  state: FormState;
  partners: Partners;
  csrfToken: string;
  idempotencyKey: string;
}

/** Third page: what becomes of each school, and what the register does not hold. */
export function jointSchoolsPage({ process, state, partners, csrfToken, idempotencyKey }: JointSchoolsInput): PageView {
  const heading = isAmalgamation(process) ? 'What becomes of each school?' : 'What the register does not hold';
  const asked = partners.schools.filter((school) => parts[process] || questionsOf(school, process).length > 0);
  const own = Object.keys(state.posted).filter((name) =>
    /^(part|religiousFoundation|hasTrust|hasReligiousBody|ruralPrimary)-\d{6}$/.test(name),
  );
  return {
    title: `${heading} – Open a case`,
    failed: state.errors.length > 0,
    back: { href: draftPath('/cases/open/together', idempotencyKey), text: 'Who comes together' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <span class="govuk-caption-l">{processPurpose(process)}</span>
          <h1 class="govuk-heading-l">{heading}</h1>
          <p class="govuk-body">
            {asked.length === 0
              ? 'The register holds all that is needed about these schools.'
              : 'Leave unanswered what you do not know. The case says so where it matters, and you can add it later.'}
          </p>
          <form method="post" action="/cases/open/together/schools" novalidate>
            <Csrf token={csrfToken} />
            <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
            <HiddenFields posted={state.posted} except={['idempotencyKey', ...own]} />
            {asked.map((school) => (
              <School school={school} process={process} state={state} />
            ))}
            {govukButton({ text: 'Continue', preventDoubleClick: true })}
          </form>
        </div>
      </div>
    ),
  };
}
