import { isFoundationKind } from '../constitution/draft.js';
import { defineInstrumentRule } from '../constitution/rule.js';
import { TEMPORARY } from './common/instruments.js';
import { isLeaving, ofMembers, since2015 } from './common/temporary.js';

/** Reg 7(1): who appoints temporary parent governors. */
export const tgb71 = defineInstrumentRule({
  id: 'TGB-7-1',
  citation: 'SI 2007/958 reg 7(1)',
  plain:
    'Temporary parent governors are appointed by the authority, or by the proposers of a voluntary aided school or of a foundation school that is not the authority’s own proposal.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  versions: since2015('SI 2007/958 reg 7(1)', {}),
  body: (body, { input }) => {
    const category = input.schools[0]?.category;
    const aidedOrFoundation = category === 'voluntary-aided' || isFoundationKind(category);
    // Nobody is a proposer of a school that leaves a federation; TGB-DF-1 asks for agreement instead.
    if (category === undefined || (aidedOrFoundation && isLeaving(body))) return undefined;
    const askProposers = category === 'voluntary-aided' || category === 'foundation';
    if (category === 'foundation' && !body.proposedBy)
      return { missing: 'proposedBy', message: 'Say who proposed the school; it decides who appoints the temporary parent governors.' };
    const by = askProposers && !(category === 'foundation' && body.proposedBy === 'local-authority') ? 'proposers' : 'local-authority';
    return ofMembers(body, 'parent', ({ appointedBy }, field) => {
      if (!appointedBy || appointedBy === by || (appointedBy === 'closing-boards' && body.closingBoardsAppoint === true)) return undefined;
      return {
        message: `The temporary parent governors of this school are appointed by the ${by === 'proposers' ? 'proposers' : 'local authority'}.`,
        field: `${field}.appointedBy`,
        nextStep: `The ${by === 'proposers' ? 'proposers appoint' : 'authority appoints'}.`,
      };
    });
  },
});
