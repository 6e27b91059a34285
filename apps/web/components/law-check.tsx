import { placeCategories, categoryNames, type InstrumentCheck, type InstrumentFinding, type PlaceRange } from '#libs/law/index.js';
import { controlOf } from '../forms/instrument-fields.js';
import { capital, listInWords, longDate, plural } from '../words.js';
import { RuleLink } from './finding.js';
import { govukDetails, govukTag } from './generated/govuk.js';
import type { SafeHtml } from './render-component.js';

const severityWords: Record<InstrumentFinding['severity'], string> = {
  MUST: 'Not lawful',
  SHOULD: 'Guidance says otherwise',
  REVIEW: 'Someone must decide',
  DATA: 'Information missing',
  INFO: 'For information',
};
const severityLook: Record<InstrumentFinding['severity'], string> = {
  MUST: 'block',
  SHOULD: 'warning',
  REVIEW: 'review',
  DATA: 'data',
  INFO: 'info',
};
const order: readonly InstrumentFinding['severity'][] = ['MUST', 'REVIEW', 'SHOULD', 'DATA', 'INFO'];

/** Whether the whole is lawful, in a few words. */
export const Verdict = ({ check }: { check: InstrumentCheck }): SafeHtml => {
  const { lawful, missing } = check;
  if (lawful === false) return govukTag({ text: 'Not lawful', classes: 'govuk-tag--red' });
  if (lawful === 'review') return govukTag({ text: 'Someone must decide', classes: 'govuk-tag--yellow' });
  return missing.length > 0
    ? govukTag({ text: 'Nothing unlawful so far', classes: 'govuk-tag--blue' })
    : govukTag({ text: 'Lawful', classes: 'govuk-tag--green' });
};

/** One thing the law says of a draft; `at` leads to the field on the same page. */
export const DraftFinding = ({ finding, linked }: { finding: InstrumentFinding; linked?: boolean }): SafeHtml => (
  <div class={`app-finding app-finding--${severityLook[finding.severity]}`}>
    <p class="govuk-body govuk-!-margin-bottom-2">
      <span class="app-finding__kind">{severityWords[finding.severity]}:</span> {finding.message}
    </p>
    {finding.nextStep ? (
      <p class="govuk-body govuk-!-margin-bottom-2">
        {finding.nextStep}
        {linked ? (
          <>
            {' '}
            <a class="govuk-link" href={`#${controlOf(finding.field)}`}>
              Go to it<span class="govuk-visually-hidden">: {finding.message}</span>
            </a>
          </>
        ) : null}
      </p>
    ) : null}
    <p class="app-finding__source">
      {finding.citation}, <RuleLink id={finding.ruleId} />
    </p>
  </div>
);

export const DraftFindings = ({ findings, linked }: { findings: readonly InstrumentFinding[]; linked?: boolean }): SafeHtml => (
  <>
    {order.flatMap((severity) =>
      findings.filter((finding) => finding.severity === severity).map((finding) => <DraftFinding finding={finding} linked={linked} />),
    )}
  </>
);

/** "2 or more", "1", "between 1 and 3". */
export function rangeInWords({ min, max }: PlaceRange): string {
  if (max === null) return min === 0 ? 'any number' : `${min} or more`;
  return min === max ? (min === 0 ? 'none' : `exactly ${min}`) : `from ${min} to ${max}`;
}

const plurals = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;

/** "2 parent governors, 1 head teacher". */
export const placesInWords = (places: Partial<Record<string, number>>): string =>
  listInWords(
    placeCategories.flatMap((category) => {
      const count = places[category] ?? 0;
      return count > 0 ? [plurals(count, categoryNames[category])] : [];
    }),
  );

/** The smallest board that is lawful, and by which paragraph. */
const Limits = ({ check: { limits } }: { check: InstrumentCheck }): SafeHtml => (
  <>
    {limits.smallest ? (
      <p class="govuk-body">
        <strong>The smallest lawful governing body has {limits.smallest.total} places:</strong> {placesInWords(limits.smallest.places)}.
      </p>
    ) : (
      <p class="govuk-body">What the smallest lawful governing body is cannot be said yet.</p>
    )}
    {limits.paragraph ? (
      <p class="govuk-body-s app-muted">
        {limits.paragraph.plain} ({limits.paragraph.citation}, <RuleLink id={limits.paragraph.ruleId} />)
      </p>
    ) : null}
    {limits.derived.length > 0
      ? govukDetails({
          summaryText: 'What the rules come to together',
          html: (
            <ul class="govuk-list govuk-list--bullet">
              {limits.derived.map(({ message, citation, ruleId }) => (
                <li>
                  {message} ({citation}, <RuleLink id={ruleId} />)
                </li>
              ))}
            </ul>
          ),
        })
      : null}
  </>
);

/** What is wanting in a draft, with the rules that want it. `draft`: the page its fields stand on, empty for this one, null without a way there. */
export const Wanting = ({
  lines,
  draft,
}: {
  lines: readonly { field: string; message: string; ruleIds: readonly string[] }[];
  draft: string | null;
}): SafeHtml => (
  <ul class="govuk-list govuk-list--bullet">
    {lines.map(({ field, message, ruleIds }) => (
      <li>
        {draft === null ? (
          message
        ) : (
          <a class="govuk-link" href={`${draft}#${controlOf(field)}`}>
            {message}
          </a>
        )}{' '}
        <span class="app-muted">
          (
          {ruleIds.map((id, place) => (
            <>
              {place > 0 ? ', ' : ''}
              <RuleLink id={id} />
            </>
          ))}
          )
        </span>
      </li>
    ))}
  </ul>
);

/** Everything the law says of a draft. `linked`: the fields stand on the same page. */
export const LawCheck = ({
  check,
  linked,
  title = 'What the law says',
}: {
  check: InstrumentCheck;
  linked?: boolean;
  title?: string;
}): SafeHtml => (
  <section class="app-check" id="law-check" aria-labelledby="law-check-title">
    <h2 class="govuk-heading-m" id="law-check-title">
      {title}
    </h2>
    <p class="govuk-body">
      <Verdict check={check} />{' '}
      <span class="app-muted">
        {check.limits.judgedOn
          ? `By the law of ${longDate(check.limits.judgedOn)}.`
          : 'By the rules in force; give the day it takes effect.'}
      </span>
    </p>
    <DraftFindings findings={check.findings} linked={linked} />
    <Limits check={check} />
    {check.missing.length > 0
      ? govukDetails({
          summaryText: `${capital(plural(check.missing.length, 'thing'))} not given yet, and so not judged`,
          html: <Wanting lines={check.missing} draft={linked ? '' : null} />,
        })
      : null}
  </section>
);
