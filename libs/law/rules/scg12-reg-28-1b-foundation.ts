import { foundationOf, isCommunityKind, isFoundationKind } from '../constitution/draft.js';
import { defineInstrumentRule } from '../constitution/rule.js';
import { SCHOOL, since2012 } from './common/instruments.js';

/** Reg 28(1)(b)(i)-(ii): the two statements on the foundation. A federation's instrument does not need them. */
export const ins28b2 = defineInstrumentRule({
  id: 'INS-28-b2',
  citation: 'SI 2012/1034 reg 28(1)(b)(i)-(ii)',
  plain: 'The instrument of a school says whether it has a foundation, and whether it is a qualifying foundation school.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: SCHOOL,
  versions: since2012('SI 2012/1034 reg 28(1)(b)(i)-(ii)', {}),
  contents: ({ input }) => {
    const [school] = input.schools;
    if (school === undefined) return undefined;
    const has = foundationOf(school);
    // What has no foundation cannot qualify by it, and only a foundation school can.
    const settled = has !== null && (!has || !isFoundationKind(school.category) || typeof school.qualifying === 'boolean');
    if (!settled) {
      const message = 'Say whether the school has a foundation and whether it is a qualifying foundation school.';
      const field = has === null ? 'schools[0].hasFoundation' : 'schools[0].qualifying';
      return [
        { missing: field, message },
        // Almost no published instrument makes the two statements: not given is warned of, and stops only a making.
        {
          message: 'Nothing is stated on whether the school has a foundation and whether it is a qualifying foundation school.',
          field,
          nextStep: message,
          as: 'warning',
        },
      ];
    }
    if (school.qualifying === true && (!has || !isFoundationKind(school.category)))
      return {
        message: has
          ? 'Only a foundation or foundation special school can be a qualifying foundation school.'
          : 'A school without a foundation cannot be a qualifying foundation school.',
        field: 'schools[0].qualifying',
        nextStep: 'Put right one of the two statements.',
      };
    if (has && isCommunityKind(school.category))
      return {
        message: 'A community, community special or nursery school has no foundation.',
        field: 'schools[0].hasFoundation',
        nextStep: 'Put right the statement or the category.',
        as: 'warning',
      };
    return undefined;
  },
});
