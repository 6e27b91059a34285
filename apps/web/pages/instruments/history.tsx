import type { InstrumentHistoryRow } from '#libs/instruments/index.js';
import { Findings } from '../../components/finding.js';
import { govukDetails, govukTag } from '../../components/generated/govuk.js';
import { Timeline } from '../../components/moj.js';
import type { SafeHtml } from '../../components/render-component.js';
import type { PageView } from '../../layout/context.js';
import { byWhom, instantInWords, longDate, sentence, whoInWords } from '../../words.js';
import { MatterFrame } from './matter-frame.js';
import type { MatterPage } from './matter-view.js';
import { isIsoDate } from '#libs/law/index.js';

/** A value of an entry as the form asked for it. */
function valueInWords(page: MatterPage, row: InstrumentHistoryRow, name: string, value: unknown): string {
  const field = page.events.find(({ type }) => type === row.type)?.fields.find((candidate) => candidate.name === name);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : JSON.stringify(value);
  if (field?.type === 'school') return page.details.schools.find(({ key }) => key === value)?.name ?? value;
  if (field?.type === 'authority') return whoInWords(`local-authority:${value}`, page.authorities);
  if (isIsoDate(value)) return longDate(value);
  return field?.choices?.find((choice) => choice.value === value)?.label ?? value;
}

const Entry = ({ page, row }: { page: MatterPage; row: InstrumentHistoryRow }): SafeHtml => {
  const fields = page.events.find(({ type }) => type === row.type)?.fields ?? [];
  const entries = Object.entries(row.data).filter(([, value]) => value !== null && value !== undefined);
  return (
    <>
      {row.effect === 'purported' ? <p class="govuk-body">{govukTag({ text: 'Without effect', classes: 'govuk-tag--orange' })}</p> : null}
      {entries.length > 0 ? (
        <dl class="app-facts">
          {entries.map(([name, value]) => (
            <>
              <dt>{fields.find((field) => field.name === name)?.label ?? sentence(name)}</dt>
              <dd class="app-hash">{valueInWords(page, row, name, value)}</dd>
            </>
          ))}
        </dl>
      ) : null}
      {row.reason ? <p class="govuk-body">Reason: {row.reason}</p> : null}
      {row.findings.length > 0 ? govukDetails({ summaryText: 'What the law said', html: <Findings findings={row.findings} /> }) : null}
      <p class="govuk-body-s app-muted app-hash">
        Entry {row.sequence}, SHA-256 {row.hash}
      </p>
    </>
  );
};

export function matterHistoryPage(page: MatterPage): PageView {
  const { details } = page;
  return {
    title: `History – ${details.subject.name}`,
    body: (
      <MatterFrame page={page} tab="history">
        <h2 class="govuk-heading-m">History</h2>
        <Timeline
          items={[...details.history].reverse().map((row) => ({
            title: row.title,
            byline: byWhom(row.actorName, row.actorId),
            at: { value: row.recordedAt, words: `${longDate(row.happenedOn)}, recorded ${instantInWords(row.recordedAt)}` },
            description: <Entry page={page} row={row} />,
            id: `event-${row.sequence}`,
            ...(row.effect === 'purported' ? { kind: 'purported' as const } : {}),
          }))}
        />
      </MatterFrame>
    ),
  };
}
