import type { IsoDate, ProcessId, SchoolFacts } from '#libs/law/types.js';
import type { FederationRow, Partners, SchoolRow } from '#libs/register/index.js';
import { CATEGORIES } from '#libs/casework/index.js';
import { govukButton } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import {
  Csrf,
  DateControl,
  ErrorSummary,
  type FormState,
  HiddenFields,
  RadiosControl,
  SelectControl,
  TextControl,
} from '../../forms/controls.js';
import { isAmalgamation, newKeysOf, uidsOf, urnsOf } from '../../forms/joint-opening.js';
import { typed } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { capital, categoryWords, longDate, plural } from '../../words.js';
import { processPurpose } from './process-choice.js';

/** What a search found. */
export interface Found {
  schools: readonly SchoolRow[];
  /** There are more schools than are shown. */
  more: boolean;
  federations: readonly FederationRow[];
}

export interface TogetherInput {
  process: ProcessId;
  state: FormState;
  partners: Partners;
  /** Null before anything was searched for. */
  found: Found | null;
  asAt: IsoDate;
  authorities: readonly { code: string; name: string }[];
  ownAuthority: string;
  csrfToken: string;
  idempotencyKey: string;
}

/** A button inside the form: it says which row it is for to those who only hear it. */
export const RowButton = ({ step, text, about }: { step: string; text: string; about: string }): SafeHtml =>
  govukButton({
    html: (
      <>
        {text}
        <span class="govuk-visually-hidden"> {about}</span>
      </>
    ) as never,
    name: 'step',
    value: step,
    classes: 'govuk-button--secondary app-row-button',
  });

const schoolWords = (school: SchoolFacts): string =>
  [`URN ${school.urn ?? school.key}`, school.category ? categoryWords[school.category] : 'not a maintained school'].join(', ');

