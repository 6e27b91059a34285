import type { Child } from 'hono/jsx';
import type { SafeHtml } from './render-component.js';

export interface Column<Row> {
  head: string;
  cell: (row: Row) => Child | SafeHtml;
  /** Names the row; read out with every other cell of it. */
  rowHeader?: boolean;
  numeric?: boolean;
  /** On narrow screens the cell takes the whole width and needs no name. */
  stackedWhole?: boolean;
}

export interface TableOptions<Row> {
  caption: string;
  captionSize?: 's' | 'm' | 'l';
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowClass?: (row: Row) => string | undefined;
  /** Said instead of an empty table. */
  empty?: string;
}

/**
 * A table that becomes a stack of labelled lines on narrow screens. The roles repeat what the elements say because
 * browsers forget them when the layout is changed.
 */
export function table<Row>({ caption, captionSize = 'm', captionHidden, columns, rows, rowClass, empty }: TableOptions<Row>): SafeHtml {
  if (rows.length === 0 && empty) return <p class="govuk-body app-muted">{empty}</p>;
  return (
    <table class="govuk-table app-table" role="table">
      <caption class={`govuk-table__caption ${captionHidden ? 'govuk-visually-hidden' : `govuk-table__caption--${captionSize}`}`}>
        {caption}
      </caption>
      <thead class="govuk-table__head" role="rowgroup">
        <tr class="govuk-table__row" role="row">
          {columns.map((column) => (
            <th scope="col" role="columnheader" class={`govuk-table__header${column.numeric ? ' govuk-table__header--numeric' : ''}`}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" role="rowgroup">
        {rows.map((row) => (
          <tr class={`govuk-table__row ${rowClass?.(row) ?? ''}`.trim()} role="row">
            {columns.map((column) =>
              column.rowHeader ? (
                <th scope="row" role="rowheader" class="govuk-table__header">
                  {column.cell(row) as Child}
                </th>
              ) : (
                <td
                  role="cell"
                  data-label={column.stackedWhole ? '' : column.head}
                  class={`govuk-table__cell${column.numeric ? ' govuk-table__cell--numeric' : ''}`}
                >
                  {column.cell(row) as Child}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
