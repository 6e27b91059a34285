import { type Posted, typed, withQuery } from '../forms/posted.js';
import type { SafeHtml } from './render-component.js';

/** Under a list that goes on: to its first page and to the next, with the filter as it stands in the address. */
export const Paging = ({ path, query, next }: { path: string; query: Posted; next: string | null }): SafeHtml | null => {
  const after = typed(query, 'after');
  if (next === null && after === '') return null;
  const filter = Object.fromEntries(Object.keys(query).map((name) => [name, typed(query, name)]));
  return (
    <nav class="govuk-button-group" aria-label="Pages">
      {after === '' ? null : (
        <a class="govuk-link" href={withQuery(path, { ...filter, after: null })}>
          First page
        </a>
      )}
      {next === null ? null : (
        <a class="govuk-link" rel="next" href={withQuery(path, { ...filter, after: next })}>
          Next page
        </a>
      )}
    </nav>
  );
};