/** Those added so far: each federation with all its schools, and each school with a governing body of its own. */
const Added = ({ partners, state }: { partners: Partners; state: FormState }): SafeHtml => {
  const named = new Set([...urnsOf(state.posted), ...uidsOf(state.posted)]);
  const own = partners.schools.filter(({ federation }) => federation === undefined);
  if (partners.schools.length === 0) return <p class="govuk-body app-muted">Nobody is added yet.</p>;
  return (
    <ul class="app-partners">
      {partners.federations.map((federation) => {
        const members = partners.schools.filter((school) => school.federation === federation.uid);
        return (
          <li class="app-partners__item">
            <div class="app-partners__head">
              <strong>{federation.name}</strong>
              <RowButton step={`remove-federation:${federation.uid}`} text="Take out" about={federation.name} />
            </div>
            <p class="govuk-body-s govuk-!-margin-bottom-1">
              One governing body for {plural(members.length, 'school')}, so {members.length === 1 ? 'it takes' : 'all of them take'} part:
            </p>
            <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
              {members.map((school) => (
                <li>
                  {school.name}{' '}
                  <span class="app-muted">
                    ({schoolWords(school)}
                    {named.has(school.key) || named.has(federation.uid) ? '' : '; comes with its federation'})
                  </span>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
      {own.map((school) => (
        <li class="app-partners__item">
          <div class="app-partners__head">
            <strong>{school.name}</strong>
            <RowButton step={`remove:${school.key}`} text="Take out" about={school.name} />
          </div>
          <p class="govuk-body-s govuk-!-margin-bottom-0">{capital(schoolWords(school))}; it has a governing body of its own.</p>
        </li>
      ))}
    </ul>
  );
};

const Results = ({ found, partners, asAt }: { found: Found; partners: Partners; asAt: IsoDate }): SafeHtml => {
  const here = new Set([...partners.schools.map(({ key }) => key), ...partners.federations.map(({ uid }) => uid)]);
  const added = <span class="app-muted">Added</span>;
  return (
    <div class="app-panel">
      {found.federations.length > 0
        ? table({
            caption: 'Federations found',
            captionSize: 's',
            columns: [
              { head: 'Federation', rowHeader: true, cell: (row) => row.name },
              { head: `Schools on ${longDate(asAt)}`, cell: (row) => String(row.members) },
              { head: 'UID', cell: (row) => row.uid },
              {
                head: 'Add it',
                stackedWhole: true,
                cell: (row) => (here.has(row.uid) ? added : <RowButton step={`add-federation:${row.uid}`} text="Add" about={row.name} />),
              },
            ],
            rows: found.federations,
          })
        : null}
      {table({
        caption: 'Schools found',
        captionSize: 's',
        columns: [
          { head: 'School', rowHeader: true, cell: (row) => row.name },
          { head: 'Authority', cell: (row) => row.authorityName },
          { head: 'What it is', cell: (row) => [row.type, row.statusCode === '1' ? '' : row.status].filter(Boolean).join(', ') },
          { head: 'URN', cell: (row) => row.urn },
          {
            head: 'Add it',
            stackedWhole: true,
            cell: (row) => (here.has(row.urn) ? added : <RowButton step={`add:${row.urn}`} text="Add" about={row.name} />),
          },
        ],
        rows: found.schools,
        empty: 'No school is found.',
      })}
      {found.more ? <p class="govuk-body app-muted">There are more. Type more of the name to narrow them down.</p> : null}
    </div>
  );
};

const actsFor = [
  { value: 'temporary', text: 'A temporary governing body' },
  { value: 'authority', text: 'The local authority', hint: 'While there is no temporary governing body yet.' },
  { value: 'proposers', text: 'Its proposers', hint: 'While there is no temporary governing body yet; foundation and voluntary schools.' },
];

const NewSchool = ({ id, number, input }: { id: string; number: number; input: TogetherInput }): SafeHtml => {
  const { state } = input;
  const posted = { [`newAuthority-${id}`]: input.ownAuthority, ...state.posted };
  return (
    <fieldset class="govuk-fieldset app-partners__item">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        {typed(state.posted, `newName-${id}`) || `New school ${number}`}
      </legend>
      <TextControl state={state} name={`newName-${id}`} label="What it will be called" labelClasses="" />
      <SelectControl
        state={state}
        name={`newCategory-${id}`}
        label="What kind of school it will be"
        labelClasses=""
        empty="Choose"
        choices={CATEGORIES.map((category) => ({ value: category, text: capital(categoryWords[category]) }))}
      />
      <SelectControl
        state={{ ...state, posted }}
        name={`newAuthority-${id}`}
        label="Local authority that will maintain it"
        labelClasses=""
        empty="Choose"
        choices={input.authorities.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <TextControl state={state} name={`newCharacter-${id}`} label="Religious character (optional)" labelClasses="" />
      <RadiosControl state={state} name={`newBoard-${id}`} label="Who acts for it now?" choices={actsFor} />
      <RowButton step={`remove-new:${id}`} text="Take out" about={typed(state.posted, `newName-${id}`) || `new school ${number}`} />
    </fieldset>
  );
};

const nameHints: Partial<Record<ProcessId, string>> = {
  federating: 'The name the federation is to have, or a working title.',
  joining: 'The name the enlarged federation is to have, or a working title.',
  collaboration: 'Such as: Vale Partnership of Schools',
};

/** Second page, where several come together: what the proposal is called and who takes part. */
export function togetherPage(input: TogetherInput): PageView {
  const { process, state, partners, found, asAt, csrfToken, idempotencyKey } = input;
  const fresh = newKeysOf(state.posted);
  const own = (name: string): boolean =>
    ['name', 'search', 'idempotencyKey', 'asAt-day', 'asAt-month', 'asAt-year'].includes(name) || /^new[A-Z][a-z]+-new-/.test(name);
  return {
    title: 'Who comes together? – Open a case',
    failed: state.errors.length > 0,
    back: { href: '/cases/open', text: 'What it is about' },
    body: (
      <>
        <ErrorSummary errors={state.errors} />
        <span class="govuk-caption-l">{processPurpose(process)}</span>
        <h1 class="govuk-heading-l">Who comes together?</h1>
        <form method="post" action="/cases/open/together" novalidate>
          <Csrf token={csrfToken} />
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          {/* What the Enter key presses: the first button of a form, whatever stands below. */}
          <button type="submit" name="step" value="enter" class="govuk-visually-hidden" tabindex={-1} aria-hidden="true">
            Find or add
          </button>
          <HiddenFields posted={{ ...state.posted, process }} except={Object.keys(state.posted).filter(own)} />
          <TextControl
            state={state}
            name="name"
            label="What the proposal is called"
            hint={nameHints[process] ?? 'Such as: Amalgamation of Brook Infant and Brook Junior School'}
            classes="govuk-!-width-two-thirds"
          />
          <DateControl state={state} name="asAt" label="Schools as the register had them on" hint="Usually today" />
          <h2 class="govuk-heading-m" id="schools">
            Schools and federations
          </h2>
          <p class="govuk-body">
            A school of a federation takes part with all schools of the federation, because its governing body is theirs too.
          </p>
          <Added partners={partners} state={state} />
          <div class="app-search-line">
            <TextControl
              state={state}
              name="search"
              label="Find a school or federation"
              hint="Name, postcode, DfE number or UID to search for. One or more URNs, such as 116656, are added at once."
              classes="govuk-input--width-20"
            />
            {govukButton({ text: 'Find or add', name: 'step', value: 'search', classes: 'govuk-button--secondary' })}
          </div>
          {found ? <Results found={found} partners={partners} asAt={asAt} /> : null}
          {isAmalgamation(process) ? null : (
            <>
              <h2 class="govuk-heading-m">Schools that do not exist yet</h2>
              <p class="govuk-body">
                {process === 'collaboration'
                  ? 'Seldom: a school that is about to open.'
                  : 'A school that is still to open can take part by its temporary governing body, or by the authority or proposers in its place.'}
              </p>
              {fresh.map((id, index) => (
                <NewSchool id={id} number={index + 1} input={input} />
              ))}
              {govukButton({
                text: fresh.length === 0 ? 'Add a school that does not exist yet' : 'Add another school that does not exist yet',
                name: 'step',
                value: 'add-new',
                classes: 'govuk-button--secondary',
              })}
            </>
          )}
          <div>{govukButton({ text: 'Continue', name: 'step', value: 'continue', preventDoubleClick: true })}</div>
        </form>
      </>
    ),
  };
}
