import { addDays, longDate } from '../calendar/civil-date.js';
import type { IsoDate, Known } from '../types.js';
import { answerOf, askRules } from './check.js';
import { enter, lawFor, nothingSaid, rulesFor } from './asking.js';
import { draftOf } from './draft.js';
import { categoryNames, countOf, placeCategories } from './places.js';
import type { TemporaryBody, TemporaryTrigger } from './temporary-types.js';
import type { InstrumentCheck, PlaceCategory, Places } from './types.js';

/** Is this temporary governing body lawfully made up: its numbers, and who was appointed by whom? */
export function checkTemporaryBody(body: TemporaryBody): InstrumentCheck {
  const draft = draftOf(body.composition);
  const said = nothingSaid();
  const demands = askRules(draft, said);
  for (const rule of rulesFor(draft.kind)) {
    if (rule.body === undefined) continue;
    const law = lawFor(rule, draft);
    if (law !== null) enter(said, rule, rule.body(body, draft, law));
  }
  return answerOf(draft, said, demands);
}

/** One thing that must be there before the day. */
export interface ReadinessRow {
  key: string;
  what: string;
  /** Null while it cannot be said. */
  done: Known;
  doneOn: IsoDate | null;
  citation: string;
  nextStep: string;
}

const memberCounts = ({ members }: TemporaryBody): Record<PlaceCategory, number> | null => {
  if (members === undefined) return null;
  const counts: Record<PlaceCategory, number> = { parent: 0, head: 0, staff: 0, la: 0, coOpted: 0, foundation: 0, partnership: 0 };
  for (const { category, endedOn } of members) if (!endedOn) counts[category] += 1;
  return counts;
};

const happened = (on: IsoDate | null | undefined, asOf: IsoDate | null | undefined): boolean => Boolean(on) && (!asOf || on! <= asOf);

/** What is there and what is not before the temporary body becomes the governing body. Derived from the record; nothing of it is ticked by hand. */
export function readiness(body: TemporaryBody): ReadinessRow[] {
  const { composition, asOf } = body;
  const leaving = composition.temporaryFor === 'leaving';
  const check = checkTemporaryBody(body);
  const musts = check.findings.filter(({ severity }) => severity === 'MUST');
  const rows: ReadinessRow[] = [];
  const row = (key: string, what: string, on: IsoDate | null | undefined, citation: string, nextStep: string): void =>
    void rows.push({ key, what, done: happened(on, asOf), doneOn: on ?? null, citation, nextStep });
  row(
    'established',
    'The authority has established it',
    body.establishedOn,
    citationOf(body.trigger),
    'The authority sets it up and records the day.',
  );
  rows.push({
    key: 'composition',
    what: 'Its numbers and appointers are lawful',
    done: musts.length > 0 ? false : draftOf(composition).numbers === null ? null : true,
    doneOn: null,
    citation: 'SI 2007/958 Parts 3 and 4',
    nextStep: musts[0]?.nextStep ?? 'Give all numbers.',
  });
  rows.push(...placesFilled(body));
  row('first-meeting', 'It has met', composition.firstMeetingOn, 'SI 2015/883 reg 1(4)', 'Call the first meeting.');
  if (!leaving) {
    row(
      'chair',
      'It has elected a chair',
      body.chairElectedOn,
      'SI 2007/958 reg 35(1)',
      'Elect a chair who is not employed at the school.',
    );
    row(
      'vice-chair',
      'It has elected a vice-chair',
      body.viceChairElectedOn,
      'SI 2007/958 reg 35(1)',
      'Elect a vice-chair who is not employed at the school.',
    );
  }
  row('clerk', 'It has a clerk', body.clerkAppointedOn, 'SI 2007/958 reg 38', 'Appoint a clerk.');
  row(
    'draft',
    'It has adopted the draft of its instrument',
    body.instrumentAdoptedOn,
    'SI 2012/1034 reg 29(1)',
    'Draft the instrument and adopt it at a meeting.',
  );
  row(
    'submitted',
    'The draft is with the authority',
    body.instrumentSubmittedOn,
    'SI 2012/1034 reg 29(1)-(2)',
    'Submit it, after the approvals where there are foundation governors.',
  );
  row('made', 'The instrument is made', body.instrumentMadeOn, 'SI 2012/1034 reg 29(3)', 'The authority makes it.');
  rows.push(sameDay(body), named(body));
  return rows;
}

