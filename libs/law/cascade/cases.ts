import type { IsoDate, SchoolFacts } from '../types.js';
import { naming, type Effect } from './federations.js';
import type { CascadeInput, CaseToOpen, IntendedAct } from './types.js';

type NewCase = Omit<CaseToOpen, 'openAlready'>;
type Amalgamation = Extract<IntendedAct, { kind: 'amalgamate' }>;

/** The day on which the schools that go by an act are gone. */
export const closingOn = (act: IntendedAct): IsoDate => (act.kind === 'amalgamate' ? (act.closesOn ?? act.on) : act.on);

/** The cases an act calls for: its own, and one linked to it for each federation that loses a school by it. */
export function casesOf({ act, schools }: CascadeInput, effects: readonly Effect[]): NewCase[] {
  switch (act.kind) {
    case 'leave':
      return effects.map(({ after }) => ({
        ...{ process: 'leaving', own: true, federation: after.federation, schools: [act.school], effectiveOn: act.on },
        why: after.goesOn
          ? 'The school asks to leave and its federation decides.'
          : 'One of two schools leaves: the same case becomes the dissolution of the federation, and no second one is opened.',
        citation: after.goesOn ? 'SI 2012/1035 Part 6' : 'SI 2012/1035 reg 31(2)',
      }));
    case 'dissolve':
      return effects.map(({ after }) => ({
        ...{ process: 'dissolution', own: true, federation: after.federation, schools: after.before, effectiveOn: act.on },
        why: 'The governing body of the federation dissolves it.',
        citation: 'SI 2012/1035 Part 7',
      }));
    case 'amalgamate':
      return [amalgamation(act, schools), ...discontinuances(act, effects)];
    default:
      return discontinuances(act, effects);
  }
}

const discontinuances = (act: IntendedAct, effects: readonly Effect[]): NewCase[] =>
  effects.map(({ after, membership }) => ({
    ...{ process: 'discontinuance', own: act.kind !== 'amalgamate', federation: after.federation, effectiveOn: closingOn(act) },
    schools: membership.filter(({ why }) => why === 'discontinued').map(({ school }) => school),
    why: after.sentence,
    citation: {
      'two-or-more': 'SI 2012/1035 reg 44',
      one: 'SI 2012/1035 reg 41',
      none: 'Education Act 2002 Sch 1 para 5(1)',
    }[after.left],
  }));

function amalgamation(act: Amalgamation, schools: readonly SchoolFacts[]): NewCase {
  const all = schools.filter(({ key }) => act.schools.includes(key));
  const survivor = all.find(({ key }) => key === act.survivor);
  const common = { own: true, federation: null, schools: all.map(({ key }) => key), effectiveOn: act.on };
  if (survivor === undefined)
    return {
      ...common,
      process: 'amalgamation-new-school',
      why: `${naming(all)} close and a new school opens.`,
      citation: 'Education and Inspections Act 2006 ss 7, 10, 11, 15',
    };
  const closing = all.filter((school) => school !== survivor);
  return {
    ...common,
    process: 'amalgamation-enlargement',
    why: `${naming(closing)} ${closing.length === 1 ? 'closes' : 'close'} and ${survivor.name} takes in ${closing.length === 1 ? 'its' : 'their'} pupils.`,
    citation: 'Education and Inspections Act 2006 ss 15, 19',
  };
}
