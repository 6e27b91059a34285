import type { Attachment, AttachmentKind, BoardLink } from '#libs/instruments/index.js';
import type { RecipientRow } from '#libs/law/types.js';
import { govukButton, govukInsetText, govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { Csrf, CheckboxesControl, DateControl, ErrorSummary, type FormState, RadiosControl, TextControl } from '../../forms/controls.js';
import type { PageView } from '../../layout/context.js';
import { byWhom, instantInWords, longDate } from '../../words.js';
import { MatterCaption, MatterFrame } from './matter-frame.js';
import { matterPath, mayRecordHere, type MatterPage } from './matter-view.js';

interface PaperForm {
  state: FormState;
  csrfToken: string;
}

export const kindWords: Record<AttachmentKind, string> = {
  minutes: 'Minutes',
  approval: 'An approval',
  consultation: 'What was said when asked',
  other: 'Something else',
};

const size = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

const Upload = ({ page: { details }, form: { state, csrfToken } }: { page: MatterPage; form: PaperForm }): SafeHtml => {
  const error = state.errors.find(({ field }) => field === 'file');
  return (
    <form method="post" action={matterPath(details, 'files')} enctype="multipart/form-data" novalidate>
      <h2 class="govuk-heading-m">Add a file</h2>
      <Csrf token={csrfToken} />
      <RadiosControl
        state={state}
        name="kind"
        label="What it is"
        choices={(Object.keys(kindWords) as AttachmentKind[]).map((value) => ({ value, text: kindWords[value] }))}
      />
      <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
        <label class="govuk-label govuk-label--s" for="file">
          The file
        </label>
        <div id="file-hint" class="govuk-hint">
          PDF, Word, OpenDocument text, PNG or JPEG, up to 10 MB
        </div>
        {error ? (
          <p id="file-error" class="govuk-error-message">
            <span class="govuk-visually-hidden">Error:</span> {error.message}
          </p>
        ) : null}
        <input class="govuk-file-upload" id="file" name="file" type="file" aria-describedby={`file-hint${error ? ' file-error' : ''}`} />
      </div>
      {govukButton({ text: 'Add the file', preventDoubleClick: true })}
    </form>
  );
};

export function filesPage(page: MatterPage, form: PaperForm): PageView {
  const { details, writer } = page;
  return {
    title: `Files – ${details.subject.name}`,
    failed: form.state.errors.length > 0,
    body: (
      <MatterFrame page={page} tab="files">
        <ErrorSummary errors={form.state.errors} />
        {table<Attachment>({
          caption: 'Files beside the instrument',
          columns: [
            {
              head: 'File',
              rowHeader: true,
              cell: (file) =>
                file.removedBecause === null ? (
                  <a class="govuk-link" href={matterPath(details, `files/${file.id}`)}>
                    {file.name}
                  </a>
                ) : (
                  <>{file.name}</>
                ),
            },
            { head: 'What it is', cell: ({ kind }) => kindWords[kind] },
            { head: 'Size', cell: ({ bytes }) => size(bytes) },
            {
              head: 'Added',
              cell: ({ addedAt, addedByName, addedById }) => `${instantInWords(addedAt)} by ${byWhom(addedByName, addedById)}`,
            },
            {
              head: 'Take away',
              cell: (file) =>
                file.removedBecause !== null ? (
                  <>Taken away: {file.removedBecause}</>
                ) : page.staff ? (
                  <a class="govuk-link" href={matterPath(details, `files/${file.id}/remove`)}>
                    Take away<span class="govuk-visually-hidden">: {file.name}</span>
                  </a>
                ) : (
                  <></>
                ),
            },
          ],
          rows: details.attachments,
          empty: 'No file was added yet.',
        })}
        {writer ? <Upload page={page} form={form} /> : null}
      </MatterFrame>
    ),
  };
}

export function removeFilePage(page: MatterPage, file: Attachment, { state, csrfToken }: PaperForm): PageView {
  const { details } = page;
  return {
    title: `Take a file away – ${details.subject.name}`,
    failed: state.errors.length > 0,
    back: { href: matterPath(details, 'files'), text: 'All files' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <MatterCaption page={page} />
          <h1 class="govuk-heading-l">Take {file.name} away</h1>
          <p class="govuk-body">Its contents are gone then. That it was there, and your reason, stay in the history.</p>
          <form method="post" action={matterPath(details, `files/${file.id}/remove`)} novalidate>
            <Csrf token={csrfToken} />
            <TextControl state={state} name="reason" label="Reason" hint="No names" />
            {govukButton({ text: 'Take it away', classes: 'govuk-button--warning', preventDoubleClick: true })}
          </form>
        </div>
      </div>
    ),
  };
}

const standingOf = ({ revokedAt, expiresAt, openedAt }: BoardLink, now: string): string => {
  if (revokedAt) return `Revoked ${instantInWords(revokedAt)}`;
  if (expiresAt <= now) return `Expired ${instantInWords(expiresAt)}`;
  return openedAt ? `In use since ${instantInWords(openedAt)}` : 'Not opened yet';
};

/** The link by which a board's clerk works on this matter alone. */
export function linksPage(
  page: MatterPage,
  links: readonly BoardLink[],
  form: PaperForm & { now: string; address: string | null },
): PageView {
  const { details } = page;
  const { state, csrfToken, now, address } = form;
  return {
    title: `Link for the board – ${details.subject.name}`,
    failed: state.errors.length > 0,
    body: (
      <MatterFrame page={page} tab="links">
        <ErrorSummary errors={state.errors} />
        {address
          ? govukInsetText({
              html: (
                <>
                  <p class="govuk-body govuk-!-font-weight-bold">Send this address to the board. It is shown once and kept nowhere.</p>
                  <p class="govuk-body app-hash" id="board-link">
                    {address}
                  </p>
                </>
              ),
            })
          : null}
        <h2 class="govuk-heading-m">Let the board work on it</h2>
        <p class="govuk-body">
          Whoever opens the link first drafts, adds files and submits this instrument without a password, until it ends. They see nothing
          else.
        </p>
        <form method="post" action={matterPath(details, 'links')} novalidate>
          <Csrf token={csrfToken} />
          <TextControl state={state} name="label" label="For whom" hint="The board or office, such as: Clerk to the governing body" />
          <TextControl state={state} name="email" label="E-mail address" type="email" autocomplete="off" />
          <TextControl state={state} name="days" label="Days it lasts (optional)" inputmode="numeric" classes="govuk-input--width-3" />
          {govukButton({ text: 'Make the link', preventDoubleClick: true })}
        </form>
        {table<BoardLink>({
          caption: 'Links made',
          columns: [
            { head: 'For whom', rowHeader: true, cell: ({ label, email }) => `${label}, ${email}` },
            { head: 'Made', cell: ({ issuedAt }) => instantInWords(issuedAt) },
            { head: 'Lasts until', cell: ({ expiresAt }) => instantInWords(expiresAt) },
            { head: 'Where it stands', cell: (link) => standingOf(link, now) },
            {
              head: 'End it',
              cell: (link) =>
                link.revokedAt || link.expiresAt <= now ? (
                  <></>
                ) : (
                  <form method="post" action={matterPath(details, `links/${link.id}/revoke`)} novalidate>
                    <Csrf token={csrfToken} />
                    <button class="govuk-button govuk-button--secondary app-row-button" type="submit">
                      Revoke<span class="govuk-visually-hidden"> the link for {link.label}</span>
                    </button>
                  </form>
                ),
            },
          ],
          rows: [...links],
          empty: 'No link was made yet.',
        })}
      </MatterFrame>
    ),
  };
}

/** Everyone entitled to a copy, who had one, and a form for those who have one now. */
export function copiesPage(page: MatterPage, { state, csrfToken }: PaperForm): PageView {
  const { details } = page;
  const { recipients } = details.view;
  const open = recipients.filter(({ toldOn, applies }) => toldOn === null && applies !== false);
  return {
    title: `Copies – ${details.subject.name}`,
    failed: state.errors.length > 0,
    body: (
      <MatterFrame page={page} tab="copies">
        <ErrorSummary errors={state.errors} />
        {table<RecipientRow>({
          caption: 'Who is entitled to a copy',
          columns: [
            { head: 'Who', rowHeader: true, cell: ({ label }) => label },
            {
              head: 'Had a copy',
              cell: ({ toldOn, applies }) =>
                toldOn !== null ? (
                  <>
                    {govukTag({ text: 'Given', classes: 'govuk-tag--green' })} {longDate(toldOn)}
                  </>
                ) : applies === false ? (
                  <span class="app-muted">Not here</span>
                ) : (
                  govukTag({ text: applies === null ? 'Perhaps' : 'Not yet', classes: 'govuk-tag--yellow' })
                ),
            },
          ],
          rows: recipients,
          empty: 'Copies are given once it is made; who is entitled is said then.',
        })}
        {open.length > 0 && mayRecordHere(page, 'told') ? (
          <form method="post" action={matterPath(details, 'copies')} novalidate>
            <h2 class="govuk-heading-m">Record copies given</h2>
            <Csrf token={csrfToken} />
            <input type="hidden" name="expectedVersion" value={String(details.version)} />
            <CheckboxesControl
              state={state}
              name="who"
              label="Who was given a copy?"
              choices={open.map(({ key, label }) => ({ value: key, text: label }))}
            />
            <DateControl state={state} name="on" label="Date given or sent" />
            <RadiosControl
              state={state}
              name="channel"
              label="How"
              choices={[
                { value: 'hand', text: 'By hand' },
                { value: 'post', text: 'By post' },
                { value: 'email', text: 'By e-mail' },
              ]}
            />
            {govukButton({ text: 'Record the copies', preventDoubleClick: true })}
          </form>
        ) : null}
      </MatterFrame>
    ),
  };
}
