import type { Finding } from '#libs/law/types.js';
import { capital, enforcementWords, longDate, sentence } from '../words.js';
import type { SafeHtml } from './render-component.js';

/** What is no rule of the catalogue but how the process or a correction works; the rulebook has no page for it. */
const WITHOUT_PAGE: Record<string, string> = {
  process: 'the order of the process',
  correction: 'how corrections work',
  replay: 'the nightly replay',
};

/** Page of the policies of an authority, at the one that is meant; null for a rule of the law. */
export function policyPath(ruleId: string): string | null {
  const found = /^policy:(\d{3})-(.+)$/.exec(ruleId);
  return found ? `/policies?authority=${found[1]}#${found[1]}-${encodeURIComponent(found[2]!)}` : null;
}

const isPolicy = (ruleId: string): boolean => ruleId.startsWith('policy:');

export const RuleLink = ({ id }: { id: string }): SafeHtml =>
  isPolicy(id) ? (
    policyPath(id) === null ? (
      <>policy of the authority, not the law</>
    ) : (
      <a class="govuk-link" href={policyPath(id)!}>
        policy of the authority, not the law
      </a>
    )
  ) : WITHOUT_PAGE[id] !== undefined ? (
    <>{WITHOUT_PAGE[id]}</>
  ) : (
    <a class="govuk-link" href={`/rules/${encodeURIComponent(id)}`}>
      rule {id}
    </a>
  );

/** Dates that the law names in the short; any other is called by its own name. */
const dateNames: Record<string, string> = { from: 'Lawful from', cleanFrom: 'Free of doubt from' };

const Figures = ({ finding }: { finding: Finding }): SafeHtml | null => {
  const dates = Object.entries(finding.dates).filter((entry): entry is [string, string] => entry[1] !== null);
  const figures = Object.entries(finding.figures);
  if (dates.length + figures.length === 0) return null;
  return (
    <dl class="app-facts">
      {dates.map(([name, date]) => (
        <>
          <dt>{dateNames[name] ?? sentence(name)}</dt>
          <dd>{longDate(date)}</dd>
        </>
      ))}
      {figures.map(([name, figure]) => (
        <>
          <dt>{sentence(name)}</dt>
          <dd>{String(figure)}</dd>
        </>
      ))}
    </dl>
  );
};

/** One thing the law found: what, how it was counted, where it stands, what to do about it. */
export const FindingBox = ({ finding, detailed }: { finding: Finding; detailed?: boolean }): SafeHtml => (
  <div class={`app-finding app-finding--${finding.enforcement.replace('-with-override', '')}`}>
    <p class="govuk-body govuk-!-margin-bottom-2">
      <span class="app-finding__kind">{finding.policy === true ? 'Policy, not law' : enforcementWords[finding.enforcement]}:</span>{' '}
      {finding.message}
    </p>
    {finding.nextStep ? <p class="govuk-body govuk-!-margin-bottom-2">{finding.nextStep}</p> : null}
    {detailed ? <Figures finding={finding} /> : null}
    {detailed && finding.argument ? <p class="app-argument__sum govuk-body-s">{capital(finding.argument.sum)}</p> : null}
    <p class="app-finding__source">
      {finding.citation}, <RuleLink id={finding.ruleId} />
    </p>
  </div>
);

export const Findings = ({ findings, detailed }: { findings: readonly Finding[]; detailed?: boolean }): SafeHtml => (
  <>
    {findings.map((finding) => (
      <FindingBox finding={finding} detailed={detailed} />
    ))}
  </>
);
