import type { Partners } from '#libs/register/index.js';
import { govukButton } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { DateControl, ErrorSummary, type FormState, TextControl } from '../../forms/controls.js';
import { type RouteAddress, routePath } from '../../forms/route-choice.js';
import type { PageView } from '../../layout/context.js';
import { capital, categoryWords, longDate, plural } from '../../words.js';
import type { Found } from '../open/together.js';

export interface RouteSchoolsInput {
  address: RouteAddress;
  partners: Partners;
  /** Null before anything was searched for. */
  found: Found | null;
  state: FormState;
}

const without = (all: readonly string[], one: string): string[] => all.filter((other) => other !== one);

const Change = ({ href, text, about }: { href: string; text: string; about: string }): SafeHtml => (
  <a class="govuk-link govuk-link--no-visited-state" href={href}>
    {text}
    <span class="govuk-visually-hidden"> {about}</span>
  </a>
);

/** Those chosen so far: a federation as a whole, or schools one by one. */
const Chosen = ({ address, partners }: { address: RouteAddress; partners: Partners }): SafeHtml => {
  const federations = partners.federations.filter(({ uid }) => address.uids.includes(uid));
  const schools = partners.schools.filter(({ key, federation }) => address.urns.includes(key) && !address.uids.includes(federation ?? ''));
  if (federations.length + schools.length === 0) return <p class="govuk-body app-muted">No school is chosen yet.</p>;
  return (
    <ul class="app-partners">
      {federations.map(({ uid, name }) => (
        <li class="app-partners__item">
          <div class="app-partners__head">
            <strong>{name}</strong>
            <Change href={routePath('', { ...address, uids: without(address.uids, uid) })} text="Take out" about={name} />
          </div>
          <p class="govuk-body-s govuk-!-margin-bottom-0">
            All its schools: {plural(partners.schools.filter(({ federation }) => federation === uid).length, 'school')}
          </p>
        </li>
      ))}
      {schools.map((school) => (
        <li class="app-partners__item">
          <div class="app-partners__head">
            <strong>{school.name}</strong>
            <Change href={routePath('', { ...address, urns: without(address.urns, school.key) })} text="Take out" about={school.name} />
          </div>
          <p class="govuk-body-s govuk-!-margin-bottom-0">
            URN {school.key}, {school.category ? categoryWords[school.category] : 'not a maintained school'}
            {school.federation === undefined
              ? ''
              : `; in ${partners.federations.find(({ uid }) => uid === school.federation)?.name ?? 'a federation'}`}
          </p>
        </li>
      ))}
    </ul>
  );
};

const Results = ({ address, found }: { address: RouteAddress; found: Found }): SafeHtml => {
  const added = <span class="app-muted">Added</span>;
  return (
    <div class="app-panel">
      {found.federations.length > 0
        ? table({
            caption: 'Federations found',
            captionSize: 's',
            columns: [
              { head: 'Federation', rowHeader: true, cell: (row) => row.name },
              { head: `Schools on ${longDate(address.asAt)}`, cell: (row) => String(row.members) },
              { head: 'UID', cell: (row) => row.uid },
              {
                head: 'Add it',
                stackedWhole: true,
                cell: (row) =>
                  address.uids.includes(row.uid) ? (
                    added
                  ) : (
                    <Change
                      href={routePath('', { ...address, uids: [...address.uids, row.uid] })}
                      text="Add all its schools"
                      about={`of ${row.name}`}
                    />
                  ),
              },
            ],
            rows: found.federations,
          })
        : null}
      {table({
        caption: 'Schools found',
        captionSize: 's',
        columns: [
          { head: 'School', rowHeader: true, cell: (row) => row.name },
          { head: 'Authority', cell: (row) => row.authorityName },
          { head: 'What it is', cell: (row) => [row.type, row.statusCode === '1' ? '' : row.status].filter(Boolean).join(', ') },
          { head: 'URN', cell: (row) => row.urn },
          {
            head: 'Add it',
            stackedWhole: true,
            cell: (row) =>
              address.urns.includes(row.urn) ? (
                added
              ) : (
                <Change href={routePath('', { ...address, urns: [...address.urns, row.urn] })} text="Add" about={row.name} />
              ),
          },
        ],
        rows: found.schools,
        empty: 'No school is found.',
      })}
      {found.more ? <p class="govuk-body app-muted">There are more. Type more of the name to narrow them down.</p> : null}
    </div>
  );
};

/** First page of the choice of a route: which schools it is about. */
export function routeSchoolsPage({ address, partners, found, state }: RouteSchoolsInput): PageView {
  return {
    title: 'Which route?',
    failed: state.errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={state.errors} />
        <h1 class="govuk-heading-l">Which route?</h1>
        <p class="govuk-body-l">
          {capital('say which schools it is about and what is wanted.')} The program then says which lawful ways there are, which there are
          not and why, who acts, and how long each takes at the least.
        </p>
        <h2 class="govuk-heading-m">Schools</h2>
        <Chosen address={address} partners={partners} />
        <form method="get" action="/routes" novalidate>
          {/* What the Enter key presses: the first button of a form, whatever stands below. */}
          <button type="submit" name="step" value="search" class="govuk-visually-hidden" tabindex={-1} aria-hidden="true">
            Find or add
          </button>
          <input type="hidden" name="urns" value={address.urns.join(',')} />
          <input type="hidden" name="uids" value={address.uids.join(',')} />
          <div class="app-search-line">
            <TextControl
              state={state}
              name="search"
              label="Find a school or federation"
              hint="Name, postcode, DfE number or UID to search for. One or more URNs, such as 104144, are added at once."
              classes="govuk-input--width-20"
            />
            {govukButton({ text: 'Find or add', name: 'step', value: 'search', classes: 'govuk-button--secondary' })}
          </div>
          {found ? <Results address={address} found={found} /> : null}
          <DateControl state={state} name="asAt" label="Schools as the register had them on" hint="Usually today" />
          <div>{govukButton({ text: 'Continue', name: 'step', value: 'continue' })}</div>
        </form>
      </>
    ),
  };
}
