import { categoryNames, placeCategories, type Consequence, type InstrumentCheck } from '#libs/law/index.js';
import { govukButton, govukDetails, govukInsetText } from '../../components/generated/govuk.js';
import { DraftFinding, LawCheck, rangeInWords } from '../../components/law-check.js';
import type { SafeHtml } from '../../components/render-component.js';
import { Csrf, ErrorSummary, type FormState, TextControl } from '../../forms/controls.js';
import {
  authorityControls,
  controlOf,
  type DraftControl,
  type DraftList,
  draftLists,
  madeControls,
  nameControls,
  placeControl,
  publishedControls,
  temporaryControls,
} from '../../forms/instrument-fields.js';
import { lineCount } from '../../forms/instrument-form.js';
import { typed } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { byWhom, capital, instantInWords } from '../../words.js';
import { Control, Lines, type SchoolChoice, schoolChoices } from './draft-controls.js';
import { MatterFrame } from './matter-frame.js';
import { isDraft, matterPath, type MatterPage } from './matter-view.js';

export interface DraftForm {
  state: FormState;
  /** Revision that the person began to write from. */
  expectedRevision: number;
  csrfToken: string;
}

const ruled = (check: InstrumentCheck, control: string): SafeHtml | null => {
  const here = check.findings.filter(({ field }) => controlOf(field) === control);
  return here.length === 0 ? null : (
    <>
      {here.map((finding) => (
        <DraftFinding finding={finding} />
      ))}
    </>
  );
};

const Forced = ({ consequences }: { consequences: readonly Consequence[] }): SafeHtml | null =>
  consequences.length === 0
    ? null
    : govukDetails({
        classes: 'govuk-!-margin-bottom-3',
        summaryText: 'One more, one less',
        html: (
          <ul class="govuk-list govuk-list--bullet">
            {consequences.map(({ message }) => (
              <li>{message}</li>
            ))}
          </ul>
        ),
      });

type Numbered = Consequence['category'];

const NumberRow = ({ category, check, state }: { category: Numbered; check: InstrumentCheck; state: FormState }): SafeHtml => {
  const { limits } = check;
  const control = placeControl(category);
  const staff = category === 'coOptedStaff';
  const here = staff ? null : limits.atThisTotal?.[category];
  const any = staff ? null : limits.anyTotal?.[category];
  return (
    <div class="app-number">
      <TextControl
        state={state}
        name={control}
        label={staff ? 'Of the co-opted, members of staff' : capital(categoryNames[category])}
        inputmode="numeric"
        classes="govuk-input--width-3"
      />
      <div class="app-number__law">
        <p class="govuk-body-s govuk-!-margin-bottom-1">
          {staff
            ? limits.maxCoOptedStaff === null
              ? 'How many the law lets be staff is said once all numbers are given.'
              : `At most ${limits.maxCoOptedStaff} on these numbers.`
            : here
              ? `Lawful at this total: ${rangeInWords(here)}.${any ? ` In any governing body: ${rangeInWords(any)}.` : ''}`
              : any
                ? `Lawful: ${rangeInWords(any)}.`
                : 'What is lawful cannot be said yet.'}
        </p>
        {ruled(check, control)}
        <Forced consequences={limits.consequences.filter((one) => one.category === category)} />
      </div>
    </div>
  );
};

const Numbers = ({ check, state }: { check: InstrumentCheck; state: FormState }): SafeHtml => (
  <section id="places">
    <h2 class="govuk-heading-m">How many of each</h2>
    {placeCategories.flatMap((category) => [
      <NumberRow category={category} check={check} state={state} />,
      ...(category === 'coOpted' ? [<NumberRow category="coOptedStaff" check={check} state={state} />] : []),
    ])}
    <div class="app-number">
      <TextControl
        state={state}
        name="totalPlaces"
        label="Total, as the instrument states it"
        inputmode="numeric"
        classes="govuk-input--width-3"
      />
      <div class="app-number__law">{ruled(check, 'totalPlaces')}</div>
    </div>
  </section>
);

/** Sections that not every instrument needs open by themselves where something stands in them or the law speaks of them. */
const Section = ({ title, open, children }: { title: string; open: boolean; children: SafeHtml | (SafeHtml | null)[] }): SafeHtml =>
  govukDetails({ summaryText: title, open, classes: 'app-section', html: <>{children}</> });

