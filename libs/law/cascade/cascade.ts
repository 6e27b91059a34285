import { addDays, longDate } from '../calendar/civil-date.js';
import type { SchoolFacts } from '../types.js';
import { casesOf, closingOn } from './cases.js';
import { federates } from './federate.js';
import { discontinues, dissolves, leaves, naming, type Effect, type Touched } from './federations.js';
import { alreadyOpen, openCasesAfter } from './open-cases.js';
import type { BoardMove, Cascade, CascadeFinding, CascadeInput, CaseToOpen, Duty, IntendedAct, Succession } from './types.js';

const PART_8 = 'SI 2012/1035 Part 8';

/**
 * What follows in law from an intended act, before anyone confirms it: which cases are opened, for which schools and why; what happens to membership,
 * boards, predecessors and successors, and on which day; what must be done by when; and what becomes of cases that are open already. Pure; all schools
 * of one act go together, and their order makes no difference. Findings that block say why the act cannot be; the rest is then empty.
 */
export function cascadeOf(input: CascadeInput): Cascade {
  const { act, schools, openCases = [] } = input;
  const wrong = faultsOf(input);
  if (wrong.length > 0) return { ...nothing, on: act.on, findings: wrong };
  if (act.kind === 'federate') return federates(input, act);
  const going = new Set(goingOf(input));
  const touched = touchedBy(input, going);
  const effects = touched.map((one) => effectOn(one, act));
  const cases = casesOf(input, effects).map((one): CaseToOpen => ({ ...one, openAlready: alreadyOpen(one, openCases) }));
  return {
    on: act.on,
    findings: [...counted(input, going), ...remarks(input, touched)],
    federations: effects.map(({ after }) => after),
    cases,
    duties: [...effects.flatMap(({ duties }) => duties), ...newSchoolDuties(input)],
    membership: effects.flatMap(({ membership }) => membership),
    boards: [...effects.flatMap(({ boards }) => boards), ...boardsOutside(input, going)],
    successions: successionsOf(input, going),
    openCases: openCasesAfter(openCases, effects, cases, schools, act.on),
  };
}

const nothing = {
  findings: [],
  federations: [],
  cases: [],
  duties: [],
  membership: [],
  boards: [],
  successions: [],
  openCases: [],
} as const satisfies Omit<Cascade, 'on'>;

/** Keys of the schools that an act names. */
function namedBy(act: IntendedAct): readonly string[] {
  switch (act.kind) {
    case 'leave':
      return [act.school];
    case 'dissolve':
      return [];
    default:
      return act.schools;
  }
}

/** Keys of the schools that go from where they are. */
function goingOf({ act, schools }: CascadeInput): string[] {
  if (act.kind === 'dissolve') return schools.filter(({ federation }) => federation === act.federation).map(({ key }) => key);
  if (act.kind === 'amalgamate') return act.schools.filter((key) => key !== act.survivor);
  return [...namedBy(act)];
}

/** Schools that are gone from their federation by other open cases when the act takes effect; schools of one day go together. */
const goneBefore = ({ act, openCases = [] }: CascadeInput, going: ReadonlySet<string>): { school: string; id: string }[] =>
  openCases.flatMap(({ id, process, schools, effectiveOn }) =>
    (process === 'leaving' || process === 'discontinuance') && effectiveOn != null && effectiveOn <= closingOn(act)
      ? schools.flatMap((school) => (act.kind !== 'dissolve' && going.has(school) ? [] : [{ school, id }]))
      : [],
  );

/** The federations that lose a school, in the order given, each with its schools in the order given. */
function touchedBy(input: CascadeInput, going: ReadonlySet<string>): Touched[] {
  const before = new Set(goneBefore(input, going).map(({ school }) => school));
  return input.federations.flatMap(({ key, name }) => {
    const all = input.schools.filter(({ federation }) => federation === key);
    const members = all.filter((school) => !before.has(school.key));
    const gone = members.filter((school) => going.has(school.key));
    // A federation that other cases leave with one school has ended by then.
    if (gone.length === 0 || (members.length < 2 && members.length < all.length)) return [];
    return [{ key, name, members, gone, remaining: members.filter((school) => !going.has(school.key)) }];
  });
}

