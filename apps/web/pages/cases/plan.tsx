import type { CasePlan } from '#libs/casework/index.js';
import type { Plan, PlannedDay, PlannedStep, PlanReason } from '#libs/law/planning/index.js';
import type { IsoDate } from '#libs/law/types.js';
import { Argument } from '../../components/date-row.js';
import { Findings, RuleLink } from '../../components/finding.js';
import { govukButton, govukDetails } from '../../components/generated/govuk.js';
import { PlanTimeline } from '../../components/plan-timeline.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { DateControl, ErrorSummary, type FormState } from '../../forms/controls.js';
import { withQuery } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { listInWords, longDate } from '../../words.js';
import { CaseFrame } from './case-frame.js';
import { type CasePage, casePath, whoActs } from './case-view.js';
import { WhatIf } from './plan-moves.js';
import { dayInWords, dayTitles, hasDays, holidayOn, holidayRows } from './plan-words.js';

export interface PlanView {
  /** Day that is wanted; null when the earliest is looked for. */
  goal: IsoDate | null;
  /** Null when the wanted day could not be read. */
  planned: CasePlan | null;
  state: FormState;
}

/** Page of the plan for a wanted day. */
export const planPath = (page: CasePage, goal: IsoDate | null): string => withQuery(casePath(page.details, 'plan'), { goal });

const Reason = ({ reason }: { reason: PlanReason }): SafeHtml => (
  <div class="app-plan-why">
    <p class="govuk-body-s govuk-!-margin-bottom-1">{reason.message}</p>
    {reason.argument ? <Argument argument={reason.argument} /> : null}
    {reason.citation === null ? null : (
      <p class="app-finding__source">
        {reason.citation}
        {reason.ruleId === null || reason.ruleId.startsWith('policy:') ? null : (
          <>
            , <RuleLink id={reason.ruleId} />
          </>
        )}
      </p>
    )}
  </div>
);

/** Why a step cannot come a day later, or a day sooner, with the counting. */
const Why = ({ plan, step }: { plan: Plan; step: PlannedStep }): SafeHtml | null => {
  const than = plan.direction === 'backward' ? 'later' : 'sooner';
  const parts = [
    { day: step.safe, words: `Safely not a day ${than}` },
    { day: step.lawful, words: `Lawfully not a day ${than}` },
  ].filter((part): part is { day: PlannedDay; words: string } => part.day !== null && part.day.because.length > 0);
  if (parts.length === 0) return null;
  return govukDetails({
    summaryHtml: (
      <>
        Why<span class="govuk-visually-hidden">: {step.title}</span>
      </>
    ),
    html: (
      <>
        {parts.map(({ day, words }) => (
          <>
            <p class="govuk-body-s govuk-!-margin-bottom-1">
              <strong>
                {words} than {longDate(day.day)}:
              </strong>
            </p>
            {day.because.map((reason) => (
              <Reason reason={reason} />
            ))}
          </>
        ))}
      </>
    ),
  });
};

const Day = ({ plan, planned }: { plan: Plan; planned: PlannedDay | null }): SafeHtml => {
  if (planned === null) return <span class="app-muted">none</span>;
  const holiday = holidayOn(plan.holidays, planned.day);
  return (
    <>
      <time datetime={planned.day}>{dayInWords(planned.day)}</time>
      {holiday === null ? null : <span class="app-plan-note">in the school holidays ({holiday})</span>}
    </>
  );
};

function Steps({ page, plan }: { page: CasePage; plan: Plan }): SafeHtml {
  const titles = dayTitles(plan);
  return table<PlannedStep>({
    caption: 'Step by step',
    columns: [
      {
        head: 'Step',
        rowHeader: true,
        cell: (step) => (
          <>
            {step.title}
            <span class="app-plan-note">
              {whoActs(page, step)}
              {step.hard ? '' : ' · may come later without moving the date; it is then recorded as late'}
            </span>
            <Why plan={plan} step={step} />
          </>
        ),
      },
      {
        head: titles.safe,
        cell: (step) =>
          step.doneOn === null ? (
            <strong>
              <Day plan={plan} planned={step.safe} />
            </strong>
          ) : (
            `Done on ${dayInWords(step.doneOn)}`
          ),
      },
      { head: titles.lawful, cell: (step) => (step.doneOn === null ? <Day plan={plan} planned={step.lawful} /> : '–') },
    ],
    rows: plan.steps,
  });
}

