import type { HistoryRow } from '#libs/casework/types.js';
import { rulebook } from '#libs/law/index.js';
import { RuleLink } from '../../components/finding.js';
import type { SafeHtml } from '../../components/render-component.js';
import { byWhom, longDate } from '../../words.js';
import { type CasePage, casePath } from './case-view.js';

/** Decisions that let an earlier override fall: it was given for the date before. */
const ANEW = new Set(['board-decided', 'effective-date-changed']);

const Override = ({ page, row, over }: { page: CasePage; row: HistoryRow; over: boolean }): SafeHtml => {
  const ruleId = String(row.data['ruleId'] ?? '');
  const rule = rulebook.find(({ id }) => id === ruleId);
  const key = row.data['school'];
  const school = page.details.subject.schools.find((one) => one.key === key)?.name;
  return (
    <div class="app-finding app-finding--override">
      <p class="govuk-body govuk-!-margin-bottom-2">
        <span class="app-finding__kind">Overridden:</span> <RuleLink id={ruleId} />
        {school ? `, for ${school}` : ''}. {rule?.plain ?? ''}
      </p>
      <p class="govuk-body govuk-!-margin-bottom-2">
        <strong>Reason given:</strong> {String(row.data['reason'] ?? row.reason ?? 'erased')}
      </p>
      {over ? (
        <p class="govuk-body govuk-!-margin-bottom-2">
          The board has decided anew since. The override was for the date before and no longer counts.
        </p>
      ) : null}
      {row.inQuestion ? <p class="govuk-body govuk-!-margin-bottom-2">A later correction puts it in question.</p> : null}
      <p class="app-finding__source">
        {byWhom(row.actorName, row.actorId)}, {longDate(row.happenedOn)} ·{' '}
        <a class="govuk-link" href={`${casePath(page.details, 'history')}#event-${row.sequence}`}>
          {row.supersededBy === null ? `entry ${row.sequence}` : `entry ${row.sequence}, since corrected`}
        </a>
      </p>
    </div>
  );
};

/** Where a manager let the case go on although something was missing: which rule, who, when and why. */
export const Overrides = ({ page }: { page: CasePage }): SafeHtml | null => {
  const { history } = page.details;
  const given = history.filter(({ type, effect }) => type === 'override' && effect === 'accepted');
  if (given.length === 0) return null;
  const over = (row: HistoryRow): boolean =>
    history.some(({ type, effect, sequence }) => ANEW.has(type) && effect === 'accepted' && sequence > row.sequence);
  return (
    <>
      <h2 class="govuk-heading-m">{given.length === 1 ? 'A manager’s override' : 'Overrides by managers'}</h2>
      {given.map((row) => (
        <Override page={page} row={row} over={over(row)} />
      ))}
    </>
  );
};
