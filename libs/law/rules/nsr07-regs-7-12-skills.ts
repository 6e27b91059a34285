import { defineInstrumentRule } from '../constitution/rule.js';
import { TEMPORARY } from './common/instruments.js';
import { ofMembers, since2015 } from './common/temporary.js';
import type { PlaceCategory } from '../constitution/types.js';

const chosenForSkills: readonly PlaceCategory[] = ['parent', 'la', 'foundation', 'partnership', 'coOpted'];

/** Regs 7(2A), 9(1A), 11(1A), 12(5), 15(4): those who appoint are satisfied of the skills. */
export const tgbSk1 = defineInstrumentRule({
  id: 'TGB-SK-1',
  citation: 'SI 2007/958 regs 7(2A), 9(1A), 11(1A), 12(5), 15(4)',
  plain:
    'Whoever appoints a temporary parent, authority, foundation, partnership or co-opted governor is satisfied that the person has the skills required.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  versions: since2015('SI 2007/958 regs 7(2A), 9(1A), 11(1A), 12(5), 15(4)', {}),
  body: (body) =>
    ofMembers(body, null, ({ category, skills }, field) => {
      if (!chosenForSkills.includes(category)) return undefined;
      if (skills === undefined || skills === null)
        return { missing: `${field}.skills`, message: 'Record that the appointer is satisfied of the skills.' };
      return skills
        ? undefined
        : {
            message: 'Whoever appoints must be satisfied that the person has the skills required.',
            field: `${field}.skills`,
            nextStep: 'Appoint somebody with the skills.',
          };
    }),
});
