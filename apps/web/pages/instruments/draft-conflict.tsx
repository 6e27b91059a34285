import { categoryNames, type PlaceCategory } from '#libs/law/index.js';
import type { DraftConflict, DraftField } from '#libs/instruments/index.js';
import { govukButton } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { Csrf, ErrorSummary, type FormState, RadiosControl } from '../../forms/controls.js';
import { type DraftList, draftLists } from '../../forms/instrument-fields.js';
import { sideControl } from '../../forms/draft-sides.js';
import type { PageView } from '../../layout/context.js';
import { capital, instantInWords, longDate } from '../../words.js';
import { isIsoDate } from '#libs/law/index.js';
import { MatterCaption } from './matter-frame.js';
import { matterPath, type MatterPage } from './matter-view.js';

const Plain = ({ value }: { value: unknown }): SafeHtml => {
  if (value === undefined || value === null || value === '') return <span class="app-muted">not given</span>;
  if (typeof value === 'boolean') return <>{value ? 'yes' : 'no'}</>;
  return <>{typeof value === 'string' && isIsoDate(value) ? longDate(value) : String(value as string | number)}</>;
};

const Line = ({ list, line }: { list: DraftList | undefined; line: Record<string, unknown> }): SafeHtml => (
  <>
    {Object.entries(line).map(([name, value], place) => (
      <>
        {place > 0 ? '; ' : ''}
        {list?.controls.find((control) => control.name === name)?.label ?? name}: <Plain value={value} />
      </>
    ))}
  </>
);

/** What one side says of a field: a number, a text, a list line by line. */
const Said = ({ path, value }: { path: string; value: unknown }): SafeHtml => {
  if (Array.isArray(value)) {
    const list = draftLists.find(({ name }) => name === path);
    return value.length === 0 ? (
      <Plain value={null} />
    ) : (
      <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
        {(value as Record<string, unknown>[]).map((line) => (
          <li>
            <Line list={list} line={line} />
          </li>
        ))}
      </ul>
    );
  }
  if (typeof value === 'object' && value !== null)
    return (
      <>
        {Object.entries(value).map(([name, inner], place) => (
          <>
            {place > 0 ? ', ' : ''}
            {categoryNames[name as PlaceCategory] ?? name}: <Plain value={inner} />
          </>
        ))}
      </>
    );
  return <Plain value={value} />;
};

const FieldSides = ({ field, state, by }: { field: DraftField; state: FormState; by: string }): SafeHtml => (
  <section class="app-sides" aria-label={capital(field.label)}>
    <h2 class="govuk-heading-s">{capital(field.label)}</h2>
    <dl class="app-sides__both">
      <div>
        <dt>Yours</dt>
        <dd>
          <Said path={field.path} value={field.mine} />
        </dd>
      </div>
      <div>
        <dt>{by}</dt>
        <dd>
          <Said path={field.path} value={field.theirs} />
        </dd>
      </div>
      <div>
        <dt>Before both</dt>
        <dd>
          <Said path={field.path} value={field.base} />
        </dd>
      </div>
    </dl>
    <RadiosControl
      state={state}
      name={sideControl(field.path)}
      label={
        field.conflict
          ? `${capital(field.label)}: both changed it. Which is to stand?`
          : `${capital(field.label)}: only one of you changed it`
      }
      inline
      choices={[
        { value: 'mine', text: 'Keep mine' },
        { value: 'theirs', text: 'Take theirs' },
      ]}
    />
  </section>
);

/** Somebody else saved meanwhile: both texts field by field, and nothing of either is lost. */
export function draftConflictPage(
  page: MatterPage,
  { conflict, key, state, csrfToken }: { conflict: DraftConflict; key: string; state: FormState; csrfToken: string },
): PageView {
  const { details } = page;
  const by = conflict.by ?? 'Someone no longer known';
  return {
    title: `Two drafts – ${details.subject.name}`,
    failed: state.errors.length > 0,
    back: { href: matterPath(details), text: 'Back to the instrument' },
    body: (
      <>
        <ErrorSummary errors={state.errors} />
        <MatterCaption page={page} />
        <h1 class="govuk-heading-l">{by} saved this draft while you were writing</h1>
        <p class="govuk-body">
          Saved {instantInWords(conflict.at)}. Nothing of yours is lost, and nothing of theirs is overwritten. Choose for each field which
          is to stand; what only one of you changed is chosen already.
        </p>
        <form method="post" action={matterPath(details, 'draft/two')} novalidate>
          <Csrf token={csrfToken} />
          <input type="hidden" name="draft" value={key} />
          {conflict.fields.length === 0 ? <p class="govuk-body">Both texts say the same.</p> : null}
          {conflict.fields.map((field) => (
            <FieldSides field={field} state={state} by={by} />
          ))}
          <div class="govuk-button-group">
            {govukButton({ text: 'Save what I chose', preventDoubleClick: true })}
            <a class="govuk-link" href={matterPath(details, 'draft')}>
              Leave mine and look at theirs
            </a>
          </div>
        </form>
      </>
    ),
  };
}