const citationOf = (trigger: TemporaryTrigger | null | undefined): string =>
  trigger === 'leaving'
    ? 'SI 2012/1035 reg 31(3)(a)(i)'
    : trigger === 'dissolution' || trigger === 'one-of-two-leaves'
      ? 'SI 2012/1035 reg 35(a)'
      : trigger === 'last-school'
        ? 'SI 2012/1035 reg 41(3)(a)'
        : 'Education Act 2002 s.34';

function placesFilled(body: TemporaryBody): ReadinessRow[] {
  const counts = memberCounts(body);
  const { places } = body.composition;
  return placeCategories.flatMap((category) => {
    const wanted = places[category];
    if (wanted === undefined || wanted === 0) return [];
    const filled = counts?.[category] ?? null;
    const left = filled === null ? wanted : wanted - filled;
    return [
      {
        key: `places:${category}`,
        what: `${countOf(wanted, category)}${filled === null ? '' : `, ${filled} appointed`}`,
        done: filled === null ? null : filled === wanted,
        doneOn: null,
        citation: 'SI 2007/958 regs 7-12, 15-16',
        nextStep:
          left > 0 ? `Appoint ${countOf(left, category)}.` : left < 0 ? `There are ${-left} more than the size allows.` : 'Nothing.',
      },
    ];
  });
}

function sameDay({ instrumentEffectiveOn, incorporationOn }: TemporaryBody): ReadinessRow {
  const known = Boolean(instrumentEffectiveOn) && Boolean(incorporationOn);
  return {
    key: 'date',
    what: 'The instrument takes effect on the day the body becomes the governing body',
    done: known ? instrumentEffectiveOn === incorporationOn : null,
    doneOn: null,
    citation: 'SI 2012/1035 regs 31(4), 38, 41(4)',
    nextStep: incorporationOn ? `Date the instrument ${longDate(incorporationOn)}.` : 'Fix the day.',
  };
}

function named({ instrumentName }: TemporaryBody): ReadinessRow {
  return {
    key: 'name',
    what: 'The instrument names the governing body',
    done: (instrumentName ?? '').trim() !== '',
    doneOn: null,
    citation: 'SI 2012/1035 regs 31(4), 38, 41(4)',
    nextStep: 'Name it in the instrument; the name becomes its corporate name.',
  };
}

/** Whether the temporary body becomes the governing body on its day, under which name, and what stands in the way. */
export interface Incorporation {
  possible: boolean;
  on: IsoDate | null;
  name: string | null;
  /** New schools constitute a governing body anew; a school that leaves keeps its temporary governors. */
  how: 'the-body-itself' | 'constituted-by-the-instrument';
  problems: string[];
}

/** What happens on the day. At a school that leaves the temporary body itself is incorporated; at a new school the instrument constitutes the governing body. */
export function incorporationOf(body: TemporaryBody): Incorporation {
  const { incorporationOn, instrumentName, instrumentMadeOn, instrumentEffectiveOn, establishedOn } = body;
  const problems: string[] = [];
  if (!incorporationOn) problems.push('The day is not fixed.');
  if (!establishedOn) problems.push('The temporary governing body is not established.');
  else if (incorporationOn && establishedOn > incorporationOn) problems.push('The temporary governing body was established after the day.');
  if (!instrumentMadeOn) problems.push('No instrument is made.');
  else if (incorporationOn && instrumentMadeOn > incorporationOn) problems.push('The instrument was made after the day.');
  if (instrumentEffectiveOn && incorporationOn && instrumentEffectiveOn !== incorporationOn)
    problems.push(`The instrument takes effect on ${longDate(instrumentEffectiveOn)} and not on ${longDate(incorporationOn)}.`);
  if ((instrumentName ?? '').trim() === '') problems.push('The instrument names no governing body.');
  return {
    possible: problems.length === 0,
    on: incorporationOn ?? null,
    name: instrumentName ?? null,
    how: body.composition.temporaryFor === 'leaving' ? 'the-body-itself' : 'constituted-by-the-instrument',
    problems,
  };
}

