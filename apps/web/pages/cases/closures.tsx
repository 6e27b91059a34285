import type { IsoDate } from '#libs/law/types.js';
import { govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { shortDate } from '../../words.js';
import { type CasePage, eventDescription } from './case-view.js';
import { valueInWords } from './history.js';
import { actsOf } from './acts.js';

interface Closure {
  school: string;
  how: string;
  on: IsoDate;
  provisional: boolean;
}

/** Schools of a federation that are to close or convert, as things stand, in the order of their dates. */
function closuresOf(page: CasePage): Closure[] {
  const closures = new Map<string, Closure>();
  for (const { type, data } of actsOf(page)) {
    const school = String(data['school']);
    if (type === 'discontinuance-withdrawn') closures.delete(school);
    if (type !== 'discontinuance-planned' && type !== 'discontinuance-date-changed') continue;
    const before = closures.get(school);
    closures.set(school, {
      school,
      how: String(data['how'] ?? before?.how ?? ''),
      on: String(data['discontinuedOn']),
      provisional: data['certainty'] === undefined ? (before?.provisional ?? false) : data['certainty'] === 'provisional',
    });
  }
  return [...closures.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Which school goes, how and when; nothing in a case of another process. */
export const Closures = ({ page }: { page: CasePage }): SafeHtml | null => {
  if (page.details.process !== 'discontinuance') return null;
  const fields = eventDescription(page, 'discontinuance-planned')?.fields ?? [];
  const words = (name: string, value: string): string =>
    valueInWords(
      page,
      fields.find((field) => field.name === name),
      value,
    );
  return table({
    caption: 'Schools that close or convert',
    columns: [
      { head: 'School', rowHeader: true, cell: (closure) => words('school', closure.school) },
      { head: 'What happens', cell: (closure) => words('how', closure.how) },
      {
        head: 'On',
        cell: (closure) => (
          <>
            <span class="app-nowrap">{shortDate(closure.on)}</span>{' '}
            {closure.on <= page.today
              ? govukTag({ text: 'Has come', classes: 'govuk-tag--grey' })
              : closure.provisional
                ? govukTag({ text: 'Provisional', classes: 'govuk-tag--yellow' })
                : null}
          </>
        ),
      },
    ],
    rows: closuresOf(page),
    empty: 'No closure or conversion is recorded yet.',
  });
};
