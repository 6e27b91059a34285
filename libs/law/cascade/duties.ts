import { atLeastMonthsBefore, withinMonthsOf } from '../calendar/counting.js';
import { addDays, longDate } from '../calendar/civil-date.js';
import type { IsoDate, SchoolFacts } from '../types.js';
import type { Duty } from './types.js';

const authorityOf = ({ authority }: SchoolFacts): Duty['for'] =>
  authority === undefined ? 'local-authority' : `local-authority:${authority}`;

/** A temporary governing body and an instrument for one school, by the day before a date. */
function prepared(
  school: SchoolFacts,
  on: IsoDate,
  process: Duty['process'],
  [body, instrument]: readonly [string, string],
  [bodyCitation, instrumentCitation]: readonly [string, string],
): Duty[] {
  const common = {
    process,
    for: authorityOf(school),
    school: school.key,
    by: addDays(on, -1),
    sum: `the day before ${longDate(on)}`,
  };
  return [
    { ...common, ruleId: body, what: `Set up a temporary governing body for ${school.name}`, citation: bodyCitation },
    { ...common, ruleId: instrument, what: `Make an instrument of government for ${school.name}`, citation: instrumentCitation },
  ];
}

const afterTheDecision = { school: null, by: null, sum: 'within one week of the decision, as the timetable of the case says' } as const;

/** A school leaves and the federation goes on (reg 31(3)). */
export const leavingDuties = (school: SchoolFacts, on: IsoDate): Duty[] => [
  {
    ...afterTheDecision,
    ruleId: 'L8',
    process: 'leaving',
    for: 'governing-body',
    what: 'Give notice of the decision to everybody who was told of the request, and to the Secretary of State',
    citation: 'SI 2012/1035 reg 30(8)-(9)',
  },
  ...prepared(school, on, 'leaving', ['L10', 'L10'], ['SI 2012/1035 reg 31(3)(a)', 'SI 2012/1035 reg 31(3)(a)']),
  {
    ruleId: 'L11',
    process: 'leaving',
    for: 'governing-body',
    what: 'Review the federation’s own instrument',
    school: null,
    by: on,
    sum: `no time is set; it should take effect on ${longDate(on)}`,
    citation: 'SI 2012/1035 reg 31(3)(b)',
  },
  {
    ruleId: 'L14',
    process: 'leaving',
    for: 'governing-body',
    what: 'Agree what happens to what is held for the federation as a whole',
    school: null,
    by: addDays(on, -1),
    sum: `the day before ${longDate(on)}`,
    citation: 'SI 2012/1035 reg 33',
  },
];

/** A federation is dissolved by its board, or because one of two schools leaves (regs 31(2), 34-36). */
export const dissolutionDuties = (schools: readonly SchoolFacts[], on: IsoDate, process: 'leaving' | 'dissolution'): Duty[] => [
  {
    ...afterTheDecision,
    ruleId: 'D2',
    process,
    for: 'governing-body',
    what: 'Give notice of the decision and the date to the Secretary of State, authorities, heads, staff, parents and the religious side of every school',
    citation: 'SI 2012/1035 reg 34',
  },
  ...schools.flatMap((school) => prepared(school, on, process, ['D3', 'D3'], ['SI 2012/1035 reg 35', 'SI 2012/1035 reg 36'])),
  {
    ruleId: 'D6',
    process,
    for: 'governing-body',
    what: 'Agree what happens to what is held for the federation as a whole',
    school: null,
    by: addDays(on, -1),
    sum: `the day before ${longDate(on)}`,
    citation: 'SI 2012/1035 reg 39',
  },
];

/** Schools are discontinued and two or more remain (reg 44). */
export const reviewDuty = (on: IsoDate): Duty => ({
  ruleId: 'X-many',
  process: 'discontinuance',
  for: 'governing-body',
  what: 'Review the federation’s own instrument',
  school: null,
  by: addDays(on, -1),
  sum: `the day before ${longDate(on)}`,
  citation: 'SI 2012/1035 reg 44(2)',
});

/** Schools are discontinued and one remains (reg 41). */
export function lastSchoolDuties(school: SchoolFacts, on: IsoDate, dissolvedOn: IsoDate): Duty[] {
  const notice = atLeastMonthsBefore(on);
  const land = withinMonthsOf(dissolvedOn);
  return [
    {
      ruleId: 'X1',
      process: 'discontinuance',
      for: 'governing-body',
      what: 'Tell the Secretary of State',
      school: null,
      by: notice.date,
      sum: notice.sum,
      citation: 'SI 2012/1035 reg 41(2)',
    },
    ...prepared(school, on, 'discontinuance', ['X2', 'X3'], ['SI 2012/1035 reg 41(3)(a)', 'SI 2012/1035 regs 41(3)(b), 42']),
    {
      ruleId: 'X5',
      process: 'discontinuance',
      for: 'governing-body',
      what: 'Decide whether to ask the Secretary of State for a direction on property, which does not follow the school by itself',
      school: school.key,
      by: addDays(dissolvedOn, -1),
      sum: `the day before ${longDate(dissolvedOn)}, when the governing body is dissolved`,
      citation: 'School Standards and Framework Act 1998 Sch 22 para 7',
    },
    {
      ruleId: 'X6',
      process: 'discontinuance',
      for: authorityOf(school),
      what: `Transfer to ${school.name} the land that came to the authority`,
      school: school.key,
      by: land.date,
      sum: land.sum,
      citation: 'SI 2012/1035 reg 41(5)',
    },
  ];
}
