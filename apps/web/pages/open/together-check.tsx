import type { ShownCascade } from '#libs/casework/index.js';
import type { CaseSubject, OpenCaseInput } from '#libs/casework/types.js';
import type { BoardFacts, ProcessId, SchoolFacts } from '#libs/law/types.js';
import { govukButton, govukSummaryList, govukWarningText } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { Csrf, DateControl, ErrorSummary, type FormState, HiddenFields } from '../../forms/controls.js';
import { isAmalgamation } from '../../forms/joint-opening.js';
import type { Posted } from '../../forms/posted.js';
import { draftPath } from '../../http/drafts.js';
import type { PageView } from '../../layout/context.js';
import { capital, categoryWords, listInWords, longDate, whoInWords } from '../../words.js';
import { WouldFollow } from './federation-check.js';
import { processPurpose } from './process-choice.js';

export interface JointCheckInput {
  process: ProcessId;
  subject: CaseSubject;
  input: OpenCaseInput;
  authorities: Record<string, string>;
  ownAuthority: string;
  /** What would follow, for the day of `state`; null for a process that takes no school out of anywhere. */
  cascade: ShownCascade | null;
  state: FormState;
  posted: Posted;
  csrfToken: string;
  key: string;
}

const partWords = { closes: 'closes', survives: 'stays and takes in the others', 'goes-on': 'goes on as it is' } as const;

/** What each kind of board is, for somebody who sees the list for the first time. */
const kindWords: Record<BoardFacts['kind'], string> = {
  school: 'Of one school',
  federation: 'Of a federation: one governing body for all its schools',
  temporary: 'Temporary, of a school that is still to open',
  authority: 'The authority, in place of a temporary governing body',
  proposers: 'The proposers, in place of a temporary governing body',
};

/** What was answered about a school; what is not known yet is left out. */
const factsTold = (school: SchoolFacts): string[] =>
  factWords.filter(({ fact }) => school[fact] === true || school[fact] === false).map(({ fact, yes, no }) => (school[fact] ? yes : no));

const factWords = [
  { fact: 'religiousFoundation', yes: 'with a religious foundation', no: 'without a religious foundation' },
  { fact: 'hasTrust', yes: 'with a trust', no: 'without a trust' },
  { fact: 'hasReligiousBody', yes: 'a religious body is prescribed', no: 'no religious body is prescribed' },
  { fact: 'ruralPrimary', yes: 'a rural primary school', no: 'not a rural primary school' },
] as const;

export function jointCheckPage(page: JointCheckInput): PageView {
  const { process, subject, input, authorities, ownAuthority, cascade, state, posted, csrfToken, key } = page;
  const { boards = [], schools } = subject;
  const named = new Set([...(input.schoolUrns ?? []), ...(input.newSchools ?? []).map((school) => school.key)]);
  const comesAlong = (school: SchoolFacts): boolean =>
    !named.has(school.key) && !(input.federationUids ?? []).includes(school.federation ?? '');
  const along = schools.filter(comesAlong);
  const strangers = schools.filter(
    ({ maintained, category, urn }) => urn !== undefined && (maintained === false || category === undefined),
  );
  const others = [...new Set(schools.map(({ authority }) => authority))].filter(
    (code): code is string => Boolean(code) && code !== ownAuthority,
  );
  const authorityName = (code: string): string => whoInWords(`local-authority:${code}`, authorities);
  const change = (path: string, what: string): object => ({
    items: [{ href: draftPath(path, key), text: 'Change', visuallyHiddenText: what }],
  });
  const SchoolLine = ({ school }: { school: SchoolFacts }): SafeHtml => (
    <li>
      {school.name}{' '}
      <span class="app-muted">
        (
        {[
          school.urn === undefined ? 'does not exist yet' : `URN ${school.urn}`,
          school.category ? categoryWords[school.category] : 'not a maintained school',
          school.authority && school.authority !== ownAuthority ? authorityName(school.authority) : '',
          comesAlong(school) ? 'comes with its federation' : '',
          school.part && isAmalgamation(process) ? partWords[school.part] : '',
          ...factsTold(school),
        ]
          .filter(Boolean)
          .join(', ')}
        )
      </span>
    </li>
  );
  return {
    title: 'Check before you open the case',
    failed: state.errors.length > 0,
    back: { href: draftPath('/cases/open/together/schools', key), text: 'Back' },
    body: (
      <>
        <ErrorSummary errors={state.errors} />
        <span class="govuk-caption-l">{processPurpose(process)}</span>
        <h1 class="govuk-heading-l">Check before you open the case</h1>
        {govukSummaryList({
          rows: [
            { key: { text: 'What it is about' }, value: { text: processPurpose(process) }, actions: { items: [] } },
            {
              key: { text: 'Name of the proposal' },
              value: { text: subject.federation.name },
              actions: change('/cases/open/together', 'name'),
            },
            {
              key: { text: 'Schools as the register had them on' },
              value: { text: longDate(input.registerAsAt) },
              actions: change('/cases/open/together', 'day of the register'),
            },
          ] as never,
        })}
        {strangers.map((school) =>
          govukWarningText({
            text: `${school.name} is not a maintained school, as the register has it. The law of this process is about maintained schools: the case will say what that stops.`,
            iconFallbackText: 'Warning',
          }),
        )}
        {along.length > 0 ? (
          <p class="govuk-body">
            {listInWords(along.map(({ name }) => name))} {along.length === 1 ? 'takes' : 'take'} part because{' '}
            {along.length === 1 ? 'it is' : 'they are'} in a federation with a school you named: one governing body decides for all of them.
          </p>
        ) : null}
        {table({
          caption: isAmalgamation(process) ? 'Governing bodies concerned, each for itself' : 'Who will decide, each for itself',
          columns: [
            { head: 'Governing body', rowHeader: true, cell: (board) => capital(board.name) },
            { head: 'What it is', cell: (board) => kindWords[board.kind] },
            {
              head: 'Schools',
              cell: (board) => (
                <ul class="govuk-list govuk-!-margin-bottom-0">
                  {schools
                    .filter((school) => board.schools.includes(school.key))
                    .map((school) => (
                      <SchoolLine school={school} />
                    ))}
                </ul>
              ),
            },
          ],
          rows: boards,
        })}
        <p class="govuk-body">
          <a class="govuk-link" href={draftPath('/cases/open/together', key)}>
            Change who comes together
          </a>
        </p>
        {others.length > 0 ? (
          <p class="govuk-body">
            {listInWords(others.map(authorityName))}{' '}
            {others.length === 1 ? 'maintains one of these schools' : 'maintain some of these schools'} and will see this case. Your
            authority leads it.
          </p>
        ) : null}
        {cascade === null ? null : (
          <>
            <h2 class="govuk-heading-m">What would follow</h2>
            <form class="app-filter" method="get" action="/cases/open/together/check" novalidate>
              <input type="hidden" name="draft" value={key} />
              <DateControl state={state} name="on" label="As if it took effect on" hint="No date is fixed by this, and nothing is saved." />
              <div class="app-filter__buttons">{govukButton({ text: 'Show what would follow', classes: 'govuk-button--secondary' })}</div>
            </form>
            <WouldFollow cascade={cascade} authorities={authorities} />
          </>
        )}
        <form method="post" action="/cases/open/together/check" novalidate>
          <Csrf token={csrfToken} />
          <input type="hidden" name="idempotencyKey" value={key} />
          <HiddenFields posted={posted} except={['idempotencyKey']} />
          {govukButton({ text: 'Open the case', preventDoubleClick: true })}
        </form>
      </>
    ),
  };
}
