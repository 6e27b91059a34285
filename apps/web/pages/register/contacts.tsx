import { contactRoles, type NamedContact } from '#libs/register/index.js';
import { govukButton, govukTag } from '../../components/generated/govuk.js';
import { table } from '../../components/table.js';
import { Csrf, ErrorSummary, type FormState, RadiosControl, SelectControl, TextControl } from '../../forms/controls.js';
import { typed, withQuery } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { sentence } from '../../words.js';

export function contactsPage(
  rows: readonly NamedContact[],
  next: string | null,
  mayWrite: (row: NamedContact) => boolean,
  mayAdd: boolean,
): PageView {
  return {
    title: 'Contacts',
    body: (
      <>
        <div class="app-page-head">
          <h1 class="govuk-heading-l">Contacts</h1>
          {mayAdd ? govukButton({ text: 'Add a contact', href: '/contacts/add' }) : null}
        </div>
        <p class="govuk-body-l">Where reminders and notices go. The register has no email addresses, so your authority keeps its own.</p>
        {table({
          caption: 'Offices and people',
          columns: [
            { head: 'Of', rowHeader: true, cell: (row) => row.subjectName },
            { head: 'Role', cell: (row) => sentence(row.role) },
            {
              head: 'Name',
              cell: (row) => (
                <>
                  {row.name} {row.private ? govukTag({ text: 'Private', classes: 'govuk-tag--grey' }) : null}
                </>
              ),
            },
            { head: 'Email', cell: (row) => <span class="app-wrap">{row.email}</span> },
            {
              head: 'Change',
              cell: (row) =>
                mayWrite(row) ? (
                  <a class="govuk-link" href={`/contacts/${row.id}`}>
                    Change<span class="govuk-visually-hidden"> {row.name}</span>
                  </a>
                ) : (
                  ''
                ),
            },
          ],
          rows,
          empty: 'No contacts yet. Until there are some, every reminder goes to the case officer.',
        })}
        {next ? (
          <p class="govuk-body">
            <a class="govuk-link" rel="next" href={withQuery('/contacts', { after: next })}>
              Next page
            </a>
          </p>
        ) : null}
      </>
    ),
  };
}

export interface ContactForm {
  /** Id of the contact that is changed; null for another one. */
  id: string | null;
  state: FormState;
  csrfToken: string;
}

export function contactFormPage({ id, state, csrfToken }: ContactForm): PageView {
  const heading = id ? 'Change a contact' : 'Add a contact';
  return {
    title: heading,
    failed: state.errors.length > 0,
    back: { href: '/contacts', text: 'Contacts' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <h1 class="govuk-heading-l">{heading}</h1>
          <form method="post" action={id ? `/contacts/${id}` : '/contacts/add'} novalidate>
            <Csrf token={csrfToken} />
            <input type="hidden" name="expectedVersion" value={typed(state.posted, 'expectedVersion')} />
            <RadiosControl
              state={state}
              name="subjectKind"
              label="Whose contact is it?"
              choices={[
                { value: 'school', text: 'A school' },
                { value: 'federation', text: 'A federation' },
                { value: 'authority', text: 'A local authority' },
              ]}
            />
            <TextControl
              state={state}
              name="subjectKey"
              label="Its number"
              hint="The URN of a school, the UID of a federation, the three-figure code of an authority"
              inputmode="numeric"
              classes="govuk-input--width-10"
            />
            <SelectControl
              state={state}
              name="role"
              label="Role"
              choices={contactRoles.map((role) => ({ value: role, text: sentence(role) }))}
              empty="Choose"
            />
            <TextControl state={state} name="name" label="Name of the person or office" autocomplete="off" />
            <TextControl state={state} name="email" label="Email address" type="email" autocomplete="off" />
            <RadiosControl
              state={state}
              name="private"
              label="Who may see it"
              inline
              choices={[
                { value: 'yes', text: 'My authority only' },
                { value: 'no', text: 'Everyone who takes part in its cases' },
              ]}
            />
            {govukButton({ text: 'Save contact', preventDoubleClick: true })}
          </form>
          {id ? (
            <form method="post" action={`/contacts/${id}/remove`} novalidate>
              <Csrf token={csrfToken} />
              {govukButton({ text: 'Remove contact', classes: 'govuk-button--warning' })}
            </form>
          ) : null}
        </div>
      </div>
    ),
  };
}
