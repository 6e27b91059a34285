import { addDays, longDate, parseIsoDate } from '#libs/law/calendar/civil-date.js';
import { dayOf, movesOf, whatIf, type Move, type Moves, type Plan } from '#libs/law/planning/index.js';
import type { CaseInput, IsoDate } from '#libs/law/types.js';
import { entryTitle } from '../titles.js';
import type { FieldError } from '#libs/platform/fields/event-data.js';
import { farthest, planOf, type PlanDays } from './planning.js';

/** One date changed, to see what moves: the day of a recorded entry, by its number; or the day of a step still to come, by its key. */
export type PlanChange = { sequence: number; happenedOn: IsoDate } | { step: string; on: IsoDate };

/** What one changed date would move. Nothing of it is saved. */
export interface PlanWhatIf {
  /** What was changed, in words. */
  title: string;
  /** Day as it stands, and as it would be; null where the step has no day. */
  from: IsoDate | null;
  to: IsoDate;
  /** The plan with the change, in one or two sentences. */
  sentence: string;
  possible: Plan['possible'];
  /** Every date that moves, of the timetable, tasks, reminders and the plan. */
  moves: Move[];
  /** Recorded events that would come out otherwise. */
  effects: Moves['effects'];
}

interface Asked {
  input: CaseInput;
  days: PlanDays & { start: IsoDate };
  plan: Plan;
}

/** What is wrong with a change; null when it can be looked at. */
export function wrongChange(change: PlanChange, { input, days, plan }: Asked): FieldError | null {
  const to = 'step' in change ? change.on : change.happenedOn;
  if (parseIsoDate(to) === null) return { field: 'to', message: 'The changed day must be a real date, such as 2027-06-14' };
  if ('sequence' in change) {
    const event = input.events.find(({ sequence }) => sequence === change.sequence);
    if (event === undefined || event.type === 'correction')
      return { field: 'change', message: `The case has no entry ${change.sequence} whose day could be changed` };
    return to > input.asOf ? { field: 'to', message: 'What is recorded happened today or earlier' } : null;
  }
  const step = plan.steps.find(({ key }) => key === change.step);
  if (step === undefined || step.doneOn !== null)
    return { field: 'change', message: `"${change.step}" is not a step that is still to come` };
  if (days.goal === undefined && step === plan.steps.at(-1))
    return { field: 'change', message: 'Say on which day it should take effect; then see what another day would move' };
  if (to < days.start) return { field: 'to', message: `The plan begins on ${longDate(days.start)}` };
  return to > addDays(days.start, farthest.days) ? { field: 'to', message: 'A plan looks three years ahead' } : null;
}

/** Every date that moves when one is changed. Ask `wrongChange` first. */
export function whatMoves(change: PlanChange, asked: Asked): PlanWhatIf {
  return 'step' in change ? stepMoved(change, asked) : entryMoved(change, asked);
}

function stepMoved({ step: key, on }: { step: string; on: IsoDate }, { input, days, plan }: Asked): PlanWhatIf {
  const step = plan.steps.find((one) => one.key === key)!;
  const choose = days.choose === undefined ? {} : { choose: days.choose };
  const after =
    step === plan.steps.at(-1)
      ? planOf(input, days.start, on, choose)
      : planOf(input, days.start, days.goal, { ...choose, pins: { [key]: on } });
  return {
    title: step.title,
    from: dayOf(plan, step)?.day ?? null,
    to: on,
    sentence: after.sentence,
    possible: after.possible,
    moves: movesOf(plan, after).filter((move) => move.key !== key),
    effects: [],
  };
}

function entryMoved({ sequence, happenedOn }: { sequence: number; happenedOn: IsoDate }, { input, days, plan }: Asked): PlanWhatIf {
  const index = input.events.findIndex((event) => event.sequence === sequence);
  const event = input.events[index]!;
  const changed = whatIf(input, { event: index, happenedOn });
  // asked anew, as a correction would be: what was accepted on the old day may not be on the other
  const events = input.events.map(({ acceptedAs: _, ...one }, place) => (place === index ? { ...one, happenedOn } : one));
  const choose = days.choose === undefined ? {} : { choose: days.choose };
  const after = planOf({ ...input, events }, days.start, days.goal, choose);
  return {
    title: entryTitle(input.process, event.type, null),
    from: event.happenedOn,
    to: happenedOn,
    sentence: after.sentence,
    possible: after.possible,
    moves: [...changed.moves, ...movesOf(plan, after)],
    effects: changed.effects,
  };
}
