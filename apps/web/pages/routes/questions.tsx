import type { RouteChoice, SchoolAnswered } from '#libs/casework/index.js';
import type { RouteAim } from '#libs/law/index.js';
import type { IsoDate } from '#libs/law/types.js';
import { govukButton } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { DateControl, ErrorSummary, type FormState, HiddenFields, RadiosControl } from '../../forms/controls.js';
import { answerText, type RouteAddress, routeFields, routePath, UNKNOWN } from '../../forms/route-choice.js';
import type { PageView } from '../../layout/context.js';
import { capital, categoryWords, longDate } from '../../words.js';

export interface RouteQuestionsInput {
  address: RouteAddress;
  choice: RouteChoice;
  state: FormState;
}

export interface RouteWishInput extends RouteQuestionsInput {
  /** Day of the latest extract of the register; null while none was read in. */
  extractOf: IsoDate | null;
}

export const aimWords: Record<RouteAim, { text: string; hint: string }> = {
  'one-school': { text: 'One school in place of several', hint: 'An amalgamation: into a new school, or into one of them that stays.' },
  together: { text: 'They stay schools and come together', hint: 'Under one governing body, or by working together.' },
  apart: {
    text: 'One or more of them part from their federation',
    hint: 'To go on alone, to close, or to become an academy; or the federation is dissolved.',
  },
};

const ages = ({ lowAge, highAge }: SchoolAnswered): string => (lowAge === null || highAge === null ? '' : `, ages ${lowAge} to ${highAge}`);

/** Where the answers of the register come from: the extract, and for federations an earlier day where one was asked for. */
function sourceInWords({ registerAsAt }: RouteChoice, extractOf: IsoDate | null): string {
  const extract = extractOf === null ? '' : `, in its extract of ${longDate(extractOf)}`;
  return extractOf !== null && registerAsAt < extractOf ? `${extract}; federations as on ${longDate(registerAsAt)}` : extract;
}

/** What nobody needs to be asked, because the register says it. `extractOf`: day of the latest extract read in. */
export const RegisterAnswers = ({ choice, extractOf }: { choice: RouteChoice; extractOf: IsoDate | null }): SafeHtml =>
  table({
    caption: `What the register says${sourceInWords(choice, extractOf)}`,
    columns: [
      { head: 'School', rowHeader: true, cell: (school) => school.name },
      {
        head: 'What it is',
        cell: (school) =>
          `${school.category ? capital(categoryWords[school.category]) : `${school.type}: not a maintained school`}${
            school.phase ? `, ${school.phase.toLowerCase()}` : ''
          }${ages(school)}`,
      },
      { head: 'Religious character', cell: (school) => school.religiousCharacter ?? 'None' },
      { head: 'Authority', cell: (school) => school.authorityName },
      {
        head: 'Federation',
        cell: ({ federation }) =>
          federation === null
            ? 'None'
            : `${federation.name} (${federation.schools === 1 ? 'one school' : `${federation.schools} schools`})`,
      },
      {
        head: 'Open',
        cell: ({ open, status }) => (open ? (status === 'Open' ? 'Yes' : `Yes (${status.toLowerCase()})`) : `No (${status.toLowerCase()})`),
      },
    ],
    rows: choice.schools,
  });

/** Second page: what the register answers already, and what is wanted. */
export function routeWishPage({ address, choice, extractOf, state }: RouteWishInput): PageView {
  const { urns, uids, asAt } = routeFields(address);
  return {
    title: 'What is wanted? – Which route?',
    failed: state.errors.length > 0,
    back: { href: routePath('', { ...address, aim: null, answers: {} }), text: 'Schools' },
    body: (
      <>
        <ErrorSummary errors={state.errors} />
        <span class="govuk-caption-l">Which route?</span>
        <h1 class="govuk-heading-l">What is wanted?</h1>
        <RegisterAnswers choice={choice} extractOf={extractOf} />
        <form method="get" action="/routes/wish" novalidate>
          <HiddenFields posted={{ urns, uids, asAt, sent: 'yes' }} />
          <RadiosControl
            state={state}
            name="aim"
            label="What is to become of the schools?"
            choices={Object.entries(aimWords).map(([value, words]) => ({ value, ...words }))}
          />
          <DateControl
            state={state}
            name="publishOn"
            label="Day of the first step"
            hint="The day on which proposals could be published or a request be given in. The law of that day counts."
          />
          {govukButton({ text: 'Continue' })}
        </form>
      </>
    ),
  };
}

/** Third page: what only people can answer and the law turns on. */
export function routeQuestionsPage({ address, choice, state }: RouteQuestionsInput): PageView {
  const { answers: _, ...rest } = address;
  const posted = { ...address.answers, ...state.posted };
  return {
    title: 'What the register cannot say – Which route?',
    failed: state.errors.length > 0,
    back: { href: routePath('/wish', { ...address, answers: {} }), text: 'What is wanted' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <span class="govuk-caption-l">{address.aim ? aimWords[address.aim].text : 'Which route?'}</span>
          <h1 class="govuk-heading-l">What the register cannot say</h1>
          <p class="govuk-body">
            Only what changes the answer is asked. What is not decided yet may stay open: the answer then says where it matters.
          </p>
          <form method="get" action="/routes/questions" novalidate>
            <HiddenFields posted={{ ...routeFields({ ...rest, answers: {} }), shown: choice.questions.map(({ field }) => field) }} />
            {choice.questions.map(({ field, asks, hint, answers }) => (
              <RadiosControl
                state={{ ...state, posted }}
                name={field}
                label={asks}
                {...(hint === null ? {} : { hint })}
                choices={[
                  ...answers.map(({ value, text }) => ({ value: answerText(value), text })),
                  { value: UNKNOWN, text: 'Not decided or not known yet' },
                ]}
              />
            ))}
            {govukButton({ text: 'See which route fits' })}
          </form>
        </div>
      </div>
    ),
  };
}
