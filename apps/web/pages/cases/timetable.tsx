import type { TimetableRow } from '#libs/law/types.js';
import { DateRow } from '../../components/date-row.js';
import { Findings } from '../../components/finding.js';
import { PlanPicture, type PlanPoint } from '../../components/plan-picture.js';
import type { SafeHtml } from '../../components/render-component.js';
import type { PageView } from '../../layout/context.js';
import { longDate } from '../../words.js';
import { CaseFrame } from './case-frame.js';
import { type CasePage, casePath, eventDescription, whoActs } from './case-view.js';

/** The event that started a clock, as a link to its place in the history. */
export function startedByLink(page: CasePage, row: TimetableRow): SafeHtml | null {
  if (row.startedBy === null) return null;
  const event = page.details.input.events[row.startedBy];
  if (!event) return null;
  const title = eventDescription(page, event.type)?.title ?? event.type;
  const words = `${title}, ${longDate(event.happenedOn)}`;
  return event.sequence === undefined ? (
    <>{words}</>
  ) : (
    <a class="govuk-link" href={`${casePath(page.details, 'history')}#event-${event.sequence}`}>
      {words}
    </a>
  );
}

export const planPoints = (rows: readonly TimetableRow[]): PlanPoint[] =>
  rows
    .filter((row) => row.due !== null || row.earliest !== null)
    .map((row) => ({ date: (row.due ?? row.earliest)!, from: row.startsOn, title: row.title, status: row.status }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));

export function timetablePage(page: CasePage): PageView {
  const { details, today } = page;
  const { timetable, findings } = details.view;
  const rows = [...timetable].sort((a, b) => ((a.due ?? a.earliest ?? '9') < (b.due ?? b.earliest ?? '9') ? -1 : 1));
  const open = rows.filter((row) => row.status === 'open' || row.status === 'missed');
  const past = rows.filter((row) => row.status === 'met' || row.status === 'late');
  const withoutDate = findings.filter((finding) => finding.enforcement === 'data');
  const list = (some: readonly TimetableRow[]): SafeHtml => (
    <>
      {some.map((row) => (
        <DateRow row={row} today={today} who={whoActs(page, row)} startedBy={startedByLink(page, row)} />
      ))}
    </>
  );
  return {
    title: `Timetable – ${details.reference}`,
    body: (
      <CaseFrame page={page} tab="timetable">
        <h2 class="govuk-heading-m">Timetable</h2>
        <p class="govuk-body">Every date is worked out from what has been recorded. Nothing here is typed in by hand.</p>
        {!details.closed ? (
          <p class="govuk-body">
            <a class="govuk-link" href={casePath(details, 'plan')}>
              Plan a date
            </a>
            : the last safe day of every step for the day you want, and what moves when one date changes.
          </p>
        ) : null}
        <Findings findings={withoutDate} />
        <PlanPicture points={planPoints(rows)} today={today} title={`Dates of ${details.reference}`} />
        {rows.length === 0 ? <p class="govuk-body app-muted">Nothing has been recorded that starts a date.</p> : null}
        {open.length > 0 ? <h3 class="govuk-heading-s">Still to come or missed</h3> : null}
        {list(open)}
        {past.length > 0 ? <h3 class="govuk-heading-s govuk-!-margin-top-6">Done</h3> : null}
        {list(past)}
      </CaseFrame>
    ),
  };
}
