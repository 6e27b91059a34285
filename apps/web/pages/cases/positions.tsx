import type { BoardFacts, IsoDate, LawEvent } from '#libs/law/types.js';
import { govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { type Column, table } from '../../components/table.js';
import { withQuery } from '../../forms/posted.js';
import { capital, shortDate } from '../../words.js';
import { boardsOf, type CasePage, casePath, mayRecord } from './case-view.js';
import { isGap } from './told.js';

type Act = Pick<LawEvent, 'type' | 'happenedOn'> & { data: Record<string, unknown>; sequence?: number };

/** What had effect, with the corrections made to it, in the order in which it was recorded. */
export function actsOf({ details: { input, view } }: CasePage): Act[] {
  const effects = new Map(view.events.map(({ index, effect }) => [index, effect]));
  let acts: Act[] = [];
  for (const [index, event] of input.events.entries()) {
    if (effects.get(index) !== 'accepted') continue;
    const data = event.data ?? {};
    if (event.type !== 'correction') {
      acts.push({ type: event.type, happenedOn: event.happenedOn, data, sequence: event.sequence });
      continue;
    }
    const right = data as { sequence?: number; happenedOn?: IsoDate; data?: Record<string, unknown>; insert?: Act };
    acts = acts.flatMap((act) => {
      if (act.sequence !== right.sequence) return [act];
      if (right.insert) return [{ ...right.insert, data: right.insert.data ?? {} }, act];
      return [{ ...act, happenedOn: right.happenedOn ?? act.happenedOn, data: { ...act.data, ...right.data } }];
    });
  }
  return acts;
}

/** "24 Nov 2026": the day of the week would only widen the table. */
const Day = ({ on }: { on: IsoDate }): SafeHtml => <span class="app-nowrap">{shortDate(on).replace(/^\w+ /, '')}</span>;

/** Something a board has done, or the way to record it while it may be recorded. */
const Done = ({
  page,
  act,
  type,
  board,
  fields = {},
}: {
  page: CasePage;
  act: Act | undefined;
  type: string;
  board: BoardFacts;
  fields?: Record<string, string>;
}): SafeHtml => {
  if (act) return <Day on={act.happenedOn} />;
  const wanted = page.details.view.next.some((next) => next.type === type && next.possible);
  if (!wanted) return <span class="app-muted">Not yet</span>;
  return (
    <>
      <span class="app-nowrap">Not yet</span>
      {mayRecord(page, type) && !page.details.closed ? (
        <>
          <br />
          <a
            class="govuk-link app-nowrap"
            href={withQuery(casePath(page.details, `record/${type}`), { 'data-board': board.key, ...fields })}
          >
            Record it<span class="govuk-visually-hidden">: {board.name}</span>
          </a>
        </>
      ) : null}
    </>
  );
};

const lastOf = (acts: readonly Act[], type: string, board: BoardFacts): Act | undefined =>
  acts.findLast((act) => act.type === type && act.data['board'] === board.key);

const outcomes: Record<string, { text: string; classes: string }> = {
  proceed: { text: 'Proceeds', classes: 'govuk-tag--green' },
  'proceed-modified': { text: 'Proceeds, modified', classes: 'govuk-tag--green' },
  'not-proceed': { text: 'Does not proceed', classes: 'govuk-tag--red' },
  consent: { text: 'Consents', classes: 'govuk-tag--green' },
  reject: { text: 'Rejects', classes: 'govuk-tag--red' },
  agrees: { text: 'Agrees', classes: 'govuk-tag--green' },
  declines: { text: 'Declines', classes: 'govuk-tag--red' },
  supports: { text: 'Supports it', classes: 'govuk-tag--green' },
  opposes: { text: 'Against it', classes: 'govuk-tag--red' },
  'support-withdrawn': { text: 'No longer supports it', classes: 'govuk-tag--red' },
  'go-on': { text: 'Go on', classes: 'govuk-tag--green' },
  change: { text: 'Change it', classes: 'govuk-tag--yellow' },
  end: { text: 'End it', classes: 'govuk-tag--red' },
};

/** A decision of a board: what, and when. */
const Decided = ({ act, field }: { act: Act; field: string }): SafeHtml => {
  const tag = outcomes[String(act.data[field])];
  return (
    <>
      {tag ? govukTag(tag) : null} <Day on={act.happenedOn} />
    </>
  );
};

/** Preliminary consent (reg 8): a federation answers about each who wants to join; the others wait for its answer. */
const Consent = ({ page, acts, board }: { page: CasePage; acts: readonly Act[]; board: BoardFacts }): SafeHtml => {
  const others = boardsOf(page.details).filter(
    ({ key, kind }) => key !== board.key && (board.kind === 'federation' || kind === 'federation'),
  );
  const pairs = others.map((other) =>
    board.kind === 'federation'
      ? { federation: board, about: other, name: `about ${other.name}` }
      : { federation: other, about: board, name: `of ${other.name}` },
  );
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {pairs.map(({ federation, about, name }) => {
        const answer = acts.findLast(
          ({ type, data }) =>
            type === 'preliminary-consent-decided' && data['board'] === federation.key && data['concerning'] === about.key,
        );
        const asked = acts.findLast(
          ({ type, data }) =>
            type === 'proposal-notified-to-federation' && data['federation'] === federation.key && data['board'] === about.key,
        );
        return (
          <li>
            {answer ? (
              <Decided act={answer} field="outcome" />
            ) : asked && board.kind === 'federation' ? (
              <Done
                page={page}
                act={undefined}
                type="preliminary-consent-decided"
                board={board}
                fields={{ 'data-concerning': about.key }}
              />
            ) : asked ? (
              <>
                Asked <Day on={asked.happenedOn} />
              </>
            ) : board.kind === 'federation' ? (
              <span class="app-muted">Not asked</span>
            ) : (
              <Done
                page={page}
                act={undefined}
                type="proposal-notified-to-federation"
                board={board}
                fields={{ 'data-federation': federation.key }}
              />
            )}
            {pairs.length > 1 ? <span class="govuk-body-s app-muted"> {name}</span> : null}
          </li>
        );
      })}
    </ul>
  );
};

