import type { RuleDescription } from '#libs/law/types.js';
import { govukButton, govukSummaryList, govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { noErrors, SelectControl, TextControl } from '../../forms/controls.js';
import { type Posted, typed } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { confidenceWords, enforcementWords, longDate, plural, sentence } from '../../words.js';

const enforcementColour: Partial<Record<RuleDescription['enforcement'], string>> = {
  block: 'govuk-tag--red',
  'block-with-override': 'govuk-tag--orange',
  breach: 'govuk-tag--pink',
  warning: 'govuk-tag--yellow',
  review: 'govuk-tag--purple',
  task: 'govuk-tag--blue',
};

const EnforcementTag = ({ rule }: { rule: RuleDescription }): SafeHtml =>
  govukTag({ text: enforcementWords[rule.enforcement], classes: enforcementColour[rule.enforcement] ?? 'govuk-tag--grey' });

/** Rules that match the filter of the page. */
export function matching(rules: readonly RuleDescription[], query: Posted): RuleDescription[] {
  const text = typed(query, 'text').toLowerCase();
  const enforcement = typed(query, 'enforcement');
  return rules.filter(
    (rule) =>
      (!text || `${rule.id} ${rule.citation} ${rule.plain}`.toLowerCase().includes(text)) &&
      (!enforcement || rule.enforcement === enforcement),
  );
}

export function rulesPage(rules: readonly RuleDescription[], query: Posted, version: string): PageView {
  const found = matching(rules, query);
  const state = noErrors(query);
  const used = [...new Set(rules.map((rule) => rule.enforcement))];
  return {
    title: 'Rulebook',
    body: (
      <>
        <h1 class="govuk-heading-l">Rulebook</h1>
        <p class="govuk-body-l">
          Every rule the service applies, in plain words, with where it stands in the law and how sure we are of it.
        </p>
        <form class="app-filter" method="get" action="/rules" role="search" aria-label="Find rules">
          <div class="app-filter__row">
            <TextControl state={state} name="text" label="Words, regulation or number of the rule" />
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
            {typed(query, 'text') || typed(query, 'enforcement') ? (
              <a class="govuk-link" href="/rules">
                Clear the filter
              </a>
            ) : null}
          </div>
        </form>
        {table({
          caption: plural(found.length, 'rule'),
          columns: [
            {
              head: 'Rule',
              rowHeader: true,
              cell: (rule) => (
                <a class="govuk-link app-nowrap" href={`/rules/${encodeURIComponent(rule.id)}`}>
                  {rule.id}
                </a>
              ),
            },
            { head: 'In plain words', stackedWhole: true, cell: (rule) => rule.plain },
            { head: 'Where it stands', cell: (rule) => <span class="govuk-body-s">{rule.citation}</span> },
            { head: 'What it does', cell: (rule) => <EnforcementTag rule={rule} /> },
          ],
          rows: found,
          empty: 'No rule matches.',
        })}
        <p class="govuk-body-s app-muted">Version {version}</p>
      </>
    ),
  };
}

const figureWords = (figures: Record<string, unknown>): string =>
  Object.entries(figures)
    .map(
      ([name, value]) =>
        `${sentence(name)}: ${typeof value === 'object' && value !== null ? figureWords(value as Record<string, unknown>) : String(value)}`,
    )
    .join('; ');

export function rulePage(rule: RuleDescription): PageView {
  const rows: { key: { text: string }; value: { text: string } | { html: SafeHtml } }[] = [
    { key: { text: 'Where it stands' }, value: { text: rule.citation } },
    { key: { text: 'What it does' }, value: { html: <EnforcementTag rule={rule} /> } },
    { key: { text: 'How sure' }, value: { text: `${rule.confidence}: ${confidenceWords[rule.confidence]}` } },
    { key: { text: 'Day that decides whether it applies' }, value: { text: sentence(rule.pivot) } },
    {
      key: { text: 'In force' },
      value: {
        html: (
          <ul class="govuk-list govuk-!-margin-bottom-0">
            {rule.inForce.map((period) => (
              <li>
                from {longDate(period.from)}
                {period.until ? ` until ${longDate(period.until)}` : ''}
                {period.checkedOn ? `, last checked ${longDate(period.checkedOn)}` : ''}
              </li>
            ))}
          </ul>
        ),
      },
    },
    ...(Object.keys(rule.figures).length > 0 ? [{ key: { text: 'Figures' }, value: { text: figureWords(rule.figures) } }] : []),
    ...(rule.modifies?.length ? [{ key: { text: 'Changes other rules' }, value: { html: <Modifies rule={rule} /> } }] : []),
    ...(rule.testedIn.length > 0
      ? [{ key: { text: 'Tested in' }, value: { html: <span class="app-mono">{rule.testedIn.join(', ')}</span> } }]
      : []),
  ];
  return {
    title: `Rule ${rule.id}`,
    breadcrumbs: [{ text: 'Rulebook', href: '/rules' }, { text: rule.id }],
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">Rule {rule.id}</span>
          <h1 class="govuk-heading-l">{rule.citation}</h1>
          <p class="govuk-body-l">{rule.plain}</p>
          {govukSummaryList({ rows: rows as never })}
        </div>
      </div>
    ),
  };
}

const modifyWords = { disapplies: 'sets aside', replaces: 'stands in place of', adds: 'adds to' } as const;

const Modifies = ({ rule }: { rule: RuleDescription }): SafeHtml => (
  <ul class="govuk-list govuk-!-margin-bottom-0">
    {(rule.modifies ?? []).map((change) => (
      <li>
        {sentence(modifyWords[change.how])}{' '}
        <a class="govuk-link" href={`/rules/${encodeURIComponent(change.ruleId)}`}>
          {change.ruleId}
        </a>
      </li>
    ))}
  </ul>
);
