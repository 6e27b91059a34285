import type { Child } from 'hono/jsx';
import { nextStep, type NextStep } from '#libs/casework/index.js';
import type { IsoDate } from '#libs/law/types.js';
import { govukTag } from '../../components/generated/govuk.js';
import { SubNavigation } from '../../components/moj.js';
import type { SafeHtml } from '../../components/render-component.js';
import { WhoAndWhy } from '../../components/who-and-why.js';
import { capital, dueInWords, longDate } from '../../words.js';
import {
  boardsOf,
  caseName,
  type CasePage,
  casePath,
  effectiveDayTitle,
  isOverdue,
  mayRecord,
  processTitle,
  schoolsInWords,
  settlePath,
  untold,
  whoActs,
} from './case-view.js';

export type CaseTab = 'summary' | 'timetable' | 'tasks' | 'told' | 'graph' | 'history' | 'notes' | 'post' | 'next';

const underWay: ReadonlySet<string> = new Set(['decided', 'preparing', 'proceeding', 'approved']);
const done: ReadonlySet<string> = new Set(['ready', 'effected', 'implemented', 'active']);

/** Colour of a state's tag; the words carry the meaning. */
const stateColour = (state: string, final: boolean): string => {
  if (final) return 'govuk-tag--grey';
  if (state.includes('passed')) return 'govuk-tag--red';
  if (underWay.has(state)) return 'govuk-tag--purple';
  if (done.has(state)) return 'govuk-tag--green';
  return 'govuk-tag--blue';
};

export const StateTag = ({ state, title, final }: { state: string; title: string; final: boolean }): SafeHtml =>
  govukTag({ text: title, classes: stateColour(state, final) });

/** Heading of the case: what it is, its reference, its state. */
export const CaseHead = ({ page }: { page: CasePage }): SafeHtml => {
  const { details } = page;
  return (
    <div class="app-case-head">
      <span class="govuk-caption-l">
        <span class="app-nowrap">{details.reference}</span> · {processTitle(details)}
      </span>
      <h1 class="govuk-heading-l">{caseName(details)}</h1>
      {boardsOf(details).length > 0 ? <p class="govuk-body app-case-head__schools">{schoolsInWords(details)}</p> : null}
      <p class="app-case-head__tags">
        <StateTag state={details.state} title={details.view.stateTitle} final={details.closed} />
        {details.view.badges.map((badge) => govukTag({ text: capital(badge), classes: 'govuk-tag--yellow' }))}
      </p>
    </div>
  );
};

/** Where what is owed is recorded: one letter to many on the page of those to be told, anything else on a form of its own. */
const recordPath = (page: CasePage, step: NextStep): string | null => {
  if (step.event === null || !mayRecord(page, step.event)) return null;
  return step.event === 'told' ? casePath(page.details, 'told') : settlePath(page.details, step.event, step.task);
};

const Whose = ({ page, step }: { page: CasePage; step: NextStep }): SafeHtml => {
  const path = recordPath(page, step);
  // the day from which something is lawful argues its case like any other
  const sum = step.waits
    ? page.details.view.timetable.find(({ earliest, ruleId }) => earliest === step.from && ruleId === step.ruleId)?.sum
    : undefined;
  return (
    <dl class="app-next__facts">
      <WhoAndWhy who={whoActs(page, step)} step={step} />
      {sum ? (
        <>
          <dt>The sum</dt>
          <dd>{capital(sum)}</dd>
        </>
      ) : null}
      {path ? (
        <>
          <dt>When it is done</dt>
          <dd>
            <a class="govuk-link" href={path}>
              Record it<span class="govuk-visually-hidden">: {step.title}</span>
            </a>
          </dd>
        </>
      ) : null}
    </dl>
  );
};

/** From when something that has no last day may be done. */
const MayBeDone = ({ step, today }: { step: NextStep; today: IsoDate }): SafeHtml => {
  if (step.from === null || step.from <= today) {
    const since = step.from === null ? '' : `, lawful since ${longDate(step.from)}`;
    const doubt = step.cleanFrom !== null && step.cleanFrom > today ? `; free of doubt from ${longDate(step.cleanFrom)}` : '';
    return <p class="app-next__due">{`No last day${since}${doubt}`}</p>;
  }
  return (
    <p class="app-next__due">
      Not before {longDate(step.from)} – {dueInWords(step.from, today)}
      {step.cleanFrom !== null && step.cleanFrom !== step.from ? `; free of doubt from ${longDate(step.cleanFrom)}` : ''}
    </p>
  );
};

/** The one thing an officer wants to know: what comes next, who must act, by when, and why. */
export const NextPanel = ({ page }: { page: CasePage }): SafeHtml => {
  const { details, today } = page;
  const step = nextStep(details.view);
  if (!step) {
    return (
      <section class="app-next app-next--done" aria-label="What to do next">
        <p class="app-next__title">{details.closed ? 'This case is closed' : 'Nothing is waiting to be done'}</p>
        {details.view.effectiveOn ? (
          <p class="app-next__why">
            {effectiveDayTitle(details)}: {longDate(details.view.effectiveOn)}.
          </p>
        ) : null}
      </section>
    );
  }
  const overdue = isOverdue(step.due, today);
  const label = step.waits || step.for === 'law' || step.for === 'anybody' ? 'What comes next' : 'What to do next';
  return (
    <section class={`app-next${overdue ? ' app-next--overdue' : ''}${step.waits ? ' app-next--waits' : ''}`} aria-label={label}>
      <p class="app-next__label">{overdue ? 'Overdue' : label}</p>
      <h2 class="app-next__title">{step.title}</h2>
      {step.due ? (
        <p class="app-next__due">
          By {longDate(step.due)} – {dueInWords(step.due, today)}
        </p>
      ) : null}
      {step.waits ? <MayBeDone step={step} today={today} /> : null}
      <Whose page={page} step={step} />
    </section>
  );
};

const tabs: { tab: CaseTab; text: string }[] = [
  { tab: 'summary', text: 'Summary' },
  { tab: 'timetable', text: 'Timetable' },
  { tab: 'tasks', text: 'Tasks' },
  { tab: 'told', text: 'Who must be told' },
  { tab: 'graph', text: 'What it changes' },
  { tab: 'history', text: 'History' },
  { tab: 'notes', text: 'Notes' },
  { tab: 'post', text: 'Post' },
  { tab: 'next', text: 'What next' },
];

/** The frame every page of a case shares. */
export const CaseFrame = ({ page, tab, children }: { page: CasePage; tab: CaseTab; children?: Child }): SafeHtml => {
  const { details } = page;
  const counts: Partial<Record<CaseTab, number>> = {
    tasks: details.view.tasks.length,
    told: untold(details.view),
    notes: details.notes.length,
  };
  return (
    <>
      <CaseHead page={page} />
      <SubNavigation
        label="This case"
        items={tabs
          .filter((item) => item.tab !== 'post' || page.may('post:read'))
          .map((item) => ({
            text: item.text,
            href: casePath(details, item.tab === 'summary' ? '' : item.tab),
            active: item.tab === tab,
            count: counts[item.tab],
          }))}
      />
      {children}
    </>
  );
};
