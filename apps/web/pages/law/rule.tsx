import type { TouchedCases } from '#libs/casework/index.js';
import type { RuleEntry } from '#libs/law/index.js';
import type { IsoDate } from '#libs/law/types.js';
import { Due } from '../../components/due.js';
import { govukSummaryList } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import type { PageView } from '../../layout/context.js';
import { capital, confidenceWords, plural, processWords, sentence } from '../../words.js';
import { EnforcementTag, inForceWords } from './rule-words.js';

export interface RulePage {
  rule: RuleEntry;
  /** Null when the person may not read cases. */
  touched: TouchedCases | null;
  today: IsoDate;
}

const figureWords = (figures: Record<string, unknown>): string =>
  Object.entries(figures)
    .map(
      ([name, value]) =>
        `${sentence(name)}: ${typeof value === 'object' && value !== null ? figureWords(value as Record<string, unknown>) : String(value)}`,
    )
    .join('; ');

const List = ({ items }: { items: (string | SafeHtml)[] }): SafeHtml => (
  <ul class="govuk-list govuk-!-margin-bottom-0">
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);

const Files = ({ files }: { files: readonly string[] }): SafeHtml => (
  <List
    items={files.map((file) => (
      <span class="app-mono">{file}</span>
    ))}
  />
);

/** A page whose address holds a case or an event is named only: there are many of them. */
const Shown = ({ rule }: { rule: RuleEntry }): SafeHtml => (
  <List
    items={rule.shownAt.map(({ what, screen, api }) => (
      <>
        {screen.includes(':') || screen === `/rules/${rule.id}` ? (
          what
        ) : (
          <a class="govuk-link" href={screen}>
            {what}
          </a>
        )}
        <span class="govuk-body-s app-muted app-block app-break">{api}</span>
      </>
    ))}
  />
);

const Cases = ({ touched, today }: { touched: TouchedCases; today: IsoDate }): SafeHtml => (
  <section id="cases">
    {touched.total === 0 ? <h2 class="govuk-heading-m">Open cases</h2> : null}
    {table({
      caption: `${plural(touched.total, 'open case')} with a date or task of this rule`,
      columns: [
        {
          head: 'Case',
          rowHeader: true,
          cell: (row) => (
            <a class="govuk-link app-nowrap" href={`/cases/${encodeURIComponent(row.reference)}`}>
              {row.reference}
            </a>
          ),
        },
        {
          head: 'About',
          stackedWhole: true,
          cell: (row) => (
            <>
              {row.schoolName === null ? row.federationName : `${row.schoolName}, ${row.federationName}`}
              <span class="govuk-body-s app-muted app-block">
                {processWords[row.process]}. {row.stateTitle}
              </span>
            </>
          ),
        },
        { head: 'What of it', stackedWhole: true, cell: (row) => row.titles.join('; ') },
        { head: 'Due', cell: (row) => <Due date={row.due} today={today} none="Nothing due" /> },
      ],
      rows: touched.rows,
      empty: 'No open case has a date or a task of this rule.',
    })}
    {touched.total > touched.rows.length ? <p class="govuk-body-s app-muted">The first {touched.rows.length}, what is due first.</p> : null}
  </section>
);

export function rulePage({ rule, touched, today }: RulePage): PageView {
  const row = (text: string, html: SafeHtml | string): { key: { text: string }; value: { text: string } | { html: SafeHtml } } => ({
    key: { text },
    value: typeof html === 'string' ? { text: html } : { html },
  });
  const rows = [
    row('Where it stands', rule.citation),
    row('What it does', <EnforcementTag rule={rule} />),
    row('How sure', `${capital(confidenceWords[rule.confidence])} (${rule.confidence})`),
    row('Day that decides whether it applies', sentence(rule.pivot)),
    row('In force', <List items={rule.inForce.map((period) => capital(inForceWords(period)))} />),
    ...(rule.processes.length > 0 ? [row('Processes', <Processes rule={rule} />)] : []),
    ...(Object.keys(rule.figures).length > 0 ? [row('Figures', figureWords(rule.figures))] : []),
    ...(rule.modifies?.length ? [row('Changes other rules', <Modifies rule={rule} />)] : []),
    row('Where it shows', <Shown rule={rule} />),
    ...(rule.file === null ? [] : [row('Written in', <Files files={[rule.file]} />)]),
    row('Tested in', rule.testedIn.length === 0 ? 'Told to people, not applied by the service' : <Files files={rule.testedIn} />),
  ];
  return {
    title: `Rule ${rule.id}`,
    breadcrumbs: [{ text: 'Rulebook', href: '/rules' }, { text: rule.id }],
    body: (
      <>
        <span class="govuk-caption-l">Rule {rule.id}</span>
        <h1 class="govuk-heading-l">{rule.citation}</h1>
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <p class="govuk-body-l">{rule.plain}</p>
            {govukSummaryList({ rows: rows as never })}
          </div>
        </div>
        {touched === null ? null : <Cases touched={touched} today={today} />}
      </>
    ),
  };
}

const Processes = ({ rule }: { rule: RuleEntry }): SafeHtml => <List items={rule.processes.map((process) => processWords[process])} />;

const modifyWords = { disapplies: 'sets aside', replaces: 'stands in place of', adds: 'adds to' } as const;

const Modifies = ({ rule }: { rule: RuleEntry }): SafeHtml => (
  <List
    items={(rule.modifies ?? []).map((change) => (
      <>
        {sentence(modifyWords[change.how])}{' '}
        <a class="govuk-link" href={`/rules/${encodeURIComponent(change.ruleId)}`}>
          {change.ruleId}
        </a>
      </>
    ))}
  />
);
