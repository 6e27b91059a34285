import type { ShownCascade } from '#libs/casework/index.js';
import type { IsoDate } from '#libs/law/types.js';
import { RuleLink } from '../../components/finding.js';
import { govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { capital, enforcementWords, listInWords, longDate, processWords, whoInWords } from '../../words.js';

export interface CascadeView {
  cascade: ShownCascade;
  /** Authority code to name. */
  authorities: Record<string, string>;
  /** When a case that is still to be opened can be, where it cannot be now. */
  openedWhen?: string | undefined;
}

const MOST_NAMED = 4;

/** Schools by name; of many the first ones, and how many more. */
export function schoolsNamed({ schools }: Pick<ShownCascade, 'schools'>, keys: readonly string[]): string {
  const names = keys.map((key) => schools.find((school) => school.key === key)?.name ?? key);
  if (names.length <= MOST_NAMED) return listInWords(names);
  return listInWords([...names.slice(0, MOST_NAMED - 1), `${names.length - MOST_NAMED + 1} more schools`]);
}

/** What an act is, with its day. */
export function actInWords({ act, schools, federations }: ShownCascade): string {
  const on = `on ${longDate(act.on)}`;
  switch (act.kind) {
    case 'leave':
      return `${schoolsNamed({ schools }, [act.school])} leaves ${on}`;
    case 'dissolve':
      return `${federations[0]?.name ?? 'The federation'} is dissolved ${on}`;
    case 'convert':
      return `${schoolsNamed({ schools }, act.schools)} ${act.closing ? 'close or become academies' : act.schools.length === 1 ? 'becomes an academy' : 'become academies'} ${on}`;
    case 'close':
      return `${schoolsNamed({ schools }, act.schools)} ${act.schools.length === 1 ? 'closes' : 'close'} ${on}`;
    case 'amalgamate':
      return `${schoolsNamed({ schools }, act.schools)} become one ${on}`;
    case 'federate':
      return `${schoolsNamed({ schools }, act.schools)} federate ${on}`;
  }
}

export const moveWords = {
  left: 'left',
  discontinued: 'closed or became an academy',
  'federation-dissolved': 'the federation was dissolved',
  joined: 'joined',
} as const;
const whyWords = {
  left: 'It leaves',
  discontinued: 'It closes or becomes an academy',
  'federation-dissolved': 'The federation is dissolved',
  joined: 'It joins',
} as const;
const changeWords = {
  dissolved: 'Dissolved',
  incorporated: 'Is incorporated',
  'goes-on': 'Goes on',
  'ends-with-school': 'Ends with the school',
} as const;
export const successionWords = {
  academy: 'becomes the academy',
  amalgamated: 'closes for the new school',
  merged: 'closes, and its pupils go to',
} as const;
const becomesWords = {
  overtaken: 'Overtaken',
  'counts-fewer-schools': 'Counts fewer schools',
  linked: 'It is the case for this',
} as const;

const Names = ({ cascade, keys }: { cascade: ShownCascade; keys: readonly string[] }): SafeHtml =>
  keys.length === 0 ? (
    <>none</>
  ) : (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {keys.map((key) => (
        <li>{schoolsNamed(cascade, [key])}</li>
      ))}
    </ul>
  );

const Day = ({ date }: { date: IsoDate }): SafeHtml => (
  <time datetime={date} class="app-nowrap">
    {longDate(date)}
  </time>
);

const CaseStanding = ({ one, note }: { one: ShownCascade['cases'][number]; note?: string | undefined }): SafeHtml => {
  if (one.openAlready !== null)
    return (
      <>
        {one.own ? 'This is the case: ' : 'Open already: '}
        <a class="govuk-link app-nowrap" href={`/cases/${encodeURIComponent(one.openAlready)}`}>
          {one.openAlready}
        </a>
      </>
    );
  if (one.own) return <>The case of the act itself</>;
  if (one.notFromHere !== null) return <>{one.notFromHere}</>;
  return (
    <>
      {govukTag({ text: 'To be opened', classes: 'govuk-tag--yellow' })}
      {note === undefined ? null : <span class="app-plan-note">{note}</span>}
    </>
  );
};

const Remarks = ({ cascade }: { cascade: ShownCascade }): SafeHtml => (
  <>
    {cascade.findings.map((finding) => (
      <div class={`app-finding app-finding--${finding.enforcement}`}>
        <p class="govuk-body govuk-!-margin-bottom-2">
          <span class="app-finding__kind">{enforcementWords[finding.enforcement]}:</span> {finding.message}
        </p>
        <p class="app-finding__source">{finding.citation}</p>
      </div>
    ))}
  </>
);

/** What follows from one act: federations, governing bodies, schools, cases, duties, and the open cases it touches. */
export const Cascade = ({ cascade, authorities, openedWhen }: CascadeView): SafeHtml => {
  const { federations, boards, membership, successions, cases, duties, openCases } = cascade;
  const leaving = membership.filter(({ why }) => why !== 'joined');
  const joining = membership.filter(({ why }) => why === 'joined');
  const federationName = (key: string): string => federations.find(({ federation }) => federation === key)?.name ?? key;
  return (
    <>
      <Remarks cascade={cascade} />
      {federations.map(({ sentence }) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      {federations.length > 0
        ? table({
            caption: 'Federations before and after',
            captionSize: 's',
            columns: [
              { head: 'Federation', rowHeader: true, cell: ({ name }) => name },
              { head: 'Before', cell: ({ before }) => <Names cascade={cascade} keys={before} /> },
              { head: 'After', cell: ({ after, goesOn }) => (goesOn ? <Names cascade={cascade} keys={after} /> : 'The federation ends') },
            ],
            rows: federations,
          })
        : null}
      {boards.length > 0
        ? table({
            caption: 'Governing bodies',
            captionSize: 's',
            columns: [
              {
                head: 'Governing body',
                rowHeader: true,
                cell: ({ board, kind }) => (kind === 'temporary' ? `Temporary governing body: ${board}` : board),
              },
              { head: 'What becomes of it', cell: ({ change }) => changeWords[change] },
              { head: 'On', cell: ({ on }) => <Day date={on} /> },
              { head: 'Law', cell: ({ citation }) => citation },
            ],
            rows: boards,
          })
        : null}
      {leaving.length > 0
        ? table({
            caption: 'Schools no longer in a federation',
            captionSize: 's',
            columns: [
              { head: 'School', rowHeader: true, cell: ({ school }) => schoolsNamed(cascade, [school]) },
              { head: 'Out of', cell: ({ federation }) => federationName(federation) },
              { head: 'First day outside', cell: ({ from }) => <Day date={from} /> },
              { head: 'Why', cell: ({ why }) => whyWords[why] },
            ],
            rows: leaving,
          })
        : null}
      {joining.length > 0
        ? table({
            caption: 'Schools that join a federation',
            captionSize: 's',
            columns: [
              { head: 'School', rowHeader: true, cell: ({ school }) => schoolsNamed(cascade, [school]) },
              { head: 'Into', cell: ({ federation }) => federationName(federation) },
              { head: 'First day in it', cell: ({ from }) => <Day date={from} /> },
            ],
            rows: joining,
          })
        : null}
      {successions.length > 0
        ? table({
            caption: 'Who follows whom',
            captionSize: 's',
            columns: [
              { head: 'School', rowHeader: true, cell: ({ predecessor }) => schoolsNamed(cascade, [predecessor]) },
              { head: 'What happens', cell: ({ kind }) => capital(successionWords[kind]) },
              { head: 'Followed by', cell: ({ successorName }) => successorName },
              { head: 'On', cell: ({ on }) => <Day date={on} /> },
            ],
            rows: successions,
          })
        : null}
      {cases.length > 0
        ? table({
            caption: 'Cases it takes',
            captionSize: 's',
            columns: [
              {
                head: 'Case',
                rowHeader: true,
                cell: ({ process, federation }) =>
                  `${processWords[process]}${federation === null ? '' : `: ${federationName(federation)}`}`,
              },
              { head: 'Schools', cell: ({ schools }) => schoolsNamed(cascade, schools) },
              { head: 'Takes effect', cell: ({ effectiveOn }) => <Day date={effectiveOn} /> },
              {
                head: 'Why',
                cell: ({ why, citation }) => (
                  <>
                    {why} <span class="app-muted">{citation}</span>
                  </>
                ),
              },
              { head: 'Where it stands', cell: (one) => <CaseStanding one={one} note={openedWhen} /> },
            ],
            rows: cases,
          })
        : null}
      {duties.length > 0
        ? table({
            caption: 'What must then be done',
            captionSize: 's',
            columns: [
              { head: 'What', rowHeader: true, cell: ({ what }) => what },
              { head: 'Who', cell: ({ for: who }) => whoInWords(who, authorities) },
              {
                head: 'Last day',
                cell: ({ by, sum }) => (
                  <>
                    {by === null ? sum : <Day date={by} />}
                    {by === null ? null : <span class="app-plan-note">{sum}</span>}
                  </>
                ),
              },
              {
                head: 'Law',
                cell: ({ citation, ruleId }) => (
                  <>
                    {citation}, <RuleLink id={ruleId} />
                  </>
                ),
              },
            ],
            rows: [...duties].sort((a, b) => ((a.by ?? '9') < (b.by ?? '9') ? -1 : 1)),
          })
        : null}
      {openCases.length > 0
        ? table({
            caption: 'Open cases it touches',
            captionSize: 's',
            columns: [
              {
                head: 'Case',
                rowHeader: true,
                cell: ({ id, process }) => (
                  <>
                    <a class="govuk-link app-nowrap" href={`/cases/${encodeURIComponent(id)}`}>
                      {id}
                    </a>{' '}
                    {processWords[process]}
                  </>
                ),
              },
              { head: 'Where it stands', cell: ({ stateTitle }) => stateTitle },
              { head: 'What becomes of it', cell: ({ becomes }) => becomesWords[becomes] },
              { head: 'Why', cell: ({ why }) => why },
            ],
            rows: openCases,
          })
        : null}
    </>
  );
};
