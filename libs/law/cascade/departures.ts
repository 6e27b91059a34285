import { longDate } from '../calendar/civil-date.js';
import { foldEvents } from '../engine/judge.js';
import { rulebookOf } from '../engine/rulebook.js';
import { tables } from '../processes/index.js';
import { rules } from '../rules/index.js';
import type { CaseInput, Finding, IsoDate } from '../types.js';
import { actsOfCase, federationsOfCase } from './act-of-case.js';

/** A school that is outside a federation since a day, by another case. */
export interface Departure {
  school: string;
  federation: string;
  from: IsoDate;
  /** Reference of the case by which it went. */
  by: string;
}

/** Processes that rest on how many schools a federation has. */
const COUNTING: ReadonlySet<CaseInput['process']> = new Set(['leaving', 'dissolution', 'discontinuance']);

/**
 * What other cases have changed about the federation an open case rests on: the school it is about is gone, the federation has ended, or it counts a
 * school that went on that day, or on another day than it says. Empty for a case whose own act has taken effect. Pure.
 */
export function departureFindings(input: CaseInput, departures: readonly Departure[]): Finding[] {
  const table = tables[input.process];
  if (table === undefined || !COUNTING.has(input.process) || actsOfCase(input).some(({ standing }) => standing === 'effected')) return [];
  const [federation] = federationsOfCase(input);
  const gone = departures.filter((one) => one.federation === federation!.key && input.schools.some(({ key }) => key === one.school));
  const nameOf = (key: string): string => input.schools.find((school) => school.key === key)?.name ?? key;
  const about = gone.find(({ school }) => input.process === 'leaving' && school === input.relevantSchool);
  if (about !== undefined)
    return [
      overtaken(
        about,
        `${nameOf(about.school)}, which this case is about, is no longer in ${federation!.name} since ${longDate(about.from)}, by case ${about.by}.`,
      ),
    ];
  if (input.schools.length > 0 && input.schools.every(({ key }) => gone.some(({ school }) => school === key))) {
    const last = gone.reduce((a, b) => (b.from > a.from ? b : a));
    return [overtaken(last, `${federation!.name} has no school any more since ${longDate(last.from)}, by case ${last.by}.`)];
  }
  const { facts } = foldEvents(input, table, rulebookOf(rules));
  const own = new Set(actsOfCase(input).flatMap(({ act }) => (act.kind === 'convert' || act.kind === 'close' ? act.schools : [])));
  return gone.flatMap((one) => {
    const said = facts.departures.get(one.school);
    if (said === one.from || (said === undefined && own.has(one.school))) return [];
    const message =
      said === undefined
        ? `This case counts ${nameOf(one.school)}, which is no longer in ${federation!.name} since ${longDate(one.from)}, by case ${one.by}.`
        : `This case says that ${nameOf(one.school)} left on ${longDate(said)}; by case ${one.by} it was ${longDate(one.from)}.`;
    const nextStep =
      said === undefined
        ? `Record "Another school left the federation" with ${longDate(one.from)}.`
        : `Correct the entry: the right date is ${longDate(one.from)}.`;
    return [finding(said === undefined ? 'departed' : 'departed-otherwise', one, message, nextStep)];
  });
}

const overtaken = (one: Departure, message: string): Finding =>
  finding('overtaken', one, message, 'Look whether anything is left to do in this case, then close it as overtaken by another case.');

/** @param what Tells what can be done about it: `departed` can be recorded, `departed-otherwise` corrected, `overtaken` closed. */
const finding = (what: string, { from, by, school }: Departure, message: string, nextStep: string): Finding => ({
  ruleId: 'process',
  enforcement: 'review',
  message,
  citation: 'SI 2012/1035 regs 31(2), 41, 44',
  figures: {},
  dates: { from },
  nextStep,
  about: `${what}:${school}:${by}`,
});
