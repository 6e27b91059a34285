import { longDate } from '../calendar/civil-date.js';
import type { SchoolFacts } from '../types.js';
import { alreadyOpen } from './open-cases.js';
import { naming } from './federations.js';
import { NEW_FEDERATION, type BoardMove, type Cascade, type CascadeInput, type FederationAfter, type IntendedAct } from './types.js';

type Federating = Extract<IntendedAct, { kind: 'federate' }>;

const REG_13 = 'SI 2012/1035 reg 13';

/**
 * Governing bodies federate, or join a federation: on the day every old governing body is dissolved, that of a federation joined too, and one new body
 * corporate takes their place (reg 13). Schools of a federation that is not the one enlarged leave that one for the new.
 */
export function federates(input: CascadeInput, act: Federating): Cascade {
  const { on, into, name } = act;
  const schools = input.schools.filter(({ key }) => act.schools.includes(key));
  const target = input.federations.find(({ key }) => key === into);
  const goal = target ?? { key: NEW_FEDERATION, name };
  const before = schools.filter(({ federation }) => target !== undefined && federation === target.key);
  const others = input.federations.filter(({ key }) => key !== target?.key && schools.some(({ federation }) => federation === key));
  const membersOf = (key: string): SchoolFacts[] => schools.filter(({ federation }) => federation === key);
  const keys = (list: readonly SchoolFacts[]): string[] => list.map(({ key }) => key);
  const joining = schools.filter((school) => !before.includes(school));
  const after: FederationAfter = {
    ...{
      federation: goal.key,
      name: goal.name,
      before: keys(before),
      after: keys(schools),
      left: 'two-or-more',
      goesOn: true,
      dissolvedOn: null,
    },
    sentence: `From ${longDate(on)} ${naming(schools)} are in ${goal.name}, with one new governing body for all of them.`,
  };
  const ended = others.map(({ key, name: of }): FederationAfter => ({
    ...{ federation: key, name: of, before: keys(membersOf(key)), after: [], left: 'none', goesOn: false, dissolvedOn: on },
    sentence: `${of} ends on ${longDate(on)}: its schools go into ${goal.name}.`,
  }));
  const own = input.openCases ?? [];
  const theCase = { process: target === undefined ? 'federating' : 'joining', federation: null, schools: keys(schools) } as const;
  const touched = own.filter(
    ({ process, federation }) =>
      (process === 'leaving' || process === 'dissolution') &&
      federation !== undefined &&
      [...others, goal].some(({ key }) => key === federation),
  );
  return {
    on,
    findings: [...new Set(touched.map(({ id }) => id))].map((id) => ({
      enforcement: 'review',
      message: `Case ${id} is before a governing body that is dissolved on ${longDate(on)}. Nothing says what becomes of it: decide that before the day.`,
      citation: REG_13,
      about: id,
    })),
    federations: [after, ...ended],
    cases: [
      {
        ...{ ...theCase, own: true, effectiveOn: on },
        why: `The governing bodies of ${naming(schools)} ${target === undefined ? 'federate' : `come together in ${target.name}`}.`,
        citation: target === undefined ? 'SI 2012/1035 Part 2' : 'SI 2012/1035 regs 8-13',
        openAlready: alreadyOpen({ ...theCase, own: true, effectiveOn: on, why: '', citation: '' }, own),
      },
    ],
    duties: [],
    membership: [
      ...others.flatMap(({ key }) =>
        membersOf(key).map((school) => ({
          school: school.key,
          federation: key,
          from: on,
          why: 'federation-dissolved' as const,
          citation: REG_13,
        })),
      ),
      ...joining.map(({ key }) => ({ school: key, federation: goal.key, from: on, why: 'joined' as const, citation: REG_13 })),
    ],
    boards: [
      ...schools
        .filter(({ federation }) => federation === undefined)
        .map((school): BoardMove => ({
          board: school.name,
          kind: 'school',
          change: 'dissolved',
          on,
          schools: [school.key],
          citation: REG_13,
        })),
      ...[...(target === undefined ? [] : [target]), ...others].map(({ key, name: board }): BoardMove => ({
        board,
        kind: 'federation',
        change: 'dissolved',
        on,
        schools: keys(membersOf(key)),
        citation: REG_13,
      })),
      { board: goal.name, kind: 'federation', change: 'incorporated', on, schools: keys(schools), citation: REG_13 },
    ],
    successions: [],
    openCases: [],
  };
}
