import { addDays, longDate, shortDate } from '../calendar/civil-date.js';
import { argumentOf } from '../calendar/counted.js';
import { lastAct, type Facts } from '../engine/facts.js';
import { defineRule, type Deadline, type Law, type Missing, type TaskSpec } from '../engine/rule.js';
import { closingsOf, federationsLeft, matterFacts, type Closing, type FederationLeft } from '../processes/amalgamation/facts.js';
import type { SchoolFacts } from '../types.js';
import { sinceFederationRegulations } from './common/versions.js';
import { BOTH, inEffect, limit } from './common/statutory-proposals.js';

type Months = { noticeMonths: number; landMonths: number };

interface Ending {
  survivor: SchoolFacts;
  closes: Closing;
}

/** Federations of which one school is left, with the day on which the last other one closes. */
const endings = (facts: Facts): Ending[] =>
  federationsLeft(facts).flatMap(({ federation, left }: FederationLeft) => {
    const closes = closingsOf(facts, federation).at(-1);
    return left.length === 1 && closes !== undefined ? [{ survivor: left[0]!, closes }] : [];
  });

function lacking(facts: Facts, { survivor, closes }: Ending): Missing[] {
  const body = facts.temporaryBodies.get(survivor.key);
  const instrument = facts.instruments.get(survivor.key);
  const rows: Missing[] = [];
  if (body === undefined || body.on >= closes.on)
    rows.push({
      what: `a temporary governing body for ${survivor.name} before its federation ends`,
      school: survivor.key,
      nextStep: 'Record it with the day it was set up.',
    });
  if (instrument === undefined || instrument.on >= closes.on)
    rows.push({
      what: `an instrument of government for ${survivor.name} before its federation ends`,
      school: survivor.key,
      nextStep: 'Record it with the day it was made.',
    });
  return rows;
}

const authorityOf = ({ authority }: SchoolFacts): string => (authority === undefined ? 'local-authority' : `local-authority:${authority}`);

/** What is still to be done for the school left: the notice from the day the closure is proposed, the rest once it is decided. */
function tasksOf(facts: Facts, { survivor, closes }: Ending, { figures, count }: Law<Months>): TaskSpec[] {
  const why = `${survivor.name} is the only school of its federation that is left after ${longDate(closes.on)}, so the federation ends.`;
  const task = (part: string, title: string, who: string, doneBy: string): TaskSpec => ({
    ...{ part: `${part}:${survivor.key}`, title, why, for: who, openedOn: closes.since, kind: 'do', doneBy },
    due: addDays(closes.on, -1),
  });
  const notice: TaskSpec = {
    ...task(
      'notice',
      'Tell the Secretary of State that only one school of the federation will be left',
      'governing-body',
      'federation-end-notified',
    ),
    due: count.monthsBefore(closes.on, figures.noticeMonths).date,
  };
  const body = task(
    'body',
    `Set up a temporary governing body for ${survivor.name}`,
    authorityOf(survivor),
    'temporary-governing-body-established',
  );
  const instrument = task('instrument', `Make an instrument of government for ${survivor.name}`, authorityOf(survivor), 'instrument-made');
  return [
    ...(lastAct(facts, 'federation-end-notified') === null ? [notice] : []),
    ...(closes.decided && !facts.temporaryBodies.has(survivor.key) ? [body] : []),
    ...(closes.decided && !facts.instruments.has(survivor.key) ? [instrument] : []),
  ];
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
      for: authorityOf(survivor),
    },
  ];
  if (inEffect(facts))
    list.push(
      limit(count.monthsOf(closes.on, figures.landMonths, facts.bankHolidays), {
        ...common,
        part: `land:${survivor.key}`,
        title: `Transfer land held for ${survivor.name} to its governing body`,
        doneOn: lastAct(facts, 'land-transferred')?.happenedOn ?? null,
        for: authorityOf(survivor),
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
  tasks: (facts, law) => endings(facts).flatMap((ending) => tasksOf(facts, ending, law)),
});
