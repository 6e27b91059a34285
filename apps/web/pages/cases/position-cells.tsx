import type { BoardFacts, IsoDate } from '#libs/law/types.js';
import { govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { withQuery } from '../../forms/posted.js';
import { shortDate } from '../../words.js';
import type { Act } from './acts.js';
import { type CasePage, casePath, mayRecord } from './case-view.js';

/** "24 Nov 2026": the day of the week would only widen the table. */
export const Day = ({ on }: { on: IsoDate }): SafeHtml => <span class="app-nowrap">{shortDate(on).replace(/^\w+ /, '')}</span>;

/** Something a board has done, or the way to record it while it may be recorded. */
export const Done = ({
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
export const Decided = ({ act, field }: { act: Act; field: string }): SafeHtml => {
  const tag = outcomes[String(act.data[field])];
  return (
    <>
      {tag ? govukTag(tag) : null} <Day on={act.happenedOn} />
    </>
  );
};
