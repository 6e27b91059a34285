import type { CascadeOfCase } from '#libs/casework/index.js';
import type { SafeHtml } from '../../components/render-component.js';
import { actInWords, Cascade } from './cascade.js';

/** On a page that asks for confirmation: what the entry changes beyond the case; nothing where it changes nothing of that. */
export const BeyondThisCase = ({
  cascades,
  authorities,
}: {
  cascades: readonly CascadeOfCase[];
  authorities: Record<string, string>;
}): SafeHtml | null =>
  cascades.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">What it changes beyond this case</h2>
      {cascades.map((cascade) => (
        <section>
          <h3 class="govuk-heading-s">{actInWords(cascade)}</h3>
          <Cascade cascade={cascade} authorities={authorities} />
        </section>
      ))}
    </>
  );
