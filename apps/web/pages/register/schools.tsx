import type { IsoDate } from '#libs/law/types.js';
import type { SchoolDetails, SchoolRow } from '#libs/register/index.js';
import { govukButton, govukSummaryList, govukTag } from '../../components/generated/govuk.js';
import { Paging } from '../../components/paging.js';
import type { SafeHtml } from '../../components/render-component.js';
import { SchoolLink } from '../../components/school-link.js';
import { table } from '../../components/table.js';
import { noErrors, TextControl } from '../../forms/controls.js';
import { type Posted, typed, withQuery } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { longDate, plural, sentence } from '../../words.js';
import { ByCase, Until } from './membership.js';

export interface SchoolSearch {
  query: Posted;
  rows: readonly SchoolRow[];
  total: number;
  next: string | null;
  mayReadImports: boolean;
  /** Day of the latest extract; null when the register is empty. */
  registerAsAt: IsoDate | null;
}

export function schoolsPage(page: SchoolSearch): PageView {
  const text = typed(page.query, 'text');
  return {
    title: 'Schools',
    body: (
      <>
        <div class="app-page-head">
          <h1 class="govuk-heading-l">Schools and federations</h1>
          {page.mayReadImports ? (
            <a class="govuk-link" href="/register/imports">
              What changed in the register
            </a>
          ) : null}
        </div>
        <form class="app-filter" method="get" action="/schools" role="search" aria-label="Find a school">
          <TextControl state={noErrors(page.query)} name="text" label="Name, URN, LAESTAB or postcode" classes="govuk-input--width-20" />
          <div class="app-filter__buttons">
            {govukButton({ text: 'Find schools', name: 'what', value: 'schools' })}
            {govukButton({ text: 'Find federations', classes: 'govuk-button--secondary', attributes: { formaction: '/federations' } })}
          </div>
        </form>
        {table({
          caption: text ? `${plural(page.total, 'school')} found for “${text}”` : `${plural(page.total, 'school')} of your authority`,
          columns: [
            {
              head: 'School',
              rowHeader: true,
              cell: (school) => <SchoolLink urn={school.urn} name={school.name} />,
            },
            { head: 'Kind', cell: (school) => (school.category ? sentence(school.category) : school.type) },
            { head: 'Place', cell: (school) => [school.town, school.postcode].filter(Boolean).join(', ') },
            { head: 'Authority', cell: (school) => school.authorityName },
            { head: 'URN', cell: (school) => <span class="app-tabular">{school.urn}</span> },
            {
              head: 'State',
              cell: (school) => (school.statusCode === '1' ? 'Open' : govukTag({ text: school.status, classes: 'govuk-tag--grey' })),
            },
          ],
          rows: page.rows,
          empty: 'No school is found. Try part of its name, or its URN.',
        })}
        <Paging path="/schools" query={{ text, after: typed(page.query, 'after') }} next={page.next} />
        <p class="govuk-body-s app-muted">
          {page.registerAsAt
            ? `Get Information about Schools, as at ${longDate(page.registerAsAt)}. `
            : 'No extract of the register was read in yet. '}
          Contains public sector information licensed under the Open Government Licence v3.0.
        </p>
      </>
    ),
  };
}

const Successions = ({ school: { urn, successions } }: { school: SchoolDetails }): SafeHtml | null =>
  successions.length === 0
    ? null
    : table({
        caption: 'Before it and after it',
        columns: [
          {
            head: 'School',
            rowHeader: true,
            cell: (one) => {
              const other =
                one.predecessor === urn
                  ? { urn: one.successor, name: one.successorName }
                  : { urn: one.predecessor, name: one.predecessorName };
              return other.urn === null ? <>{other.name}</> : <SchoolLink urn={other.urn} name={other.name} />;
            },
          },
          { head: 'How', cell: (one) => (one.predecessor === urn ? 'Follows it' : 'Was before it') },
          { head: 'On', cell: (one) => longDate(one.succeededOn) },
          { head: 'Says who', cell: (one) => <ByCase reference={one.caseReference} confirmedOn={one.confirmedOn} /> },
        ],
        rows: successions,
      });

export function schoolPage(school: SchoolDetails): PageView {
  const row = (key: string, value: string | number | null): { key: { text: string }; value: { text: string } } => ({
    key: { text: key },
    value: { text: value === null || value === '' ? 'not known' : String(value) },
  });
  return {
    title: school.name,
    breadcrumbs: [{ text: 'Schools', href: '/schools' }, { text: school.name }],
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">URN {school.urn}</span>
          <h1 class="govuk-heading-l">{school.name}</h1>
          {govukSummaryList({
            rows: [
              row('State', school.status),
              row('Kind', school.category ? sentence(school.category) : school.type),
              row('Local authority', school.authorityName),
              row('LAESTAB', school.laestab),
              row('Phase', school.phase),
              row('Religious character', school.religiousCharacter),
              row('Diocese', school.diocese),
              row('Trust', school.trust),
              row('Registered pupils', school.pupils),
              row('Head', school.headName),
              row('Place', [school.town, school.postcode].filter(Boolean).join(', ')),
              ...(school.openDate ? [row('Opened', longDate(school.openDate))] : []),
              ...(school.closeDate ? [row('Closed', longDate(school.closeDate))] : []),
              row('Last changed by the extract of', longDate(school.changedAsAt)),
            ],
          })}
          {table({
            caption: 'Federations',
            columns: [
              {
                head: 'Federation',
                rowHeader: true,
                cell: (membership) => (
                  <a class="govuk-link" href={withQuery(`/federations/${membership.federationUid}`, { asAt: membership.validFrom })}>
                    {membership.federationName}
                  </a>
                ),
              },
              { head: 'Seen from', cell: (membership) => longDate(membership.validFrom) },
              { head: 'Until', cell: (membership) => <Until membership={membership} /> },
            ],
            rows: school.memberships,
            empty: 'It was in no federation in any extract read in so far.',
          })}
          <Successions school={school} />
          {table({
            caption: 'With the same DfE number',
            columns: [
              {
                head: 'School',
                rowHeader: true,
                cell: (other) => <SchoolLink urn={other.urn} name={other.name} />,
              },
              { head: 'Kind', cell: (other) => other.type },
              { head: 'State', cell: (other) => other.status },
            ],
            rows: school.sameNumber,
            empty: 'No other school has had its number.',
          })}
        </div>
      </div>
    ),
  };
}
