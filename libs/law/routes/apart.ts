import { addDays, shortDate } from '../calendar/civil-date.js';
import { withinMonthsOf } from '../calendar/counting.js';
import { earliestPlan } from '../planning/index.js';
import { rf01 } from '../rules/fr12-reg-41-one-school-left.js';
import type { Known, ProcessId, SchoolFacts } from '../types.js';
import { closures, consequences, notMaintained } from './circumstances.js';
import { closing } from './least.js';
import type { PartedWay, RouteAnswer, RouteFederation, RouteQuestions, RouteSchool } from './types.js';

type Least = RouteAnswer['least'];

const noticeMonths = Number(rf01.versions.at(-1)!.figures['noticeMonths']);

/** Nothing but what a federation may do for its schools: what the answers have in common. */
const common = { consent: false, vehicle: null, survivor: null, leaves: null, federation: null } as const;

/** One federation of those chosen, with the schools that are to part from it. */
interface Parting {
  key: string;
  federation: RouteFederation;
  /** Those that are to part. */
  going: readonly RouteSchool[];
  /** How many schools it has left. */
  left: number;
  questions: RouteQuestions;
  /** Days of schools that differ in nothing the law reads, worked out once. */
  days: Map<string, Least>;
}

/** Schools part from their federation: one leaves, all part, or some close or become academies (Parts 6 to 8 of SI 2012/1035). */
export function apart(questions: RouteQuestions): RouteAnswer[] {
  const { schools, federations = {} } = questions;
  const keys = [...new Set(schools.flatMap(({ federation }) => federation ?? []))];
  const federated = keys.flatMap((key) => {
    const going = schools.filter((school) => school.federation === key);
    const federation = federations[key] ?? { name: key, schools: going };
    const parting: Parting = { key, federation, going, left: federation.schools.length - going.length, questions, days: new Map() };
    return [...going.map((school) => leaving(parting, school)), dissolution(parting), discontinuance(parting), conversion(parting)];
  });
  const alone = schools.filter(({ federation }) => federation === undefined);
  return [...federated, ...(alone.length > 0 || schools.length === 0 ? [endOfCollaboration(questions, alone)] : [])];
}

/** Whether a way is wanted at all: true, false, or not said yet. */
const wanted = ({ becomes }: RouteQuestions, way: PartedWay): Known => (becomes === undefined ? null : becomes === way);

const unsaid = 'What is to become of the schools is not said.';
const otherwise: Record<PartedWay, string> = {
  'own-board': 'The schools are to go on as maintained schools with governing bodies of their own.',
  closes: 'The schools are to close.',
  academy: 'The schools are to become academies.',
};

/** Why a way does not fit although nothing of the schools is against it. */
function notWanted(questions: RouteQuestions, way: PartedWay): string[] {
  if (questions.becomes === undefined) return [unsaid];
  return questions.becomes === way ? [] : [otherwise[questions.becomes]];
}

function fit(stops: readonly string[], want: Known): Known {
  return stops.length > 0 || want === false ? false : want;
}

function leaving(parting: Parting, school: RouteSchool): RouteAnswer {
  const { questions, federation, going, left, key } = parting;
  const two = federation.schools.length === 2;
  const stops = [
    ...notMaintained({ schools: [school] }),
    ...(left === 0 && !two
      ? [`All schools of ${federation.name} are to part: that is its dissolution, which needs no request for each of them.`]
      : []),
  ];
  const want = wanted(questions, 'own-board');
  const yes = fit(stops, want);
  return {
    ...common,
    key: `leaving:${school.key}`,
    kind: 'leaving',
    title: `${school.name} leaves ${federation.name}`,
    citation: two ? 'SI 2012/1035 regs 30, 31(2), 34' : 'SI 2012/1035 regs 30 and 31',
    fits: yes,
    because: [
      ...stops,
      ...notWanted(questions, 'own-board'),
      ...(yes === true ? ['It begins with a written and signed request; on the date it has a governing body of its own again.'] : []),
    ],
    publishes: [
      {
        what: 'a request to the chair or the clerk; nothing is published',
        who: 'two governors, parents of a fifth of its pupils, two fifths of its staff, the authority, its trustees, or a body that appoints foundation governors',
      },
    ],
    decides: 'the governing body of the federation: that the school leaves, that the federation is dissolved, or neither',
    consequences: [
      ...(two
        ? ['Of two schools none is left with another: the federation is dissolved, and each gets a governing body of its own.']
        : [`The federation goes on with ${federation.schools.length - 1} schools and reviews its instrument of government.`]),
      ...(going.length > 1 && left === 1
        ? ['When the others have left too, one school would be left of the federation, which is then dissolved.']
        : []),
      ...(going.length > 1 ? ['Each school needs a request of its own.'] : []),
    ],
    process: 'leaving',
    leaves: school.key,
    federation: key,
    least: yes === false ? noDays : leavingDays(parting, school),
  };
}

