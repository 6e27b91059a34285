import type { Plan, PlannedStep } from '#libs/law/planning/index.js';
import type { IsoDate } from '#libs/law/types.js';

/** What a plan is shown with, whether its case is open or only thought of. */
export interface PlanShown {
  plan: Plan;
  today: IsoDate;
  /** Who acts, in words. */
  who: (step: PlannedStep) => string;
  /** Page of the same plan for another day. */
  pathFor: (goal: IsoDate) => string;
  /** The same plan as a calendar file. */
  calendarPath: string;
}
