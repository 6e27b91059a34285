import { categoryNames, lastDayBefore, type Passing, type ReadinessRow, type SurplusRow, type TemporaryTrigger } from '#libs/law/index.js';
import type { TemporaryBodyDetails, TemporaryMemberRow } from '#libs/instruments/index.js';
import type { IsoDate } from '#libs/law/types.js';
import { Due } from '../../components/due.js';
import { govukButton, govukSummaryList, govukTag, govukWarningText } from '../../components/generated/govuk.js';
import { LawCheck } from '../../components/law-check.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { Csrf, DateControl, ErrorSummary, type FormState, TextControl } from '../../forms/controls.js';
import type { PageView } from '../../layout/context.js';
import { capital, dueInWords, longDate, plural } from '../../words.js';
import { summaryRow } from './made.js';
import { matterPath } from './matter-view.js';

export const bodyPath = (id: string, rest = ''): string => `/temporary-governing-bodies/${encodeURIComponent(id)}${rest && `/${rest}`}`;

export const triggerWords: Record<TemporaryTrigger, string> = {
  leaving: 'The school leaves a federation that goes on',
  'one-of-two-leaves': 'One of two schools leaves, and the federation ends',
  'last-school': 'It is the last school of a federation',
  dissolution: 'The federation is dissolved',
  'new-school': 'A new school opens',
  amalgamation: 'A new school takes the place of schools that close',
  'opening-federated': 'Schools open federated',
};

export interface BodyPage {
  body: TemporaryBodyDetails;
  today: IsoDate;
  state: FormState;
  csrfToken: string;
  mayWrite: boolean;
  /** Matters of the case in which its instrument may be drafted. */
  matters: { value: string; text: string }[];
}

/** By when everything must be there: the day before it becomes the governing body. */
const CriticalDay = ({ body, today }: BodyPage): SafeHtml => {
  const { on } = body.incorporation;
  if (on === null) return <p class="govuk-body">The day on which it becomes the governing body is not fixed yet.</p>;
  const open = body.readiness.filter(({ done }) => done !== true).length;
  const last = lastDayBefore(on);
  const words = `It becomes the governing body on ${longDate(on)}. ${open === 0 ? 'Everything is there.' : `${capital(plural(open, 'thing'))} must be there by ${longDate(last)}, ${dueInWords(last, today)}.`}`;
  return open > 0 && last <= today ? govukWarningText({ text: words, iconFallbackText: 'Warning' }) : <p class="govuk-body-l">{words}</p>;
};

const Done = ({ row }: { row: ReadinessRow }): SafeHtml =>
  row.done === true ? (
    <>
      {govukTag({ text: 'Done', classes: 'govuk-tag--green' })} {row.doneOn ? longDate(row.doneOn) : ''}
    </>
  ) : row.done === false ? (
    govukTag({ text: 'Not yet', classes: 'govuk-tag--yellow' })
  ) : (
    govukTag({ text: 'Cannot be said', classes: 'govuk-tag--grey' })
  );

const Readiness = (page: BodyPage): SafeHtml => {
  const { on } = page.body.incorporation;
  return table<ReadinessRow>({
    caption: 'Is it ready?',
    columns: [
      { head: 'What must be there', rowHeader: true, cell: ({ what, citation }) => `${what} (${citation})` },
      { head: 'Where it stands', cell: (row) => <Done row={row} /> },
      {
        head: 'Critical from',
        cell: ({ done }) =>
          done === true ? '' : <Due date={on === null ? null : lastDayBefore(on)} today={page.today} none="No day fixed" />,
      },
      { head: 'What to do', cell: ({ done, nextStep }) => (done === true ? '' : nextStep) },
    ],
    rows: page.body.readiness,
  });
};

const Members = ({ body, mayWrite }: BodyPage): SafeHtml => (
  <>
    {table<TemporaryMemberRow>({
      caption: 'Members',
      columns: [
        { head: 'Who', rowHeader: true, cell: ({ name, nameErased }) => name ?? (nameErased ? 'Name erased' : 'No name') },
        { head: 'Kind', cell: ({ category }) => capital(categoryNames[category]) },
        { head: 'Since', cell: ({ appointedOn }) => (appointedOn ? longDate(appointedOn) : <span class="app-muted">Not given</span>) },
        {
          head: 'Term',
          cell: ({ termYears, termEndsOn, endedOn }) =>
            endedOn
              ? `Left on ${longDate(endedOn)}`
              : [termYears ? plural(termYears, 'year') : '', termEndsOn ? `to ${longDate(termEndsOn)}` : ''].filter(Boolean).join(', ') ||
                'Not given',
        },
        {
          head: 'Change',
          cell: ({ id, name, category }) =>
            mayWrite ? (
              <a class="govuk-link" href={bodyPath(body.id, `members/${id}`)}>
                Change<span class="govuk-visually-hidden"> {name ?? categoryNames[category]}</span>
              </a>
            ) : (
              <></>
            ),
        },
      ],
      rows: body.members,
      empty: 'Nobody is entered as a member yet.',
    })}
    {mayWrite ? govukButton({ text: 'Add a member', href: bodyPath(body.id, 'members/add'), classes: 'govuk-button--secondary' }) : null}
  </>
);

