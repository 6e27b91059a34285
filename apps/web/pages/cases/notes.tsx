import { govukButton, govukTag } from '../../components/generated/govuk.js';
import { Csrf, ErrorSummary, type FormState, LongTextControl, RadiosControl } from '../../forms/controls.js';
import type { PageView } from '../../layout/context.js';
import { byWhom, instantInWords } from '../../words.js';
import { CaseFrame } from './case-frame.js';
import { type CasePage, casePath } from './case-view.js';

export function notesPage(page: CasePage, state: FormState, csrfToken: string): PageView {
  const { details, may } = page;
  return {
    title: `Notes – ${details.reference}`,
    failed: state.errors.length > 0,
    body: (
      <CaseFrame page={page} tab="notes">
        <ErrorSummary errors={state.errors} />
        <h2 class="govuk-heading-m">Notes</h2>
        {may('cases:note') ? (
          <form method="post" action={casePath(details, 'notes')} novalidate class="app-panel">
            <Csrf token={csrfToken} />
            <LongTextControl
              state={state}
              name="text"
              label="Add a note"
              hint="Names of children and their parents do not belong here."
              rows="3"
            />
            <RadiosControl
              state={state}
              name="shared"
              label="Who may read it"
              inline
              choices={[
                { value: 'no', text: 'My authority only' },
                { value: 'yes', text: 'Everyone who takes part in the case' },
              ]}
            />
            {govukButton({ text: 'Add note', preventDoubleClick: true })}
          </form>
        ) : null}
        {details.notes.length === 0 ? <p class="govuk-body app-muted">No notes yet.</p> : null}
        {[...details.notes].reverse().map((note) => (
          <article class="app-note">
            <p class="govuk-body app-note__text">{note.text}</p>
            <p class="govuk-body-s app-muted">
              {byWhom(note.authorName, note.authorId)}, {instantInWords(note.at)}{' '}
              {note.shared ? govukTag({ text: 'Shared', classes: 'govuk-tag--blue' }) : null}
            </p>
          </article>
        ))}
      </CaseFrame>
    ),
  };
}
