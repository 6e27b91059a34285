import { randomUUID } from 'node:crypto';
import { overridableRules, processes, rulebook } from '#libs/law/index.js';
import type { BoardFacts, EventDescription, FieldDescription, ProcessId } from '#libs/law/types.js';
import { govukButton } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { Csrf, ErrorSummary, type FormState } from '../../forms/controls.js';
import { type CaseChoices, EventFields } from '../../forms/event-fields.js';
import { type Posted, typed } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { longDate, whoInWords } from '../../words.js';
import { boardsOf, caseName, type CasePage, casePath } from './case-view.js';

/** What a form about a case carries from the moment it was opened to the moment it is saved. */
export interface FormSeal {
  csrfToken: string;
  /** Version of the case the person was looking at. */
  expectedVersion: number;
  /** Makes a form sent twice count once. */
  idempotencyKey: string;
}

export const SealFields = ({ seal }: { seal: FormSeal }): SafeHtml => (
  <>
    <Csrf token={seal.csrfToken} />
    <input type="hidden" name="expectedVersion" value={String(seal.expectedVersion)} />
    <input type="hidden" name="idempotencyKey" value={seal.idempotencyKey} />
  </>
);

/** The seal of a form as it was sent. */
export const sealOf = (posted: Posted, csrfToken: string): FormSeal => ({
  csrfToken,
  expectedVersion: Number(typed(posted, 'expectedVersion')) || 0,
  idempotencyKey: typed(posted, 'idempotencyKey') || randomUUID(),
});

export const sealNames = ['_csrf', 'expectedVersion', 'idempotencyKey', 'step', 'asPurported', 'reason'];

/** What fields that name a school, an authority or an event of the case may be answered with. */
export function caseChoices(page: CasePage, description: EventDescription): CaseChoices {
  const { details } = page;
  const codes = [...new Set(details.subject.schools.map((school) => school.authority).filter((code): code is string => Boolean(code)))];
  return {
    schools: details.subject.schools.map((school) => ({ value: school.key, text: school.name })),
    authorities: codes.map((code) => ({ value: code, text: whoInWords(`local-authority:${code}`, page.authorities) })),
    boards: boardsOf(details).map(named),
    offered: offeredBy(page, description),
    events: details.history
      .filter((row) => row.stateBearing)
      .map((row) => ({ value: String(row.sequence), text: `${row.title}, ${longDate(row.happenedOn)}` })),
  };
}

const named = ({ key, name }: BoardFacts): { value: string; text: string } => ({ value: key, text: name });

/** Kinds of notice that a process has, where its event could name more. */
const noticesOf: Partial<Record<ProcessId, readonly string[]>> = {
  leaving: ['request', 'decision'],
  dissolution: ['decision'],
  discontinuance: ['discontinuance'],
};

/** Fields whose answers this case narrows down. */
function offeredBy(page: CasePage, { type, fields }: EventDescription): NonNullable<CaseChoices['offered']> {
  const federations = boardsOf(page.details)
    .filter(({ kind }) => kind === 'federation')
    .map(named);
  // the only federation does not join itself
  const others = boardsOf(page.details)
    .filter(({ kind }) => kind !== 'federation' || federations.length > 1)
    .map(named);
  switch (type) {
    case 'override':
      return { ruleId: overridable(page) };
    case 'told':
      return toldChoices(page, fields);
    case 'proposal-notified-to-federation':
      return federations.length > 0 ? { federation: federations, board: others } : {};
    case 'preliminary-consent-decided':
      return federations.length > 0 ? { board: federations, concerning: others } : {};
    default:
      return {};
  }
}

/** Of a notice: only kinds that the process has, and those whom this case must tell, was told of already, or others. */
function toldChoices({ details }: CasePage, fields: readonly FieldDescription[]): NonNullable<CaseChoices['offered']> {
  const kinds = noticesOf[details.process];
  const told = details.history.filter(({ type }) => type === 'told').map(({ data }) => data['role']);
  const known = details.view.recipients.filter(({ role, applies }) =>
    // of an office that nobody is known to hold, nobody can have been told
    role === 'head-of-federation' ? applies === true : applies !== false,
  );
  const roles = new Set<unknown>([...known.map(({ role }) => role), ...told, 'other']);
  const choicesOf = (field: string, keep: (value: string) => boolean): { value: string; text: string; hint?: string }[] =>
    (fields.find(({ name }) => name === field)?.choices ?? [])
      .filter(({ value }) => keep(value))
      .map(({ value, label, hint }) => ({ value, text: label, hint }));
  return {
    ...(kinds ? { of: choicesOf('of', (value) => kinds.includes(value)) } : {}),
    ...(details.view.recipients.length > 0 ? { role: choicesOf('role', (value) => roles.has(value)) } : {}),
  };
}

/** Rules a manager may let pass here, those the case runs into first; in plain words. */
function overridable({ details }: CasePage): { value: string; text: string; hint: string }[] {
  const { view, process } = details;
  const allowed = overridableRules(process, view.state);
  const anywhere = (processes[process]?.states ?? []).flatMap(({ id }) => overridableRules(process, id));
  const here = allowed.length > 0 ? allowed : [...new Set(anywhere)];
  const met = here.filter((id) => view.timetable.some(({ ruleId }) => ruleId === id));
  return (met.length > 0 ? met : here).flatMap((id) => {
    const rule = rulebook.find((candidate) => candidate.id === id);
    return rule ? [{ value: id, text: rule.plain, hint: `${rule.citation}, rule ${id}` }] : [];
  });
}

export const CaseCaption = ({ page }: { page: CasePage }): SafeHtml => (
  <span class="govuk-caption-l">
    {page.details.reference} · {caseName(page.details)}
  </span>
);

export function recordPage(page: CasePage, description: EventDescription, state: FormState, seal: FormSeal): PageView {
  const { details } = page;
  return {
    title: `${description.title} – ${details.reference}`,
    failed: state.errors.length > 0,
    back: { href: casePath(details, 'next'), text: 'Back to the case' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <CaseCaption page={page} />
          <h1 class="govuk-heading-l">{description.title}</h1>
          <p class="govuk-body-l">{description.explanation}</p>
          <form method="post" action={casePath(details, `record/${description.type}`)} novalidate>
            <SealFields seal={seal} />
            <EventFields description={description} state={state} choices={caseChoices(page, description)} />
            {govukButton({ text: 'Continue', name: 'step', value: 'check', preventDoubleClick: true })}
            <p class="govuk-body app-muted">Nothing is saved yet: the next page shows what would follow.</p>
          </form>
        </div>
      </div>
    ),
  };
}

/** What somebody sees who goes back to a form that has become an entry. */
export function recordedPage(page: CasePage, description: EventDescription, sequence: number): PageView {
  const { details } = page;
  return {
    title: `Already recorded – ${details.reference}`,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <CaseCaption page={page} />
          <h1 class="govuk-heading-l">This is recorded already</h1>
          <p class="govuk-body">
            {description.title} stands in the history as{' '}
            <a class="govuk-link" href={`${casePath(details, 'history')}#event-${sequence}`}>
              entry {sequence}
            </a>
            . It was recorded once.
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {page.may('cases:correct') ? (
              <li>
                <a class="govuk-link" href={casePath(details, `events/${sequence}/correct`)}>
                  Correct it
                </a>
              </li>
            ) : null}
            <li>
              <a class="govuk-link" href={casePath(details, `record/${description.type}`)}>
                Record another
              </a>
            </li>
            <li>
              <a class="govuk-link" href={casePath(details)}>
                Go to the case
              </a>
            </li>
          </ul>
        </div>
      </div>
    ),
  };
}
