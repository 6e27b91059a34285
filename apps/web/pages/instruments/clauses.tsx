import { clausesOf, type InstrumentInput } from '#libs/law/index.js';
import type { SafeHtml } from '../../components/render-component.js';

/** The text of an instrument as it is printed. */
export const Clauses = ({ record }: { record: InstrumentInput }): SafeHtml => (
  <div class="app-clauses">
    {clausesOf(record).map(({ number, heading, parts, citation }) => (
      <section>
        <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
          {number}. {heading}
        </h2>
        {parts.map(({ text }) => (
          <p class="govuk-body govuk-!-margin-bottom-2">{text}</p>
        ))}
        <p class="govuk-body-s app-muted">{citation}</p>
      </section>
    ))}
  </div>
);
