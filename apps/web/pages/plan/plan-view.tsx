import { dayOf, nextOf, type Plan } from '#libs/law/planning/index.js';
import { daysBetween } from '#libs/law/calendar/civil-date.js';
import type { IsoDate } from '#libs/law/types.js';
import { Findings } from '../../components/finding.js';
import { PlanTimeline } from '../../components/plan-timeline.js';
import type { SafeHtml } from '../../components/render-component.js';
import { longDate, plural } from '../../words.js';
import { dayInWords, dayTitles, hasDays } from '../cases/plan-words.js';
import { OnPaper, Reason } from './plan-reasons.js';
import type { PlanShown } from './plan-shown.js';
import { PlanSteps } from './plan-steps.js';

/** The plan in a sentence: what must be done first and by when; where the day cannot be met, that, and the way to one that can. */
export const PlanAnswer = ({ shown: { plan, today, who, pathFor } }: { shown: PlanShown }): SafeHtml => {
  const goal = plan.goal.lawful ?? plan.goal.safe;
  const next = nextOf(plan);
  const last = next === undefined ? null : (dayOf(plan, next)?.day ?? null);
  const whatIsOpen = plan.steps.filter(({ doneOn }) => doneOn === null).length - 1;
  const others = [...new Set([plan.first?.lawful ?? null, plan.first?.safe ?? null])].filter(
    (day): day is IsoDate => day !== null && day !== goal,
  );
  const backward = plan.direction === 'backward' && plan.possible.lawful && goal !== null && next !== undefined && last !== null;
  return (
    <div class={`app-plan-answer${plan.possible.lawful ? '' : ' app-plan-answer--not'}`} role="region" aria-label="The answer">
      {backward ? (
        <p class="app-plan-answer__sentence">
          {next.overdue === null
            ? `To take effect on ${longDate(goal)}, this must be done by ${dayInWords(last)}: ${next.title}.`
            : `To take effect on ${longDate(goal)}, this was due by ${longDate(next.overdue)} and must be done at once: ${next.title}.`}
        </p>
      ) : (
        <p class="app-plan-answer__sentence">{plan.sentence}</p>
      )}
      {backward ? (
        <p class="govuk-body">
          {plan.possible.safe ? '' : 'It is lawful, but there is no safe way left; why stands below. '}
          Who acts: {who(next)}.{' '}
          {last <= today ? 'It must be done today' : `There are ${plural(daysBetween(today, last), 'day')} from today`}.{' '}
          {plural(whatIsOpen, 'further step')} {whatIsOpen === 1 ? 'leads' : 'lead'} to the date; each is below, with who acts and why on
          that day.
        </p>
      ) : null}
      {others.length === 0 ? null : (
        <p class="govuk-body app-plan-links">
          {others.map((day, place) => (
            <>
              {place === 0 ? '' : ' · '}
              <a class="govuk-link" href={pathFor(day)}>
                See the plan for {longDate(day)}
              </a>
            </>
          ))}
        </p>
      )}
    </div>
  );
};

/** Which of the ways the law leaves open is planned, for a reader on paper who sees no form. */
const Assumed = ({ plan }: { plan: Plan }): SafeHtml | null =>
  plan.choices.length + plan.assumes.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-s">This plan assumes</h2>
      <ul class="govuk-list govuk-list--bullet">
        {plan.assumes.map((sentence) => (
          <li>{sentence}</li>
        ))}
        {plan.choices.map(({ label, options, chosen, several }) => (
          <li>
            {label}:{' '}
            {(several ? chosen.split(',') : [chosen])
              .map((value) => options.find((option) => option.value === value)?.label ?? value)
              .join(', ')}
          </li>
        ))}
      </ul>
    </>
  );

/** What authorities ask beyond the law, where the plan keeps it. */
const Asked = ({ plan: { policies } }: { plan: Plan }): SafeHtml | null =>
  policies.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-s">Policies of the authority that the safe days keep</h2>
      <ul class="govuk-list govuk-list--bullet">
        {policies.map(({ title, asks }) => (
          <li>
            {title}: {asks} It is no law.
          </li>
        ))}
      </ul>
    </>
  );

/** What the plan says besides its steps: what is late for good, what else is due, and why nothing is safe. */
const Limits = ({ plan: { missed, besides, notSafe } }: { plan: Plan }): SafeHtml => (
  <>
    {notSafe.length === 0 ? null : (
      <>
        <h2 class="govuk-heading-s">Why there is no safe way</h2>
        {notSafe.map((reason) => (
          <Reason reason={reason} />
        ))}
      </>
    )}
    {missed.length === 0 ? null : (
      <>
        <h2 class="govuk-heading-s">Time limits that can no longer be kept</h2>
        <Findings findings={missed} />
      </>
    )}
    {besides.length === 0 ? null : (
      <>
        <h2 class="govuk-heading-s">Also due, though it is no step of this plan</h2>
        <ul class="govuk-list govuk-list--bullet">
          {besides.map(({ message, dates, citation }) => (
            <li>
              {message.replace(': it would be late.', '')}: by {longDate(dates['due']!)} ({citation})
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);

/** The plan: its answer, its picture, its table, and what it rests on. */
export const PlanParts = ({ shown }: { shown: PlanShown }): SafeHtml => {
  const { plan, today, calendarPath } = shown;
  const titles = dayTitles(plan);
  return (
    <>
      <PlanAnswer shown={shown} />
      {plan.inTheWay.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-s">What stands in the way</h2>
          {plan.inTheWay.map((reason) => (
            <Reason reason={reason} />
          ))}
        </>
      )}
      <Findings findings={plan.unknown} />
      <Limits plan={plan} />
      {hasDays(plan) ? (
        <>
          <PlanTimeline plan={plan} today={today} />
          <PlanSteps shown={shown} />
          <h2 class="govuk-heading-s">How to read it</h2>
          <ul class="govuk-list govuk-list--bullet">
            <li>
              <strong>{titles.safe}</strong>: nothing is late or doubtful, and everything is in place by the working day before the date.
              Plan by this one.
            </li>
            <li>
              <strong>{titles.lawful}</strong>:{' '}
              {plan.direction === 'backward'
                ? 'the last day that keeps every time limit of the law that can still be kept, without a margin and not free of warnings.'
                : 'the law gives effect to what is done then, but with warnings or without a margin.'}
            </li>
            {plan.direction === 'backward' ? (
              <li>
                <strong>Slack</strong>: how many days the step can wait, if everything before it is done as soon as possible.
              </li>
            ) : null}
          </ul>
          <Assumed plan={plan} />
          <Asked plan={plan} />
          <OnPaper plan={plan} />
          <p class="govuk-body app-plan-links">
            <a class="govuk-link" href={calendarPath} download>
              Put these days into your calendar (.ics file)
            </a>
          </p>
        </>
      ) : null}
      {plan.unavoidable.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Warnings that no choice of days avoids</h2>
          <Findings findings={plan.unavoidable} />
        </>
      ) : null}
    </>
  );
};
