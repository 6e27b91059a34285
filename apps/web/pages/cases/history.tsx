import { isIsoDate, rulebook } from '#libs/law/index.js';
import type { HistoryRow } from '#libs/casework/types.js';
import type { EventDescription, FieldDescription } from '#libs/law/types.js';
import { Findings } from '../../components/finding.js';
import { govukDetails, govukTag } from '../../components/generated/govuk.js';
import { Timeline } from '../../components/moj.js';
import type { SafeHtml } from '../../components/render-component.js';
import type { PageView } from '../../layout/context.js';
import { byWhom, instantInWords, longDate, sentence, shortDate, whoInWords } from '../../words.js';
import { CaseFrame } from './case-frame.js';
import { boardsOf, type CasePage, casePath, eventDescription } from './case-view.js';

/** A recorded value as people read it: the label of a choice, the name of a school, a date in words. */
export function valueInWords(page: CasePage, field: FieldDescription | undefined, value: unknown): string {
  if (value === null || value === undefined) return 'erased';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.map((item) => valueInWords(page, field, item)).join(', ');
  const text = String(value);
  if (field?.name === 'ruleId') return `${text}: ${rulebook.find(({ id }) => id === text)?.plain ?? 'a rule that is not in the rulebook'}`;
  const choice = field?.choices?.find((candidate) => candidate.value === text);
  if (choice) return choice.label;
  if (field?.type === 'school')
    return page.details.subject.schools.find((school) => school.key === text || school.urn === text)?.name ?? text;
  if (field?.type === 'board') return boardsOf(page.details).find(({ key }) => key === text)?.name ?? text;
  if (field?.type === 'authority') return whoInWords(`local-authority:${text}`, page.authorities);
  return isIsoDate(text) ? longDate(text) : text;
}

/** Numbers of notes and people mean nothing to a reader. */
const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** Fields that tell entries of one kind apart: each board speaks for itself, each school goes its own way. */
const NAMING = ['board', 'school'];

/** What an entry is called in the history; of many of one kind, each says of whom it speaks. */
function titleOf(page: CasePage, row: HistoryRow): string {
  const fields = eventDescription(page, row.type)?.fields ?? [];
  const naming = row.type === 'told' ? ['role', 'school', 'authority', 'board'] : NAMING;
  const whom = naming
    .filter((name) => typeof row.data[name] === 'string' && fields.some((field) => field.name === name))
    .map((name) =>
      valueInWords(
        page,
        fields.find((field) => field.name === name),
        row.data[name],
      ),
    );
  return whom.length > 0 ? `${row.title}: ${whom.join(', ')}` : row.title;
}

const Facts = ({
  page,
  row,
  description,
}: {
  page: CasePage;
  row: HistoryRow;
  description: EventDescription | undefined;
}): SafeHtml | null => {
  // of a correction, the values that are right; what a case was opened with stands on its summary
  const corrected = row.corrects === null ? undefined : page.details.history.find(({ sequence }) => sequence === row.corrects);
  const fields = (corrected ? eventDescription(page, corrected.type) : description)?.fields ?? [];
  const right = corrected && typeof row.data['data'] === 'object' && row.data['data'] !== null ? Object.entries(row.data['data']) : [];
  const entries = [...Object.entries(row.data), ...right, ...Object.entries(row.personal)].filter(
    ([, value]) => (value === null || typeof value !== 'object' || Array.isArray(value)) && !isId(value),
  );
  // in the order in which the form asks, whatever order the database keeps them in
  const place = ([name]: [string, unknown]): number => fields.findIndex((field) => field.name === name);
  entries.sort((a, b) => place(a) - place(b));
  if (entries.length === 0) return null;
  return (
    <dl class="app-facts">
      {entries.map(([name, value]) => {
        const field = fields.find((candidate) => candidate.name === name);
        return (
          <>
            <dt>{field?.label ?? sentence(name)}</dt>
            <dd>{valueInWords(page, field, value)}</dd>
          </>
        );
      })}
    </dl>
  );
};

