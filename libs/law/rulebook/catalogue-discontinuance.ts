import type { RuleDescription } from '../types.js';
import { listed } from './listed.js';

const firstMeeting = "the temporary governing body's first meeting";

/** Temporary governing bodies of schools that leave a federation or remain of one: how they are made up. */
export const discontinuanceCatalogue: RuleDescription[] = [
  ...listed(
    [
      [
        'TGB-15-1',
        'SI 2007/958 reg 15(1)-(2)',
        'A temporary governing body has at least seven members; the authority sets its size.',
        'T',
        'H',
        { pivot: firstMeeting, figures: { members: 7 } },
      ],
      [
        'TGB-15-2',
        'SI 2007/958 reg 15(3)',
        'It has at least two temporary parent governors, the head unless resigned, one staff governor and one authority governor.',
        'T',
        'H',
        { pivot: firstMeeting, figures: { parentGovernors: 2, staffGovernors: 1, authorityGovernors: 1 } },
      ],
      [
        'TGB-15-3',
        'SI 2007/958 reg 15(4)',
        'Co-opted members are chosen by the temporary governing body itself, for their skills.',
        'T',
        'H',
        { pivot: firstMeeting },
      ],
      [
        'TGB-15-4',
        'SI 2007/958 reg 15(6)-(7)',
        'Head, staff governor and co-opted staff together are no more than one third of all members.',
        'T',
        'H',
        { pivot: firstMeeting, figures: { share: '1/3' } },
      ],
      [
        'TGB-8-1',
        'SI 2007/958 reg 8',
        'The temporary staff governor is employed to work at the school and is not its head.',
        'T',
        'H',
        { pivot: firstMeeting },
      ],
      [
        'TGB-DF-1',
        'SI 2012/1035 regs 31, 35, 41; SI 2007/958 reg 7',
        'At a school that leaves nobody is a "proposer": agree with trustees and diocese who appoints.',
        'D',
        'I',
        { pivot: firstMeeting },
      ],
    ],
    { from: '2015-09-01', pivot: firstMeeting, checkedOn: '2026-11-22' },
  ),
];
