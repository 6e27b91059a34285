import type { Finding, NextEvent } from '#libs/law/types.js';
import { nextStep } from '#libs/casework/index.js';
import type { EventDescription } from '#libs/law/index.js';
import { Findings, RuleLink } from '../../components/finding.js';
import { govukButton, govukDetails, govukInsetText, govukWarningText } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { Csrf, ErrorSummary, type FormState, LongTextControl } from '../../forms/controls.js';
import { type CaseChoices, EventFields } from '../../forms/event-fields.js';
import type { PageView } from '../../layout/context.js';
import { byWhom, longDate, whoInWords } from '../../words.js';
import { ApprovalsMissing, MatterCaption, MatterFrame, MatterNext } from './matter-frame.js';
import { matterPath, mayRecordHere, type MatterPage } from './matter-view.js';

const ORDER_OF_THE_PROCESS = 'process';
const outOfOrder = ({ refusedBy }: NextEvent): boolean => refusedBy.length > 0 && refusedBy.every((rule) => rule === ORDER_OF_THE_PROCESS);

const described = (page: MatterPage, type: string): EventDescription | undefined => page.events.find((event) => event.type === type);

/** Copies have a page of their own. */
const recordHref = ({ details }: MatterPage, type: string): string => matterPath(details, type === 'told' ? 'copies' : `record/${type}`);

const Possible = ({ page, next }: { page: MatterPage; next: NextEvent }): SafeHtml => (
  <div class="app-date">
    <h3 class="app-date__title">
      {mayRecordHere(page, next.type) ? (
        <a class="govuk-link" href={recordHref(page, next.type)}>
          {next.title}
        </a>
      ) : (
        next.title
      )}
    </h3>
    <p class="govuk-body govuk-!-margin-bottom-0 app-muted">{described(page, next.type)?.explanation ?? ''}</p>
    <Findings findings={next.findings} />
  </div>
);

const Refused = ({ page, next }: { page: MatterPage; next: NextEvent }): SafeHtml => (
  <div class="app-date">
    <h3 class="app-date__title">{next.title}</h3>
    <p class="govuk-body govuk-!-margin-bottom-1">
      {next.from ? `Lawful from ${longDate(next.from)}. ` : 'Not possible as things stand. '}
      Refused by{' '}
      {next.refusedBy.map((rule, place) => (
        <>
          {place > 0 ? ', ' : ''}
          <RuleLink id={rule} />
        </>
      ))}
      .
    </p>
    {next.findings.length > 0 ? govukDetails({ summaryText: 'Why', html: <Findings findings={next.findings} detailed /> }) : null}
    {mayRecordHere(page, next.type) ? (
      <p class="govuk-body-s">
        <a class="govuk-link" href={recordHref(page, next.type)}>
          It has happened all the same<span class="govuk-visually-hidden">: {next.title}</span>
        </a>
      </p>
    ) : null}
  </div>
);

