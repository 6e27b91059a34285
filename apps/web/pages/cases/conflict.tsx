import type { HistoryRow } from '#libs/casework/types.js';
import type { EventDescription } from '#libs/law/types.js';
import { govukButton } from '../../components/generated/govuk.js';
import { table } from '../../components/table.js';
import { HiddenFields } from '../../forms/controls.js';
import type { EventForm } from '../../forms/event-form.js';
import type { Posted } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { byWhom, instantInWords, longDate } from '../../words.js';
import { type CasePage, casePath } from './case-view.js';
import { Entered } from './confirm.js';
import { CaseCaption, type FormSeal, SealFields, sealNames } from './record.js';

export interface ConflictInput {
  description: EventDescription;
  form: EventForm;
  posted: Posted;
  /** Seal of the case as it stands now; going on with it is a choice made with open eyes. */
  seal: FormSeal;
  changes: readonly HistoryRow[];
}

/** State-bearing entries made since the form was opened. */
export function changesSince(history: readonly HistoryRow[], seen: number, now: number): HistoryRow[] {
  const bearing = history.filter((row) => row.stateBearing);
  return bearing.slice(Math.max(0, bearing.length - Math.max(1, now - seen)));
}

/** Someone else changed the case in the meantime: what, who, and what was typed is still here. */
export function conflictPage(page: CasePage, { description, form, posted, seal, changes }: ConflictInput): PageView {
  const { details } = page;
  return {
    title: `The case has changed – ${details.reference}`,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <CaseCaption page={page} />
          <h1 class="govuk-heading-l">The case changed while you were writing</h1>
          <p class="govuk-body">Nothing of yours was saved, and nothing was lost. Look at what was recorded in the meantime, then go on.</p>
          {table({
            caption: 'Recorded since you opened the form',
            columns: [
              { head: 'What', rowHeader: true, cell: (row) => row.title },
              { head: 'Happened on', cell: (row) => longDate(row.happenedOn) },
              { head: 'Recorded by', cell: (row) => byWhom(row.actorName, row.actorId) },
              { head: 'Recorded', cell: (row) => instantInWords(row.recordedAt) },
            ],
            rows: changes,
          })}
          <h2 class="govuk-heading-m">What you entered</h2>
          <Entered page={page} description={description} form={form} />
          <form method="post" action={casePath(details, `record/${description.type}`)} novalidate>
            <SealFields seal={seal} />
            <HiddenFields posted={posted} except={sealNames} />
            <div class="govuk-button-group">
              {govukButton({ text: 'Go on with my entry', name: 'step', value: 'check', preventDoubleClick: true })}
              {govukButton({ text: 'Change what I entered', name: 'step', value: 'edit', classes: 'govuk-button--secondary' })}
              <a class="govuk-link" href={casePath(details, 'history')}>
                Leave it and look at the case
              </a>
            </div>
          </form>
        </div>
      </div>
    ),
  };
}
