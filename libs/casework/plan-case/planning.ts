import { addDays, longDate, parseIsoDate } from '#libs/law/calendar/civil-date.js';
import { earliestPlan, latestPlan, recipes, wrongChoices, type Chosen, type Plan, type PlanRequest } from '#libs/law/planning/index.js';
import type { CaseInput, IsoDate } from '#libs/law/types.js';
import type { FieldError } from '#libs/platform/fields/event-data.js';

/** The days a plan is asked for. */
export interface PlanDays {
  /** Day on which it is to take effect; the earliest possible when left out. */
  goal?: IsoDate;
  /** First day free for planning; today when left out. */
  start?: IsoDate;
  /** Which of the ways the law leaves open is planned; the usual one where nothing is said. */
  choose?: Chosen;
}

/** Everything that is chosen and is no choice of this case. */
export const wrongWays = (input: CaseInput, choose: Chosen = {}): FieldError[] =>
  wrongChoices(recipes[input.process], input, choose).map(({ key, options }) => ({
    field: `choose.${key}`,
    message: options === null ? `The plan of this case leaves no choice "${key}" open` : `Choose one of ${options.join(', ')}`,
  }));

/** How far ahead a plan is asked for; beyond it no school has entered its terms. */
export const farthest = { days: 3 * 366 } as const;

/** Days that are no dates, or out of order, or farther away than a plan looks. */
export function wrongDays({ goal, start }: Pick<PlanDays, 'goal' | 'start'>, today: IsoDate): FieldError[] {
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
