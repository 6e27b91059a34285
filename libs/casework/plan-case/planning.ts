import { addDays, longDate, parseIsoDate } from '#libs/law/calendar/civil-date.js';
import { earliestPlan, latestPlan, recipes, type Plan, type PlanRequest } from '#libs/law/planning/index.js';
import type { CaseInput, IsoDate, ProcessId } from '#libs/law/types.js';
import { refuse, type Refusal } from '#libs/platform/result.js';
import type { FieldError } from '../validation/event-data.js';

type Refused = { ok: false; refusal: Refusal };

/** The days a plan is asked for. */
export interface PlanDays {
  /** Day on which it is to take effect; the earliest possible when left out. */
  goal?: IsoDate;
  /** First day free for planning; today when left out. */
  start?: IsoDate;
}

/** How far ahead a plan is asked for; beyond it no school has entered its terms. */
export const farthest = { days: 3 * 366 } as const;

/** Whether the steps of a process are known, so that its dates can be planned. */
export const canBePlanned = (process: ProcessId): boolean => recipes[process] !== undefined;

/** Null when a case of that process can be planned. */
export function refuseUnplanned(process: ProcessId): Refused | null {
  if (canBePlanned(process)) return null;
  return refuse({
    code: 'process-not-planned',
    status: 422,
    title: 'This process cannot be planned ahead',
    detail: 'Its dates are worked out one by one, as its events are recorded; it has no list of steps to plan by.',
    nextStep: `The timetable of the case has every date that is known. Processes that can be planned: ${Object.keys(recipes).join(', ')}.`,
  });
}

/** Days that are no dates, or out of order, or farther away than a plan looks. */
export function wrongDays({ goal, start }: PlanDays, today: IsoDate): FieldError[] {
  const errors: FieldError[] = [];
  const wrong = (field: string, message: string): void => void errors.push({ field, message });
  for (const [field, day] of Object.entries({ goal, start }))
    if (day !== undefined && parseIsoDate(day) === null) wrong(field, `${field} must be a real date, such as 2027-09-01`);
  if (errors.length > 0) return errors;
  const from = start ?? today;
  const last = addDays(today, farthest.days);
  if (from > last) wrong('start', `A plan begins on ${longDate(last)} at the latest, three years ahead`);
  else if (goal !== undefined && goal <= from) wrong('goal', `The day on which it takes effect must be later than ${longDate(from)}`);
  else if (goal !== undefined && goal > last) wrong('goal', `A plan looks three years ahead, to ${longDate(last)}`);
  return errors;
}

/** The plan towards a wanted day, or the earliest one. */
export function planOf(input: CaseInput, start: IsoDate, goal: IsoDate | undefined, request: PlanRequest = {}): Plan {
  return goal === undefined ? earliestPlan(input, start, request) : latestPlan(input, start, goal, request);
}