const Passes = ({ body }: BodyPage): SafeHtml =>
  table<Passing>({
    caption: 'What passes to it',
    columns: [
      { head: 'What', rowHeader: true, cell: ({ what }) => what },
      { head: 'When', cell: ({ on }) => (on ? longDate(on) : 'Before the day too') },
      { head: 'By', cell: ({ citation }) => citation },
    ],
    rows: body.passes,
    empty: 'Nothing passes to it.',
  });

const Incorporated = ({ body: { incorporation } }: BodyPage): SafeHtml => (
  <>
    <h2 class="govuk-heading-m">The day itself</h2>
    <p class="govuk-body">
      {incorporation.how === 'the-body-itself'
        ? 'The temporary governing body itself is incorporated'
        : 'The governing body is constituted by the instrument'}
      {incorporation.on ? ` on ${longDate(incorporation.on)}` : ''}
      {incorporation.name ? `, as “${incorporation.name}”` : ''}.
    </p>
    {incorporation.problems.length > 0 ? (
      <ul class="govuk-list govuk-list--bullet">
        {incorporation.problems.map((problem) => (
          <li>{problem}</li>
        ))}
      </ul>
    ) : null}
  </>
);

const Surplus = ({ body }: BodyPage): SafeHtml | null =>
  body.instrumentId === null
    ? null
    : table<SurplusRow>({
        caption: 'Members against the places of the instrument',
        columns: [
          { head: 'Kind', rowHeader: true, cell: ({ category }) => capital(categoryNames[category]) },
          { head: 'In post', numeric: true, cell: ({ inPost }) => String(inPost) },
          { head: 'Places', numeric: true, cell: ({ places }) => String(places) },
          {
            head: 'What follows',
            cell: ({ excess, vacancies, nextStep, citation }) =>
              `${excess > 0 ? `${plural(excess, 'governor')} too many` : `${vacancies} ${vacancies === 1 ? 'place is' : 'places are'} empty`}. ${nextStep} (${citation})`,
          },
        ],
        rows: body.surplus,
        empty: 'As many members as places in every category.',
      });

const Establish = ({ body, state, csrfToken }: BodyPage): SafeHtml => (
  <form method="post" action={bodyPath(body.id, 'establish')} novalidate>
    <h2 class="govuk-heading-m">The authority established it</h2>
    <p class="govuk-body">It is recorded here and on the case {body.caseReference}.</p>
    <Csrf token={csrfToken} />
    <input type="hidden" name="expectedVersion" value={String(body.version)} />
    <DateControl state={state} name="on" label="Day on which it was established" />
    <TextControl state={state} name="evidence" label="Letter or decision (optional)" />
    {govukButton({ text: 'Record it', preventDoubleClick: true })}
  </form>
);

const About = ({ body }: BodyPage): SafeHtml =>
  govukSummaryList({
    rows: [
      summaryRow('School', body.school.name),
      summaryRow('Why there is one', triggerWords[body.trigger]),
      summaryRow(
        'Case',
        <a class="govuk-link" href={`/cases/${encodeURIComponent(body.caseReference)}`}>
          {body.caseReference}
        </a>,
      ),
      summaryRow('Established', body.facts.establishedOn ? longDate(body.facts.establishedOn) : 'Not yet'),
      summaryRow(
        'First meeting',
        body.facts.composition.firstMeetingOn ? longDate(body.facts.composition.firstMeetingOn) : 'Not fixed yet',
      ),
      summaryRow(
        'Its instrument',
        body.instrumentId ? (
          <a class="govuk-link" href={matterPath({ id: body.instrumentId })}>
            See how it stands
          </a>
        ) : (
          'Not linked yet'
        ),
      ),
    ] as never,
  });

/** A temporary governing body: its members, whether it is ready, what passes to it. */
export function bodyPage(page: BodyPage): PageView {
  const { body, state, mayWrite } = page;
  return {
    title: `Temporary governing body – ${body.school.name}`,
    failed: state.errors.length > 0,
    back: { href: `/cases/${encodeURIComponent(body.caseReference)}`, text: `Case ${body.caseReference}` },
    body: (
      <>
        <ErrorSummary errors={state.errors} />
        <span class="govuk-caption-l">Temporary governing body</span>
        <h1 class="govuk-heading-l">{body.school.name}</h1>
        {CriticalDay(page)}
        {Readiness(page)}
        {mayWrite && !body.facts.establishedOn ? Establish(page) : null}
        <div class="app-two-columns">
          <div>
            <h2 class="govuk-heading-m">About it</h2>
            {About(page)}
          </div>
          <div>{Incorporated(page)}</div>
        </div>
        {Members(page)}
        {Passes(page)}
        {Surplus(page)}
        <LawCheck check={body.check} title="What the law says of its composition" />
        {mayWrite ? govukButton({ text: 'Change numbers and facts', href: bodyPath(body.id, 'facts') }) : null}
      </>
    ),
  };
}