function dissolution(parting: Parting): RouteAnswer {
  const { questions, federation, left, key } = parting;
  const stops = [
    ...notMaintained({ schools: federation.schools as RouteSchool[] }),
    ...(left > 1
      ? [`The other ${left} schools of ${federation.name} would part as well. Choose all of them if that is what is wanted.`]
      : []),
  ];
  const yes = fit(stops, wanted(questions, 'own-board'));
  return {
    ...common,
    key: `dissolution:${key}`,
    kind: 'dissolution',
    title: `${federation.name} is dissolved`,
    citation: 'SI 2012/1035 regs 34 to 39',
    fits: yes,
    because: [
      ...stops,
      ...notWanted(questions, 'own-board'),
      ...(yes === true ? ['The governing body may decide it of its own motion, without a request; every school gets its own.'] : []),
    ],
    publishes: [{ what: 'nothing; everybody is told within a week of the decision', who: 'the governing body of the federation' }],
    decides: 'the governing body of the federation',
    consequences: ['The authority sets up a temporary governing body and makes an instrument of government for every school.'],
    process: 'dissolution',
    federation: key,
    least: yes === false ? noDays : planned('dissolution', parting),
  };
}

/** What becomes of a federation when these schools are no longer there. */
const lines = ({ questions, going }: Parting): { lines: string[]; ends: boolean } => consequences({ ...questions, schools: going }, null);

function discontinuance(parting: Parting): RouteAnswer {
  const { questions, federation, going, key } = parting;
  const stops = notMaintained({ schools: going });
  const { lines: follows, ends } = lines(parting);
  const yes = fit(stops, wanted(questions, 'closes'));
  return {
    ...common,
    key: `discontinuance:${key}`,
    kind: 'discontinuance',
    title: `Schools of ${federation.name} close`,
    citation: 'EIA 2006 s 15; SI 2013/3109; SI 2012/1035 regs 40 to 45',
    fits: yes,
    because: [
      ...stops,
      ...notWanted(questions, 'closes'),
      ...(yes === true
        ? ['If another school takes their pupils in, look at the routes for one school in place of several: both halves are one case.']
        : []),
    ],
    publishes: closures({ ...questions, schools: going }, null),
    decides: 'the local authority, within two months of the end of the representations',
    consequences: follows,
    process: 'discontinuance',
    federation: key,
    least: closing(questions.publishOn, ends ? noticeMonths : null),
  };
}

function conversion(parting: Parting): RouteAnswer {
  const { questions, federation, going, key } = parting;
  const stops = notMaintained({ schools: going });
  const { lines: follows, ends } = lines(parting);
  const yes = fit(stops, wanted(questions, 'academy'));
  return {
    ...common,
    key: `conversion:${key}`,
    kind: 'conversion',
    title: `Schools of ${federation.name} become academies`,
    citation: 'Academies Act 2010 ss 3, 4, 6; SI 2012/1035 regs 40 to 46',
    fits: yes,
    because: [
      ...stops,
      ...notWanted(questions, 'academy'),
      ...(yes === true ? ['For one school of a federation some of the governors may apply without the whole board (reg 46).'] : []),
    ],
    publishes: [{ what: 'an application for an academy order', who: 'the governing body of the federation, or governors of the school' }],
    decides: 'the Secretary of State',
    consequences: follows.map((line) =>
      line.replace('closes, and', 'is an academy, and').replace('before the closure', 'before the conversion'),
    ),
    process: 'discontinuance',
    federation: key,
    least: converting(questions, ends),
  };
}

