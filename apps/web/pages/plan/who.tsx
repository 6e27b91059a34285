import type { ProcessId } from '#libs/law/types.js';
import type { Partners } from '#libs/register/index.js';
import { govukButton } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { ErrorSummary, type FormState, RadiosControl, TextControl } from '../../forms/controls.js';
import { asksForOne, isOfOneFederation, type PlanBefore, planBeforePath, planFields } from '../../forms/plan-before.js';
import type { PageView } from '../../layout/context.js';
import { plural } from '../../words.js';
import { processPurpose } from '../open/process-choice.js';
import type { Found } from '../open/together.js';

export interface PlanWhoInput {
  plan: PlanBefore & { process: ProcessId };
  partners: Partners;
  /** Null before anything was searched for. */
  found: Found | null;
  state: FormState;
}

const without = (all: readonly string[], one: string): string[] => all.filter((other) => other !== one);

const To = ({ href, text, about }: { href: string; text: string; about: string }): SafeHtml => (
  <a class="govuk-link govuk-link--no-visited-state" href={href}>
    {text}
    <span class="govuk-visually-hidden"> {about}</span>
  </a>
);

const Chosen = ({ plan, partners }: Pick<PlanWhoInput, 'plan' | 'partners'>): SafeHtml => {
  const federations = partners.federations.filter(({ uid }) => plan.uids.includes(uid));
  const schools = partners.schools.filter(({ key, federation }) => plan.urns.includes(key) && !plan.uids.includes(federation ?? ''));
  if (federations.length + schools.length === 0) return <p class="govuk-body app-muted">Nobody is chosen yet.</p>;
  return (
    <ul class="app-partners">
      {federations.map(({ uid, name }) => (
        <li class="app-partners__item">
          <div class="app-partners__head">
            <strong>{name}</strong>
            <To href={planBeforePath('', { ...plan, uids: without(plan.uids, uid) })} text="Take out" about={name} />
          </div>
          <p class="govuk-body-s govuk-!-margin-bottom-0">
            {plural(partners.schools.filter(({ federation }) => federation === uid).length, 'school')}
          </p>
        </li>
      ))}
      {schools.map(({ key, name }) => (
        <li class="app-partners__item">
          <div class="app-partners__head">
            <strong>{name}</strong>
            <To href={planBeforePath('', { ...plan, urns: without(plan.urns, key) })} text="Take out" about={name} />
          </div>
          <p class="govuk-body-s govuk-!-margin-bottom-0">URN {key}</p>
        </li>
      ))}
    </ul>
  );
};

const Results = ({ plan, found }: { plan: PlanWhoInput['plan']; found: Found }): SafeHtml => {
  const one = isOfOneFederation(plan.process);
  const none = found.federations.length === 0 && (one || found.schools.length === 0);
  return (
    <div class="app-panel">
      {none ? <p class="govuk-body">Nothing was found. Try part of the name, a postcode or a number.</p> : null}
      {found.federations.length > 0
        ? table({
            caption: 'Federations found',
            captionSize: 's',
            columns: [
              { head: 'Federation', rowHeader: true, cell: (row) => row.name },
              { head: 'Schools', cell: (row) => String(row.members) },
              {
                head: one ? 'Choose it' : 'Add it',
                stackedWhole: true,
                cell: (row) => (
                  <To
                    href={planBeforePath('', { ...plan, uids: one ? [row.uid] : [...new Set([...plan.uids, row.uid])] })}
                    text={one ? 'Choose' : 'Add'}
                    about={row.name}
                  />
                ),
              },
            ],
            rows: found.federations,
          })
        : null}
      {!one && found.schools.length > 0
        ? table({
            caption: 'Schools found',
            captionSize: 's',
            columns: [
              { head: 'School', rowHeader: true, cell: (row) => row.name },
              { head: 'URN', cell: (row) => row.urn },
              {
                head: 'Add it',
                stackedWhole: true,
                cell: (row) => (
                  <To href={planBeforePath('', { ...plan, urns: [...new Set([...plan.urns, row.urn])] })} text="Add" about={row.name} />
                ),
              },
            ],
            rows: found.schools,
          })
        : null}
      {found.more ? <p class="govuk-body app-muted">There are more. Type more of the name.</p> : null}
    </div>
  );
};

/** Who it is about: a federation, or those that come together. */
export function planWhoPage({ plan, partners, found, state }: PlanWhoInput): PageView {
  const one = isOfOneFederation(plan.process);
  const heading = one ? 'Which federation?' : 'Which schools?';
  const enough = partners.schools.length > 0;
  return {
    title: `${heading} – Plan a date`,
    failed: state.errors.length > 0,
    back: { href: '/plan', text: 'What is planned' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <span class="govuk-caption-l">Plan a date: {processPurpose(plan.process)}</span>
          <h1 class="govuk-heading-l">{heading}</h1>
          <Chosen plan={plan} partners={partners} />
          <form method="get" action="/plan" novalidate>
            {Object.entries(planFields({ ...plan, relevant: '' })).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <TextControl
              state={state}
              name="search"
              label={one ? 'Find a federation' : 'Find a school or a federation'}
              hint="Part of a name, a postcode or a number."
            />
            {govukButton({ text: 'Search', classes: 'govuk-button--secondary' })}
          </form>
          {found === null ? null : <Results plan={plan} found={found} />}
          {enough ? (
            <form method="get" action="/plan/dates" novalidate>
              {Object.entries(planFields({ ...plan, relevant: '' })).map(([name, value]) => (
                <input type="hidden" name={name} value={value} />
              ))}
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
        </div>
      </div>
    ),
  };
}
