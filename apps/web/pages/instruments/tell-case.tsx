import { Csrf } from '../../forms/controls.js';
import { govukButton } from '../../components/generated/govuk.js';
import type { PageView } from '../../layout/context.js';
import { MatterCaption } from './matter-frame.js';
import { matterPath, type MatterPage } from './matter-view.js';

/** The instrument is made and its case does not say so: telling it once more. Told twice it says so once. */
export function tellCasePage(page: MatterPage, csrfToken: string): PageView {
  const { details } = page;
  return {
    title: `Tell the case – ${details.subject.name}`,
    back: { href: matterPath(details), text: details.subject.name },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <MatterCaption page={page} />
          <h1 class="govuk-heading-l">Tell the case that the instrument is made</h1>
          <p class="govuk-body">
            The case gets the entry “Instrument of government made”, with the number and the fingerprint of the text. What stands there
            already is not repeated.
          </p>
          <form method="post" action={matterPath(details, 'tell-case')} novalidate>
            <Csrf token={csrfToken} />
            {govukButton({ text: 'Tell the case', preventDoubleClick: true })}
          </form>
        </div>
      </div>
    ),
  };
}
