import type { InstrumentBite, NotGiven } from '../../constitution/rule.js';
import type { TemporaryBody, TemporaryMember } from '../../constitution/temporary-types.js';
import type { PlaceCategory } from '../../constitution/types.js';
import { stretch } from './instruments.js';
import type { Figures, RuleVersion } from '../../engine/rule.js';

/** Bodies that first met on or after 1 September 2015 follow the regulations as SI 2015/883 left them. */
export const since2015 = <const F extends Figures>(source: string, figures: F): RuleVersion<F>[] => [
  stretch('2015-09-01', null, `${source} as amended by SI 2015/883`, figures),
];

/** Bodies that first met before are judged by the regulations as made. */
export const until2015 = <const F extends Figures>(source: string, figures: F): RuleVersion<F>[] => [
  stretch('2007-05-21', '2015-09-01', `${source} as made`, figures),
];

/** Asks every member of a category who is in post; what is said is put beside the member. */
export function ofMembers(
  { members = [] }: TemporaryBody,
  category: PlaceCategory | null,
  ask: (member: TemporaryMember, field: string) => InstrumentBite | NotGiven | undefined,
): (InstrumentBite | NotGiven)[] {
  return members.flatMap((member, place) => {
    if ((category !== null && member.category !== category) || member.endedOn) return [];
    const answer = ask(member, `members[${place}]`);
    return answer === undefined ? [] : [answer];
  });
}

/** A school that leaves a federation, or remains of one, is no new school: only Parts 3 and 4 of SI 2007/958 apply to its temporary body. */
export const isLeaving = (body: TemporaryBody): boolean => body.composition.temporaryFor === 'leaving';
