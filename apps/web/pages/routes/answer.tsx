import type { RouteChoice } from '#libs/casework/index.js';
import type { RouteAnswer } from '#libs/law/index.js';
import type { IsoDate } from '#libs/law/types.js';
import { govukButton, govukDetails, govukSummaryList, govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { answerText, openingPath, type RouteAddress, routePath } from '../../forms/route-choice.js';
import type { PageView } from '../../layout/context.js';
import { capital, listInWords, longDate } from '../../words.js';
import { aimWords, RegisterAnswers } from './questions.js';

export interface RouteAnswerInput {
  address: RouteAddress;
  choice: RouteChoice;
  /** Day of the latest extract of the register; null while none was read in. */
  extractOf: IsoDate | null;
  mayOpen: boolean;
}

const Lines = ({ lines }: { lines: readonly string[] }): SafeHtml =>
  lines.length === 1 ? (
    <>{lines[0]}</>
  ) : (
    <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );

/** The least that the law allows, with the days it is made of. */
const Least = ({ route }: { route: RouteAnswer }): SafeHtml => {
  const { earliest, steps, open } = route.least;
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1">
        {earliest === null ? 'No day can be given.' : `${longDate(earliest)} at the earliest.`}
      </p>
      {open.length > 0 ? <p class="govuk-body-s govuk-!-margin-bottom-1">{open.join(' ')}</p> : null}
      {steps.length > 0
        ? govukDetails({
            classes: 'govuk-!-margin-bottom-0',
            summaryHtml: (
              <>
                How it is counted<span class="govuk-visually-hidden">: {route.title}</span>
              </>
            ),
            html: table({
              caption: `Days of: ${route.title}`,
              captionHidden: true,
              columns: [
                { head: 'Step', rowHeader: true, cell: ({ title }) => title },
                { head: 'Earliest', cell: ({ on }) => longDate(on) },
                { head: 'Because', cell: ({ sum }) => sum },
              ],
              rows: steps,
            }),
          })
        : null}
    </>
  );
};

const Route = ({ route, choice, mayOpen }: { route: RouteAnswer; choice: RouteChoice; mayOpen: boolean }): SafeHtml => {
  const open = mayOpen ? openingPath(route, choice) : null;
  const row = (key: string, value: SafeHtml | string): object => ({ key: { text: key }, value: { html: <>{value}</> } });
  return (
    <section aria-labelledby={`route-${route.key.replaceAll(':', '-')}`}>
      <h3 class="govuk-heading-m govuk-!-margin-bottom-2" id={`route-${route.key.replaceAll(':', '-')}`}>
        {route.title}{' '}
        {route.fits === true
          ? govukTag({ text: 'Fits', classes: 'govuk-tag--green' })
          : govukTag({ text: 'Cannot be said yet', classes: 'govuk-tag--yellow' })}
      </h3>
      {govukSummaryList({
        rows: [
          row(route.fits === true ? 'Why' : 'What it turns on', <Lines lines={route.because} />),
          row(
            'Who acts or publishes',
            route.publishes.length === 0 ? (
              'Nothing is published.'
            ) : (
              <Lines lines={route.publishes.map(({ what, who }) => `${capital(what)}: ${who}`)} />
            ),
          ),
          ...(route.consent ? [row('Consent', 'The Secretary of State must consent before publication.')] : []),
          row('Who decides', `${capital(route.decides)}.`),
          row('At the least', <Least route={route} />),
          ...(route.consequences.length > 0 ? [row('What else follows', <Lines lines={route.consequences} />)] : []),
          row('Law', route.citation),
        ] as never,
      })}
      {open === null
        ? null
        : govukButton({
            html: (
              <>
                Open this case<span class="govuk-visually-hidden">: {route.title}</span>
              </>
            ) as never,
            href: open,
            classes: 'govuk-button--secondary',
          })}
    </section>
  );
};

/** What was answered, in the words of the questions. */
const Answered = ({ choice, address }: { choice: RouteChoice; address: RouteAddress }): SafeHtml =>
  govukSummaryList({
    rows: [
      {
        key: { text: 'What is wanted' },
        value: { text: aimWords[choice.aim].text },
        actions: {
          items: [{ href: routePath('/wish', { ...address, answers: {} }), text: 'Change', visuallyHiddenText: 'what is wanted' }],
        },
      },
      ...choice.questions.map(({ field, asks, answers }) => ({
        key: { text: asks },
        value: { text: answers.find(({ value }) => answerText(value) === address.answers[field])?.text ?? 'Not decided or not known yet' },
        actions: { items: [{ href: routePath('/questions', address), text: 'Change', visuallyHiddenText: `the answer to: ${asks}` }] },
      })),
      { key: { text: 'Day of the first step' }, value: { text: longDate(choice.publishOn) } },
    ],
  });

/** Last page: which route fits, which turn on something, which do not and why. */
export function routeAnswerPage({ address, choice, extractOf, mayOpen }: RouteAnswerInput): PageView {
  const fitting = choice.routes.filter(({ fits }) => fits === true);
  const open = choice.routes.filter(({ fits }) => fits === null);
  const not = choice.routes.filter(({ fits }) => fits === false);
  const names = listInWords(choice.schools.map(({ name }) => name));
  return {
    title: 'Which route fits',
    back: { href: routePath(choice.questions.length > 0 ? '/questions' : '/wish', address), text: 'Questions' },
    body: (
      <>
        <span class="govuk-caption-l">{choice.schools.length > 4 ? `${choice.schools.length} schools` : names}</span>
        <h1 class="govuk-heading-l">
          {fitting.length === 0
            ? 'No route fits for certain'
            : fitting.length === 1
              ? 'One route fits'
              : `${capital(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][fitting.length - 2] ?? String(fitting.length))} routes fit`}
        </h1>
        <p class="govuk-body">
          This is what the law of {longDate(choice.publishOn)} says of what was answered. It does not say which route is wise. Nothing is
          saved; the address of this page keeps the questions.
        </p>
        {fitting.length > 0 ? <h2 class="govuk-heading-m">What fits</h2> : null}
        {fitting.map((route) => (
          <Route route={route} choice={choice} mayOpen={mayOpen} />
        ))}
        {open.length > 0 ? <h2 class="govuk-heading-m">What turns on something that is not known</h2> : null}
        {open.map((route) => (
          <Route route={route} choice={choice} mayOpen={mayOpen} />
        ))}
        {not.length > 0
          ? table({
              caption: 'What does not fit, and why',
              columns: [
                { head: 'Route', rowHeader: true, cell: ({ title }) => title },
                { head: 'Why not', cell: ({ because }) => because.join(' ') },
                { head: 'Law', cell: ({ citation }) => citation },
              ],
              rows: not,
            })
          : null}
        <h2 class="govuk-heading-m">What it rests on</h2>
        <Answered choice={choice} address={address} />
        <RegisterAnswers choice={choice} extractOf={extractOf} />
        <p class="govuk-body">
          <a class="govuk-link" href="/routes">
            Ask about other schools
          </a>
        </p>
      </>
    ),
  };
}
