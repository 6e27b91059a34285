import type { InstrumentDetails } from '#libs/instruments/index.js';
import { Findings } from '../../components/finding.js';
import { govukButton, govukSummaryList } from '../../components/generated/govuk.js';
import { LawCheck, Wanting } from '../../components/law-check.js';
import type { SafeHtml } from '../../components/render-component.js';
import type { PageView } from '../../layout/context.js';
import { byWhom, instantInWords, longDate, whoInWords } from '../../words.js';
import { MadeFacts, madePath, summaryRow } from './made.js';
import { ApprovalsMissing, MatterFrame, MatterNext } from './matter-frame.js';
import { isDraft, matterPath, matterProcessWords, type MatterPage } from './matter-view.js';

const draftedByWords = {
  'governing-body': 'The governing body',
  'temporary-governing-body': 'The temporary governing body',
  'governing-bodies-jointly': 'The governing bodies together',
} as const;

const CaseLink = ({ details }: { details: InstrumentDetails }): SafeHtml =>
  details.caseReference ? (
    <a class="govuk-link" href={`/cases/${encodeURIComponent(details.caseReference)}`}>
      {details.caseReference}
    </a>
  ) : (
    <>None</>
  );

const DayItTakesEffect = ({ details }: { details: InstrumentDetails }): SafeHtml => {
  const { caseEffectiveOn, draft } = details;
  const { variation } = draft.record;
  // before anything is adopted the draft is all there is
  const effectiveOn = details.effectiveOn ?? (variation ? variation.effectiveOn : draft.record.effectiveOn) ?? null;
  const differs = effectiveOn !== null && caseEffectiveOn !== null && effectiveOn !== caseEffectiveOn;
  return (
    <>
      {effectiveOn ? longDate(effectiveOn) : 'Not given yet'}
      {differs ? (
        <>
          <br />
          <strong>The case has {longDate(caseEffectiveOn)}</strong>
        </>
      ) : null}
    </>
  );
};

const About = ({ page }: { page: MatterPage }): SafeHtml => {
  const { details, authorities } = page;
  return govukSummaryList({
    rows: [
      summaryRow('What it is', matterProcessWords[details.process]),
      summaryRow(details.subject.kind === 'federation' ? 'Federation' : 'School', details.subject.name),
      summaryRow(
        'Schools in it',
        <ul class="govuk-list govuk-!-margin-bottom-0">
          {details.schools.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ul>,
      ),
      summaryRow('Case', <CaseLink details={details} />),
      summaryRow('Takes effect', <DayItTakesEffect details={details} />),
      summaryRow('Made by', whoInWords(`local-authority:${details.authority}`, authorities)),
      ...(details.draftedBy ? [summaryRow('Drafted by', draftedByWords[details.draftedBy])] : []),
      summaryRow('Started', longDate(details.openedOn)),
      ...(details.inForce
        ? [
            summaryRow(
              'Takes the place of',
              <a class="govuk-link" href={madePath(details.inForce.number)}>
                {details.inForce.number}
              </a>,
            ),
          ]
        : []),
    ] as never,
  });
};

const DraftStands = ({ page }: { page: MatterPage }): SafeHtml => {
  const { details, writer } = page;
  const { draft, versions } = details;
  const last = versions.at(-1);
  return (
    <>
      <h2 class="govuk-heading-m">The draft</h2>
      <p class="govuk-body">
        Saved {instantInWords(draft.savedAt)} by {byWhom(draft.savedByName, draft.savedById)}.{' '}
        {last ? `Version ${last.version} is the last that was kept.` : 'No version is kept yet; a board adopts a kept version.'}
      </p>
      {writer && isDraft(details) ? govukButton({ text: 'Go on with the draft', href: matterPath(details, 'draft') }) : null}
      <ul class="govuk-list">
        {(['pdf', 'docx'] as const).map((format) => (
          <li>
            <a class="govuk-link" href={matterPath(details, `files/draft.${format}`)}>
              The draft as it stands, {format === 'pdf' ? 'PDF' : 'Word'}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

/** What must be put right in the text, or said, before it can be made. */
const Obstacles = ({ page: { details, writer } }: { page: MatterPage }): SafeHtml | null =>
  details.made !== null || details.closed || details.obstacles.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">Before it can be made</h2>
      <Wanting lines={details.obstacles} draft={writer ? matterPath(details, 'draft') : null} />
    </>
  );

export function overviewPage(page: MatterPage): PageView {
  const { details } = page;
  return {
    title: `${details.subject.name} – instrument of government`,
    breadcrumbs: [
      { text: 'Instruments', href: '/instruments' },
      { text: 'Being made', href: '/instruments/matters' },
      { text: details.subject.name },
    ],
    body: (
      <MatterFrame page={page} tab="overview">
        <MatterNext page={page} />
        <ApprovalsMissing page={page} />
        <Obstacles page={page} />
        {details.made ? (
          <>
            <h2 class="govuk-heading-m">As it was made</h2>
            <MadeFacts made={details.made} of={(format) => matterPath(details, `files/made.${format}`)} />
          </>
        ) : null}
        <div class="app-two-columns">
          <div>
            <h2 class="govuk-heading-m">About it</h2>
            <About page={page} />
          </div>
          <div>{details.made ? null : <DraftStands page={page} />}</div>
        </div>
        {details.view.findings.length > 0 ? <h2 class="govuk-heading-m">What the law says of the procedure</h2> : null}
        <Findings findings={details.view.findings} />
        {details.made ? null : <LawCheck check={details.check} title="What the law says of the text" />}
      </MatterFrame>
    ),
  };
}