function effectOn(touched: Touched, act: Exclude<IntendedAct, { kind: 'federate' }>): Effect {
  if (act.kind === 'leave') return leaves(touched, act.on);
  if (act.kind === 'dissolve') return dissolves(touched, act.on);
  return discontinues(touched, closingOn(act), act.kind === 'amalgamate' ? null : (act.dissolvedOn ?? null), goingBy(act, touched));
}

/** How those that go do so, in words. */
function goingBy(act: Exclude<IntendedAct, { kind: 'leave' | 'dissolve' | 'federate' }>, { gone }: Touched): string {
  const one = gone.length === 1;
  const closing = gone.filter(({ key }) => act.kind !== 'convert' || act.closing?.includes(key) === true);
  if (closing.length === 0) return one ? 'becomes an academy' : 'become academies';
  if (closing.length === gone.length) return one ? 'closes' : 'close';
  return 'close or become academies';
}

/** A school without a federation that goes takes its governing body with it. */
function boardsOutside({ act, schools }: CascadeInput, going: ReadonlySet<string>): BoardMove[] {
  const moves: BoardMove[] = schools
    .filter(({ key, federation }) => federation === undefined && going.has(key))
    .map(({ key, name }) => ({
      ...{ board: name, kind: 'school', change: 'ends-with-school', on: closingOn(act), schools: [key] },
      citation: 'Education Act 2002 Sch 1 para 5(1)',
    }));
  if (act.kind !== 'amalgamate' || act.survivor !== undefined) return moves;
  return [
    ...moves,
    {
      ...{ board: act.successor?.name ?? 'The new school', kind: 'temporary', change: 'incorporated', on: act.on, schools: [] },
      citation: 'SI 2007/958 regs 5, 52-56',
    },
  ];
}

function newSchoolDuties({ act, schools }: CascadeInput): Duty[] {
  if (act.kind !== 'amalgamate' || act.survivor !== undefined) return [];
  const authority = schools.find(({ key, authority: code }) => act.schools.includes(key) && code !== undefined)?.authority;
  return [
    {
      ruleId: 'RA-29',
      process: 'amalgamation-new-school',
      for: authority === undefined ? 'local-authority' : `local-authority:${authority}`,
      what: `Make the instrument of government of ${act.successor?.name ?? 'the new school'}; the boards of the closing schools may appoint to its temporary governing body`,
      school: null,
      by: addDays(act.on, -1),
      sum: `before ${longDate(act.on)}, when it opens`,
      citation: 'SI 2007/958 regs 7(2), 8(7), 52-56',
    },
  ];
}

function successionsOf({ act, schools }: CascadeInput, going: ReadonlySet<string>): Succession[] {
  const gone = schools.filter(({ key }) => going.has(key));
  if (act.kind === 'convert')
    return gone
      .filter(({ key }) => act.closing?.includes(key) !== true)
      .map(({ key, name }) => ({
        predecessor: key,
        successor: null,
        successorName: `${name} (academy)`,
        kind: 'academy',
        on: act.on,
      }));
  if (act.kind !== 'amalgamate') return [];
  const survivor = schools.find(({ key }) => key === act.survivor);
  return gone.map(({ key }) => ({
    predecessor: key,
    successor: survivor?.key ?? null,
    successorName: survivor?.name ?? act.successor?.name ?? 'The new school',
    kind: survivor === undefined ? 'amalgamated' : 'merged',
    on: act.on,
  }));
}

