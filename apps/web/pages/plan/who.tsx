import type { ProcessId } from '#libs/law/types.js';
import type { Partners } from '#libs/register/index.js';
import { govukButton } from '../../components/generated/govuk.js';
import { ChosenPartners, type Found, PartnerResults, RowLink } from '../../components/partner-search.js';
import type { SafeHtml } from '../../components/render-component.js';
import { ErrorSummary, type FormState, HiddenFields, RadiosControl, TextControl } from '../../forms/controls.js';
import { asksForOne, isOfOneFederation, type PlanBefore, planBeforePath, planFields } from '../../forms/plan-before.js';
import type { PageView } from '../../layout/context.js';
import { processPurpose } from '../open/process-choice.js';

export interface PlanWhoInput {
  plan: PlanBefore & { process: ProcessId };
  partners: Partners;
  /** Null before anything was searched for. */
  found: Found | null;
  state: FormState;
}

const Results = ({ plan, found }: { plan: PlanWhoInput['plan']; found: Found }): SafeHtml => {
  const { urns, uids, asAt } = plan;
  const one = isOfOneFederation(plan.process);
  const addSchool = ({ urn, name }: { urn: string; name: string }): SafeHtml => (
    <RowLink href={planBeforePath('', { ...plan, urns: [...new Set([...urns, urn])] })} text="Add" about={name} />
  );
  return (
    <PartnerResults
      found={found}
      asAt={asAt}
      addFederation={({ uid, name }) => (
        <RowLink
          href={planBeforePath('', { ...plan, uids: one ? [uid] : [...new Set([...uids, uid])] })}
          text={one ? 'Choose' : 'Add'}
          about={name}
        />
      )}
      addSchool={one ? null : addSchool}
    />
  );
};

/** Who it is about: a federation, or those that come together. */
export function planWhoPage({ plan, partners, found, state }: PlanWhoInput): PageView {
  const one = isOfOneFederation(plan.process);
  const heading = one ? 'Which federation?' : 'Which schools?';
  const kept = planFields({ ...plan, relevant: '' });
  return {
    title: `${heading} – Plan a date`,
    failed: state.errors.length > 0,
    back: { href: '/plan', text: 'What is planned' },
    body: (
      <>
        <ErrorSummary errors={state.errors} />
        <span class="govuk-caption-l">Plan a date: {processPurpose(plan.process)}</span>
        <h1 class="govuk-heading-l">{heading}</h1>
        <ChosenPartners chosen={plan} partners={partners} pathFor={(chosen) => planBeforePath('', { ...plan, ...chosen })} />
        <form method="get" action="/plan" novalidate>
          <HiddenFields posted={kept} />
          <TextControl
            state={state}
            name="search"
            label={one ? 'Find a federation' : 'Find a school or a federation'}
            hint="Part of a name, a postcode or a number."
            classes="govuk-input--width-20"
          />
          {govukButton({ text: 'Search', classes: 'govuk-button--secondary' })}
        </form>
        {found === null ? null : <Results plan={plan} found={found} />}
        {partners.schools.length > 0 ? (
          <form method="get" action="/plan/dates" novalidate>
            <HiddenFields posted={kept} />
            {asksForOne(plan.process) ? (
              <RadiosControl
                state={state}
                name="relevant"
                label={plan.process === 'leaving' ? 'Which school would leave?' : 'Which school stays and takes in the others?'}
                choices={partners.schools.map(({ key, name }) => ({ value: key, text: name }))}
              />
            ) : null}
            {govukButton({ text: 'Plan the dates' })}
          </form>
        ) : null}
      </>
    ),
  };
}
