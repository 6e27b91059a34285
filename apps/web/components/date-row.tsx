import type { CountingRuleId, DateArgument, IsoDate, TimetableRow } from '#libs/law/types.js';
import { capital, dueInWords, longDate, shortDate } from '../words.js';
import { Findings, RuleLink } from './finding.js';
import { govukDetails, govukTag } from './generated/govuk.js';
import type { SafeHtml } from './render-component.js';

/** What each way of counting means, for people who do not know its number. */
export const countingWords: Record<CountingRuleId, string> = {
  C1: 'a period of weeks beginning with the day: that day is day 1',
  C2: 'within a number of weeks of the day: that day itself is not counted',
  C2m: 'within a number of months of the day: that day itself is not counted',
  C3: 'not less than a number of weeks after the day',
  C4: 'at least a number of months before the day',
  C5: 'clear days: neither the first nor the last day counts',
  C6: 'weeks and months run through weekends and holidays, and never move to the next working day',
  C7: 'the civil date in London',
  C8: 'a share counted exactly, never rounded',
  C9: 'post arrives a number of working days after it is sent',
  C10: 'a week is seven days one after another',
  C11: 'school days: only days on which the school has a session',
  C12: 'a school day is a day on which that school has a session',
  C12m: 'the school’s own calendar decides, and the others’ are looked at',
  C13: 'a month is a calendar month',
  C14: 'email to parents counts only where the parent agreed to it in writing',
};

export const Argument = ({ argument, startedBy }: { argument: DateArgument; startedBy?: SafeHtml | null }): SafeHtml => (
  <dl class="app-argument">
    {startedBy ? (
      <>
        <dt>Started by</dt>
        <dd>{startedBy}</dd>
      </>
    ) : null}
    <dt>How it is counted</dt>
    <dd>
      {argument.counting}: {countingWords[argument.counting]}
    </dd>
    {argument.skipped.length > 0 ? (
      <>
        <dt>Days that do not count</dt>
        <dd>
          <ul>
            {argument.skipped.map((range) => (
              <li>
                {shortDate(range.from)}
                {range.to === range.from ? '' : ` to ${shortDate(range.to)}`}: {range.because}
              </li>
            ))}
          </ul>
        </dd>
      </>
    ) : null}
    <dt>The sum</dt>
    <dd>
      <div class="app-argument__sum">{capital(argument.sum)}</div>
    </dd>
  </dl>
);

const Status = ({ row, today }: { row: TimetableRow; today: IsoDate }): SafeHtml => {
  switch (row.status) {
    case 'met':
      return govukTag({ text: 'Done', classes: 'govuk-tag--green' });
    case 'late':
      return govukTag({ text: 'Done late', classes: 'govuk-tag--red' });
    case 'missed':
      return govukTag({ text: 'Missed', classes: 'govuk-tag--red' });
    default:
      return row.due || row.earliest ? (
        <span class="app-muted">{dueInWords((row.due ?? row.earliest)!, today).replace(/ overdue$/, ' ago')}</span>
      ) : (
        <span class="app-muted">no date yet</span>
      );
  }
};

const When = ({ row }: { row: TimetableRow }): SafeHtml => {
  if (row.due) {
    return (
      <>
        by <strong class="app-nowrap">{shortDate(row.due)}</strong>
      </>
    );
  }
  if (row.earliest) {
    return (
      <>
        not before <strong class="app-nowrap">{shortDate(row.earliest)}</strong>
      </>
    );
  }
  return <strong>{row.doneOn ? shortDate(row.doneOn) : 'No date'}</strong>;
};

export interface DateRowProps {
  row: TimetableRow;
  today: IsoDate;
  /** Who must act, in words. */
  who: string;
  startedBy: SafeHtml | null;
}

/** One date of the timetable with the whole of its argument behind a disclosure. */
export const DateRow = ({ row, today, who, startedBy }: DateRowProps): SafeHtml => (
  <article class="app-date" id={`date-${row.key}`}>
    <div class="app-date__head">
      <h3 class="app-date__title">{row.title}</h3>
      <p class="app-date__when app-tabular">
        <When row={row} /> <Status row={row} today={today} />
      </p>
    </div>
    <p class="app-date__for">
      {who}
      {row.doneOn && row.status !== 'open' ? ` · done on ${longDate(row.doneOn)}` : ''}
      {row.cleanFrom && row.cleanFrom !== row.earliest ? ` · free of doubt from ${longDate(row.cleanFrom)}` : ''}
    </p>
    {row.findings.length > 0 ? (
      <div class="govuk-!-margin-top-3">
        <Findings findings={row.findings} />
      </div>
    ) : null}
    {govukDetails({
      summaryText: `Why this date: ${row.citation}`,
      html: (
        <>
          <p class="govuk-body-s">
            {row.citation}, <RuleLink id={row.ruleId} />
          </p>
          {row.counting ? (
            <Argument
              argument={{ counting: row.counting, startsOn: row.startsOn, sum: row.sum, skipped: row.skipped }}
              startedBy={startedBy}
            />
          ) : (
            <p class="govuk-body-s govuk-!-margin-bottom-0">{capital(row.sum)}</p>
          )}
        </>
      ),
    })}
  </article>
);