const List = ({
  list,
  check,
  state,
  schools,
}: {
  list: DraftList;
  check: InstrumentCheck;
  state: FormState;
  schools: SchoolChoice[];
}): SafeHtml => {
  const filled = lineCount(state.posted, list.name);
  const spoken = check.findings.filter(({ field }) => field.replace(/[[.].*$/, '') === list.name);
  const wanted = check.missing.some(({ field }) => field.replace(/[[.].*$/, '') === list.name);
  const needed = spoken.some(({ severity }) => severity === 'MUST') || wanted;
  return (
    <div id={list.name}>
      <Section title={filled > 0 ? `${list.title} (${filled})` : list.title} open={needed || faulty(state, list.name)}>
        <p class="govuk-body">{list.about}</p>
        {spoken.length > 0 ? (
          <>
            {spoken.map((finding) => (
              <DraftFinding finding={finding} />
            ))}
          </>
        ) : null}
        <Lines list={list} state={state} schools={schools} spare={list.name === 'schools' && filled > 0 ? 0 : 1} />
        <p class="govuk-body-s app-muted">A line left empty is left out. Save to get another empty line.</p>
        {govukButton({ text: 'Save and go on here', name: 'step', value: `at:${list.name}`, classes: 'govuk-button--secondary' })}
      </Section>
    </div>
  );
};

const faulty = ({ errors }: FormState, list: string): boolean => errors.some(({ field }) => field.startsWith(`${list}-`));

const Some = ({
  title,
  controls,
  state,
  schools,
  check,
}: {
  title: string;
  controls: readonly DraftControl[];
  state: FormState;
  schools: SchoolChoice[];
  check: InstrumentCheck;
}): SafeHtml => {
  const given = controls.some(({ name, kind }) => typed(state.posted, kind === 'date' ? `${name}-day` : name) !== '');
  const spoken = controls.some(({ name }) => ruled(check, name) !== null || state.errors.some(({ field }) => field === name));
  return (
    <Section title={title} open={given || spoken}>
      {controls.map((control) => (
        <>
          {ruled(check, control.name)}
          <Control control={control} state={state} schools={schools} />
        </>
      ))}
    </Section>
  );
};

/** The drafting form: every field of an instrument, with what the law says beside it. */
export function draftPage(page: MatterPage, { state, expectedRevision, csrfToken }: DraftForm): PageView {
  const { details } = page;
  const { check, draft } = details;
  const schools = schoolChoices(draft.record);
  const some = { state, schools, check };
  return {
    title: `Draft – ${details.subject.name}`,
    failed: state.errors.length > 0,
    back: { href: matterPath(details), text: 'Back to the instrument' },
    body: (
      <MatterFrame page={page} tab="draft">
        <ErrorSummary errors={state.errors} />
        {state.errors.length > 0
          ? govukInsetText({ text: 'Nothing of this was saved yet. What the law says below is said of the draft as it was last saved.' })
          : null}
        <p class="govuk-body">
          Saved {instantInWords(draft.savedAt)} by {byWhom(draft.savedByName, draft.savedById)}. Gaps may stay: save, leave, and come back.
        </p>
        <LawCheck check={check} linked />
        <form method="post" action={matterPath(details, 'draft')} novalidate class="app-draft" data-autosave>
          <Csrf token={csrfToken} />
          <input type="hidden" name="expectedRevision" value={String(expectedRevision)} />
          {/* the first button of a form is the one that Enter presses */}
          {govukButton({ text: 'Save and check', name: 'step', value: 'check', preventDoubleClick: true })}
          <p class="govuk-body-s app-muted" data-autosave-status aria-live="polite"></p>
          <section>
            <h2 class="govuk-heading-m">Names and day</h2>
            {nameControls.map((control) => (
              <>
                {ruled(check, control.name)}
                <Control control={control} state={state} schools={schools} />
              </>
            ))}
          </section>
          <Numbers check={check} state={state} />
          <h2 class="govuk-heading-m">What else it says</h2>
          {draftLists.map((list) => (
            <List list={list} {...some} />
          ))}
          <Some title="Authorities of a federation across boundaries" controls={authorityControls} {...some} />
          <Some title="Numbers that were published or approved" controls={publishedControls} {...some} />
          <Some title="For a temporary governing body" controls={temporaryControls} {...some} />
          <Some title="Days of a making or a variation" controls={madeControls} {...some} />
          <div class="govuk-button-group">
            {govukButton({ text: 'Save and check', name: 'step', value: 'check', preventDoubleClick: true })}
            {govukButton({ text: 'Save and leave', name: 'step', value: 'leave', classes: 'govuk-button--secondary' })}
          </div>
        </form>
        <KeepVersion page={page} revision={draft.revision} csrfToken={csrfToken} />
      </MatterFrame>
    ),
  };
}

/** Keeps the draft as it was saved last as a version: what a board adopts and the authority makes. */
export const KeepVersion = ({
  page: { details },
  revision,
  csrfToken,
}: {
  page: MatterPage;
  revision: number;
  csrfToken: string;
}): SafeHtml | null =>
  isDraft(details) ? (
    <form method="post" action={matterPath(details, 'versions')} novalidate>
      <h2 class="govuk-heading-m">Keep a version</h2>
      <p class="govuk-body">
        The draft as it was last saved becomes version {(details.versions.at(-1)?.version ?? 0) + 1}. A version never changes; boards adopt
        and the authority makes a version.
      </p>
      <Csrf token={csrfToken} />
      <input type="hidden" name="expectedRevision" value={String(revision)} />
      <TextControl state={{ posted: {}, errors: [] }} name="note" label="Note (optional)" hint="No names" />
      {govukButton({ text: 'Keep as a version', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>
  ) : null;

/** The draft where it can no longer be changed, or not by this person: what it says and what the law says of it. */
export function draftShownPage(page: MatterPage, clauses: SafeHtml): PageView {
  const { details } = page;
  return {
    title: `Draft – ${details.subject.name}`,
    body: (
      <MatterFrame page={page} tab="draft">
        {govukInsetText({
          text: isDraft(details)
            ? 'You can read this draft and not change it.'
            : `This text can no longer be changed: “${details.stateTitle}”. A change is a variation.`,
        })}
        {clauses}
        <LawCheck check={details.check} />
      </MatterFrame>
    ),
  };
}
