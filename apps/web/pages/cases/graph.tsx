import type { CascadeOfCase, CaseGraph } from '#libs/casework/index.js';
import { Findings } from '../../components/finding.js';
import { govukButton, govukInsetText, govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { SchoolLink } from '../../components/school-link.js';
import { table } from '../../components/table.js';
import { Csrf, DateControl, ErrorSummary, type FormState } from '../../forms/controls.js';
import { datePartsOf } from '../../forms/date-parts.js';
import { withQuery } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { capital, longDate, plural } from '../../words.js';
import { actInWords, Cascade, moveWords, successionWords } from './cascade.js';
import { CaseFrame } from './case-frame.js';
import { type CasePage, casePath, mayRecord } from './case-view.js';
import { LinkedCases } from './links.js';

const standingWords: Record<CascadeOfCase['standing'], { text: string; colour: string }> = {
  supposed: { text: 'As if on this day', colour: 'govuk-tag--grey' },
  planned: { text: 'Planned', colour: 'govuk-tag--yellow' },
  fixed: { text: 'Fixed', colour: 'govuk-tag--blue' },
  effected: { text: 'In effect', colour: 'govuk-tag--green' },
};

/** Cases an act calls for that somebody can open from here. */
export const toOpen = ({ acts }: Pick<CaseGraph, 'acts'>): CascadeOfCase['cases'] =>
  acts.flatMap(({ standing, cases }) =>
    standing === 'supposed'
      ? []
      : cases.filter(({ own, openAlready, notFromHere }) => !own && openAlready === null && notFromHere === null),
  );

const confirmed = (confirmedOn: string | null): string =>
  confirmedOn === null ? 'The national register does not say so yet' : `Confirmed by the extract of ${longDate(confirmedOn)}`;

const RegisterView = ({ graph: { moves, successions } }: { graph: CaseGraph }): SafeHtml | null =>
  moves.length + successions.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">What it has done to the register view</h2>
      {moves.length > 0
        ? table({
            caption: 'Membership',
            captionSize: 's',
            columns: [
              {
                head: 'School',
                rowHeader: true,
                cell: (move) => <SchoolLink urn={move.urn} name={move.schoolName} />,
              },
              { head: 'Federation', cell: (move) => move.federationName },
              { head: 'First day', cell: (move) => `${move.kind === 'joined' ? 'In it from' : 'Outside from'} ${longDate(move.movedOn)}` },
              { head: 'Why', cell: (move) => `${capital(moveWords[move.kind])} (${move.citation})` },
              {
                head: 'National register',
                cell: (move) => `${confirmed(move.confirmedOn)}${move.changed ? '; the date was changed' : ''}`,
              },
            ],
            rows: moves,
          })
        : null}
      {successions.length > 0
        ? table({
            caption: 'Who follows whom',
            captionSize: 's',
            columns: [
              { head: 'School', rowHeader: true, cell: (one) => one.predecessorName },
              { head: 'What happened', cell: (one) => capital(successionWords[one.kind]) },
              { head: 'Followed by', cell: (one) => `${one.successorName}${one.successor === null ? '' : ` (URN ${one.successor})`}` },
              { head: 'On', cell: (one) => longDate(one.succeededOn) },
              { head: 'National register', cell: (one) => confirmed(one.confirmedOn) },
            ],
            rows: successions,
          })
        : null}
    </>
  );

const Act = ({ page, act }: { page: CasePage; act: CascadeOfCase }): SafeHtml => {
  const { text, colour } = standingWords[act.standing];
  return (
    <section class="app-act">
      <h2 class="govuk-heading-m">
        {actInWords(act)} {govukTag({ text, classes: colour })}
      </h2>
      <Cascade
        cascade={act}
        authorities={page.authorities}
        openedWhen={act.standing === 'supposed' ? 'It can be opened from here once a date is recorded in this case.' : undefined}
      />
    </section>
  );
};

