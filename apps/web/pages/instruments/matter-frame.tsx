import type { Child } from 'hono/jsx';
import { nextStep } from '#libs/casework/index.js';
import { SubNavigation } from '../../components/moj.js';
import type { SafeHtml } from '../../components/render-component.js';
import { WhoAndWhy } from '../../components/who-and-why.js';
import { dueInWords, longDate, whoInWords } from '../../words.js';
import { StateTag } from '../cases/case-frame.js';
import { isOverdue } from '../cases/case-view.js';
import { approvalMissing, matterPath, matterProcessWords, mayRecordHere, type MatterPage } from './matter-view.js';

export type MatterTab = 'overview' | 'draft' | 'versions' | 'next' | 'copies' | 'files' | 'links' | 'history';

const tabs: { tab: MatterTab; text: string; staffOnly?: boolean }[] = [
  { tab: 'overview', text: 'Overview' },
  { tab: 'draft', text: 'Draft' },
  { tab: 'versions', text: 'Versions' },
  { tab: 'next', text: 'What next' },
  { tab: 'copies', text: 'Copies' },
  { tab: 'files', text: 'Files' },
  { tab: 'links', text: 'Link for the board', staffOnly: true },
  { tab: 'history', text: 'History' },
];

export const MatterCaption = ({ page: { details } }: { page: MatterPage }): SafeHtml => (
  <span class="govuk-caption-l">
    {matterProcessWords[details.process]} · {details.subject.name}
  </span>
);

const MatterHead = ({ page: { details } }: { page: MatterPage }): SafeHtml => (
  <div class="app-case-head">
    <span class="govuk-caption-l">
      {matterProcessWords[details.process]}
      {details.number ? ` · ${details.number}` : ''}
    </span>
    <h1 class="govuk-heading-l">{details.subject.name}</h1>
    <p class="app-case-head__tags">
      <StateTag state={details.state} title={details.stateTitle} final={details.closed} />
    </p>
  </div>
);

/** Given to every page of a matter. */
export const MatterFrame = ({ page, tab, children }: { page: MatterPage; tab: MatterTab; children?: Child }): SafeHtml => {
  const { details, staff } = page;
  const counts: Partial<Record<MatterTab, number>> = {
    versions: details.versions.length,
    files: details.attachments.filter(({ removedBecause }) => removedBecause === null).length,
  };
  return (
    <>
      <MatterHead page={page} />
      <SubNavigation
        label="This instrument"
        items={tabs
          .filter(({ staffOnly }) => !staffOnly || staff)
          .map((item) => ({
            text: item.text,
            href: matterPath(details, item.tab === 'overview' ? '' : item.tab),
            active: item.tab === tab,
            count: counts[item.tab],
          }))}
      />
      {children}
    </>
  );
};

/** Where the next step is done. */
function wayTo(page: MatterPage, event: string | null): { href: string; text: string } | null {
  const { details } = page;
  if (event === null || !mayRecordHere(page, event)) return null;
  if (event === 'told') return { href: matterPath(details, 'copies'), text: 'Record the copies' };
  if (event === 'draft-adopted' && details.versions.length === 0)
    return { href: matterPath(details, 'draft'), text: 'Go on with the draft' };
  return { href: matterPath(details, `record/${event}`), text: 'Record it' };
}

/** What may be recorded at any time, and is no step on the way. */
const BESIDE: ReadonlySet<string> = new Set([
  'told',
  'given-up',
  'review-decided',
  'override',
  'review-opened',
  'review-ended',
  'escalated',
]);

const whoRecords = (recordedBy: readonly string[]): string =>
  recordedBy.includes('board')
    ? 'The governing body, or an officer for it'
    : recordedBy.includes('officer')
      ? 'An officer of the authority'
      : recordedBy.includes('manager')
        ? 'A manager of the authority'
        : 'Happens by itself on the day';

/** Nothing is owed: what may come next from here, and who records it. */
const Awaited = ({ page }: { page: MatterPage }): SafeHtml => {
  const { details, events } = page;
  const here = details.view.next.filter(({ type, possible, from }) => (possible || from !== null) && !BESIDE.has(type));
  return (
    <section class="app-next app-next--waits" aria-label="What comes next">
      <p class="app-next__label">What comes next</p>
      <h2 class="app-next__title">{details.stateTitle}</h2>
      <dl class="app-next__facts">
        {here.map((next) => (
          <>
            <dt>{whoRecords(events.find(({ type }) => type === next.type)?.recordedBy ?? [])}</dt>
            <dd>
              {mayRecordHere(page, next.type) && next.possible ? (
                <a class="govuk-link" href={matterPath(details, `record/${next.type}`)}>
                  {next.title}
                </a>
              ) : (
                next.title
              )}
              {next.possible || next.from === null ? '' : `, lawful from ${longDate(next.from)}`}
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
};

/** What comes next, by whom, by when, and why. */
export const MatterNext = ({ page }: { page: MatterPage }): SafeHtml => {
  const { details, today, authorities } = page;
  const step = nextStep(details.view);
  if (!step)
    return (
      <section class="app-next app-next--done" aria-label="What to do next">
        <p class="app-next__title">{details.closed ? 'Nothing more is to be done' : 'Nothing is waiting to be done'}</p>
      </section>
    );
  if (step.waits) return <Awaited page={page} />;
  const overdue = isOverdue(step.due, today);
  const way = wayTo(page, step.event);
  return (
    <section class={`app-next${overdue ? ' app-next--overdue' : ''}`} aria-label="What to do next">
      <p class="app-next__label">{overdue ? 'Overdue' : 'What to do next'}</p>
      <h2 class="app-next__title">{step.title}</h2>
      {step.due ? (
        <p class="app-next__due">
          By {longDate(step.due)} – {dueInWords(step.due, today)}
        </p>
      ) : null}
      <dl class="app-next__facts">
        <WhoAndWhy who={whoInWords(step.for, authorities)} step={step} />
        {way ? (
          <>
            <dt>When it is done</dt>
            <dd>
              <a class="govuk-link" href={way.href}>
                {way.text}
                <span class="govuk-visually-hidden">: {step.title}</span>
              </a>
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  );
};

/** Approvals that the current draft lacks, each with the form that records it. */
export const ApprovalsMissing = ({ page }: { page: MatterPage }): SafeHtml | null => {
  const { details } = page;
  if (details.approvalsMissing.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Approvals still needed</h2>
      <ul class="govuk-list govuk-list--bullet">
        {details.approvalsMissing.map((key) => {
          const { party, school, words } = approvalMissing(details, key);
          const query = new URLSearchParams({ 'data-party': party, 'data-school': school }).toString();
          return (
            <li>
              {mayRecordHere(page, 'approval-decided') ? (
                <a class="govuk-link" href={`${matterPath(details, 'record/approval-decided')}?${query}`}>
                  {words}
                </a>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
};
