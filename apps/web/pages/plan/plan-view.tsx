import { dayOf, nextOf, type Plan, type PlannedDay, type PlannedStep, type PlanReason } from '#libs/law/planning/index.js';
import { rulebook } from '#libs/law/index.js';
import { addDays, daysBetween } from '#libs/law/calendar/civil-date.js';
import type { IsoDate } from '#libs/law/types.js';
import { Argument } from '../../components/date-row.js';
import { Findings, RuleLink } from '../../components/finding.js';
import { govukDetails } from '../../components/generated/govuk.js';
import { PlanTimeline } from '../../components/plan-timeline.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { capital, longDate, plural, shortDate } from '../../words.js';
import { dayInWords, dayTitles, hasDays, holidayOn, holidayRows, type HolidayRow, weekdayNote } from '../cases/plan-words.js';

/** What a plan is shown with, whether its case is open or only thought of. */
export interface PlanShown {
  plan: Plan;
  today: IsoDate;
  /** Who acts, in words. */
  who: (step: PlannedStep) => string;
  /** Page of the same plan for another day. */
  pathFor: (goal: IsoDate) => string;
  /** The same plan as a calendar file. */
  calendarPath: string;
}

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

const Reason = ({ reason }: { reason: PlanReason }): SafeHtml => (
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

const Why = ({ plan, step }: { plan: Plan; step: PlannedStep }): SafeHtml | null => {
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
const OnPaper = ({ plan }: { plan: Plan }): SafeHtml => (
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

const Day = ({ plan, planned }: { plan: Plan; planned: PlannedDay | null }): SafeHtml => {
  if (planned === null) return <span class="app-muted">none</span>;
  const note = holidayOn(plan.holidays, planned.day);
  const weekend = weekdayNote(planned.day);
  return (
    <>
      <time datetime={planned.day}>{dayInWords(planned.day)}</time>
      {note === null ? null : <span class="app-plan-note">in the school holidays ({note})</span>}
      {note === null && weekend !== null ? <span class="app-plan-note">{weekend}</span> : null}
    </>
  );
};

/** The last day in time; that what comes later still has effect is a remark and no date to plan by. */
const InTime = ({ plan, step }: { plan: Plan; step: PlannedStep }): SafeHtml => {
  const { last, lawful, overdue } = step;
  if (plan.direction === 'forward') return <Day plan={plan} planned={lawful} />;
  return (
    <>
      <Day plan={plan} planned={last} />
      {overdue === null ? null : <span class="app-plan-note">Late already: it was due by {longDate(overdue)}. Do it at once.</span>}
      {last !== null && lawful !== null && lawful.day > last.day ? (
        <span class="app-plan-note">Lawful though late until {longDate(lawful.day)}</span>
      ) : null}
    </>
  );
};

/** "Done on" for what is past; a day that is fixed and still to come is not done. */
const Settled = ({ on, today }: { on: IsoDate; today: IsoDate }): SafeHtml => (
  <>
    {on > today ? 'Fixed for' : 'Done on'} <time datetime={on}>{dayInWords(on)}</time>
  </>
);

type Row = { step: PlannedStep; number: number } | { holidays: HolidayRow[] };

/** Steps in their order, with the holidays between them where they fall. */
function rowsOf(plan: Plan): Row[] {
  const ahead = holidayRows(plan.holidays);
  const rows: Row[] = [];
  plan.steps.forEach((step, place) => {
    const day = step.doneOn ?? dayOf(plan, step)?.day ?? null;
    const first = ahead.findIndex(({ from }) => day === null || from > day);
    const holidays = ahead.splice(0, first < 0 ? ahead.length : first);
    if (holidays.length > 0) rows.push({ holidays });
    rows.push({ step, number: place + 1 });
  });
  return ahead.length > 0 ? [...rows, { holidays: ahead }] : rows;
}

const slackInWords = (slack: number): string =>
  slack === 0 ? 'No slack: it cannot wait a day' : `${capital(plural(slack, 'day'))} of slack`;

function Steps({ shown: { plan, today, who } }: { shown: PlanShown }): SafeHtml {
  const titles = dayTitles(plan);
  return table<Row>({
    caption: 'Step by step',
    rowClass: (row) => ('holidays' in row ? 'app-plan-holiday' : undefined),
    columns: [
      {
        head: 'Step',
        rowHeader: true,
        cell: (row) =>
          'holidays' in row ? (
            <>
              School holidays
              {row.holidays.map(({ from, to, name, calendars }) => (
                <span class="app-plan-note">
                  {name}: {shortDate(from)} to {shortDate(to)} ({calendars.join(', ')})
                </span>
              ))}
            </>
          ) : (
            <>
              {row.number}. {row.step.title}
              <span class="app-plan-note">
                <strong>{who(row.step)}</strong>
                {row.step.why === null ? '' : ` · ${row.step.why}`}
                {row.step.hard ? '' : ' · May come later without moving the date; it is then recorded as late.'}
              </span>
              <Why plan={plan} step={row.step} />
            </>
          ),
      },
      {
        head: titles.safe,
        cell: (row) =>
          'holidays' in row ? (
            ''
          ) : row.step.doneOn === null ? (
            <>
              <strong>
                <Day plan={plan} planned={row.step.safe} />
              </strong>
              {row.step.slack === null ? null : <span class="app-plan-note">{slackInWords(row.step.slack)}</span>}
            </>
          ) : (
            <Settled on={row.step.doneOn} today={today} />
          ),
      },
      {
        head: titles.lawful,
        cell: (row) => ('holidays' in row ? '' : row.step.doneOn === null ? <InTime plan={plan} step={row.step} /> : '–'),
      },
    ],
    rows: rowsOf(plan),
  });
}

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
          <Steps shown={shown} />
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
