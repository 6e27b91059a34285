import type { IsoDate } from '#libs/law/types.js';
import type { FederationRow, Partners, SchoolRow } from '#libs/register/index.js';
import { type FormState, TextControl } from '../forms/controls.js';
import { categoryWords, longDate, plural } from '../words.js';
import { govukButton } from './generated/govuk.js';
import type { SafeHtml } from './render-component.js';
import { table } from './table.js';

/** What a search for schools and federations found. */
export interface Found {
  schools: readonly SchoolRow[];
  /** There are more schools than are shown. */
  more: boolean;
  federations: readonly FederationRow[];
}

/** Schools and federations chosen so far, as they stand in an address. */
export interface ChosenKeys {
  urns: readonly string[];
  uids: readonly string[];
}

/** A link of a row: it says which row it is for to those who only hear it. */
export const RowLink = ({ href, text, about }: { href: string; text: string; about: string }): SafeHtml => (
  <a class="govuk-link govuk-link--no-visited-state" href={href}>
    {text}
    <span class="govuk-visually-hidden"> {about}</span>
  </a>
);

const without = (all: readonly string[], one: string): string[] => all.filter((other) => other !== one);

/** Those chosen so far: a federation as a whole, or schools one by one; each can be taken out. `pathFor`: the page with that choice. */
export const ChosenPartners = ({
  chosen: { urns, uids },
  partners,
  pathFor,
}: {
  chosen: ChosenKeys;
  partners: Partners;
  pathFor: (chosen: { urns?: string[]; uids?: string[] }) => string;
}): SafeHtml => {
  const federations = partners.federations.filter(({ uid }) => uids.includes(uid));
  const schools = partners.schools.filter(({ key, federation }) => urns.includes(key) && !uids.includes(federation ?? ''));
  if (federations.length + schools.length === 0) return <p class="govuk-body app-muted">Nobody is chosen yet.</p>;
  return (
    <ul class="app-partners">
      {federations.map(({ uid, name }) => (
        <li class="app-partners__item">
          <div class="app-partners__head">
            <strong>{name}</strong>
            <RowLink href={pathFor({ uids: without(uids, uid) })} text="Take out" about={name} />
          </div>
          <p class="govuk-body-s govuk-!-margin-bottom-0">
            All its schools: {plural(partners.schools.filter(({ federation }) => federation === uid).length, 'school')}
          </p>
        </li>
      ))}
      {schools.map(({ key, name, category, federation }) => (
        <li class="app-partners__item">
          <div class="app-partners__head">
            <strong>{name}</strong>
            <RowLink href={pathFor({ urns: without(urns, key) })} text="Take out" about={name} />
          </div>
          <p class="govuk-body-s govuk-!-margin-bottom-0">
            URN {key}, {category ? categoryWords[category] : 'not a maintained school'}
            {federation === undefined ? '' : `; in ${partners.federations.find(({ uid }) => uid === federation)?.name ?? 'a federation'}`}
          </p>
        </li>
      ))}
    </ul>
  );
};

/** Federations and schools found, each with the way to add it. */
export const PartnerResults = ({
  found: { federations, schools, more },
  asAt,
  addFederation,
  addSchool,
}: {
  found: Found;
  asAt: IsoDate;
  addFederation: (row: FederationRow) => SafeHtml;
  /** Null where only a federation can be chosen. */
  addSchool: ((row: SchoolRow) => SafeHtml) | null;
}): SafeHtml => (
  <div class="app-panel">
    {federations.length > 0 || addSchool === null
      ? table({
          caption: 'Federations found',
          captionSize: 's',
          columns: [
            { head: 'Federation', rowHeader: true, cell: (row) => row.name },
            { head: `Schools on ${longDate(asAt)}`, cell: (row) => String(row.members) },
            { head: 'UID', cell: (row) => row.uid },
            { head: addSchool === null ? 'Choose it' : 'Add it', stackedWhole: true, cell: addFederation },
          ],
          rows: federations,
          empty: 'No federation is found.',
        })
      : null}
    {addSchool === null
      ? null
      : table({
          caption: 'Schools found',
          captionSize: 's',
          columns: [
            { head: 'School', rowHeader: true, cell: (row) => row.name },
            { head: 'Authority', cell: (row) => row.authorityName },
            { head: 'What it is', cell: (row) => [row.type, row.statusCode === '1' ? '' : row.status].filter(Boolean).join(', ') },
            { head: 'URN', cell: (row) => row.urn },
            { head: 'Add it', stackedWhole: true, cell: addSchool },
          ],
          rows: schools,
          empty: 'No school is found.',
        })}
    {more && addSchool !== null ? <p class="govuk-body app-muted">There are more. Type more of the name to narrow them down.</p> : null}
  </div>
);

/** What the Enter key presses: the first button of a form, whatever stands below. */
export const EnterButton = ({ step }: { step: string }): SafeHtml => (
  <button type="submit" name="step" value={step} class="govuk-visually-hidden" tabindex={-1} aria-hidden="true">
    Find or add
  </button>
);

/** Finds by name or number, or adds URNs at once. */
export const PartnerSearch = ({ state, example }: { state: FormState; example: string }): SafeHtml => (
  <div class="app-search-line">
    <TextControl
      state={state}
      name="search"
      label="Find a school or federation"
      hint={`Name, postcode, DfE number or UID to search for. One or more URNs, such as ${example}, are added at once.`}
      classes="govuk-input--width-20"
    />
    {govukButton({ text: 'Find or add', name: 'step', value: 'search', classes: 'govuk-button--secondary' })}
  </div>
);
