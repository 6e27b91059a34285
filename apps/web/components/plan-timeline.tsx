import { addDays, toDayNumber } from '#libs/law/calendar/civil-date.js';
import type { Holiday, Plan, PlannedStep } from '#libs/law/planning/index.js';
import type { IsoDate } from '#libs/law/types.js';
import { longDate, shortDate } from '../words.js';
import { monthMarks } from './plan-picture.js';
import type { SafeHtml } from './render-component.js';

const width = 960;
/** The titles stand in a column of their own, so that no bar runs through them. */
const left = 380;
const right = 70;
const rowHeight = 30;
const top = 36;
const mostLetters = 58;

const dayMonth = (date: IsoDate): string => shortDate(date).slice(4, -5);

/** Holidays of several calendars laid over each other, each stretch once. */
const stretches = (holidays: readonly Holiday[]): Holiday[] => [
  ...new Map(holidays.map((holiday) => [`${holiday.from} ${holiday.to}`, holiday])).values(),
];

/** Days of a step that are drawn: those the table has. */
interface Drawn {
  title: string;
  doneOn: IsoDate | null;
  safe: IsoDate | null;
  /** Backward the last day in time, forward the first lawful one. */
  limit: IsoDate | null;
}

const drawn = ({ direction }: Plan, { title, doneOn, safe, last, lawful }: PlannedStep): Drawn => ({
  title,
  doneOn,
  safe: safe?.day ?? null,
  limit: (direction === 'backward' ? last : lawful)?.day ?? null,
});

const daysOf = ({ doneOn, safe, limit }: Drawn): IsoDate[] => [doneOn, safe, limit].filter((day): day is IsoDate => day !== null);

/**
 * A plan as a picture: a line for each step, a full mark on its safe day, an empty one on its last day in time, school holidays shaded.
 * It says nothing that the table beside it does not say.
 */
export const PlanTimeline = ({ plan, today }: { plan: Plan; today: IsoDate }): SafeHtml | null => {
  const steps = plan.steps.map((step) => drawn(plan, step)).filter((step) => daysOf(step).length > 0);
  const dates = [...steps.flatMap(daysOf), today].sort();
  if (dates.length < 3) return null;
  const first = addDays(dates[0]!, -7);
  const last = addDays(dates.at(-1)!, 7);
  const span = toDayNumber(last) - toDayNumber(first);
  const x = (date: IsoDate): number => {
    const inside = date < first ? first : date > last ? last : date;
    return Math.round((left + ((toDayNumber(inside) - toDayNumber(first)) / span) * (width - left - right)) * 10) / 10;
  };
  const height = top + steps.length * rowHeight + 12;
  return (
    <figure class="app-planned">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label="Timeline of the plan. The same days stand in the table of steps.">
        {stretches(plan.holidays)
          .filter(({ from, to }) => from <= last && to >= first)
          .map(({ from, to }) => (
            <rect class="app-planned__holiday" x={x(from)} y={top - 14} width={Math.max(1, x(addDays(to, 1)) - x(from))} height={height} />
          ))}
        {monthMarks(first, last).map((mark) => (
          <>
            <line class="app-planned__axis" x1={x(mark.date)} x2={x(mark.date)} y1={top - 14} y2={height} />
            <text class="app-planned__text app-planned__text--quiet" x={x(mark.date) + 4} y={14}>
              {mark.date.slice(5, 7) === '01' ? mark.date.slice(0, 4) : mark.label.slice(0, 3)}
            </text>
          </>
        ))}
        <line class="app-planned__today" x1={x(today)} x2={x(today)} y1={top - 14} y2={height} />
        <text class="app-planned__text app-planned__text--today" x={x(today) + 4} y={top - 4}>
          Today
        </text>
        {steps.map((step, index) => (
          <StepLine step={step} y={top + index * rowHeight + rowHeight / 2} x={x} />
        ))}
      </svg>
      <figcaption class="govuk-body-s app-muted">
        A full mark is the{' '}
        {plan.direction === 'backward'
          ? 'last safe day of a step, an empty one its last day in time'
          : 'first safe day of a step, an empty one its first lawful day'}
        ; a tick is a step that is done. The date beside a line is the day to plan by. Shaded: school holidays. Today is {longDate(today)}.
      </figcaption>
    </figure>
  );
};

const StepLine = ({ step: { title, doneOn, safe, limit }, y, x }: { step: Drawn; y: number; x: (date: IsoDate) => number }): SafeHtml => {
  const ends = [safe, limit].filter((day): day is IsoDate => day !== null).sort();
  const shown = doneOn ?? ends.at(-1) ?? null;
  return (
    <g>
      <text class="app-planned__text" x={0} y={y + 4}>
        {title.length > mostLetters ? `${title.slice(0, mostLetters - 2)}…` : title}
      </text>
      {ends.length === 2 && ends[0] !== ends[1] ? (
        <line class="app-planned__between" x1={x(ends[0]!)} x2={x(ends[1]!)} y1={y} y2={y} />
      ) : null}
      {limit !== null && limit !== safe ? <circle class="app-planned__limit" cx={x(limit)} cy={y} r={5} /> : null}
      {safe !== null ? <circle class="app-planned__safe" cx={x(safe)} cy={y} r={6} /> : null}
      {doneOn !== null ? <path class="app-planned__done" d={`M${x(doneOn) - 5} ${y}l4 4 7-8`} /> : null}
      {shown !== null ? (
        <text class="app-planned__text app-planned__text--quiet" x={x(shown) + 11} y={y + 4}>
          {dayMonth(doneOn ?? safe ?? limit!)}
        </text>
      ) : null}
    </g>
  );
};
