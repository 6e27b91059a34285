import type { IsoDate } from '#libs/law/types.js';
import { addDays, toDayNumber } from '#libs/law/calendar/civil-date.js';
import { longDate, shortDate } from '../words.js';
import type { SafeHtml } from './render-component.js';

export interface PlanPoint {
  date: IsoDate;
  /** Start of the period that ends on the date, where there is one. */
  from: IsoDate | null;
  title: string;
  status: 'open' | 'met' | 'late' | 'missed';
}

const width = 960;
/** The titles stand in a column of their own, so that no bar runs through them. */
const left = 390;
const right = 70;
const rowHeight = 28;
const top = 34;

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** First days of the months between two days; thinned out when there are too many to read. */
export function monthMarks(from: IsoDate, to: IsoDate): { date: IsoDate; label: string }[] {
  const marks: { date: IsoDate; label: string }[] = [];
  let [year, month] = from.split('-').map(Number) as [number, number];
  for (;;) {
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
    const date = `${year}-${String(month).padStart(2, '0')}-01`;
    if (date > to) break;
    marks.push({
      date,
      label: month === 1 || (marks.length === 0 && month < 12) ? `${monthNames[month - 1]} ${year}` : monthNames[month - 1]!,
    });
  }
  const step = Math.ceil(marks.length / 12);
  return marks.filter((_, index) => index % step === 0);
}

/** A quiet picture of a case's dates. It says nothing that the table beside it does not say. */
export const PlanPicture = ({ points, today, title }: { points: readonly PlanPoint[]; today: IsoDate; title: string }): SafeHtml | null => {
  if (points.length < 2) return null;
  const dates = [...points.flatMap((point) => [point.date, point.from ?? point.date]), today].sort();
  const first = addDays(dates[0]!, -7);
  const last = addDays(dates.at(-1)!, 7);
  const span = toDayNumber(last) - toDayNumber(first);
  const x = (date: IsoDate): number =>
    Math.round((left + ((toDayNumber(date) - toDayNumber(first)) / span) * (width - left - right)) * 10) / 10;
  const height = top + points.length * rowHeight + 12;
  return (
    <figure class="app-plan">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}. The same dates stand in the list on this page.`}>
        {monthMarks(first, last).map((mark) => (
          <>
            <line class="app-plan__axis" x1={x(mark.date)} x2={x(mark.date)} y1={top - 12} y2={height} />
            <text class="app-plan__month" x={x(mark.date) + 4} y={14}>
              {mark.label}
            </text>
          </>
        ))}
        {points.map((point, index) => {
          const y = top + index * rowHeight + rowHeight / 2;
          const at = x(point.date);
          return (
            <g>
              {point.from && point.from < point.date ? (
                <rect class="app-plan__bar" x={x(point.from)} y={y - 3} width={Math.max(1, at - x(point.from))} height={6} rx={3} />
              ) : null}
              <circle class={`app-plan__point app-plan__point--${point.status}`} cx={at} cy={y} r={6} />
              <text class="app-plan__label" x={0} y={y + 4}>
                {point.title.length > 54 ? `${point.title.slice(0, 52)}…` : point.title}
              </text>
              <text class="app-plan__date" x={at + 11} y={y + 4}>
                {shortDate(point.date).slice(4, -5)}
              </text>
            </g>
          );
        })}
        <line class="app-plan__today" x1={x(today)} x2={x(today)} y1={top - 12} y2={height} />
        <text class="app-plan__today-label" x={x(today) + 5} y={top - 4}>
          Today
        </text>
      </svg>
      <figcaption class="govuk-visually-hidden">Today is {longDate(today)}.</figcaption>
    </figure>
  );
};
