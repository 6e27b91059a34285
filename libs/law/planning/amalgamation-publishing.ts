import { addDays } from '../calendar/civil-date.js';
import { lastAct, type Facts } from '../engine/facts.js';
import { matterOf, type Proposal } from '../processes/amalgamation/facts.js';
import { AMALGAMATION_VEHICLES } from '../rules/common/vehicles.js';
import { isFoundationOrVoluntary } from '../rules/common/statutory-proposals.js';
import { ra30 } from '../rules/eia06-sch-2-para-21-date.js';
import type { CaseInput, LawEvent } from '../types.js';
import { alterer, atStart, lonely, sectionOf } from './amalgamation-choices.js';
import { whoPublishes } from './amalgamation-words.js';
import { lastOf } from './boards.js';
import { tellAll } from './telling.js';
import type { Chosen, PlanStep, StepContext } from './types.js';

/** Days between the closures and the day on which the new school opens or the change takes place, as the rule has them. */
const between = Number(ra30.versions.at(-1)!.figures['daysBetween']);

const unpublished = (facts: Facts): Proposal[] => matterOf(facts).proposals.filter(({ status }) => status === 'unpublished');

function publisherOf(one: Proposal, input: CaseInput, chosen: Chosen): string {
  if (one.kind === 'new-school') return AMALGAMATION_VEHICLES[sectionOf(input, chosen)]?.publishedBy ?? 'authority';
  if (one.kind === 'alteration') return alterer(input, chosen);
  return chosen['closureBy'] === 'governing-body' && isFoundationOrVoluntary(one.school?.category) ? 'governing-body' : 'authority';
}

/** Every set of proposals published on one day, and copies sent to everybody entitled. */
function publication({ input, facts, goal, chosen, after }: StepContext, on: string, closesOn: string): LawEvent[] {
  const events = unpublished(facts).map((one): LawEvent => ({
    type: 'statutory-proposals-published',
    happenedOn: on,
    data: {
      about: one.kind,
      ...(one.kind === 'closure' ? { school: one.school?.key } : {}),
      by: publisherOf(one, input, chosen),
      newspaperOn: on,
      closesOn,
      implementOn: one.kind === 'closure' ? addDays(goal, -between) : goal,
      contentComplete: true,
      statement: ['copies', 'anyone', 'address', 'closing-date'],
      gateNotices: true,
    },
  }));
  const told = tellAll(after(events), ['statutory-proposals', 'discontinuance', 'alteration'], on);
  return [...events, ...told];
}

const published: PlanStep = {
  key: 'published',
  title: 'Proposals published on a website and in a local newspaper',
  for: whoPublishes,
  why: 'Closures and the new school or the change are published together, each by whoever may, and copies go to those entitled within a week.',
  inTerm: true,
  uneven: true,
  hard: true,
  // The proposals state the last day for objections, so what is published is known only with that day.
  events: () => [],
  doneOn: (facts) => (unpublished(facts).length > 0 ? null : lastOf(matterOf(facts).proposals.map(({ publication: one }) => one?.on))),
};

/** Told of at any time once it is known; with the publication it is recorded that the schools are to close. */
const endTold: PlanStep = {
  key: 'secretary-told',
  title: 'Secretary of State told that one school of the federation will be left',
  for: () => 'governing-body',
  why: 'The closures end the federation, and somebody outside must know well before.',
  applies: (input) => lonely(atStart(input)).length > 0,
  loose: ({ events }) => events.some(({ type }) => type === 'statutory-proposals-published'),
  events: (context) => (unpublished(context.facts).length > 0 ? [] : [endNotified(context.on)]),
  doneOn: (facts) => lastAct(facts, 'federation-end-notified')?.happenedOn ?? null,
};

const endNotified = (on: string): LawEvent => ({ type: 'federation-end-notified', happenedOn: on, data: {} });

const closes: PlanStep = {
  key: 'closes',
  title: 'Last day for objections and comments',
  for: () => 'anyone',
  why: 'Anybody may object or comment to the authority until then; nothing can be decided before.',
  events: (context) => {
    const { facts, days, on } = context;
    const events = publication(context, days['published'] ?? on, on);
    const told = days['secretary-told'];
    return told === undefined || lastAct(facts, 'federation-end-notified') !== null ? events : [...events, endNotified(told)];
  },
  doneOn: (facts) =>
    unpublished(facts).length > 0 ? null : lastOf(matterOf(facts).proposals.map(({ publication: one }) => one?.closesOn)),
};

/** Publication, and the weeks in which people can object. */
export const publishingSteps: readonly PlanStep[] = [published, endTold, closes];
