import { nextStep } from '#libs/casework/index.js';
import type { CaseView, EventDescription, NextEvent } from '#libs/law/types.js';
import { Findings, RuleLink } from '../../components/finding.js';
import { govukDetails } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import type { PageView } from '../../layout/context.js';
import { longDate } from '../../words.js';
import { CaseFrame } from './case-frame.js';
import { type CasePage, casePath, eventDescription, mayRecord, untold } from './case-view.js';

/** Id under which the process table refuses, beside the rules of the catalogue. */
const ORDER_OF_THE_PROCESS = 'process';

/** The process table's own finding: the event has no place yet, whatever the law would say of it. */
const isOutOfOrder = (next: NextEvent): boolean =>
  next.refusedBy.length > 0 && next.refusedBy.every((rule) => rule === ORDER_OF_THE_PROCESS);

const Refused = ({ next, page }: { next: NextEvent; page: CasePage }): SafeHtml => (
  <div class="app-date" data-event={next.type} data-from={next.from} data-clean-from={next.cleanFrom ?? next.from}>
    <h3 class="app-date__title">{next.title}</h3>
    <p class="govuk-body govuk-!-margin-bottom-1">
      {next.from ? (
        <>
          Lawful from <strong>{longDate(next.from)}</strong>
          {next.cleanFrom && next.cleanFrom !== next.from ? `, and free of doubt from ${longDate(next.cleanFrom)}` : ''}.
        </>
      ) : (
        'Not possible as things stand.'
      )}{' '}
      {next.refusedBy.length > 0 ? (
        <>
          Refused by{' '}
          {next.refusedBy.map((rule, index) => (
            <>
              {index > 0 ? ', ' : ''}
              <RuleLink id={rule} />
            </>
          ))}
          .
        </>
      ) : null}
    </p>
    {next.findings.length > 0
      ? govukDetails({
          summaryText: 'Why',
          html: <Findings findings={next.findings} detailed />,
        })
      : null}
    {mayRecord(page, next.type) && !page.details.closed ? (
      <p class="govuk-body-s">
        <a class="govuk-link" href={casePath(page.details, `record/${next.type}`)}>
          It has happened all the same<span class="govuk-visually-hidden">: {next.title}</span>
        </a>
      </p>
    ) : null}
  </div>
);

/** What has its place in another state of the case; it can still be recorded where it has happened. */
const Later = ({ events, page }: { events: readonly NextEvent[]; page: CasePage }): SafeHtml | null =>
  events.length === 0
    ? null
    : govukDetails({
        classes: 'govuk-!-margin-top-6',
        summaryText: `Not at this point of the process (${events.length})`,
        html: (
          <>
            <p class="govuk-body">
              These have their place before or after “{page.details.view.stateTitle}”. If one has happened all the same, it can be recorded
              with a reason, without effect.
            </p>
            <ul class="govuk-list govuk-list--bullet">
              {events.map((next) => (
                <li>
                  {mayRecord(page, next.type) && !page.details.closed ? (
                    <a class="govuk-link" href={casePath(page.details, `record/${next.type}`)}>
                      {next.title}
                    </a>
                  ) : (
                    next.title
                  )}
                </li>
              ))}
            </ul>
          </>
        ),
      });

/** Events that people record; what the law does by itself is not offered. */
const isForPeople = (event: EventDescription | undefined): boolean =>
  event === undefined || event.recordedBy.some((who) => who !== 'system');

/** Events that settle something the case owes or waits for. */
function wantedBy(view: CaseView): Set<string> {
  const settling = [nextStep(view)?.event, ...view.tasks.map(({ doneBy }) => doneBy), untold(view) > 0 ? 'told' : null];
  return new Set(settling.filter((type): type is string => Boolean(type)));
}

const Possible = ({ title, events, page }: { title: string; events: readonly NextEvent[]; page: CasePage }): SafeHtml | null =>
  events.length === 0 ? null : (
    <section class="govuk-!-margin-bottom-7">
      <h2 class="govuk-heading-m govuk-!-margin-bottom-0">{title}</h2>
      {events.map((next) => (
        <div class="app-date">
          <h3 class="app-date__title">
            {page.may('cases:record') ? (
              <a class="govuk-link" href={casePath(page.details, `record/${next.type}`)}>
                {next.title}
              </a>
            ) : (
              next.title
            )}
          </h3>
          <p class="govuk-body govuk-!-margin-bottom-0 app-muted">{eventDescription(page, next.type)?.explanation ?? ''}</p>
          <Findings findings={next.findings} />
        </div>
      ))}
    </section>
  );

export function nextPage(page: CasePage): PageView {
  const { details, may } = page;
  const offered = details.view.next.filter(
    (next) => isForPeople(eventDescription(page, next.type)) && (!may('cases:record') || mayRecord(page, next.type)),
  );
  const possible = offered.filter((next) => next.possible);
  const refused = offered.filter((next) => !next.possible && !isOutOfOrder(next));
  const later = offered.filter((next) => !next.possible && isOutOfOrder(next));
  const wanted = wantedBy(details.view);
  return {
    title: `What can happen next – ${details.reference}`,
    body: (
      <CaseFrame page={page} tab="next">
        {possible.length === 0 ? (
          <>
            <h2 class="govuk-heading-m">What can happen next</h2>
            <p class="govuk-body app-muted">Nothing more can happen in this case.</p>
          </>
        ) : null}
        <Possible title="What this case waits for" events={possible.filter((next) => wanted.has(next.type))} page={page} />
        <Possible
          title={may('cases:record') ? 'What else may have happened' : 'What can happen next'}
          events={possible.filter((next) => !wanted.has(next.type))}
          page={page}
        />
        {refused.length > 0 ? <h2 class="govuk-heading-m govuk-!-margin-top-7">Not yet lawful</h2> : null}
        {refused.map((next) => (
          <Refused next={next} page={page} />
        ))}
        <Later events={later} page={page} />
      </CaseFrame>
    ),
  };
}