/** Forms, filled in, by which this case comes to agree with others: its date, or a school that it counts no longer. */
const Settling = ({ page, graph }: { page: CasePage; graph: CaseGraph }): SafeHtml | null => {
  const { details } = page;
  const nameOf = (key: string): string => details.subject.schools.find((school) => school.key === key)?.name ?? key;
  const dates = graph.differences
    .filter(({ follows }) => follows === details.reference)
    .flatMap(({ schools, expected, found }) =>
      schools.map((school) => ({
        text: `Record ${longDate(expected)} for ${nameOf(school)}`,
        event: found === null ? 'discontinuance-planned' : 'discontinuance-date-changed',
        fields: { 'data-school': school, ...datePartsOf('data-discontinuedOn', expected) },
      })),
    );
  const departures = details.view.findings.flatMap(({ about, dates: { from } }) => {
    const [what, school] = (about ?? '').split(':');
    if (what !== 'departed' || school === undefined || !from) return [];
    return [
      {
        text: `Record that ${nameOf(school)} left on ${longDate(from)}`,
        event: 'school-left-federation',
        fields: { 'data-school': school, ...datePartsOf('happenedOn', from) },
      },
    ];
  });
  const forms = [...dates, ...departures].filter(({ event }) => mayRecord(page, event));
  if (forms.length === 0) return null;
  return (
    <ul class="govuk-list">
      {forms.map(({ text, event, fields }) => (
        <li>
          <a class="govuk-link" href={withQuery(casePath(details, `record/${event}`), fields as Record<string, string>)}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
};

export interface GraphInput {
  graph: CaseGraph;
  state: FormState;
  csrfToken: string;
}

/** What the case changes beyond itself: a cascade for each of its acts, the cases it calls for, and those it is linked with. */
export function graphPage(page: CasePage, { graph, state, csrfToken }: GraphInput): PageView {
  const { details } = page;
  const supposed = graph.acts.length === 0 || graph.acts.some(({ standing }) => standing === 'supposed');
  const open = toOpen(graph);
  const differing = details.view.findings.filter(({ about }) => /^(linked|departed|departed-otherwise|overtaken):/.test(about ?? ''));
  return {
    title: `What it changes – ${details.reference}`,
    failed: state.errors.length > 0,
    breadcrumbs: [{ text: 'Cases', href: '/cases' }, { text: details.reference, href: casePath(details) }, { text: 'What it changes' }],
    body: (
      <CaseFrame page={page} tab="graph">
        <ErrorSummary errors={state.errors} />
        <Findings findings={differing} />
        <Settling page={page} graph={graph} />
        {supposed && !details.closed ? (
          <>
            {graph.acts.length === 0
              ? govukInsetText({ text: 'No date is known yet in this case. Choose a day to see what would follow if it took effect then.' })
              : null}
            <form class="app-filter" method="get" action={casePath(details, 'graph')} novalidate>
              <DateControl state={state} name="on" label="As if it took effect on" />
              <div class="app-filter__buttons">{govukButton({ text: 'Show', classes: 'govuk-button--secondary' })}</div>
            </form>
          </>
        ) : null}
        {graph.acts.map((act) => (
          <Act page={page} act={act} />
        ))}
        {open.length > 0 && page.may('cases:open') ? (
          <form method="post" action={casePath(details, 'graph/open')} novalidate class="app-panel">
            <Csrf token={csrfToken} />
            <p class="govuk-body">
              {plural(open.length, 'case')} {open.length === 1 ? 'is' : 'are'} called for and not open yet. Each is opened on the register
              of the same day as this case and linked with it. What has happened in it you record there.
            </p>
            {govukButton({
              text: open.length === 1 ? 'Open the case and link it' : `Open the ${open.length} cases and link them`,
              preventDoubleClick: true,
            })}
          </form>
        ) : null}
        <RegisterView graph={graph} />
        <h2 class="govuk-heading-m">Linked cases</h2>
        <LinkedCases page={page} />
      </CaseFrame>
    ),
  };
}
