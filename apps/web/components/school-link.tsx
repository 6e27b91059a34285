import type { SafeHtml } from './render-component.js';

/** A school by its name, with the way to what the register says of it. */
export const SchoolLink = ({ urn, name }: { urn: string; name: string }): SafeHtml => (
  <a class="govuk-link" href={`/schools/${urn}`}>
    {name}
  </a>
);
