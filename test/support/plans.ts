import { judge } from '../../libs/law/index.js';
import { lighthouse, pebworth } from '../../libs/law/processes/leaving/schools.js';
import { Story } from '../../libs/law/processes/leaving/story.js';
import type { Plan } from '../../libs/law/planning/index.js';
import type { CaseInput, CaseView, IsoDate, LawEvent } from '../../libs/law/types.js';
import { demonstrationCalendar } from './project-files.js';

export const walsall = demonstrationCalendar('335');

/** Castlefort would leave the Lighthouse Federation, on the terms of Walsall. */
export const castlefort = Story.leaving(lighthouse, '104204').with({ calendars: { county: walsall }, asOf: '2026-11-24' });
export const pebworthLeaves = Story.leaving(
  pebworth.map((school) => ({ ...school, calendar: 'county' })),
  '116715',
).with({ calendars: { county: walsall }, asOf: '2026-11-24' });

export const days = (plan: Plan, heed: 'lawful' | 'safe'): Record<string, IsoDate | undefined> =>
  Object.fromEntries(plan.steps.map((step) => [step.key, step[heed]?.day]));
export const step = (plan: Plan, key: string): Plan['steps'][number] => plan.steps.find((one) => one.key === key)!;
export const judged = (input: CaseInput, events: readonly LawEvent[]): CaseView =>
  judge({ ...input, asOf: '2030-01-01', events: [...input.events, ...events] });
export const denied = (input: CaseInput, events: readonly LawEvent[]): boolean => {
  const view = judged(input, events);
  return view.events.some(({ effect }) => effect !== 'accepted') || view.state !== 'effected';
};