function faultsOf({ act, schools, federations }: CascadeInput): CascadeFinding[] {
  const faults: CascadeFinding[] = [];
  const says = (message: string, citation: string, about: string | null = null): void =>
    void faults.push({ enforcement: 'block', message, citation, about });
  const named = namedBy(act);
  for (const key of named)
    if (!schools.some((school) => school.key === key)) says('That school is not among those described.', 'The question itself', key);
  if (new Set(named).size !== named.length) says('A school is named twice.', 'The question itself');
  if (named.length === 0 && act.kind !== 'dissolve') says('No school is named.', 'The question itself');
  const membersOf = (key: string | undefined): SchoolFacts[] => schools.filter(({ federation }) => key !== undefined && federation === key);
  if (act.kind === 'leave') {
    const school = schools.find(({ key }) => key === act.school);
    if (school !== undefined && membersOf(school.federation).length < 2)
      says(`${school.name} is in no federation that it could leave.`, 'SI 2012/1035 reg 30(1)', school.key);
  }
  if (act.kind === 'dissolve' && (membersOf(act.federation).length === 0 || !federations.some(({ key }) => key === act.federation)))
    says('That federation has no schools.', 'SI 2012/1035 reg 34', act.federation);
  if (act.kind === 'federate' && act.schools.length === 1) says('Two schools or more federate.', 'Education Act 2002 s 24');
  if (act.kind === 'amalgamate') {
    if (act.schools.length === 1)
      says('An amalgamation takes two schools or more.', 'Education and Inspections Act 2006 ss 10, 11, 15, 19');
    if (act.closesOn !== undefined && act.closesOn > act.on)
      says('The schools that come together close on the day itself or before it.', 'Education and Inspections Act 2006 s 15', null);
    if (act.survivor !== undefined && !act.schools.includes(act.survivor))
      says('The school that survives is not one of those that come together.', 'Education and Inspections Act 2006 s 19', act.survivor);
  }
  const ordered = act.kind === 'convert' || act.kind === 'close' ? act.dissolvedOn : undefined;
  if (ordered !== undefined && ordered <= act.on)
    says(
      `The Secretary of State can order only a day later than ${longDate(act.on)} for the end of the governing body.`,
      'Education Act 2002 Sch 1 para 5(1)',
    );
  for (const { key, federation } of schools)
    if (federation !== undefined && !federations.some((one) => one.key === federation))
      says('The federation of that school is not described.', 'The question itself', key);
  return faults;
}

/** What other open cases change about the count. */
const counted = (input: CascadeInput, going: ReadonlySet<string>): CascadeFinding[] =>
  goneBefore(input, going).map(({ school, id }) => ({
    enforcement: 'info',
    message: `${input.schools.find(({ key }) => key === school)?.name ?? school} is counted as gone by then, by case ${id}.`,
    citation: 'SI 2012/1035 regs 31(2), 41(1), 44(1)',
    about: school,
  }));

function remarks({ act, schools }: CascadeInput, touched: readonly Touched[]): CascadeFinding[] {
  const found: CascadeFinding[] = [];
  if (touched.length === 0)
    found.push({ enforcement: 'info', message: 'No federation loses a school by this.', citation: PART_8, about: null });
  for (const { name, members } of touched)
    if (members.length === 1)
      found.push({
        enforcement: 'review',
        message: `${name} has only one school, and the law knows no federation of one: find out what it is before anything is planned.`,
        citation: 'Education Act 2002 s 24',
        about: null,
      });
  if (act.kind !== 'amalgamate' || touched.length === 0) return found;
  const survivor = schools.find(({ key }) => key === act.survivor);
  if (survivor === undefined)
    found.push({
      enforcement: 'info',
      message: 'The new school is in no federation unless proposals to federate say so.',
      citation: 'SI 2012/1035 regs 11, 12',
      about: null,
    });
  for (const { name, remaining, gone } of touched)
    if (survivor !== undefined && remaining.length === 1 && remaining[0] === survivor)
      found.push({
        enforcement: 'info',
        message: `${survivor.name} cannot keep the governing body of ${name}: with ${naming(gone)} gone it is the only school left, and the federation ends.`,
        citation: 'SI 2012/1035 regs 41, 44',
        about: survivor.key,
      });
  return found;
}
