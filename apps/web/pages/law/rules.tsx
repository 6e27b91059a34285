import type { PolicyList } from '#libs/casework/index.js';
import type { RuleEntry } from '#libs/law/index.js';
import { processIds } from '#libs/law/index.js';
import { govukButton, govukPagination, govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { noErrors, SelectControl, TextControl } from '../../forms/controls.js';
import { type Posted, typed, withQuery } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { capital, confidenceWords, enforcementWords, plural, processWords } from '../../words.js';
import { EnforcementTag, inForceWords } from './rule-words.js';

export interface RulesPage {
  rules: readonly RuleEntry[];
  /** Open cases that each rule touches; null when the person may not read cases. */
  touched: ReadonlyMap<string, number> | null;
  query: Posted;
  version: string;
  /** What the person's own authority asks beyond the law. */
  policies: PolicyList;
}

/** Rules of one page. */
const PAGE = 50;

const filters = ['text', 'process', 'enforcement'] as const;

/** Rules that match the filter of the page. */
export function matching(rules: readonly RuleEntry[], query: Posted): RuleEntry[] {
  const [text, process, enforcement] = filters.map((name) => typed(query, name)) as [string, string, string];
  const words = text.toLowerCase();
  return rules.filter(
    (rule) =>
      (!words || `${rule.id} ${rule.citation} ${rule.plain}`.toLowerCase().includes(words)) &&
      (!process || rule.processes.some((id) => id === process)) &&
      (!enforcement || rule.enforcement === enforcement),
  );
}

const rulePath = (id: string): string => `/rules/${encodeURIComponent(id)}`;
const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

const Filter = ({ rules, query }: Pick<RulesPage, 'rules' | 'query'>): SafeHtml => {
  const state = noErrors(query);
  const used = [...new Set(rules.map((rule) => rule.enforcement))];
  return (
    <form class="app-filter" method="get" action="/rules" role="search" aria-label="Find rules">
      <div class="app-filter__row">
        <TextControl state={state} name="text" label="Words, regulation or number of the rule" />
        <SelectControl
          state={state}
          name="process"
          label="Process"
          choices={processIds.map((value) => ({ value, text: processWords[value] }))}
          empty="Any"
        />
        <SelectControl
          state={state}
          name="enforcement"
          label="What it does"
          choices={used.map((value) => ({ value, text: enforcementWords[value] }))}
          empty="Anything"
        />
      </div>
      <div class="app-filter__buttons">
        {govukButton({ text: 'Find', classes: 'govuk-button--secondary' })}
        {filters.some((name) => typed(query, name)) ? (
          <a class="govuk-link" href="/rules">
            Clear the filter
          </a>
        ) : null}
      </div>
    </form>
  );
};

const Touched = ({ rule, count }: { rule: RuleEntry; count: number }): SafeHtml =>
  count === 0 ? (
    <span class="app-muted">None</span>
  ) : (
    <a class="govuk-link app-nowrap" href={`${rulePath(rule.id)}#cases`}>
      {plural(count, 'case')}
      <span class="govuk-visually-hidden"> of rule {rule.id}</span>
    </a>
  );

const Tested = ({ rule }: { rule: RuleEntry }): SafeHtml => (
  <span class="govuk-body-s app-muted app-block app-break">
    {rule.testedIn.length === 0 ? 'Told to people, not applied by the service' : `Tested in ${rule.testedIn.map(nameOf).join(', ')}`}
  </span>
);

/** Leads to the page before and after; nothing when all rules stand on one. */
const Pages = ({ query, at, of }: { query: Posted; at: number; of: number }): SafeHtml | null => {
  if (of < 2) return null;
  const href = (number: number): string =>
    withQuery('/rules', { ...Object.fromEntries(filters.map((name) => [name, typed(query, name)])), page: String(number) });
  return govukPagination({
    ...(at > 1 ? { previous: { href: href(at - 1) } } : {}),
    ...(at < of ? { next: { href: href(at + 1) } } : {}),
    items: Array.from({ length: of }, (_, index) => ({ number: String(index + 1), href: href(index + 1), current: index + 1 === at })),
  });
};

/** What the authority asks beyond all this, so that nobody looks for it among the law, or takes it for law. */
const Policies = ({ policies }: { policies: PolicyList }): SafeHtml => {
  const inForce = policies.rows.filter(({ standing }) => standing === 'in-force');
  return (
    <div class="app-panel">
      <h2 class="govuk-heading-s">{govukTag({ text: 'Policy, not law', classes: 'govuk-tag--turquoise' })} Your authority’s policies</h2>
      {inForce.length === 0 ? (
        <p class="govuk-body">Your authority asks nothing beyond the law.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {inForce.map(({ policy }) => (
            <li>
              <a class="govuk-link" href={`/policies#${policy.authority}-${policy.id}`}>
                {policy.title}
              </a>
              : {policy.asks}
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body govuk-!-margin-bottom-0">
        <a class="govuk-link" href="/policies">
          All policies
        </a>
      </p>
    </div>
  );
};

export function rulesPage({ rules, touched, query, version, policies }: RulesPage): PageView {
  const found = matching(rules, query);
  const of = Math.ceil(found.length / PAGE);
  const asked = Number(typed(query, 'page'));
  const at = Number.isInteger(asked) && asked >= 1 && asked <= of ? asked : 1;
  return {
    title: of > 1 ? `Rulebook (page ${at} of ${of})` : 'Rulebook',
    body: (
      <>
        <h1 class="govuk-heading-l">Rulebook</h1>
        <p class="govuk-body-l">Every rule the service knows, in plain words, with where it stands in the law and how sure we are of it.</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/processes">
            How a case runs
          </a>{' '}
          shows the rules in the order in which they are met.
        </p>
        <Policies policies={policies} />
        <Filter rules={rules} query={query} />
        {table({
          caption: plural(found.length, 'rule'),
          columns: [
            {
              head: 'Rule',
              rowHeader: true,
              cell: (rule) => (
                <a class="govuk-link app-nowrap" href={rulePath(rule.id)}>
                  {rule.id}
                </a>
              ),
            },
            {
              head: 'In plain words',
              stackedWhole: true,
              cell: (rule) => (
                <>
                  {rule.plain}
                  <span class="govuk-body-s app-muted app-block">{rule.citation}</span>
                  <Tested rule={rule} />
                </>
              ),
            },
            {
              head: 'What it does, how sure',
              cell: (rule) => (
                <>
                  <EnforcementTag rule={rule} />
                  <span class="govuk-body-s app-block">{capital(confidenceWords[rule.confidence])}</span>
                </>
              ),
            },
            {
              head: 'In force',
              cell: (rule) => (
                <span class="govuk-body-s">{capital(rule.inForce.map(({ from, until }) => inForceWords({ from, until })).join('; '))}</span>
              ),
            },
            ...(touched === null
              ? []
              : [{ head: 'Open cases', cell: (rule: RuleEntry) => <Touched rule={rule} count={touched.get(rule.id) ?? 0} /> }]),
          ],
          rows: found.slice((at - 1) * PAGE, at * PAGE),
          empty: 'No rule matches.',
        })}
        <Pages query={query} at={at} of={of} />
        <p class="govuk-body-s app-muted">Version {version}</p>
      </>
    ),
  };
}