/** What can happen next, who must act, and what the law refuses as yet. */
export function procedurePage(page: MatterPage): PageView {
  const { details } = page;
  const forPeople = details.view.next.filter(({ type }) => described(page, type)?.recordedBy.some((who) => who !== 'system') ?? true);
  const wanted = new Set([nextStep(details.view)?.event, ...details.view.tasks.map(({ doneBy }) => doneBy)]);
  const possible = forPeople.filter((next) => next.possible);
  const refused = forPeople.filter((next) => !next.possible && !outOfOrder(next));
  const groups = [
    { title: 'What it waits for', events: possible.filter(({ type }) => wanted.has(type)) },
    { title: 'What else may have happened', events: possible.filter(({ type }) => !wanted.has(type)) },
  ];
  return {
    title: `What can happen next – ${details.subject.name}`,
    body: (
      <MatterFrame page={page} tab="next">
        <MatterNext page={page} />
        <ApprovalsMissing page={page} />
        {details.view.tasks.length > 0 ? (
          <>
            <h2 class="govuk-heading-m">To do</h2>
            <ul class="govuk-list govuk-list--bullet">
              {details.view.tasks.map((task) => (
                <li>
                  <strong>{task.title}</strong>
                  {task.due ? `, by ${longDate(task.due)}` : ''}. {whoInWords(task.for, page.authorities)}. {task.why} (
                  <RuleLink id={task.ruleId} />)
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {possible.length === 0 ? <p class="govuk-body app-muted">Nothing more can be recorded.</p> : null}
        {groups
          .filter(({ events }) => events.length > 0)
          .map(({ title, events }) => (
            <section class="govuk-!-margin-bottom-7">
              <h2 class="govuk-heading-m govuk-!-margin-bottom-0">{title}</h2>
              {events.map((next) => (
                <Possible page={page} next={next} />
              ))}
            </section>
          ))}
        {refused.length > 0 ? <h2 class="govuk-heading-m">Not yet lawful</h2> : null}
        {refused.map((next) => (
          <Refused page={page} next={next} />
        ))}
      </MatterFrame>
    ),
  };
}

/** What the law said when the event was sent, kept with the form. */
export interface RecordRefusal {
  title: string;
  detail: string;
  nextStep: string;
  findings: Finding[];
  /** It may be recorded all the same, without effect. */
  asPurported: boolean;
}

export interface RecordForm {
  description: EventDescription;
  state: FormState;
  expectedVersion: number;
  csrfToken: string;
  refusal: RecordRefusal | null;
}

/** What fields that name a school, an authority, a version or a rule are answered with. */
export function matterChoices({ details, authorities }: MatterPage, { type }: EventDescription): CaseChoices {
  const codes = [...new Set([details.authority, ...details.schools.map(({ authority }) => authority)])].filter((code): code is string =>
    Boolean(code),
  );
  const versions = details.versions.map(({ version, note }) => ({
    value: String(version),
    text: `Version ${version}`,
    ...(note ? { hint: note } : {}),
  }));
  return {
    schools: details.schools.map((school) => ({ value: school.key, text: school.name })),
    authorities: codes.map((code) => ({ value: code, text: whoInWords(`local-authority:${code}`, authorities) })),
    events: [],
    boards: [],
    offered: {
      ...(versions.length > 0 && versions.length <= 8 ? { version: versions } : {}),
      ...(type === 'override'
        ? {
            ruleId: [
              { value: 'PROC-M6', text: 'Somebody else looks at it before it is made' },
              { value: 'PROC-DATE', text: 'It takes effect on the day the case has' },
            ],
          }
        : {}),
    },
  };
}

const Refusal = ({ refusal }: { refusal: RecordRefusal }): SafeHtml => (
  <section class="app-refusal" aria-label="Refused">
    {govukWarningText({ text: refusal.title, iconFallbackText: 'Warning' })}
    <Findings findings={refusal.findings} detailed />
    {refusal.findings.length === 0 ? <p class="govuk-body">{refusal.detail}</p> : null}
    {refusal.nextStep ? <p class="govuk-body">{refusal.nextStep}</p> : null}
  </section>
);

/** The making itself deserves a look before: afterwards nothing can be changed. */
const BeforeMaking = ({ page: { details } }: { page: MatterPage }): SafeHtml | null => {
  const approved = details.history.filter(({ type, effect }) => type === 'making-approved' && effect === 'accepted').at(-1);
  const version = details.versions.at(-1)?.version;
  return (
    <>
      {govukWarningText({
        text: 'Once it is made, nobody can change a word of it. It gets its number, its code and its sealed files at once.',
        iconFallbackText: 'Warning',
      })}
      <p class="govuk-body">
        {approved
          ? `The making was approved by ${byWhom(approved.actorName, approved.actorId)} on ${longDate(approved.happenedOn)}.`
          : 'Nobody has approved the making yet.'}{' '}
        {version === undefined ? null : (
          <a class="govuk-link" href={matterPath(details, `versions/${version}`)}>
            Read version {version} once more
          </a>
        )}
      </p>
    </>
  );
};

/** The form of one step of the procedure, built from the step's own description. */
export function recordMatterPage(page: MatterPage, { description, state, expectedVersion, csrfToken, refusal }: RecordForm): PageView {
  const { details } = page;
  const needsVersion = description.fields.some(({ name }) => name === 'version') && details.versions.length === 0;
  return {
    title: `${description.title} – ${details.subject.name}`,
    failed: state.errors.length > 0 || refusal !== null,
    back: { href: matterPath(details, 'next'), text: 'Back to the instrument' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <MatterCaption page={page} />
          <h1 class="govuk-heading-l">{description.title}</h1>
          <p class="govuk-body-l">{description.explanation}</p>
          {refusal ? <Refusal refusal={refusal} /> : null}
          {description.type === 'made' ? <BeforeMaking page={page} /> : null}
          {needsVersion
            ? govukInsetText({
                html: (
                  <>
                    No version is kept yet.{' '}
                    <a class="govuk-link" href={matterPath(details, 'versions')}>
                      Keep one first
                    </a>
                    .
                  </>
                ),
              })
            : null}
          <form method="post" action={matterPath(details, `record/${description.type}`)} novalidate>
            <Csrf token={csrfToken} />
            <input type="hidden" name="expectedVersion" value={String(expectedVersion)} />
            <EventFields description={description} state={state} choices={matterChoices(page, description)} />
            {govukButton({
              text: description.type === 'made' ? 'Make the instrument' : 'Record it',
              name: 'step',
              value: 'save',
              preventDoubleClick: true,
            })}
            {refusal?.asPurported ? (
              <>
                <h2 class="govuk-heading-m">If it has happened all the same</h2>
                <p class="govuk-body">It then stands in the history with your reason, and has no effect.</p>
                <LongTextControl state={state} name="reason" label="Why it is recorded" hint="No names" rows="2" />
                {govukButton({ text: 'Record it without effect', name: 'step', value: 'purported', classes: 'govuk-button--secondary' })}
              </>
            ) : null}
          </form>
        </div>
      </div>
    ),
  };
}
