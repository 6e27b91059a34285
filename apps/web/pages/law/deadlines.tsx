import type { DateAnswer } from '#libs/law/index.js';
import type { CountingRuleId, IsoDate } from '#libs/law/types.js';
import { Argument } from '../../components/date-row.js';
import { Findings } from '../../components/finding.js';
import { govukButton } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { DateControl, ErrorSummary, type FormState, LongTextControl, SelectControl, TextControl } from '../../forms/controls.js';
import type { PageView } from '../../layout/context.js';
import { longDate, shortDate } from '../../words.js';

/** Rules that give a date; the others describe how days and shares are read. */
export const dateRules: { rule: CountingRuleId; words: string; takesNumber?: string; takesCalendar?: boolean }[] = [
  { rule: 'C1', words: 'Within one week beginning with the day (schools’ request: reg 30(4))', takesNumber: 'weeks' },
  { rule: 'C2', words: 'Within one week of the day (notice of a decision: regs 10, 30(8), 34)', takesNumber: 'weeks' },
  { rule: 'C2m', words: 'Within six months of the day (land: reg 41(5))', takesNumber: 'months' },
  { rule: 'C3', words: 'Not less than six weeks after the day (representations: reg 9(2)(g))', takesNumber: 'weeks' },
  { rule: 'C4', words: 'At least two months before the day (discontinuance: reg 41(2))', takesNumber: 'months' },
  { rule: 'C5', words: 'Seven clear days before a meeting (agenda and papers)', takesNumber: 'days' },
  { rule: 'C9', words: 'When a posted letter arrives', takesNumber: 'working days' },
  {
    rule: 'C11',
    words: 'Fourteen school days after the day (before the board may decide: reg 30(6))',
    takesNumber: 'school days',
    takesCalendar: true,
  },
];

export interface DeadlinesPage {
  state: FormState;
  calendars: { value: string; text: string }[];
  answer: DateAnswer | null;
  start: IsoDate | null;
}

const Answer = ({ page }: { page: DeadlinesPage }): SafeHtml | null => {
  const { answer, start } = page;
  if (!answer || !start || !('counting' in answer)) return null;
  return (
    <section aria-labelledby="answer">
      <div class="app-next">
        <p class="app-next__label">Counted from {longDate(start)}</p>
        <h2 class="app-next__title" id="answer">
          {answer.date ? shortDate(answer.date) : 'No date can be given'}
        </h2>
        {answer.date ? <Doubts answer={answer} /> : null}
      </div>
      <Findings findings={answer.findings ?? []} detailed />
      <div class="app-panel">
        <h3 class="govuk-heading-s">{answer.date ? 'Why this date' : 'Why not'}</h3>
        <Argument argument={{ counting: answer.counting, startsOn: start, sum: answer.sum, skipped: answer.date ? answer.skipped : [] }} />
      </div>
    </section>
  );
};

const Doubts = ({ answer }: { answer: Extract<DateAnswer, { date: IsoDate }> }): SafeHtml => (
  <>
    {answer.warnOn ? <p class="app-next__why">On {longDate(answer.warnOn)} itself the words of the law leave a doubt.</p> : null}
    {answer.cleanFrom ? <p class="app-next__why">Free of doubt from {longDate(answer.cleanFrom)}.</p> : null}
    {answer.cleanUntil ? <p class="app-next__why">Free of doubt until {longDate(answer.cleanUntil)}.</p> : null}
  </>
);

export function deadlinesPage(page: DeadlinesPage): PageView {
  const { state } = page;
  return {
    title: 'Deadline calculator',
    failed: state.errors.length > 0,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <h1 class="govuk-heading-l">Deadline calculator</h1>
          <p class="govuk-body-l">
            One rule of counting, one day, one answer with its sum. The address of the answer can be sent to a colleague.
          </p>
          <Answer page={page} />
          <form method="get" action="/deadlines" novalidate>
            <SelectControl
              state={state}
              name="rule"
              label="What is being counted?"
              choices={dateRules.map(({ rule, words }) => ({ value: rule, text: words }))}
              empty="Choose"
              classes="govuk-!-width-full"
            />
            <DateControl state={state} name="start" label="From which day?" hint="For example, 27 3 2026" />
            <TextControl
              state={state}
              name="n"
              label="Another number (optional)"
              hint="When the wording has another number than the one above"
              inputmode="numeric"
              classes="govuk-input--width-3"
            />
            <div class="app-when" data-when-field="rule" data-when-values="C11">
              <p class="app-when__about">Only for school days</p>
              <SelectControl
                state={state}
                name="calendar"
                label="Whose term dates?"
                choices={page.calendars}
                empty="None chosen"
                classes="govuk-!-width-full"
              />
              <LongTextControl
                state={state}
                name="terms"
                label="Or type the terms"
                hint="One a line, such as: 2026-01-06 to 2026-03-27. Days without school inside a term: no 2026-02-16 to 2026-02-20"
                rows="5"
              />
            </div>
            {govukButton({ text: 'Work it out' })}
          </form>
        </div>
      </div>
    ),
  };
}
