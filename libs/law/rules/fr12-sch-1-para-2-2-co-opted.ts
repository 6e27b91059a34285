import { defineInstrumentRule } from '../constitution/rule.js';
import { coOptedStaffAmongCoOpted, OPENING, staffShare, stretch, type Share } from './common/instruments.js';
import { ofMembers } from './common/temporary.js';

/** Sch 1 para 2(2)-(3): the authority co-opts; how many may be staff. */
export const tgbF3 = defineInstrumentRule<{ share: Share; countsHeadsAndStaff: boolean }>({
  id: 'TGB-F-3',
  citation: 'SI 2012/1035 Sch 1 para 2(2)-(3)',
  plain: 'Its co-opted members are appointed by the authority; heads, staff governor and co-opted staff are at most a third.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: OPENING,
  versions: [
    stretch('2012-09-01', '2015-09-01', 'SI 2012/1035 Sch 1 para 2(3) as made', { share: [1, 3], countsHeadsAndStaff: false }),
    stretch('2015-09-01', null, 'SI 2012/1035 Sch 1 para 2(3) as amended by SI 2014/1257', { share: [1, 3], countsHeadsAndStaff: true }),
  ],
  demands: (_draft, { figures }) => [
    staffShare(figures.share, { heads: figures.countsHeadsAndStaff, staff: figures.countsHeadsAndStaff }),
    coOptedStaffAmongCoOpted,
  ],
  body: (body) =>
    ofMembers(body, 'coOpted', ({ appointedBy }, field) =>
      appointedBy && appointedBy !== 'local-authority'
        ? {
            message: 'In a body for schools that open federated the local authority appoints the co-opted members.',
            field: `${field}.appointedBy`,
            nextStep: 'The authority appoints.',
          }
        : undefined,
    ),
});
