import type { Plan } from '#libs/law/planning/index.js';
import type { CaseView, IsoDate, TimetableRow } from '#libs/law/types.js';
import { govukInsetText, govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { longDate, shortDate } from '../../words.js';

/** Events that move or confirm the day on which something takes effect: their check shows every date that hangs on it. */
const movesTheDate: ReadonlySet<string> = new Set([
  'effective-date-changed',
  'effective-date-confirmed',
  'discontinuance-date-changed',
  'approval-modified',
]);

export const isDateChange = (type: string): boolean => movesTheDate.has(type);

/** One date of the case as it stands and as it would stand. */
export interface DateRow {
  title: string;
  now: IsoDate | null;
  then: IsoDate | null;
  /** A first day, before which it may not come; otherwise a last one. */
  first: boolean;
  /** It cannot be kept any more. */
  impossible: boolean;
}

const dayOf = (row: TimetableRow | undefined): IsoDate | null => row?.due ?? row?.earliest ?? null;

/** Every date that moves, appears or falls away; those that could not be kept any more marked. In the order of the days to come. */
export function dateRows(before: CaseView, after: CaseView, today: IsoDate): DateRow[] {
  const then = new Map(after.timetable.map((row) => [row.key, row]));
  const was = new Map(before.timetable.map((row) => [row.key, row]));
  return [...new Set([...was.keys(), ...then.keys()])]
    .map((key): DateRow => {
      const row = then.get(key) ?? was.get(key)!;
      const day = dayOf(then.get(key));
      return {
        title: row.title,
        now: dayOf(was.get(key)),
        then: day,
        first: row.due === null,
        impossible: row.due !== null && day !== null && day < today && row.doneOn === null && row.status !== 'met',
      };
    })
    .filter(({ now, then: day }) => now !== day)
    .sort((one, other) => ((one.then ?? '9') < (other.then ?? '9') ? -1 : 1));
}

const Day = ({ day }: { day: IsoDate | null }): SafeHtml =>
  day === null ? <span class="app-muted">no date</span> : <time datetime={day}>{shortDate(day)}</time>;

/** Every deadline that a change of the date moves, old and new, before it is recorded; and whether what is left can still be done. */
export const DateChange = ({
  before,
  after,
  plan,
  today,
}: {
  before: CaseView;
  after: CaseView;
  /** The way to the date as it would be; null where nothing would be left to plan. */
  plan: Plan | null;
  today: IsoDate;
}): SafeHtml => {
  const rows = dateRows(before, after, today);
  const impossible = rows.filter((row) => row.impossible).length;
  return (
    <>
      {before.effectiveOn === after.effectiveOn ? null : (
        <p class="govuk-body">
          The date moves from <strong>{before.effectiveOn === null ? 'no date' : longDate(before.effectiveOn)}</strong> to{' '}
          <strong>{after.effectiveOn === null ? 'no date' : longDate(after.effectiveOn)}</strong>.
        </p>
      )}
      {after.certainty === 'provisional'
        ? govukInsetText({
            text: 'The date is provisional: it is planned for and reminded of, and does not take effect until it is confirmed.',
          })
        : null}
      {table<DateRow>({
        caption: 'Every date that moves',
        captionSize: 's',
        empty: 'No other date moves.',
        columns: [
          { head: 'What', rowHeader: true, cell: ({ title }) => title },
          { head: 'Now', cell: ({ now }) => <Day day={now} /> },
          {
            head: 'Would be',
            cell: ({ then, first, impossible: gone }) => (
              <>
                <strong>
                  {first && then !== null ? 'not before ' : ''}
                  <Day day={then} />
                </strong>{' '}
                {gone ? govukTag({ text: 'It has passed', classes: 'govuk-tag--red' }) : null}
              </>
            ),
          },
        ],
        rows,
      })}
      {impossible > 0 ? (
        <p class="govuk-body">
          {impossible === 1 ? 'One of these dates has' : `${impossible} of these dates have`} passed already and cannot be kept. It can be
          recorded all the same; what comes then is late.
        </p>
      ) : null}
      {plan === null ? null : (
        <p class="govuk-body">
          <strong>Can it still be done?</strong>{' '}
          {plan.possible.lawful && impossible > 0
            ? `Not in time for what has passed, which is late for good. The rest: ${plan.sentence}`
            : plan.possible.lawful
              ? plan.sentence
              : `Not by then. ${plan.inTheWay.map(({ message }) => message).join(' ')}`}
        </p>
      )}
    </>
  );
};
