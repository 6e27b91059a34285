import type { HistoryRow } from '#libs/casework/types.js';
import type { EventDescription } from '#libs/law/types.js';
import { govukButton, govukInsetText } from '../../components/generated/govuk.js';
import { ErrorSummary, type FormState, LongTextControl, RadiosControl } from '../../forms/controls.js';
import { EventFields } from '../../forms/event-fields.js';
import type { PageView } from '../../layout/context.js';
import { longDate } from '../../words.js';
import { type CasePage, casePath } from './case-view.js';
import { caseChoices, CaseCaption, type FormSeal, SealFields } from './record.js';

export interface CorrectInput {
  row: HistoryRow;
  description: EventDescription;
  state: FormState;
  seal: FormSeal;
}

/** Puts an entry right without touching it: the correction stands beside it, with its reason. */
export function correctPage(page: CasePage, { row, description, state, seal }: CorrectInput): PageView {
  const { details } = page;
  return {
    title: `Correct an entry – ${details.reference}`,
    failed: state.errors.length > 0,
    back: { href: `${casePath(details, 'history')}#event-${row.sequence}`, text: 'Back to the history' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <CaseCaption page={page} />
          <h1 class="govuk-heading-l">Correct: {description.title}</h1>
          {govukInsetText({
            text: `Entry ${row.sequence}, happened on ${longDate(row.happenedOn)}. It stays in the history; the correction is added beside it and every date is worked out again.`,
          })}
          <form method="post" action={casePath(details, `events/${row.sequence}/correct`)} novalidate>
            <SealFields seal={seal} />
            <RadiosControl
              state={state}
              name="kind"
              label="What kind of correction is it?"
              choices={[
                {
                  value: 'clerical',
                  text: 'It was typed wrongly',
                  hint: 'The record is put right. If that would break what follows, it is refused.',
                },
                {
                  value: 'factual',
                  text: 'It happened otherwise than everyone believed',
                  hint: 'Later steps that would now fail are kept and marked as in question.',
                },
              ]}
            />
            <EventFields description={description} state={state} choices={caseChoices(page)} />
            <LongTextControl state={state} name="reason" label="Reason for the correction" rows="3" />
            {govukButton({ text: 'Record the correction', preventDoubleClick: true })}
          </form>
        </div>
      </div>
    ),
  };
}
