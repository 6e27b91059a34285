import type { DraftedBy } from '../processes/instrument/index.js';
import type { InstrumentProcessId } from '../processes/instrument/ids.js';
import type { CaseInput, IsoDate, SchoolFacts } from '../types.js';
import { actsOfCase, federationsOfCase, supposedAct, type ActOfCase } from './act-of-case.js';

/** One instrument that a case calls for. */
export interface CalledInstrument {
  subject: { kind: 'school' | 'federation'; key: string; name: string };
  process: InstrumentProcessId;
  /** Keys of the schools it is for. */
  schools: string[];
  draftedBy: DraftedBy;
  compulsoryReview: 'school-leaves' | 'member-closes' | null;
  because: string;
  citation: string;
  /** Authority that makes it; null where those concerned have to agree on one of several. */
  authority: string | null;
  /** The day of the case; null while it has none. */
  effectiveOn: IsoDate | null;
  /** How its making is recorded on the case. */
  record: { type: string; data: Record<string, unknown> };
  /** That is on record, with effect. */
  made: boolean;
}

const NO_DAY = '9999-12-31';
/** Key of a school that an amalgamation opens, until it has a URN. */
export const NEW_SCHOOL = 'new-school';

type Wanted = Omit<CalledInstrument, 'authority' | 'effectiveOn' | 'made'>;

/**
 * The instruments a case calls for: a school that gets a governing body of its own needs one made; a federation that goes on with fewer schools has its
 * own reviewed and varied; schools that federate need one for the federation; a new school needs its own. While no date is known, those that would be
 * called for. Empty where it is not known which schools are concerned, and for a collaboration. Pure.
 */
export function instrumentsOfCase(input: CaseInput): CalledInstrument[] {
  const acts = actsOfCase(input);
  const supposed = acts.length === 0 ? supposedAct(input, NO_DAY) : null;
  const found = supposed === null ? acts : [supposed];
  return found.flatMap((one) => wantedBy(input, one).map((wanted) => complete(input, one, wanted)));
}

function complete(input: CaseInput, { act }: ActOfCase, wanted: Wanted): CalledInstrument {
  const effectiveOn = act.on === NO_DAY ? null : act.on;
  const authorities = [...new Set(wanted.schools.flatMap((key) => input.schools.find((school) => school.key === key)?.authority ?? []))];
  const authority = authorities.length === 1 ? authorities[0]! : null;
  const { type, data } = wanted.record;
  const { school } = data;
  const made = input.events.some(
    (event) =>
      event.type === type &&
      event.acceptedAs !== 'purported' &&
      event.asPurported !== true &&
      (event.data?.['school'] ?? undefined) === school,
  );
  const day = type === 'new-school-instrument-made' ? 'incorporationOn' : 'effectiveOn';
  return { ...wanted, authority, effectiveOn, record: { type, data: { ...data, ...(effectiveOn ? { [day]: effectiveOn } : {}) } }, made };
}

const ofSchool = (school: SchoolFacts, because: string, citation: string): Wanted => ({
  subject: { kind: 'school', key: school.key, name: school.name },
  process: 'instrument-making',
  schools: [school.key],
  draftedBy: 'temporary-governing-body',
  compulsoryReview: null,
  because,
  citation,
  record: { type: 'instrument-made', data: { school: school.key } },
});

function wantedBy(input: CaseInput, { act, schools }: ActOfCase): Wanted[] {
  const named = (key: string): string => federationsOfCase(input).find((one) => one.key === key)?.name ?? key;
  /** What becomes of a federation that loses some of its schools. */
  const after = (federation: string | undefined, gone: ReadonlySet<string>, leaves: 'school-leaves' | 'member-closes'): Wanted[] => {
    const rest = schools.filter((school) => school.federation === federation && !gone.has(school.key));
    if (federation === undefined || rest.length === 0) return [];
    if (rest.length === 1)
      return [
        ofSchool(
          rest[0]!,
          `${rest[0]!.name} is the only school left, so the federation ends.`,
          leaves === 'school-leaves' ? 'SI 2012/1035 reg 36' : 'SI 2012/1035 reg 41(3)(b)',
        ),
      ];
    return [
      {
        subject: { kind: 'federation', key: federation, name: named(federation) },
        process: 'instrument-variation',
        schools: rest.map(({ key }) => key),
        draftedBy: 'governing-body',
        compulsoryReview: leaves,
        because: 'The federation goes on with fewer schools, and its instrument is reviewed and varied.',
        citation: leaves === 'school-leaves' ? 'SI 2012/1035 reg 31(3)(b)' : 'SI 2012/1035 reg 44(2)',
        record: { type: 'instrument-made', data: { federation: true } },
      },
    ];
  };
  const federationsOf = (keys: ReadonlySet<string>): (string | undefined)[] => [
    ...new Set(schools.filter(({ key }) => keys.has(key)).map(({ federation }) => federation)),
  ];
  switch (act.kind) {
    case 'leave': {
      const school = schools.find(({ key }) => key === act.school);
      if (school === undefined) return [];
      const own = ofSchool(school, `${school.name} leaves and gets a governing body of its own.`, 'SI 2012/1035 reg 31(3)(a)');
      return [own, ...after(school.federation, new Set([school.key]), 'school-leaves')];
    }
    case 'dissolve':
      return schools.map((school) =>
        ofSchool(school, `The federation is dissolved, and ${school.name} gets a governing body of its own.`, 'SI 2012/1035 reg 36'),
      );
    case 'convert':
    case 'close': {
      const gone = new Set(act.schools);
      return federationsOf(gone).flatMap((federation) => after(federation, gone, 'member-closes'));
    }
    case 'amalgamate': {
      const gone = new Set(act.schools.filter((key) => key !== act.survivor));
      const left = federationsOf(gone).flatMap((federation) => after(federation, gone, 'member-closes'));
      return act.successor === undefined ? left : [ofNewSchool(act.successor.name, input), ...left];
    }
    case 'federate':
      return [
        {
          subject: { kind: 'federation', key: act.into ?? input.federation.uid ?? 'federation', name: act.name },
          process: 'instrument-making',
          schools: [...act.schools],
          draftedBy: 'governing-bodies-jointly',
          compulsoryReview: null,
          because:
            act.into === undefined
              ? 'A federation needs an instrument before its governing body can be incorporated.'
              : 'An enlarged federation needs an instrument made afresh.',
          citation: act.into === undefined ? 'SI 2012/1035 reg 23' : 'SI 2012/1035 reg 13(1)(a)-(b), Sch 5 para 5',
          record: { type: 'instrument-made', data: { federation: true } },
        },
      ];
  }
}

const ofNewSchool = (name: string, { schools }: CaseInput): Wanted => ({
  subject: { kind: 'school', key: schools.find(({ urn, part }) => urn === undefined && part !== 'closes')?.key ?? NEW_SCHOOL, name },
  process: 'instrument-making',
  schools: schools.filter(({ urn, part }) => urn === undefined && part !== 'closes').map(({ key }) => key),
  draftedBy: 'temporary-governing-body',
  compulsoryReview: null,
  because: 'A new school needs an instrument that names the day its governing body is constituted.',
  citation: 'SI 2007/958 regs 52-56',
  record: { type: 'new-school-instrument-made', data: {} },
});
