import type { IsoDate } from '#libs/law/types.js';
import { addDays } from '#libs/law/calendar/civil-date.js';
import { govukButton, govukInsetText } from '../../components/generated/govuk.js';
import { Csrf, DateControl, ErrorSummary, type FormState } from '../../forms/controls.js';
import type { PageView } from '../../layout/context.js';
import { longDate } from '../../words.js';

/** Moves today forward, so that a case can be lived through in minutes. */
export function clockPage(today: IsoDate, state: FormState, csrfToken: string): PageView {
  const steps = [
    { days: 1, text: 'One day' },
    { days: 7, text: 'One week' },
    { days: 30, text: '30 days' },
  ];
  return {
    title: 'Move today forward',
    failed: state.errors.length > 0,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <h1 class="govuk-heading-l">Move today forward</h1>
          <p class="govuk-body-l">
            Today is <strong>{longDate(today)}</strong>.
          </p>
          {govukInsetText({
            text: 'Reminders that fall due are sent, dates that come take effect. The clock of the demonstration cannot be moved back.',
          })}
          <form method="post" action="/demo/clock" novalidate>
            <Csrf token={csrfToken} />
            <div class="govuk-button-group">
              {steps.map((step) =>
                govukButton({
                  text: `${step.text}, to ${longDate(addDays(today, step.days))}`,
                  name: 'days',
                  value: String(step.days),
                  classes: 'govuk-button--secondary',
                }),
              )}
            </div>
          </form>
          <form method="post" action="/demo/clock" novalidate>
            <Csrf token={csrfToken} />
            <DateControl state={state} name="to" label="Or to a day of your choice" hint={`After ${longDate(today)}`} />
            {govukButton({ text: 'Move today', preventDoubleClick: true })}
          </form>
        </div>
      </div>
    ),
  };
}