/** Whether those were told whom a board must tell of its decision. */
const Notice = ({ page, decision, board }: { page: CasePage; decision: Act | undefined; board: BoardFacts }): SafeHtml => {
  if (!decision) return <span class="app-muted">Not yet</span>;
  const declined = decision.data['outcome'] === 'not-proceed';
  const rows = page.details.view.recipients.filter(({ of, board: by }) =>
    declined ? of === 'declined' && by === board.key : of === 'outcome',
  );
  const gaps = rows.filter(isGap).length;
  if (rows.length === 0) return <span class="app-muted">{declined ? 'Nobody on the list' : 'When all have determined'}</span>;
  if (gaps === 0) return <>Everybody told</>;
  return (
    <a class="govuk-link app-gap" href={casePath(page.details, 'told')}>
      {gaps} not told
    </a>
  );
};

const proposing = (page: CasePage, acts: readonly Act[]): Column<BoardFacts>[] => {
  const boards = boardsOf(page.details);
  const drafted = acts.some(({ type }) => type === 'proposals-published');
  const decided = acts.some(({ type }) => type === 'board-determined');
  const weighed = (board: BoardFacts): Act | undefined =>
    acts.findLast(({ type, data }) => type === 'responses-considered' && (data['board'] === undefined || data['board'] === board.key));
  return [
    {
      head: 'Report considered',
      cell: (board) => <Done page={page} act={lastOf(acts, 'report-considered', board)} type="report-considered" board={board} />,
    },
    ...(boards.some(({ kind }) => kind === 'federation')
      ? [{ head: 'Preliminary consent', cell: (board: BoardFacts) => <Consent page={page} acts={acts} board={board} /> }]
      : []),
    {
      head: 'Agreed to propose',
      cell: (board) => (
        <Done page={page} act={lastOf(acts, 'board-agreed-to-propose', board)} type="board-agreed-to-propose" board={board} />
      ),
    },
    ...(drafted
      ? [
          {
            head: 'Responses weighed',
            cell: (board: BoardFacts) => <Done page={page} act={weighed(board)} type="responses-considered" board={board} />,
          },
          {
            head: 'Determined',
            cell: (board: BoardFacts) => {
              const act = lastOf(acts, 'board-determined', board);
              return act ? (
                <Decided act={act} field="outcome" />
              ) : (
                <Done page={page} act={undefined} type="board-determined" board={board} />
              );
            },
          },
        ]
      : []),
    ...(decided
      ? [
          {
            head: 'Notice given',
            cell: (board: BoardFacts) => <Notice page={page} decision={lastOf(acts, 'board-determined', board)} board={board} />,
          },
          {
            head: 'Report handed over',
            cell: (board: BoardFacts) => (
              <Done page={page} act={lastOf(acts, 'handover-report-given', board)} type="handover-report-given" board={board} />
            ),
          },
        ]
      : []),
  ];
};