const Marks = ({ row }: { row: HistoryRow }): SafeHtml => (
  <>
    {row.effect === 'purported' ? <> {govukTag({ text: 'Purported: no effect in law', classes: 'govuk-tag--orange' })}</> : null}
    {row.inQuestion ? <> {govukTag({ text: 'In question', classes: 'govuk-tag--yellow' })}</> : null}
    {row.supersededBy !== null ? (
      <>
        {' '}
        {govukTag({ text: 'Corrected', classes: 'govuk-tag--grey' })}{' '}
        <a class="govuk-link govuk-body-s" href={`#event-${row.supersededBy}`}>
          see entry {row.supersededBy}
        </a>
      </>
    ) : null}
    {row.corrects !== null ? (
      <>
        {' '}
        {govukTag({
          text: row.correctionKind === 'clerical' ? 'Correction of a typing mistake' : 'Correction of fact',
          classes: 'govuk-tag--blue',
        })}{' '}
        <a class="govuk-link govuk-body-s" href={`#event-${row.corrects}`}>
          of entry {row.corrects}
        </a>
      </>
    ) : null}
  </>
);

const Description = ({ page, row }: { page: CasePage; row: HistoryRow }): SafeHtml => {
  const correctable =
    row.stateBearing &&
    eventDescription(page, row.type) !== undefined &&
    row.supersededBy === null &&
    row.corrects === null &&
    page.may('cases:correct');
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-2">
        {row.stateBearing ? (
          <>
            Happened on <strong>{longDate(row.happenedOn)}</strong>
          </>
        ) : null}
        {row.onBehalfOf ? ` · on behalf of ${row.onBehalfOf}` : ''}
        <Marks row={row} />
      </p>
      <Facts page={page} row={row} description={eventDescription(page, row.type)} />
      {row.reason ? (
        <p class="govuk-body">
          <strong>Reason given:</strong> {row.reason}
        </p>
      ) : null}
      <Findings findings={row.findings} />
      {correctable ? (
        <p class="govuk-body govuk-!-margin-bottom-2">
          <a class="govuk-link" href={casePath(page.details, `events/${row.sequence}/correct`)}>
            Correct this<span class="govuk-visually-hidden"> (entry {row.sequence})</span>
          </a>
        </p>
      ) : null}
      {govukDetails({
        summaryText: `Entry ${row.sequence}: what it was judged by`,
        html: (
          <dl class="app-facts govuk-!-margin-bottom-0">
            <dt>Rulebook</dt>
            <dd>{row.judgedBy?.rulebook ?? 'not judged'}</dd>
            <dt>Bank holidays</dt>
            <dd>{row.judgedBy?.bankHolidays ?? 'not used'}</dd>
            <dt>Term dates</dt>
            <dd>
              {Object.entries(row.judgedBy?.calendars ?? {})
                .map(([key, version]) => `${key}: ${version}`)
                .join(', ') || 'none'}
            </dd>
            <dt>Fingerprint</dt>
            <dd class="app-mono">{row.hash}</dd>
          </dl>
        ),
      })}
    </>
  );
};

export function historyPage(page: CasePage): PageView {
  const { details } = page;
  return {
    title: `History – ${details.reference}`,
    body: (
      <CaseFrame page={page} tab="history">
        <div class="app-page-head">
          <h2 class="govuk-heading-m govuk-!-margin-bottom-0">History</h2>
          {page.may('audit:read') ? (
            <a class="govuk-link" href={casePath(details, 'audit')}>
              Check that it was not altered
            </a>
          ) : null}
        </div>
        <Timeline
          items={[...details.history].reverse().map((row) => ({
            id: `event-${row.sequence}`,
            title: titleOf(page, row),
            byline: byWhom(row.actorName, row.actorId),
            at: {
              value: row.recordedAt,
              words: `Recorded ${instantInWords(row.recordedAt)}${row.stateBearing ? '' : ` · ${shortDate(row.happenedOn)}`}`,
            },
            description: <Description page={page} row={row} />,
            kind: row.supersededBy !== null ? 'superseded' : row.effect === 'purported' ? 'purported' : undefined,
          }))}
        />
      </CaseFrame>
    ),
  };
}
