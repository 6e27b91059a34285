import type { PolicyList, PolicyRow } from '#libs/casework/index.js';
import { eventDescription } from '#libs/law/index.js';
import type { Policy } from '#libs/law/types.js';
import { govukButton, govukDetails, govukInsetText, govukSummaryList, govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { Csrf, DateControl, ErrorSummary, type FormState, LongTextControl } from '../../forms/controls.js';
import { withQuery } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { capital, categoryWords, instantInWords, listInWords, longDate, processWords } from '../../words.js';
import { ProcessForm } from '../open/process-choice.js';

const standings = {
  'in-force': { text: 'In force', classes: 'govuk-tag--green' },
  ahead: { text: 'Still to come', classes: 'govuk-tag--blue' },
  ended: { text: 'Ended', classes: 'govuk-tag--grey' },
} as const;

/** Said wherever a policy is shown. */
export const PolicyTag = (): SafeHtml => govukTag({ text: 'Policy, not law', classes: 'govuk-tag--turquoise' });

const titleOf = ({ processes }: Policy, type: string): string =>
  processes.map((process) => eventDescription(process, type)?.title).find((title) => title !== undefined) ?? type;

/** What a policy asks of its step, in words. */
export function requirementWords(policy: Policy): string {
  const { requires, step } = policy;
  const of = `“${titleOf(policy, step)}”`;
  switch (requires.kind) {
    case 'event-before': {
      const each = { case: '', school: ', for each school concerned', board: ', for each governing body' }[requires.per];
      return `Before ${of}: “${titleOf(policy, requires.event)}” must be recorded${each}.`;
    }
    case 'days-after':
      return `${requires.days} days after “${titleOf(policy, requires.event)}” before ${of}.`;
    case 'days-ahead':
      return `${of} fixes a date at least ${requires.days} days ahead.`;
    case 'contains':
      return `${of} must hold: ${requires.values.join(', ')}.`;
  }
}

function concernedWords({ schools }: Policy): string {
  const categories = (schools?.categories ?? []).map((category) => `${categoryWords[category]}s`);
  const religious = schools?.religious ? ' with a religious character' : '';
  return categories.length > 0
    ? `${listInWords(categories)}${religious}`
    : religious
      ? `Schools${religious}`
      : 'All schools of the authority';
}

const Entry = ({ row, mayWrite }: { row: PolicyRow; mayWrite: boolean }): SafeHtml => {
  const { policy, standing, entries } = row;
  return (
    <section class="app-date" aria-labelledby={`policy-${policy.id}-${policy.from}`} id={`${policy.authority}-${policy.id}`}>
      <h2 class="govuk-heading-m govuk-!-margin-bottom-2" id={`policy-${policy.id}-${policy.from}`}>
        {policy.title} {govukTag(standings[standing])} <PolicyTag />
      </h2>
      <p class="govuk-body">{policy.asks}</p>
      {govukSummaryList({
        rows: [
          { key: { text: 'Of' }, value: { text: listInWords(policy.processes.map((process) => processWords[process])) } },
          { key: { text: 'What is checked' }, value: { text: requirementWords(policy) } },
          { key: { text: 'Schools' }, value: { text: capital(concernedWords(policy)) } },
          {
            key: { text: 'Applies' },
            value: { text: `From ${longDate(policy.from)}${policy.until ? ` up to and not including ${longDate(policy.until)}` : ''}` },
          },
          { key: { text: 'Written down in' }, value: { text: policy.source } },
        ],
      })}
      {govukDetails({
        summaryHtml: (
          <>
            Who entered it and why<span class="govuk-visually-hidden">: {policy.title}</span>
          </>
        ),
        html: (
          <ul class="govuk-list govuk-list--bullet">
            {entries.map((entry) => (
              <li>
                {instantInWords(entry.at)}, {entry.by}: {entry.why}
                {entry.until ? ` (ends ${longDate(entry.until)})` : ''}
              </li>
            ))}
          </ul>
        ),
      })}
      {mayWrite && standing !== 'ended' ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/policies/${encodeURIComponent(policy.id)}/end`}>
            End this policy<span class="govuk-visually-hidden">: {policy.title}</span>
          </a>
        </p>
      ) : null}
    </section>
  );
};

export interface PoliciesInput {
  list: PolicyList;
  authorityName: string;
  mayWrite: boolean;
}

export function policiesPage({ list, authorityName, mayWrite }: PoliciesInput): PageView {
  return {
    title: `Policies of ${authorityName}`,
    body: (
      <>
        <div class="app-page-head">
          <h1 class="govuk-heading-l">Policies of {authorityName}</h1>
          {mayWrite ? govukButton({ text: 'Add a policy', href: '/policies/add' }) : null}
        </div>
        <p class="govuk-body-l">
          What the authority asks beyond the law. A policy sets tasks and warns; an act that the law allows has effect whatever a policy
          says.
        </p>
        {list.rows.length === 0 ? <p class="govuk-body app-muted">No policy was entered.</p> : null}
        {list.rows.map((row) => (
          <Entry row={row} mayWrite={mayWrite} />
        ))}
        <p class="govuk-body">
          <a class="govuk-link" href="/rules">
            The rulebook
          </a>{' '}
          has what the law asks.
        </p>
      </>
    ),
  };
}

/** First page of adding a policy: one that others have had, or what it is about. */
export function policyChoicePage({ templates, state }: { templates: readonly Policy[]; state: FormState }): PageView {
  return {
    title: 'Add a policy',
    failed: state.errors.length > 0,
    back: { href: '/policies', text: 'Policies' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <h1 class="govuk-heading-l">Add a policy</h1>
          <h2 class="govuk-heading-m">Take over one that authorities have had</h2>
          <ul class="govuk-list">
            {templates.map((template) => (
              <li>
                <a class="govuk-link" href={withQuery('/policies/add', { template: template.id })}>
                  {template.title}
                </a>
                <br />
                <span class="app-muted">{template.asks}</span>
              </li>
            ))}
          </ul>
          <h2 class="govuk-heading-m">Or describe your own</h2>
          <ProcessForm action="/policies/add" state={state} />
        </div>
      </div>
    ),
  };
}

export interface EndPolicyForm {
  policy: Policy;
  state: FormState;
  csrfToken: string;
}

export function endPolicyPage({ policy, state, csrfToken }: EndPolicyForm): PageView {
  return {
    title: `End a policy – ${policy.title}`,
    failed: state.errors.length > 0,
    back: { href: '/policies', text: 'Policies' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <span class="govuk-caption-l">{policy.title}</span>
          <h1 class="govuk-heading-l">End this policy</h1>
          {govukInsetText({ text: policy.asks })}
          <form method="post" action={`/policies/${encodeURIComponent(policy.id)}/end`} novalidate>
            <Csrf token={csrfToken} />
            <DateControl
              state={state}
              name="until"
              label="First day on which it no longer applies"
              hint="Today or later. What it asked of steps before that day stays asked."
            />
            <LongTextControl state={state} name="why" label="Why does it end?" rows="3" />
            {govukButton({ text: 'End the policy', preventDoubleClick: true })}
          </form>
        </div>
      </div>
    ),
  };
}
