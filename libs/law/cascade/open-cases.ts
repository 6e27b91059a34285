import { longDate } from '../calendar/civil-date.js';
import type { IsoDate, ProcessId, SchoolFacts } from '../types.js';
import type { Effect } from './federations.js';
import type { CaseToOpen, OpenCase, OpenCaseAfter } from './types.js';

/** Processes whose cases rest on the federation as it stands. */
const restOnFederation: ReadonlySet<ProcessId> = new Set(['leaving', 'dissolution', 'discontinuance', 'joining', 'federating']);

/** The open case that is the case to open, so that no second one is. */
export function alreadyOpen({ process, federation, schools }: Omit<CaseToOpen, 'openAlready'>, open: readonly OpenCase[]): string | null {
  const same = open.find((one) => {
    if (one.process !== process) return false;
    if (process === 'leaving') return one.schools.some((key) => schools.includes(key));
    if (process === 'dissolution' || process === 'discontinuance') return one.federation === federation;
    return schools.every((key) => one.schools.includes(key));
  });
  return same?.id ?? null;
}

/** What becomes of the other open cases. They go on until the act takes effect: nothing is overtaken by a plan. */
export function openCasesAfter(
  open: readonly OpenCase[],
  effects: readonly Effect[],
  cases: readonly CaseToOpen[],
  schools: readonly SchoolFacts[],
  on: IsoDate,
): OpenCaseAfter[] {
  const becoming = open.flatMap((one): OpenCaseAfter[] => {
    if (cases.some(({ openAlready }) => openAlready === one.id))
      return [{ id: one.id, becomes: 'linked', on, record: [], why: 'It is the case in which this is recorded.' }];
    const effect = effects.find(({ after }) => after.federation === one.federation);
    if (effect === undefined || !restOnFederation.has(one.process)) return [];
    const { after, membership } = effect;
    if (!after.goesOn)
      return [
        {
          id: one.id,
          becomes: 'overtaken',
          on: after.dissolvedOn!,
          record: [],
          why: `${after.name} is dissolved on ${longDate(after.dissolvedOn!)}. Until then the case goes on.`,
        },
      ];
    const own = one.schools.filter((key) => membership.some(({ school }) => school === key));
    if (one.process === 'leaving' && own.length > 0)
      return [
        {
          id: one.id,
          becomes: 'overtaken',
          on,
          record: [],
          why: `The school it is about is no longer in ${after.name} from ${longDate(on)}. Until then the case goes on.`,
        },
      ];
    const fewer = membership.map(({ school, from }) => ({ type: 'school-left-federation' as const, school, happenedOn: from }));
    const names = membership.map(({ school }) => schools.find(({ key }) => key === school)?.name ?? school).join(', ');
    return [
      {
        id: one.id,
        becomes: 'counts-fewer-schools',
        on,
        record: fewer,
        why:
          one.process === 'leaving' && after.after.length === 2
            ? `From ${longDate(on)} ${after.name} has two schools: a decision on or after that day that the school leaves dissolves it.`
            : `From ${longDate(on)} it counts ${names} no longer.`,
      },
    ];
  });
  // a case with several days, or of several federations, was given once for each
  return becoming.filter((one, index) => becoming.findIndex(({ id }) => id === one.id) === index);
}
