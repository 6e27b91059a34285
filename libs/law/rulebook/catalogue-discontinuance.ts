import { catalogueRows, FEDERATIONS_2012, type CatalogueRule } from './catalogue-row.js';

const discontinuance = 'the discontinuance date';
const dissolution = 'the dissolution date';
const firstMeeting = "the temporary governing body's first meeting";

/** Process X (a school of a federation closes or becomes an academy) and academy applications for one school (reg 46). */
export const discontinuanceCatalogue: CatalogueRule[] = [
  ...catalogueRows(FEDERATIONS_2012, '2026-11-22', [
    ['X-many', 'EA 2002 Sch 1 para 5(1A); SI 2012/1035 reg 44', 'Where two or more schools remain, the federation goes on; it must review its instrument before the discontinuance date.', 'A', 'task', discontinuance, { schools: 2 }],
    ['X-none', 'EA 2002 Sch 1 para 5(1)', 'Where no school remains, the federation’s governing body is dissolved on the discontinuance date or a later day that the Secretary of State orders.', 'I', 'info', discontinuance],
    ['X1', 'SI 2012/1035 reg 41(2)', 'Where one school remains, the governing body tells the Secretary of State at least two months before the discontinuance.', 'A', 'breach', discontinuance, { months: 2 }],
    ['X2', 'SI 2012/1035 reg 41(3)(a)', 'The authority sets up a temporary governing body for the remaining school before the discontinuance date.', 'A', 'block-with-override', discontinuance],
    ['X3', 'SI 2012/1035 regs 41(3)(b), 42', 'The authority makes an instrument of government for the remaining school before the discontinuance date.', 'A', 'block-with-override', discontinuance],
    ['X4', 'SI 2012/1035 reg 41(4)', 'On the dissolution date the temporary governing body is incorporated as the remaining school’s governing body.', 'A', 'info', dissolution],
    ['X5', 'SSFA 1998 Sch 22 para 7; SI 2012/1035 reg 41(5)', 'Property does not follow the remaining school by itself: it goes to the authority unless the Secretary of State directs otherwise beforehand.', 'I', 'review', dissolution],
    ['X6', 'SI 2012/1035 reg 41(5)', 'Land that came to the authority must be transferred to the remaining school’s body within six months of the dissolution.', 'A', 'breach', dissolution, { months: 6 }],
    ['X7', 'SI 2012/1035 regs 43, 45', 'The temporary governing body may spend the school’s budget share, subject to the authority’s scheme.', 'A', 'info', discontinuance],
  ]),
  ...catalogueRows('2017-05-01', '2026-11-22', [
    ['R46', 'AA 2010 s 3(6); SI 2012/1035 reg 46', 'For one school of a federation, at least three governors may apply for an academy order if they are enough of the whole and half of those closest to the school.', 'A', 'block', 'the application', { governors: 3, half: '1/2' }],
  ]),
  ...catalogueRows('2015-09-01', '2026-11-22', [
    ['TGB-15-1', 'SI 2007/958 reg 15(1)-(2)', 'A temporary governing body has at least seven members; the authority sets its size.', 'T', 'block', firstMeeting, { members: 7 }],
    ['TGB-15-2', 'SI 2007/958 reg 15(3)', 'It has at least two temporary parent governors, the head unless resigned, one staff governor and one authority governor.', 'T', 'block', firstMeeting, { parentGovernors: 2, staffGovernors: 1, authorityGovernors: 1 }],
    ['TGB-15-3', 'SI 2007/958 reg 15(4)', 'Co-opted members are chosen by the temporary governing body itself, for their skills.', 'T', 'block', firstMeeting],
    ['TGB-15-4', 'SI 2007/958 reg 15(6)-(7)', 'Head, staff governor and co-opted staff together are no more than one third of all members.', 'T', 'block', firstMeeting, { share: '1/3' }],
    ['TGB-8-1', 'SI 2007/958 reg 8', 'The temporary staff governor is employed to work at the school and is not its head.', 'T', 'block', firstMeeting],
    ['TGB-DF-1', 'SI 2012/1035 regs 31, 35, 41; SI 2007/958 reg 7', 'At a school that leaves nobody is a "proposer": agree with trustees and diocese who appoints.', 'D', 'info', firstMeeting],
  ]),
];