function converting({ publishOn }: RouteQuestions, ends: boolean): Least {
  const open = ['How long the Secretary of State takes over an academy order is not set by law.'];
  if (!ends) return { earliest: null, steps: [], open };
  const notice = withinMonthsOf(publishOn, noticeMonths);
  const on = addDays(notice.date, 1);
  return {
    earliest: on,
    steps: [
      { title: 'The Secretary of State is told that one school of the federation is left', on: publishOn, sum: 'the day asked for' },
      { title: 'Two months later, the first day for the conversion', on, sum: `the day after ${shortDate(notice.date)}: ${notice.sum}` },
    ],
    open,
  };
}

/** Whether governing bodies work together is not in the register; ending it is part of the case of the collaboration. */
function endOfCollaboration(questions: RouteQuestions, schools: readonly RouteSchool[]): RouteAnswer {
  return {
    ...common,
    key: 'end-collaboration',
    kind: 'end-collaboration',
    title: 'They end a collaboration',
    citation: 'EA 2002 s 26; SI 2003/1962',
    fits: schools.length === 0 ? false : null,
    because:
      schools.length === 0
        ? ['No school is chosen.']
        : [
            `${schools.map(({ name }) => name).join(', ')}: in no federation on the day of the register, so there is none to part from.`,
            'If their governing bodies work together under an agreement, its ending is recorded in the case of that collaboration; the register does not show such agreements.',
          ],
    publishes: [],
    decides: 'each governing body for itself, as their agreement says',
    consequences: [],
    process: null,
    least: { earliest: questions.publishOn, steps: [], open: ['The law sets no period; the agreement may.'] },
  };
}

/** Of a way that does not fit no day is worked out: a plan takes longest of all. */
const noDays: Least = { earliest: null, steps: [], open: ['It does not fit, so no day is worked out.'] };

/** As planned; two schools of one federation that differ only in name and number have the same days. */
function leavingDays(parting: Parting, { key }: RouteSchool): Least {
  const { key: _, urn: __, name: ___, registeredPupils: ____, ...read } = parting.federation.schools.find((school) => school.key === key)!;
  const alike = JSON.stringify(read);
  const known = parting.days.get(alike) ?? planned('leaving', parting, key);
  parting.days.set(alike, known);
  return known;
}

/** The earliest plan of a case that would be opened on the day asked for. */
function planned(process: ProcessId, { questions, federation, key }: Parting, relevantSchool?: string): Least {
  const { calendars, bankHolidays, publishOn } = questions;
  if (calendars === undefined || bankHolidays === undefined)
    return { earliest: null, steps: [], open: ['Its days are counted in school days, and no term dates were given.'] };
  const plan = earliestPlan(
    {
      process,
      asOf: publishOn,
      federation: { uid: key, name: federation.name },
      schools: federation.schools as SchoolFacts[],
      ...(relevantSchool === undefined ? {} : { relevantSchool }),
      calendars,
      bankHolidays: [...bankHolidays],
      events: [],
    },
    publishOn,
  );
  return {
    earliest: plan.goal.lawful,
    steps: plan.steps.flatMap(({ title, lawful }) =>
      lawful === null ? [] : [{ title, on: lawful.day, sum: lawful.because[0]?.argument?.sum ?? lawful.because[0]?.message ?? '' }],
    ),
    open:
      plan.goal.lawful === null
        ? plan.unknown.map(({ message }) => message)
        : ['Nobody is hurried by the law: the plan of a case shows the days that are safe, with the holidays in between.'],
  };
}
