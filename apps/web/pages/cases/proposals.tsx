import { proposalsOf, type ProposalSet } from '#libs/law/index.js';
import { Findings } from '../../components/finding.js';
import { govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { withQuery } from '../../forms/posted.js';
import { capital } from '../../words.js';
import { type CasePage, casePath, eventDescription, mayRecord } from './case-view.js';
import { valueInWords } from './history.js';
import { Day } from './position-cells.js';

const publishers = { authority: 'the local authority', 'governing-body': 'the governing body', proposers: 'other proposers' } as const;
const deciders = { authority: 'The local authority', adjudicator: 'The schools adjudicator' } as const;

const colours: Record<ProposalSet['status'], string> = {
  unpublished: 'govuk-tag--grey',
  published: 'govuk-tag--blue',
  'with-adjudicator': 'govuk-tag--purple',
  approved: 'govuk-tag--green',
  conditional: 'govuk-tag--yellow',
  rejected: 'govuk-tag--red',
  withdrawn: 'govuk-tag--grey',
  revoked: 'govuk-tag--red',
};

type Act = 'statutory-proposals-published' | 'proposals-determined' | 'proposals-referred' | 'condition-met';
const actWords: Record<Act, string> = {
  'statutory-proposals-published': 'Record publication',
  'proposals-determined': 'Record the decision',
  'proposals-referred': 'Record a reference',
  'condition-met': 'Record that it is met',
};

/** What may come next of one set as it stands; the law is asked again when it is recorded. */
function actOf({ status, decider }: ProposalSet): Act | null {
  if (status === 'published') return decider === 'adjudicator' ? 'proposals-referred' : 'proposals-determined';
  if (status === 'with-adjudicator') return 'proposals-determined';
  return status === 'conditional' ? 'condition-met' : null;
}

/** The form of an act, filled in with the proposals it is about; nothing where it cannot be recorded now. */
const RecordAct = ({ page, one, type }: { page: CasePage; one: ProposalSet; type: Act | null }): SafeHtml | null => {
  const { closed, view } = page.details;
  if (type === null || closed || !mayRecord(page, type) || !view.next.some((row) => row.type === type && row.possible)) return null;
  const about = { 'data-about': one.kind, ...(one.kind === 'closure' && one.school ? { 'data-school': one.school } : {}) };
  return (
    <>
      <br />
      <a class="govuk-link" href={withQuery(casePath(page.details, `record/${type}`), about)}>
        {actWords[type]}
        <span class="govuk-visually-hidden">: {one.name}</span>
      </a>
    </>
  );
};

const Decision = ({ page, one }: { page: CasePage; one: ProposalSet }): SafeHtml => (
  <>
    {one.status === 'unpublished' ? (
      <span class="app-muted">Not yet</span>
    ) : (
      govukTag({ text: one.statusTitle, classes: colours[one.status] })
    )}
    {one.decision ? (
      <>
        {' '}
        <Day on={one.decision.on} />
        <br />
        {deciders[one.decision.by]}
        {one.paragraph ? `, paragraph ${one.paragraph}` : ''}
        {one.decision.publishedOn ? (
          <>
            ; published <Day on={one.decision.publishedOn} />
          </>
        ) : null}
      </>
    ) : one.decider && (one.status === 'published' || one.status === 'with-adjudicator') ? (
      <>
        <br />
        {deciders[one.decider]} decides{one.paragraph === '19' ? ' (paragraph 19: nobody has objected)' : ''}
        {one.decideBy ? (
          <>
            , by <Day on={one.decideBy} />
          </>
        ) : null}
        {one.referredOn ? (
          <>
            ; referred <Day on={one.referredOn} />
          </>
        ) : null}
      </>
    ) : null}
    {one.condition && one.condition.metOn === null ? (
      <>
        <br />
        {conditionInWords(page, one.condition.event)}, by <Day on={one.condition.by} />
      </>
    ) : null}
    <RecordAct page={page} one={one} type={actOf(one)} />
  </>
);

const conditionInWords = (page: CasePage, event: string): string =>
  valueInWords(
    page,
    eventDescription(page, 'proposals-determined')?.fields.find(({ name }) => name === 'conditionEvent'),
    event,
  );

const Published = ({ page, one }: { page: CasePage; one: ProposalSet }): SafeHtml =>
  one.published === null ? (
    <>
      <span class="app-muted">Not yet</span>
      {one.status === 'unpublished' ? <RecordAct page={page} one={one} type="statutory-proposals-published" /> : null}
    </>
  ) : (
    <>
      <Day on={one.published.on} /> by {publishers[one.published.by]}
      {one.representationsEnd ? (
        <>
          <br />
          Representations until <Day on={one.representationsEnd} />
        </>
      ) : null}
    </>
  );

const dayIs: Record<ProposalSet['kind'], string> = { 'new-school': 'Opens', alteration: 'Changes', closure: 'Last day' };

const Implemented = ({ one }: { one: ProposalSet }): SafeHtml =>
  one.implementation === null ? (
    <span class="app-muted">{one.published ? 'Not at all' : 'Not yet proposed'}</span>
  ) : (
    <>
      {dayIs[one.kind]} <Day on={one.implementation.now} />
      {one.implementation.now === one.implementation.proposed ? null : (
        <>
          <br />
          published as <Day on={one.implementation.proposed} />
        </>
      )}
    </>
  );

/** Rules that speak of sets of proposals going apart. */
const TOGETHER: ReadonlySet<string> = new Set(['RB-14', 'RB-15']);

/** Each set of statutory proposals by itself: the law it runs by, its publication, decision and date. Nothing in a case of another process. */
export const Proposals = ({ page }: { page: CasePage }): SafeHtml | null => {
  const { input, view } = page.details;
  const rows = proposalsOf(input);
  if (rows.length === 0) return null;
  const unneeded = input.process === 'amalgamation-enlargement' && !rows.some(({ kind }) => kind === 'alteration');
  return (
    <section class="app-proposals" aria-label="Statutory proposals">
      {table({
        caption: 'Statutory proposals, each by itself',
        columns: [
          { head: 'Proposals for', rowHeader: true, cell: (one) => capital(one.name) },
          {
            head: 'Law they run by',
            cell: (one) => (
              <>
                {one.regime.title}
                <br />
                <span class="app-muted">
                  {one.regime.citation}
                  {one.regime.published ? ', as on the day of publication' : ', if published today'}
                </span>
              </>
            ),
          },
          { head: 'Published', cell: (one) => <Published page={page} one={one} /> },
          { head: 'Decision', cell: (one) => <Decision page={page} one={one} /> },
          { head: 'Takes effect', cell: (one) => <Implemented one={one} /> },
        ],
        rows,
      })}
      <Findings findings={view.findings.filter(({ ruleId }) => TOGETHER.has(ruleId))} />
      {unneeded ? (
        <p class="govuk-body">The change to the school that stays reaches no threshold, so it needs no proposals; the closure does.</p>
      ) : null}
    </section>
  );
};
