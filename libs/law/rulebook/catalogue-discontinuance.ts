import type { RuleDescription } from '../types.js';
import { listed } from './listed.js';

const discontinuance = 'the discontinuance date';
const dissolution = 'the dissolution date';
const firstMeeting = "the temporary governing body's first meeting";

/** Process X (a school of a federation closes or becomes an academy) and academy applications for one school (reg 46). */
export const discontinuanceCatalogue: RuleDescription[] = [
  ...listed(
    [
      [
        'X-many',
        'EA 2002 Sch 1 para 5(1A); SI 2012/1035 reg 44',
        'Where two or more schools remain, the federation goes on; it must review its instrument before the discontinuance date.',
        'A',
        'T',
        { pivot: discontinuance, figures: { schools: 2 } },
      ],
      [
        'X-none',
        'EA 2002 Sch 1 para 5(1)',
        'Where no school remains, the federation’s governing body is dissolved on the discontinuance date or a later day that the Secretary of State orders.',
        'I',
        'I',
        { pivot: discontinuance },
      ],
      [
        'X1',
        'SI 2012/1035 reg 41(2)',
        'Where one school remains, the governing body tells the Secretary of State at least two months before the discontinuance.',
        'A',
        'B',
        { pivot: discontinuance, figures: { months: 2 } },
      ],
      [
        'X2',
        'SI 2012/1035 reg 41(3)(a)',
        'The authority sets up a temporary governing body for the remaining school before the discontinuance date.',
        'A',
        'H',
        { pivot: discontinuance, override: true },
      ],
      [
        'X3',
        'SI 2012/1035 regs 41(3)(b), 42',
        'The authority makes an instrument of government for the remaining school before the discontinuance date.',
        'A',
        'H',
        { pivot: discontinuance, override: true },
      ],
      [
        'X4',
        'SI 2012/1035 reg 41(4)',
        'On the dissolution date the temporary governing body is incorporated as the remaining school’s governing body.',
        'A',
        'I',
        { pivot: dissolution },
      ],
      [
        'X5',
        'SSFA 1998 Sch 22 para 7; SI 2012/1035 reg 41(5)',
        'Property does not follow the remaining school by itself: it goes to the authority unless the Secretary of State directs otherwise beforehand.',
        'I',
        'R',
        { pivot: dissolution },
      ],
      [
        'X6',
        'SI 2012/1035 reg 41(5)',
        'Land that came to the authority must be transferred to the remaining school’s body within six months of the dissolution.',
        'A',
        'B',
        { pivot: dissolution, figures: { months: 6 } },
      ],
      [
        'X7',
        'SI 2012/1035 regs 43, 45',
        'The temporary governing body may spend the school’s budget share, subject to the authority’s scheme.',
        'A',
        'I',
        { pivot: discontinuance },
      ],
    ],
    { from: '2012-09-01', pivot: discontinuance, checkedOn: '2026-11-22' },
  ),
  ...listed(
    [
      [
        'R46',
        'AA 2010 s 3(6); SI 2012/1035 reg 46',
        'For one school of a federation, at least three governors may apply for an academy order if they are enough of the whole and half of those closest to the school.',
        'A',
        'H',
        { pivot: 'the application', figures: { governors: 3, half: '1/2' } },
      ],
    ],
    { from: '2017-05-01', pivot: discontinuance, checkedOn: '2026-11-22' },
  ),
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
    { from: '2015-09-01', pivot: discontinuance, checkedOn: '2026-11-22' },
  ),
];