const collaborating = (page: CasePage, acts: readonly Act[]): Column<BoardFacts>[] => {
  const draft = acts.findLastIndex(({ type }) => type === 'agreement-drafted');
  const sinceDraft = acts.slice(draft + 1);
  const reviewed = acts.some(({ type }) => type === 'annual-review-minuted');
  const leaving = acts.some(({ type }) => type === 'exit-notice-given' || type === 'partner-left');
  return [
    {
      head: 'About the last text',
      cell: (board) => {
        const act = lastOf(sinceDraft, 'board-resolved', board);
        return act ? <Decided act={act} field="outcome" /> : <Done page={page} act={undefined} type="board-resolved" board={board} />;
      },
    },
    ...(reviewed
      ? [
          {
            head: 'Last yearly review',
            cell: (board: BoardFacts) => {
              const act = lastOf(acts, 'annual-review-minuted', board);
              return act ? (
                <Decided act={act} field="outcome" />
              ) : (
                <Done page={page} act={undefined} type="annual-review-minuted" board={board} />
              );
            },
          },
        ]
      : []),
    ...(leaving
      ? [
          {
            head: 'Leaves',
            cell: (board: BoardFacts) => {
              const left = lastOf(acts, 'partner-left', board);
              const notice = lastOf(acts, 'exit-notice-given', board);
              if (left)
                return (
                  <>
                    Left on <Day on={left.happenedOn} />
                  </>
                );
              if (!notice) return <span class="app-muted">No</span>;
              return (
                <>
                  Notice for <Day on={String(notice.data['endsOn'])} />
                </>
              );
            },
          },
        ]
      : []),
  ];
};

const amalgamating = (page: CasePage, acts: readonly Act[]): Column<BoardFacts>[] => [
  {
    head: 'Its position',
    cell: (board) => {
      const act = lastOf(acts, 'board-resolved', board);
      return act ? <Decided act={act} field="position" /> : <Done page={page} act={undefined} type="board-resolved" board={board} />;
    },
  },
];

/** Where each board stands, for itself: what it did and when, and what is missing. Nothing for a case of one federation. */
export const Positions = ({ page }: { page: CasePage }): SafeHtml | null => {
  const { process, subject } = page.details;
  const boards = boardsOf(page.details);
  if (boards.length === 0) return null;
  const acts = actsOf(page);
  const columns =
    process === 'federating' || process === 'joining'
      ? proposing(page, acts)
      : process === 'collaboration'
        ? collaborating(page, acts)
        : amalgamating(page, acts);
  const schoolNames = (board: BoardFacts): string[] =>
    subject.schools.filter(({ key }) => board.schools.includes(key)).map(({ name }) => name);
  const shown = table({
    caption: 'Where each governing body stands',
    columns: [
      {
        head: 'Governing body',
        rowHeader: true,
        cell: (board) => {
          const withdrew = lastOf(acts, 'board-withdrew', board);
          return (
            <>
              {capital(board.name.replace(/^Governing body of /, ''))}
              {board.kind === 'federation' ? <span class="govuk-body-s app-muted app-block">{schoolNames(board).join(', ')}</span> : null}
              {withdrew ? (
                <span class="app-block">
                  {govukTag({ text: 'Withdrew', classes: 'govuk-tag--grey' })} <Day on={withdrew.happenedOn} />
                </span>
              ) : null}
            </>
          );
        },
      },
      ...columns,
    ],
    rows: boards,
  });
  return <div class="app-positions">{shown}</div>;
};
