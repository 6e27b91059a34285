import { rulebook } from '#libs/law/index.js';
import { addDays } from '#libs/law/calendar/civil-date.js';
import { dayOf, type Plan, type PlannedDay, type PlannedStep, type PlanReason } from '#libs/law/planning/index.js';
import { Argument } from '../../components/date-row.js';
import { RuleLink } from '../../components/finding.js';
import { govukDetails } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { longDate } from '../../words.js';

const plainWords = new Map(rulebook.map(({ id, plain }) => [id, plain]));

/** The rule in plain words; for what is no rule, what is said of it. */
const saidPlainly = ({ ruleId, message }: PlanReason): string => (ruleId === null ? message : (plainWords.get(ruleId) ?? message));

const Source = ({ reason: { citation, ruleId } }: { reason: PlanReason }): SafeHtml | null =>
  citation === null ? null : (
    <p class="app-finding__source">
      {citation}
      {ruleId === null || ruleId.startsWith('policy:') || !plainWords.has(ruleId) ? null : (
        <>
          , <RuleLink id={ruleId} />
        </>
      )}
    </p>
  );

/** One reason, with how it is counted and its source. */
export const Reason = ({ reason }: { reason: PlanReason }): SafeHtml => (
  <div class="app-plan-why">
    <p class="govuk-body-s govuk-!-margin-bottom-1">{reason.message}</p>
    {reason.argument ? <Argument argument={reason.argument} /> : null}
    <Source reason={reason} />
  </div>
);

/** What must still fit in after the step, which is why it cannot wait: each with its day and its rule in plain words. */
const Between = ({ between }: { between: PlannedDay['between'] }): SafeHtml | null =>
  between.length === 0 ? null : (
    <>
      <p class="govuk-body-s govuk-!-margin-bottom-1">If it comes on that day, these come on these days at the earliest:</p>
      <ol class="govuk-list app-plan-between">
        {between.map((reason) => (
          <li>
            <strong>
              {longDate(reason.day)}: {reason.title}.
            </strong>{' '}
            {saidPlainly(reason)}
            <Source reason={reason} />
          </li>
        ))}
      </ol>
    </>
  );

/** Why a step cannot come a day later, or a day sooner, with the counting; null where there is nothing to say. */
function reasonsFor(plan: Plan, step: PlannedStep): SafeHtml | null {
  const backward = plan.direction === 'backward';
  const than = backward ? 'later' : 'sooner';
  const parts = [
    { day: step.safe, words: 'Not safe' },
    backward ? { day: step.last, words: 'Not in time' } : { day: step.lawful, words: 'Not lawful' },
  ].filter(
    (part, place, all): part is { day: PlannedDay; words: string } =>
      part.day !== null && part.day.because.length > 0 && !(place > 0 && all[0]!.day?.day === part.day.day),
  );
  const between = dayOf(plan, step)?.between ?? [];
  if (parts.length === 0 && between.length === 0) return null;
  return (
    <>
      <Between between={between} />
      {parts.map(({ day, words }) => (
        <>
          <p class="govuk-body-s govuk-!-margin-bottom-1">
            <strong>
              {words} a day {than}, on {longDate(addDays(day.day, backward ? 1 : -1))}:
            </strong>
          </p>
          {day.because.map((reason) => (
            <Reason reason={reason} />
          ))}
        </>
      ))}
    </>
  );
}

/** The same, folded under the step. */
export const Why = ({ plan, step }: { plan: Plan; step: PlannedStep }): SafeHtml | null => {
  const reasons = reasonsFor(plan, step);
  if (reasons === null) return null;
  return govukDetails({
    classes: 'app-plan-folded',
    summaryHtml: (
      <>
        Why this day<span class="govuk-visually-hidden">: {step.title}</span>
      </>
    ),
    html: reasons,
  });
};

/** Two steps that the same rules hold on the same days. */
const sameReasons = (one: PlannedStep, other: PlannedStep): boolean =>
  JSON.stringify([one.safe, one.last, one.lawful]) === JSON.stringify([other.safe, other.last, other.lawful]);

/** On paper nothing unfolds, and a column is too narrow to read reasons in: they stand after the table, step by step. */
export const OnPaper = ({ plan }: { plan: Plan }): SafeHtml => (
  <section class="app-plan-on-paper">
    <h2 class="govuk-heading-m">Why these days</h2>
    {plan.steps.map((step, place) => {
      const reasons = reasonsFor(plan, step);
      const before = plan.steps[place - 1];
      if (reasons !== null && before !== undefined && sameReasons(before, step))
        return (
          <h3 class="govuk-heading-s">
            {place + 1}. {step.title}: as step {place}
          </h3>
        );
      return reasons === null ? null : (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
            {place + 1}. {step.title}
          </h3>
          {reasons}
        </>
      );
    })}
  </section>
);
