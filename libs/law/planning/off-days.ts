import { addDays } from '../calendar/civil-date.js';
import type { CaseInput, IsoDate } from '../types.js';
import { holidaysBetween, openFrom } from './holidays.js';
import type { Chosen, Heed, PlanRequest, PlanStep } from './types.js';

/** Days on which nobody has to do anything may be any day. */
const nobody: ReadonlySet<string> = new Set(['law', 'anyone']);

/** Days a safe plan keeps its steps off, a choice of the planner and no law: weekends, and holidays where people must come together. */
export class OffDays {
  private readonly avoid: boolean;
  private readonly holidays: readonly { from: IsoDate; to: IsoDate }[];

  constructor(
    private readonly input: CaseInput,
    private readonly chosen: Chosen,
    heed: Heed,
    private readonly request: PlanRequest,
  ) {
    this.avoid = heed === 'safe' && chosen['holidays'] === 'avoid';
    this.holidays = this.avoid ? holidaysBetween(input, '0001-01-01', '9999-12-31') : [];
  }

  /** What a step is kept off; null where any day will do. */
  avoids(step: PlanStep): 'holidays' | 'weekends' | null {
    if (!this.avoid || nobody.has(step.for(this.input, this.chosen))) return null;
    return step.inTerm === true ? 'holidays' : 'weekends';
  }

  /** The first day from a day on that is none of those; the day itself where that does not matter. */
  openDay(step: PlanStep, on: IsoDate): IsoDate {
    // who holds a step to a day has chosen that day
    const avoided = this.request.pins?.[step.key] === undefined ? this.avoids(step) : null;
    return avoided === null ? on : openFrom(on, avoided === 'holidays' ? this.holidays : [], this.input.bankHolidays);
  }

  /** The next day on which the plan would put the step: what the law says of that day is why it cannot come later. */
  dayAfter(step: PlanStep, day: IsoDate): IsoDate {
    return this.openDay(step, addDays(day, 1));
  }
}
