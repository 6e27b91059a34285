import type { BoardFacts } from '#libs/law/types.js';
import { govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { type Column, table } from '../../components/table.js';
import { capital } from '../../words.js';
import { type Act, actsOf, lastOf } from './acts.js';
import { boardsOf, type CasePage } from './case-view.js';
import { Day, Decided, Done } from './position-cells.js';
import { proposing } from './positions-proposing.js';

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
