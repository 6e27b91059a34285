import { shortDate } from '../calendar/civil-date.js';
import type { Facts } from '../engine/facts.js';
import { defineRule, type Bite, type Law } from '../engine/rule.js';
import {
  byAnotherAuthority,
  oddities,
  preparationTasks,
  preparedBy,
  preparedFacts,
  receiptFor,
  authorityFor,
} from './common/preparation.js';
import { sinceFederationRegulations } from './common/versions.js';

type Service = { workingDays: number };

/** Our own service level: begun within so many working days of the receipt. */
function serviceLevel(
  facts: Facts,
  { figures, count }: Law<Service>,
): { due: string; begunOn: string | null; startedBy: number; startsOn: string } | null {
  const school = facts.relevantSchool;
  const receipt = school === null || facts.route !== 'leave' ? undefined : receiptFor(facts, school);
  if (school === null || receipt === undefined) return null;
  const due = count.workingDaysAfter(receipt.on, figures.workingDays, facts.bankHolidays);
  const begun = [facts.temporaryBodies.get(school.key)?.on, facts.instruments.get(school.key)?.on].filter((on) => on !== undefined).sort();
  return due === null ? null : { due, begunOn: begun[0] ?? null, startedBy: receipt.index, startsOn: receipt.on };
}

/** Reg 31(3)(a), (5): on receipt of the notice the authority sets up a temporary governing body and makes an instrument, for the leaving school only. */
export const l10 = defineRule<Service>({
  id: 'L10',
  citation: 'SI 2012/1035 reg 31(3)(a), (5)',
  plain:
    'On receipt of the notice that a school leaves a federation that goes on, the authority that maintains the school sets up a temporary governing body for it and makes a new instrument; no number of days is set, and our service level is to begin within 10 working days.',
  confidence: 'A',
  says: 'H',
  pivot: 'decision',
  versions: sinceFederationRegulations({ workingDays: 10 }),
  reads: ['route', 'relevantSchool', 'schools', 'bankHolidays', 'asOf', ...preparedFacts],
  guards: {
    'notice-received-by-authority': (facts, _law, { data }) => {
      if (facts.route === 'dissolution') return 'The federation is dissolved.';
      if (facts.route === 'stay') return 'The school stays; the authority has nothing to set up.';
      const authority = String(data['authority']);
      const own = facts.relevantSchool?.authority;
      if (authority === own) return undefined;
      if (facts.schools.some((school) => school.authority === authority))
        return {
          message: `The duty is that of local authority ${own ?? ''}, which maintains the leaving school; this receipt starts nothing.`,
          as: 'info',
        };
      return {
        message: `Local authority ${authority} maintains no school of the federation.`,
        nextStep: 'Record the receipt by the authority that maintains the school.',
      };
    },
    'temporary-governing-body-established': (facts, _law, event) => prepares(facts, event),
    'instrument-made': (facts, _law, event) =>
      event.data['school'] === undefined ? 'It is the federation’s own instrument.' : prepares(facts, event),
  },
  deadlines: (facts, law) => {
    if (facts.route !== 'leave' || facts.relevantSchool === null) return [];
    const rows = [];
    const row = preparedBy(facts, facts.relevantSchool, `Temporary governing body and instrument for ${facts.relevantSchool.name}`);
    if (row !== null) {
      delete row.part;
      rows.push(row);
    }
    const service = serviceLevel(facts, law);
    if (service !== null) {
      const late = service.begunOn === null && facts.asOf > service.due;
      rows.push({
        part: 'start',
        title: 'Begin to set up the temporary governing body (service level)',
        startedBy: service.startedBy,
        startsOn: service.startsOn,
        due: service.due,
        argument: {
          counting: null,
          sum: `${shortDate(service.startsOn)} is not counted; ${law.figures.workingDays} working days on is ${shortDate(service.due)}`,
          skipped: [],
        },
        doneOn: service.begunOn,
        for: authorityFor(facts.relevantSchool),
        findings: late
          ? [
              {
                message: `Nothing was begun within ${law.figures.workingDays} working days of the receipt.`,
                as: 'warning' as const,
                dates: { due: service.due },
                nextStep: 'Begin at once; the date does not wait.',
              },
            ]
          : [],
      });
    }
    return rows;
  },
  tasks: (facts) => {
    if (facts.route !== 'leave' || facts.relevantSchool === null) return [];
    return preparationTasks(facts, facts.relevantSchool, 'The authority received the notice that the school leaves; the date needs both.');
  },
});

function prepares(
  facts: Facts,
  { type, happenedOn, data }: { type: string; happenedOn: string; data: Readonly<Record<string, unknown>> },
): undefined | string | readonly Bite[] {
  if (facts.route === 'dissolution') return 'The federation is dissolved.';
  const school = facts.relevantSchool;
  if (school === null) return 'No school is named.';
  if (facts.route === 'stay')
    return [{ message: 'The board decided that the school stays; nothing is set up for it.', nextStep: 'Check the decision.' }];
  if (data['school'] !== school.key)
    return [
      {
        message: `Only ${school.name} leaves; the other schools keep the governing body of the federation.`,
        nextStep: `Record what was set up for ${school.name}.`,
        about: String(data['school']),
      },
    ];
  const other = byAnotherAuthority(school, data['authority']);
  const bites = other === null ? oddities(facts, school, type, happenedOn, data) : [other];
  return bites.length === 0 ? undefined : bites;
}
