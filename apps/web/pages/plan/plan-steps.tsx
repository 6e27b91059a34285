import { dayOf, type Plan, type PlannedDay, type PlannedStep } from '#libs/law/planning/index.js';
import type { IsoDate } from '#libs/law/types.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { capital, longDate, plural, shortDate } from '../../words.js';
import { dayInWords, dayTitles, holidayOn, holidayRows, type HolidayRow, weekdayNote } from '../cases/plan-words.js';
import { Why } from './plan-reasons.js';
import type { PlanShown } from './plan-shown.js';

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

/** The table of steps: what, who, by when and why. */
export function PlanSteps({ shown: { plan, today, who } }: { shown: PlanShown }): SafeHtml {
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
