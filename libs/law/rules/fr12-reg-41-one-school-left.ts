import { addDays, longDate, shortDate } from '../calendar/civil-date.js';
import { argumentOf } from '../calendar/counted.js';
import { lastAct, type Facts } from '../engine/facts.js';
import { defineRule, type Deadline, type Law, type Missing } from '../engine/rule.js';
import { federationsLeft, firstClosing, matterFacts, type FederationLeft } from '../processes/amalgamation/facts.js';
import type { IsoDate, SchoolFacts } from '../types.js';
import { sinceFederationRegulations } from './common/versions.js';
import { BOTH, inEffect, limit } from './common/statutory-proposals.js';

type Months = { noticeMonths: number; landMonths: number };

interface Ending {
  survivor: SchoolFacts;
  closes: { on: IsoDate; startedBy: number };
}

/** Federations of which one school is left, with the day on which the last other one closes. */
const endings = (facts: Facts): Ending[] =>
  federationsLeft(facts).flatMap(({ federation, left }: FederationLeft) => {
    const closes = firstClosing(facts, federation);
    return left.length === 1 && closes !== null ? [{ survivor: left[0]!, closes }] : [];
  });

function lacking(facts: Facts, { survivor, closes }: Ending): Missing[] {
  const body = facts.temporaryBodies.get(survivor.key);
  const instrument = facts.instruments.get(survivor.key);
  const rows: Missing[] = [];
  if (body === undefined || body.on > closes.on)
    rows.push({
      what: `a temporary governing body for ${survivor.name} before its federation ends`,
      school: survivor.key,
      nextStep: 'Record it with the day it was set up.',
    });
  if (instrument === undefined || instrument.on > closes.on)
    rows.push({
      what: `an instrument of government for ${survivor.name} before its federation ends`,
      school: survivor.key,
      nextStep: 'Record it with the day it was made.',
    });
  return rows;
}

function rows(facts: Facts, { survivor, closes }: Ending, { figures, count }: Law<Months>): Deadline[] {
  const notice = lastAct(facts, 'federation-end-notified');
  const due = count.monthsBefore(closes.on, figures.noticeMonths);
  const body = facts.temporaryBodies.get(survivor.key);
  const instrument = facts.instruments.get(survivor.key);
  const common = { startedBy: closes.startedBy };
  const list: Deadline[] = [
    {
      ...limit(due, {
        ...common,
        part: `notice:${survivor.key}`,
        title: 'Tell the Secretary of State that only one school of the federation will be left',
        doneOn: notice?.happenedOn ?? null,
        for: 'governing-body',
      }),
    },
    {
      ...common,
      part: `prepare:${survivor.key}`,
      title: `Temporary governing body and instrument for ${survivor.name}`,
      startsOn: null,
      due: addDays(closes.on, -1),
      argument: { counting: null, sum: `before ${shortDate(closes.on)}, on which the last other school closes`, skipped: [] },
      doneOn:
        lacking(facts, { survivor, closes }).length > 0 || body === undefined || instrument === undefined
          ? null
          : body.on > instrument.on
            ? body.on
            : instrument.on,
      for: survivor.authority === undefined ? 'local-authority' : `local-authority:${survivor.authority}`,
    },
  ];
  if (inEffect(facts))
    list.push(
      limit(count.monthsOf(closes.on, figures.landMonths, facts.bankHolidays), {
        ...common,
        part: `land:${survivor.key}`,
        title: `Transfer land held for ${survivor.name} to its governing body`,
        doneOn: lastAct(facts, 'land-transferred')?.happenedOn ?? null,
        for: 'local-authority',
      }),
    );
  return list;
}

/** SI 2012/1035 reg 41: where the closures leave one school of a federation, the federation is dissolved. */
export const rf01 = defineRule<Months>({
  id: 'RF-01',
  citation: 'SI 2012/1035 reg 41; Education Act 2002 Sch 1 para 5',
  plain:
    'Where the closures leave one school of a federation, the federation is dissolved: its governing body tells the Secretary of State at least 2 months before, the authority sets up a temporary governing body and makes an instrument for the school left before that day, and land that came to the authority goes to it within 6 months.',
  confidence: 'A',
  says: 'H',
  override: true,
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceFederationRegulations({ noticeMonths: 2, landMonths: 6 }),
  reads: [...matterFacts, 'effectiveOn', 'temporaryBodies', 'instruments', 'missing', 'reachedOn', 'bankHolidays'],
  missing: (facts) => (facts.effectiveOn === null ? [] : endings(facts).flatMap((ending) => lacking(facts, ending))),
  guards: {
    'federation-end-notified': (facts, { figures, count }, { happenedOn }) => {
      const late = endings(facts).flatMap(({ closes }) => {
        const due = count.monthsBefore(closes.on, figures.noticeMonths);
        return due.date !== null && happenedOn > due.date ? [{ due, closes }] : [];
      });
      return late.length === 0
        ? undefined
        : late.map(({ due, closes }) => ({
            message: `The Secretary of State was to be told by ${longDate(due.date!)}, two months before the school closes on ${longDate(closes.on)}.`,
            dates: { due: due.date, closes: closes.on },
            argument: argumentOf(due),
            as: 'breach' as const,
            about: 'federation',
            nextStep: 'Nothing becomes void by it. If the date moves, count again.',
          }));
    },
    'effective-date-reached': ({ missing }) => {
      const own = missing.filter(({ ruleId }) => ruleId === 'RF-01');
      return own.length === 0
        ? undefined
        : own.map(({ what, nextStep, school }) => ({
            message: `The day has come and there is not ${what}.`,
            about: school,
            nextStep: `${nextStep} Or a manager overrides it with a reason.`,
          }));
    },
  },
  deadlines: (facts, law) => endings(facts).flatMap((ending) => rows(facts, ending, law)),
});