const Holidays = ({ plan }: { plan: Plan }): SafeHtml | null => {
  const rows = holidayRows(plan.holidays);
  if (rows.length === 0) return null;
  const several = new Set(plan.holidays.map(({ calendar }) => calendar)).size > 1;
  return (
    <>
      <h2 class="govuk-heading-m">School holidays in between</h2>
      <ul class="govuk-list govuk-list--bullet">
        {rows.map(({ from, to, name, calendars }) => (
          <li>
            {name}: {dayInWords(from)} to {dayInWords(to)}
            {several ? ` (${listInWords(calendars)})` : ''}
          </li>
        ))}
      </ul>
    </>
  );
};

/** The plan in a sentence; where the day cannot be met, the way to one that can. */
const Answer = ({ page, goal, plan }: { page: CasePage; goal: IsoDate | null; plan: Plan }): SafeHtml => {
  const others = [...new Set([plan.first?.lawful ?? null, plan.first?.safe ?? null])].filter(
    (day): day is IsoDate => day !== null && day !== goal,
  );
  return (
    <div class={`app-plan-answer${plan.possible.lawful ? '' : ' app-plan-answer--not'}`} role="region" aria-label="The answer">
      <p class="app-plan-answer__sentence">{plan.sentence}</p>
      {others.length === 0 ? null : (
        <p class="govuk-body app-plan-links">
          {others.map((day, place) => (
            <>
              {place === 0 ? '' : ' · '}
              <a class="govuk-link" href={planPath(page, day)}>
                See the plan for {longDate(day)}
              </a>
            </>
          ))}
        </p>
      )}
    </div>
  );
};

const Planned = ({
  page,
  goal,
  planned,
  state,
}: {
  page: CasePage;
  goal: IsoDate | null;
  planned: CasePlan;
  state: FormState;
}): SafeHtml => {
  const { plan, whatIf } = planned;
  const backward = plan.direction === 'backward';
  return (
    <>
      <Answer page={page} goal={goal} plan={plan} />
      <Findings findings={plan.unknown} />
      {hasDays(plan) ? (
        <>
          <p class="govuk-body">
            <strong>{dayTitles(plan).safe}</strong>: nothing is late or doubtful, and everything is in place by the working day before.{' '}
            <strong>{dayTitles(plan).lawful}</strong>: the law still gives effect to what is done then, but{' '}
            {backward ? 'nobody should wait for it.' : 'it comes with warnings or without a margin.'}
          </p>
          <p class="govuk-body app-plan-links">
            <a class="govuk-link" href={withQuery(casePath(page.details, 'plan/calendar'), { goal })} download>
              Put these days into your calendar (.ics file)
            </a>
          </p>
          <PlanTimeline plan={plan} today={page.today} />
          <Steps page={page} plan={plan} />
        </>
      ) : null}
      <Holidays plan={plan} />
      {plan.unavoidable.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Warnings that no choice of days avoids</h2>
          <Findings findings={plan.unavoidable} />
        </>
      ) : null}
      <WhatIf page={page} plan={plan} goal={goal} state={state} whatIf={whatIf} />
    </>
  );
};

/** The case planned ahead: from a wanted day back, or from today on. */
export function planPage(page: CasePage, { goal, planned, state }: PlanView): PageView {
  return {
    title: `Plan – ${page.details.reference}`,
    failed: state.errors.length > 0,
    body: (
      <CaseFrame page={page} tab="timetable">
        <div class="app-plan-page">
          <ErrorSummary errors={state.errors} />
          <h2 class="govuk-heading-m">Plan a date</h2>
          <form class="app-plan-form" method="get" action={casePath(page.details, 'plan')} novalidate>
            <DateControl
              state={state}
              name="goal"
              label="We want it to take effect on"
              hint="For example, 1 9 2027. Leave it empty for the earliest day there is."
            />
            {govukButton({ text: 'Work it out' })}
          </form>
          {planned === null ? null : <Planned page={page} goal={goal} planned={planned} state={state} />}
        </div>
      </CaseFrame>
    ),
  };
}
