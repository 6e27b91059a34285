import type { Child } from 'hono/jsx';
import { govukTag } from '../../components/generated/govuk.js';
import { RuleLink } from '../../components/finding.js';
import { SubNavigation } from '../../components/moj.js';
import type { SafeHtml } from '../../components/render-component.js';
import { capital, dueInWords, longDate, processWords, whoInWords } from '../../words.js';
import { type CasePage, casePath, firstPossible, isOverdue, mayRecord, nextStep, relevantSchool, settlePath, untold } from './case-view.js';

export type CaseTab = 'summary' | 'timetable' | 'tasks' | 'told' | 'history' | 'notes' | 'post' | 'next';

/** Colour of a state's tag; the words carry the meaning. */
const stateColour = (state: string, final: boolean): string => {
  if (final) return 'govuk-tag--grey';
  if (state.includes('passed')) return 'govuk-tag--red';
  if (state === 'decided' || state === 'preparing') return 'govuk-tag--purple';
  if (state === 'ready') return 'govuk-tag--green';
  return 'govuk-tag--blue';
};

export const StateTag = ({ state, title, final }: { state: string; title: string; final: boolean }): SafeHtml =>
  govukTag({ text: title, classes: stateColour(state, final) });

/** Heading of the case: what it is, its reference, its state. */
export const CaseHead = ({ page }: { page: CasePage }): SafeHtml => {
  const { details } = page;
  const school = relevantSchool(details);
  return (
    <div class="app-case-head">
      <span class="govuk-caption-l">
        <span class="app-nowrap">{details.reference}</span> · {processWords[details.process]}
      </span>
      <h1 class="govuk-heading-l">{school?.name ?? details.subject.federation.name}</h1>
      <p class="app-case-head__tags">
        <StateTag state={details.state} title={details.view.stateTitle} final={details.closed} />
        {details.view.badges.map((badge) => govukTag({ text: capital(badge), classes: 'govuk-tag--yellow' }))}
      </p>
    </div>
  );
};

/** The one thing an officer wants to know: what to do next, by when, and why. */
export const NextPanel = ({ page }: { page: CasePage }): SafeHtml => {
  const { details, today } = page;
  const step = nextStep(details.view);
  if (!step) {
    const first = details.closed ? null : firstPossible(page);
    return (
      <section class="app-next app-next--done" aria-label="What to do next">
        <p class="app-next__title">{details.closed ? 'This case is closed' : 'Nothing is waiting to be done'}</p>
        {details.view.effectiveOn ? (
          <p class="app-next__why">The date fixed by the board is {longDate(details.view.effectiveOn)}.</p>
        ) : null}
        {first ? (
          <p class="app-next__why">
            What can be recorded:{' '}
            <a class="govuk-link" href={casePath(details, `record/${first.type}`)}>
              {first.title}
            </a>
          </p>
        ) : null}
      </section>
    );
  }
  const overdue = isOverdue(step.due, today);
  return (
    <section class={`app-next${overdue ? ' app-next--overdue' : ''}`} aria-label="What to do next">
      <p class="app-next__label">{overdue ? 'Overdue' : 'What to do next'}</p>
      <h2 class="app-next__title">{step.title}</h2>
      {step.due ? (
        <p class="app-next__due">
          By {longDate(step.due)} – {dueInWords(step.due, today)}
        </p>
      ) : null}
      <p class="app-next__why">{capital(step.why)}</p>
      <p class="app-rule-link">
        {whoInWords(step.for, page.authorities)}
        {step.ruleId ? (
          <>
            {' · '}
            <RuleLink id={step.ruleId} />
          </>
        ) : null}
        {step.event && mayRecord(page, step.event) ? (
          <>
            {' · '}
            <a class="govuk-link" href={settlePath(details, step.event, step.task)}>
              Record it
            </a>
          </>
        ) : null}
      </p>
    </section>
  );
};

const tabs: { tab: CaseTab; text: string }[] = [
  { tab: 'summary', text: 'Summary' },
  { tab: 'timetable', text: 'Timetable' },
  { tab: 'tasks', text: 'Tasks' },
  { tab: 'told', text: 'Who must be told' },
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
