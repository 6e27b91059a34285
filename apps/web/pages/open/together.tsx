import type { IsoDate, ProcessId, SchoolFacts } from '#libs/law/types.js';
import type { Partners } from '#libs/register/index.js';
import { CATEGORIES } from '#libs/casework/index.js';
import { govukButton } from '../../components/generated/govuk.js';
import { EnterButton, type Found, PartnerResults, PartnerSearch } from '../../components/partner-search.js';
import type { SafeHtml } from '../../components/render-component.js';
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
import { capital, categoryWords, plural } from '../../words.js';
import { processPurpose } from './process-choice.js';

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
  const add = (key: string, step: string, name: string): SafeHtml =>
    here.has(key) ? <span class="app-muted">Added</span> : <RowButton step={`${step}:${key}`} text="Add" about={name} />;
  return (
    <PartnerResults
      found={found}
      asAt={asAt}
      addFederation={({ uid, name }) => add(uid, 'add-federation', name)}
      addSchool={({ urn, name }) => add(urn, 'add', name)}
    />
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
          <EnterButton step="enter" />
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
          <PartnerSearch state={state} example="116656" />
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
