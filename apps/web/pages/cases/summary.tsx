import type { Enforcement } from '#libs/law/types.js';
import { Due } from '../../components/due.js';
import { Findings } from '../../components/finding.js';
import { govukButton, govukSummaryList, govukTag, govukWarningText } from '../../components/generated/govuk.js';
import { PlanPicture } from '../../components/plan-picture.js';
import type { SafeHtml } from '../../components/render-component.js';
import { SchoolLink } from '../../components/school-link.js';
import type { PageView } from '../../layout/context.js';
import { listInWords, longDate, whoInWords } from '../../words.js';
import { actsOf } from './acts.js';
import { InstrumentsOfCase, type MadeOfCase } from '../instruments/of-case.js';
import { CaseFrame, NextPanel } from './case-frame.js';
import { boardsOf, caseName, type CasePage, casePath, effectiveDayTitle, openDates, relevantSchool, untold } from './case-view.js';
import { LinkLines } from './links.js';
import { Closures } from './closures.js';
import { Overrides } from './overrides.js';
import { Positions } from './positions.js';
import { registerAgeWarning } from './register-age.js';
import { Proposals } from './proposals.js';
import { planPoints } from './timetable.js';

const routeWords = {
  leave: 'The school leaves; the federation goes on',
  dissolution: 'The federation is dissolved',
  stay: 'The school stays',
} as const;

/** What the summary says of a case, gravest first. */
const GRAVITY: readonly Enforcement[] = ['block', 'block-with-override', 'breach', 'data', 'review'];

/** What somebody has to know or decide. A purported act that was later done lawfully is history. */
function seriousOf(page: CasePage): CasePage['details']['view']['findings'] {
  const { view, input } = page.details;
  const overcome = view.events.filter(
    ({ index, effect }) =>
      effect === 'purported' &&
      view.events.some(
        (later) => later.index > index && later.effect === 'accepted' && input.events[later.index]?.type === input.events[index]?.type,
      ),
  );
  const past = new Set(overcome.flatMap(({ findings }) => findings.map(({ ruleId, message }) => `${ruleId} ${message}`)));
  return view.findings
    .filter(({ enforcement, ruleId, message }) => GRAVITY.includes(enforcement) && !past.has(`${ruleId} ${message}`))
    .sort((a, b) => GRAVITY.indexOf(a.enforcement) - GRAVITY.indexOf(b.enforcement));
}

const partWords = { closes: 'closes', survives: 'stays and takes in the others', 'goes-on': 'goes on as it is' } as const;

/** Schools of a case of several, with what becomes of each where that differs. */
const Schools = ({ page: { details } }: { page: CasePage }): SafeHtml => (
  <ul class="govuk-list govuk-!-margin-bottom-0">
    {details.subject.schools.map((school) => (
      <li>
        {school.urn ? <SchoolLink urn={school.urn} name={school.name} /> : `${school.name} (does not exist yet)`}
        {school.part && details.process.startsWith('amalgamation') ? `: ${partWords[school.part]}` : ''}
      </li>
    ))}
  </ul>
);

/** The day it takes effect, marked while it is provisional. */
const EffectiveDay = ({ page: { details } }: { page: CasePage }): SafeHtml => (
  <>
    {details.view.effectiveOn === null ? '' : longDate(details.view.effectiveOn)}{' '}
    {details.view.certainty === 'provisional' ? govukTag({ text: 'Provisional', classes: 'govuk-tag--grey' }) : null}
  </>
);

