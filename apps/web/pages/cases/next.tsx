import type { EventDescription, NextEvent } from '#libs/law/types.js';
import { Findings, RuleLink } from '../../components/finding.js';
import { govukDetails } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import type { PageView } from '../../layout/context.js';
import { longDate } from '../../words.js';
import { CaseFrame } from './case-frame.js';
import { type CasePage, casePath, eventDescription } from './case-view.js';

/** Events that people record; what the law does by itself is not offered. */
const isRecordable = (event: EventDescription | undefined): boolean =>
  event === undefined || event.recordedBy.some((who) => who !== 'system');

const Refused = ({ next, page }: { next: NextEvent; page: CasePage }): SafeHtml => (
  <div class="app-date">
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
    {page.may('cases:record') && !page.details.closed ? (
      <p class="govuk-body-s">
        <a class="govuk-link" href={casePath(page.details, `record/${next.type}`)}>
          It has happened all the same<span class="govuk-visually-hidden">: {next.title}</span>
        </a>
      </p>
    ) : null}
  </div>
);

export function nextPage(page: CasePage): PageView {
  const { details, may } = page;
  const offered = details.view.next.filter((next) => isRecordable(eventDescription(page, next.type)));
  const possible = offered.filter((next) => next.possible);
  const refused = offered.filter((next) => !next.possible);
  return {
    title: `What can happen next – ${details.reference}`,
    body: (
      <CaseFrame page={page} tab="next">
        <h2 class="govuk-heading-m">{may('cases:record') ? 'What happened?' : 'What can happen next'}</h2>
        {possible.length === 0 ? <p class="govuk-body app-muted">Nothing more can happen in this case.</p> : null}
        {possible.map((next) => (
          <div class="app-date">
            <h3 class="app-date__title">
              {may('cases:record') ? (
                <a class="govuk-link" href={casePath(details, `record/${next.type}`)}>
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
        {refused.length > 0 ? <h2 class="govuk-heading-m govuk-!-margin-top-7">Not yet lawful</h2> : null}
        {refused.map((next) => (
          <Refused next={next} page={page} />
        ))}
      </CaseFrame>
    ),
  };
}
