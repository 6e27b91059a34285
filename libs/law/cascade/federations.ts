import { longDate } from '../calendar/civil-date.js';
import type { IsoDate, SchoolFacts } from '../types.js';
import { dissolutionDuties, lastSchoolDuties, leavingDuties, reviewDuty } from './duties.js';
import type { BoardMove, Duty, FederationAfter, MembershipMove } from './types.js';

/** What an act does to one federation. */
export interface Effect {
  after: FederationAfter;
  duties: Duty[];
  membership: MembershipMove[];
  boards: BoardMove[];
}

/** A federation that loses a school. */
export interface Touched {
  key: string;
  name: string;
  members: readonly SchoolFacts[];
  /** The members that go. */
  gone: readonly SchoolFacts[];
  remaining: readonly SchoolFacts[];
}

/** "School A", "School A and School B", "School A, School B and 7 more". */
export function naming(schools: readonly { name: string }[]): string {
  const names = schools.map(({ name }) => name);
  if (names.length < 3) return names.join(' and ');
  return names.length === 3 ? `${names[0]}, ${names[1]} and ${names[2]}` : `${names[0]}, ${names[1]} and ${names.length - 2} more`;
}

const keysOf = (schools: readonly SchoolFacts[]): string[] => schools.map(({ key }) => key);
const counted = (count: number): FederationAfter['left'] => (count > 1 ? 'two-or-more' : count === 1 ? 'one' : 'none');

const incorporated = (schools: readonly SchoolFacts[], on: IsoDate, citation: string): BoardMove[] =>
  schools.map(({ key, name }) => ({ board: name, kind: 'temporary', change: 'incorporated', on, schools: [key], citation }));

const LEFT = 'SI 2012/1035 regs 30, 31';
const DISCONTINUED = 'SI 2012/1035 reg 40';

const outside = (
  schools: readonly SchoolFacts[],
  federation: string,
  from: IsoDate,
  why: MembershipMove['why'],
  citation: string,
): MembershipMove[] => schools.map(({ key }) => ({ school: key, federation, from, why, citation }));

function board(touched: Touched, change: 'dissolved' | 'goes-on', on: IsoDate, citation: string): BoardMove {
  return {
    board: touched.name,
    kind: 'federation',
    change,
    on,
    schools: keysOf(change === 'goes-on' ? touched.remaining : touched.members),
    citation,
  };
}

/** One school leaves: with two or more left the federation goes on, of two it is dissolved (reg 31(2)-(4)). */
export function leaves(touched: Touched, on: IsoDate): Effect {
  const { key, name, members, gone, remaining } = touched;
  const [leaver] = gone as readonly [SchoolFacts];
  const goesOn = remaining.length > 1;
  const after: FederationAfter = {
    ...{ federation: key, name, before: keysOf(members), after: goesOn ? keysOf(remaining) : [], left: counted(remaining.length), goesOn },
    dissolvedOn: goesOn ? null : on,
    sentence: goesOn
      ? `${leaver.name} leaves ${name} on ${longDate(on)}; ${naming(remaining)} stay in the federation${remaining.length === 2 ? ', which is then one of two schools: if another leaves, it is dissolved' : ''}.`
      : `${leaver.name} is one of the two schools of ${name}: if it leaves on ${longDate(on)}, the federation is dissolved that day and both schools have governing bodies of their own.`,
  };
  if (goesOn) {
    return {
      after,
      duties: leavingDuties(leaver, on),
      membership: outside(gone, key, on, 'left', LEFT),
      boards: [board(touched, 'goes-on', on, 'SI 2012/1035 reg 31(3)'), ...incorporated(gone, on, 'SI 2012/1035 reg 31(4)')],
    };
  }
  return {
    after,
    duties: dissolutionDuties(members, on, 'leaving'),
    membership: [...outside(gone, key, on, 'left', LEFT), ...outside(remaining, key, on, 'federation-dissolved', 'SI 2012/1035 reg 31(2)')],
    boards: [board(touched, 'dissolved', on, 'SI 2012/1035 reg 31(2)'), ...incorporated(members, on, 'SI 2012/1035 reg 38')],
  };
}

/** The board dissolves the federation (Part 7). */
export function dissolves(touched: Touched, on: IsoDate): Effect {
  const { key, name, members } = touched;
  return {
    after: {
      ...{ federation: key, name, before: keysOf(members), after: [], left: 'none', goesOn: false, dissolvedOn: on },
      sentence: `${name} is dissolved on ${longDate(on)}; each of its ${members.length} schools has a governing body of its own from that day.`,
    },
    duties: dissolutionDuties(members, on, 'dissolution'),
    membership: outside(members, key, on, 'federation-dissolved', 'SI 2012/1035 reg 34'),
    boards: [board(touched, 'dissolved', on, 'SI 2012/1035 reg 34'), ...incorporated(members, on, 'SI 2012/1035 reg 38')],
  };
}

/** Schools are discontinued: what follows depends on how many are left (regs 41, 44; EA 2002 Sch 1 para 5). @param go How they go, in words. */
export function discontinues(touched: Touched, on: IsoDate, ordered: IsoDate | null, go: string): Effect {
  const { key, name, members, gone, remaining } = touched;
  const left = counted(remaining.length);
  const ends = ordered ?? on;
  const start = `${naming(gone)} ${go} on ${longDate(on)}`;
  const base = { federation: key, name, before: keysOf(members), left };
  const went = outside(gone, key, on, 'discontinued', DISCONTINUED);
  switch (left) {
    case 'two-or-more':
      return {
        after: {
          ...{ ...base, after: keysOf(remaining), goesOn: true, dissolvedOn: null },
          sentence: `${start}; ${remaining.length} schools remain (${naming(remaining)}), and ${name} goes on.`,
        },
        duties: [reviewDuty(on)],
        membership: went,
        boards: [board(touched, 'goes-on', on, 'SI 2012/1035 reg 44')],
      };
    case 'one':
      return {
        after: {
          ...{ ...base, after: [], goesOn: false, dissolvedOn: ends },
          sentence: `${start}; only ${remaining[0]!.name} remains, so ${name} is dissolved on ${longDate(ends)} and ${remaining[0]!.name} must have a governing body of its own.`,
        },
        duties: lastSchoolDuties(remaining[0]!, on, ends),
        membership: [...went, ...outside(remaining, key, ends, 'federation-dissolved', 'Education Act 2002 Sch 1 para 5(1)')],
        boards: [
          board(touched, 'dissolved', ends, 'Education Act 2002 Sch 1 para 5(1)'),
          ...incorporated(remaining, ends, 'SI 2012/1035 reg 41(4)'),
        ],
      };
    case 'none':
      return {
        after: {
          ...{ ...base, after: [], goesOn: false, dissolvedOn: ends },
          sentence: `${start}; no school remains, and ${name} is dissolved on ${longDate(ends)}.`,
        },
        duties: [],
        membership: went,
        boards: [board(touched, 'dissolved', ends, 'Education Act 2002 Sch 1 para 5(1)')],
      };
  }
}
