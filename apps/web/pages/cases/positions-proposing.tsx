import type { BoardFacts } from '#libs/law/types.js';
import type { SafeHtml } from '../../components/render-component.js';
import type { Column } from '../../components/table.js';
import { type Act, lastOf } from './acts.js';
import { boardsOf, type CasePage, casePath } from './case-view.js';
import { Day, Decided, Done } from './position-cells.js';
import { isGap } from './told.js';

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

/** How far each board is with a proposal to federate or to join. */
export const proposing = (page: CasePage, acts: readonly Act[]): Column<BoardFacts>[] => {
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