/** Something that passes to the new governing body. */
export interface Passing {
  what: string;
  citation: string;
  /** The day on which it passes, or the last day for it. */
  on: IsoDate | null;
}

/** What passes to the new body, by what brought it into being. */
export function passesTo(trigger: TemporaryTrigger, incorporationOn: IsoDate | null): Passing[] {
  const passing = (what: string, citation: string, on: IsoDate | null = incorporationOn): Passing => ({ what, citation, on });
  const leaving = 'The land and property that the federation’s governing body held for the school';
  const rights = 'Rights and liabilities that it acquired or incurred for the school';
  switch (trigger) {
    case 'leaving':
      return [
        passing(leaving, 'SI 2012/1035 reg 33(1)(a)'),
        passing(rights, 'SI 2012/1035 reg 33(1)(b)'),
        passing('The budget share of the school, to spend before the day as well', 'SI 2012/1035 reg 32', null),
      ];
    case 'dissolution':
    case 'one-of-two-leaves':
      return [
        passing(leaving, 'SI 2012/1035 reg 39(1)(a)'),
        passing(rights, 'SI 2012/1035 reg 39(1)(b)'),
        passing('The budget share of the school, to spend before the day as well', 'SI 2012/1035 reg 37', null),
      ];
    case 'last-school':
      return [
        passing('Land that vested in the authority, within six months', 'SI 2012/1035 reg 41(5)', null),
        passing('The budget share of the school, to spend before the day as well', 'SI 2012/1035 reg 43', null),
      ];
    case 'new-school':
    case 'amalgamation':
    case 'opening-federated':
      return [passing('Nothing from a federation: the governing body is constituted by its instrument', 'SI 2007/958 regs 52-56')];
  }
}

/** The last day on which the authority can still establish the body and make the instrument before the day. */
export const lastDayBefore = (incorporationOn: IsoDate): IsoDate => addDays(incorporationOn, -1);

/** Governors of one category against the places of the instrument. */
export interface SurplusRow {
  category: PlaceCategory;
  inPost: number;
  places: number;
  excess: number;
  vacancies: number;
  /** Who chooses if too few resign. */
  chosenBy: 'foundation-appointer' | 'governing-body' | null;
  citation: string;
  nextStep: string;
}

/** Who is too many and where places are empty, once the instrument is in force. Resignations come first. */
export function surplus(inPost: Partial<Places>, places: Partial<Places>, board: 'school' | 'federation' = 'school'): SurplusRow[] {
  const citation = board === 'federation' ? 'SI 2012/1035 reg 22A' : 'SI 2012/1034 reg 15';
  return placeCategories.flatMap((category) => {
    const [have, wanted] = [inPost[category] ?? 0, places[category] ?? 0];
    if (have === wanted) return [];
    const excess = Math.max(0, have - wanted);
    const chosenBy = excess === 0 ? null : category === 'foundation' ? ('foundation-appointer' as const) : ('governing-body' as const);
    return [
      {
        category,
        inPost: have,
        places: wanted,
        excess,
        vacancies: Math.max(0, wanted - have),
        chosenBy,
        citation,
        nextStep:
          excess === 0
            ? `Fill ${countOf(wanted - have, category)}.`
            : category === 'foundation'
              ? 'Ask for resignations; if too few resign, those who appointed them choose who stays.'
              : `Ask for resignations; if too few resign, the board votes on the ${categoryNames[category]}s, none of whom votes on their own category, as an item on the agenda.`,
      },
    ];
  });
}
