import type { IsoDate } from '#libs/law/types.js';
import type { FederationDetails, FederationRow, SchoolDetails } from '#libs/register/index.js';
import { govukButton } from '../../components/generated/govuk.js';
import { Paging } from '../../components/paging.js';
import type { SafeHtml } from '../../components/render-component.js';
import { SchoolLink } from '../../components/school-link.js';
import { table } from '../../components/table.js';
import { DateControl, ErrorSummary, type FormState, noErrors, TextControl } from '../../forms/controls.js';
import { type Posted, withQuery } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { longDate, plural, sentence } from '../../words.js';
import { Until } from './membership.js';

export function federationsPage(query: Posted, rows: readonly FederationRow[], total: number, next: string | null): PageView {
  return {
    title: 'Federations',
    breadcrumbs: [{ text: 'Schools', href: '/schools' }, { text: 'Federations' }],
    body: (
      <>
        <h1 class="govuk-heading-l">Federations</h1>
        <form class="app-filter" method="get" action="/federations" role="search" aria-label="Find a federation">
          <TextControl state={noErrors(query)} name="text" label="Name, UID or URN of one of its schools" classes="govuk-input--width-20" />
          <div class="app-filter__buttons">{govukButton({ text: 'Find federations', classes: 'govuk-button--secondary' })}</div>
        </form>
        {table({
          caption: plural(total, 'federation'),
          columns: [
            {
              head: 'Federation',
              rowHeader: true,
              cell: (federation) => (
                <a class="govuk-link" href={`/federations/${federation.uid}`}>
                  {federation.name}
                </a>
              ),
            },
            { head: 'Authorities', cell: (federation) => federation.authorities.map((authority) => authority.name).join(', ') },
            { head: 'Schools', cell: (federation) => String(federation.members), numeric: true },
            { head: 'UID', cell: (federation) => federation.uid },
          ],
          rows,
          empty: 'No federation is found.',
        })}
        <Paging path="/federations" query={query} next={next} />
      </>
    ),
  };
}

export interface FederationPage {
  federation: FederationDetails;
  state: FormState;
  mayOpen: boolean;
}

export function federationPage({ federation, state, mayOpen }: FederationPage): PageView {
  const { uid, name, asAt, knownFrom, knownTo } = federation;
  const begun = uid.startsWith('case-');
  return {
    title: name,
    failed: state.errors.length > 0,
    breadcrumbs: [{ text: 'Schools', href: '/schools' }, { text: name }],
    body: (
      <>
        <ErrorSummary errors={state.errors} />
        <span class="govuk-caption-l">{begun ? 'Federation without a number in the national register' : `Federation ${uid}`}</span>
        <h1 class="govuk-heading-l">{name}</h1>
        {mayOpen && !begun && federation.members.length > 0
          ? govukButton({ text: 'Open a case about it', href: withQuery(`/cases/open/${uid}`, { asAt }) })
          : null}
        <Members members={federation.members} asAt={asAt} />
        <form class="app-filter" method="get" action={`/federations/${uid}`} novalidate>
          <DateControl
            state={state}
            name="asAt"
            label="Members on another day"
            hint={knownFrom && knownTo ? `Extracts are known from ${longDate(knownFrom)} to ${longDate(knownTo)}` : undefined}
          />
          <div class="app-filter__buttons">{govukButton({ text: 'Show', classes: 'govuk-button--secondary' })}</div>
        </form>
        {table({
          caption: 'Who was in it when',
          columns: [
            {
              head: 'School',
              rowHeader: true,
              cell: (membership) => <SchoolLink urn={membership.urn} name={membership.schoolName} />,
            },
            { head: 'Seen from', cell: (membership) => longDate(membership.validFrom) },
            { head: 'Until', cell: (membership) => <Until membership={membership} /> },
          ],
          rows: federation.history,
          empty: 'Nothing is known.',
        })}
      </>
    ),
  };
}

const Members = ({ members, asAt }: { members: readonly SchoolDetails[]; asAt: IsoDate }): SafeHtml =>
  table({
    caption: `${plural(members.length, 'school')} on ${longDate(asAt)}`,
    columns: [
      {
        head: 'School',
        rowHeader: true,
        cell: (school) => <SchoolLink urn={school.urn} name={school.name} />,
      },
      { head: 'Kind', cell: (school) => (school.category ? sentence(school.category) : school.type) },
      { head: 'Authority', cell: (school) => school.authorityName },
      { head: 'URN', cell: (school) => <span class="app-tabular">{school.urn}</span> },
    ],
    rows: members,
    empty: 'It had no member on that day, as far as the register shows.',
  });
