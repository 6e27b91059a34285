import { dayOf, type Plan, type PlannedStep } from '#libs/law/planning/index.js';
import { longDate } from '../../words.js';
import { dayTitles } from './plan-words.js';

export interface PlanFile {
  plan: Plan;
  /** What tells the plan from others in a calendar: the reference of its case. */
  reference: string;
  /** What is planned, in words. */
  name: string;
  who: (step: PlannedStep) => string;
  /** Instant of writing, UTC: of two files the later one wins in a calendar that has both. */
  written: string;
  /** Where the plan stands. */
  address: string;
}

/** The days of a plan as an iCalendar file: one entry for the safe day of each open step, or its lawful day where none is safe. */
export async function planCalendar({ plan, reference, name, who, written, address }: PlanFile): Promise<string> {
  const { default: ical, ICalCalendarMethod } = await import('ical-generator');
  const titles = dayTitles(plan);
  const calendar = ical({
    name: `Plan ${reference}`,
    prodId: { company: 'manage-school-federations', product: 'plan', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const describe = (step: PlannedStep): string =>
    [
      `Who acts: ${who(step)}`,
      ...(step.why === null ? [] : [step.why]),
      ...(step.safe === null ? [] : [`${titles.safe}: ${longDate(step.safe.day)}`]),
      ...((step.last ?? step.lawful) === null ? [] : [`${titles.lawful}: ${longDate((step.last ?? step.lawful)!.day)}`]),
      ...dayOf(plan, step)!.because.map(({ message }) => message),
      plan.sentence,
    ].join('\n');
  plan.steps.forEach((step, place) => {
    const day = dayOf(plan, step)?.day;
    if (step.doneOn !== null || day === undefined) return;
    const last = place === plan.steps.length - 1;
    calendar.createEvent({
      id: `${reference}/plan/${step.key}@manage-school-federations`,
      stamp: written,
      start: `${day}T00:00:00.000Z`,
      allDay: true,
      summary: last ? `${step.title}: ${name}` : `${step.safe === null ? titles.lawful : titles.safe}: ${step.title} (${name})`,
      description: describe(step),
      url: address,
    });
  });
  // a file without an entry would look as if nothing had to be done
  if (calendar.length() === 0)
    calendar.createEvent({
      id: `${reference}/plan/none@manage-school-federations`,
      stamp: written,
      start: `${plan.start}T00:00:00.000Z`,
      allDay: true,
      summary: `No day can be planned: ${name}`,
      description: plan.sentence,
      url: address,
    });
  return calendar.toString();
}
