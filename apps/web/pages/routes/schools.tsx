import type { Partners } from '#libs/register/index.js';
import { govukButton } from '../../components/generated/govuk.js';
import { ChosenPartners, EnterButton, type Found, PartnerResults, PartnerSearch, RowLink } from '../../components/partner-search.js';
import type { SafeHtml } from '../../components/render-component.js';
import { DateControl, ErrorSummary, type FormState } from '../../forms/controls.js';
import { type RouteAddress, routePath } from '../../forms/route-choice.js';
import type { PageView } from '../../layout/context.js';

export interface RouteSchoolsInput {
  address: RouteAddress;
  partners: Partners;
  /** Null before anything was searched for. */
  found: Found | null;
  state: FormState;
}

const added = <span class="app-muted">Added</span>;

const Results = ({ address, found }: { address: RouteAddress; found: Found }): SafeHtml => {
  const { urns, uids, asAt } = address;
  return (
    <PartnerResults
      found={found}
      asAt={asAt}
      addFederation={({ uid, name }) =>
        uids.includes(uid) ? (
          added
        ) : (
          <RowLink href={routePath('', { ...address, uids: [...uids, uid] })} text="Add all its schools" about={`of ${name}`} />
        )
      }
      addSchool={({ urn, name }) =>
        urns.includes(urn) ? added : <RowLink href={routePath('', { ...address, urns: [...urns, urn] })} text="Add" about={name} />
      }
    />
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
          Say which schools it is about and what is wanted. The program then says which lawful ways there are, which there are not and why,
          who acts, and how long each takes at the least.
        </p>
        <h2 class="govuk-heading-m">Schools</h2>
        <ChosenPartners chosen={address} partners={partners} pathFor={(chosen) => routePath('', { ...address, ...chosen })} />
        <form method="get" action="/routes" novalidate>
          <EnterButton step="search" />
          <input type="hidden" name="urns" value={address.urns.join(',')} />
          <input type="hidden" name="uids" value={address.uids.join(',')} />
          <PartnerSearch state={state} example="104144" />
          {found ? <Results address={address} found={found} /> : null}
          <DateControl state={state} name="asAt" label="Schools as the register had them on" hint="Usually today" />
          <div>{govukButton({ text: 'Continue', name: 'step', value: 'continue' })}</div>
        </form>
      </>
    ),
  };
}
