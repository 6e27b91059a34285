import { govukButton } from '../../components/generated/govuk.js';
import { Csrf, ErrorSummary, type FormState, SelectControl, TextControl } from '../../forms/controls.js';
import type { PageView } from '../../layout/context.js';
import { type CasePage, casePath } from './case-view.js';
import { CaseCaption } from './record.js';

export function assignPage(page: CasePage, people: readonly { id: string; name: string }[], state: FormState, csrfToken: string): PageView {
  return {
    title: `Case officer – ${page.details.reference}`,
    failed: state.errors.length > 0,
    back: { href: casePath(page.details), text: 'Back to the case' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <CaseCaption page={page} />
          <h1 class="govuk-heading-l">Who looks after this case?</h1>
          <p class="govuk-body">The case officer gets its reminders from now on.</p>
          <form method="post" action={casePath(page.details, 'assign')} novalidate>
            <Csrf token={csrfToken} />
            <SelectControl
              state={state}
              name="officerId"
              label="Case officer"
              choices={people.map((person) => ({ value: person.id, text: person.name }))}
              empty="Nobody"
            />
            <TextControl state={state} name="reason" label="Reason (optional)" />
            {govukButton({ text: 'Save', preventDoubleClick: true })}
          </form>
        </div>
      </div>
    ),
  };
}