export function summaryPage(page: CasePage, made: MadeOfCase): PageView {
  const { details, today, may } = page;
  const { view, subject } = details;
  const school = relevantSchool(details);
  const authorities = [...new Set(subject.schools.map((one) => one.authority).filter((code): code is string => Boolean(code)))];
  const joint = boardsOf(details).length > 0;
  const asAt = subject.federation.registerAsAt ? longDate(subject.federation.registerAsAt) : 'an unknown day';
  const schoolsTitle = `Schools, as the register had them on ${asAt}`;
  const reached = [
    ...new Set(
      actsOf(page)
        .filter(({ type }) => type === 'effective-date-reached')
        .map(({ happenedOn }) => happenedOn),
    ),
  ];
  const registerAge = registerAgeWarning(details.input);
  const serious = seriousOf(page);
  const gaps = untold(view);
  const ahead = openDates(view)
    // a first lawful day that has come is no date ahead, and nobody is late for it
    .filter((date) => date.due !== null || (date.earliest !== null && date.earliest >= today))
    .slice(0, 6);
  const row = (key: string, value: string | SafeHtml, action?: { href: string; text: string; hidden: string }): object => ({
    key: { text: key },
    value: typeof value === 'string' ? { text: value } : { html: value },
    ...(action ? { actions: { items: [{ href: action.href, text: action.text, visuallyHiddenText: action.hidden }] } } : {}),
  });
  return {
    title: `${details.reference} ${caseName(details)}`,
    breadcrumbs: [{ text: 'Cases', href: '/cases' }, { text: details.reference }],
    body: (
      <CaseFrame page={page} tab="summary">
        {registerAge === null ? null : govukWarningText({ text: registerAge, iconFallbackText: 'Warning' })}
        <NextPanel page={page} />
        {may('cases:record') && !details.closed ? (
          <div class="govuk-button-group">
            {govukButton({ text: 'Record what happened', href: casePath(details, 'next') })}
            <a class="govuk-link" href={casePath(details, 'notes')}>
              Add a note
            </a>
          </div>
        ) : null}
        <div class="app-two-columns">
          <div>
            <h2 class="govuk-heading-m">About this case</h2>
            {govukSummaryList({
              rows: [
                ...(joint
                  ? [row('Name of the proposal', subject.federation.name), row(schoolsTitle, <Schools page={page} />)]
                  : [
                      row(
                        'Federation',
                        <a
                          class="govuk-link"
                          href={`/federations/${subject.federation.uid ?? ''}?asAt=${subject.federation.registerAsAt ?? ''}`}
                        >
                          {subject.federation.name}
                        </a>,
                      ),
                    ]),
                ...(school && !joint ? [row('School', <SchoolLink urn={school.urn} name={school.name} />)] : []),
                ...(joint ? [] : [row('Schools in the federation', `${subject.schools.length}, as the register had it on ${asAt}`)]),
                row('Local authority', listInWords(authorities.map((code) => whoInWords(`local-authority:${code}`, page.authorities)))),
                row('Opened', longDate(details.openedOn)),
                row(
                  'Case officer',
                  details.officerName ?? 'Nobody yet',
                  may('cases:assign') ? { href: casePath(details, 'assign'), text: 'Change', hidden: 'case officer' } : undefined,
                ),
                ...(view.route ? [row('Where it leads', routeWords[view.route])] : []),
                ...(view.effectiveOn ? [row(effectiveDayTitle(details), <EffectiveDay page={page} />)] : []),
                ...(details.links.length > 0
                  ? [
                      row('Linked cases', <LinkLines links={details.links} />, {
                        href: casePath(details, 'graph'),
                        text: 'More',
                        hidden: 'about linked cases',
                      }),
                    ]
                  : []),
                ...(reached.length > 0 ? [row('Date reached', listInWords(reached.map(longDate)))] : []),
              ] as never,
            })}
          </div>
          <aside class="app-aside" aria-label="Dates ahead">
            <h2 class="govuk-heading-m">Dates ahead</h2>
            {ahead.length === 0 ? <p class="govuk-body app-muted">No dates ahead.</p> : null}
            <ul class="app-ahead">
              {ahead.map((date) => (
                <li class="app-ahead__item">
                  <Due date={date.due ?? date.earliest} today={today} />
                  <a class="govuk-link" href={`${casePath(details, 'timetable')}#date-${date.key}`}>
                    {date.title}
                  </a>
                </li>
              ))}
            </ul>
            {gaps > 0 ? (
              <p class="govuk-body">
                <a class="govuk-link app-gap" href={casePath(details, 'told')}>
                  {gaps} still to be told
                </a>
              </p>
            ) : null}
          </aside>
        </div>
        <InstrumentsOfCase page={page} made={made} />
        <Proposals page={page} />
        <Positions page={page} />
        <Closures page={page} />
        <Overrides page={page} />
        {serious.length > 0 ? <h2 class="govuk-heading-m">What the law says about it</h2> : null}
        <Findings findings={serious} />
        <PlanPicture points={planPoints(view.timetable)} today={today} title={`Dates of ${details.reference}`} />
      </CaseFrame>
    ),
  };
}
