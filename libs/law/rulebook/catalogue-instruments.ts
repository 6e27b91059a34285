import { listed } from './listed.js';

const theDraft = 'the date the instrument takes effect';

/** People, terms, removals. */
const members = listed(
  [
    ['MEM-P1', 'SI 2012/1034 reg 6(1)', 'A parent governor is elected by parents and is a parent when elected.', 'T', 'H'],
    ['MEM-P2', 'SI 2012/1034 Sch 1 paras 1-8', 'Who runs the election depends on the category; a contested one has a ballot.', 'T', 'H'],
    ['MEM-P3', 'SI 2012/1034 Sch 1 paras 9-12', 'Parents are appointed only where too few stand, in the order laid down.', 'T', 'H'],
    ['MEM-S1', 'SI 2012/1034 reg 7', 'The staff governor is elected by and from those employed to work at the school.', 'T', 'H'],
    ['MEM-L1', 'SI 2012/1034 reg 8', 'The authority nominates and the board appoints.', 'T', 'H'],
    ['MEM-F1', 'SI 2012/1034 reg 9(a)', 'A foundation governor is appointed by somebody other than the authority.', 'T', 'H'],
    ['MEM-N1', 'SI 2012/1034 reg 10', 'Partnership governors are appointed by the schedule.', 'T', 'H'],
    ['MEM-D1', 'SI 2012/1034 reg 16A', 'The board applies for a criminal record certificate within 21 days of an appointment.', 'T', 'H'],
    ['MEM-N2', 'SI 2012/1034 reg 16', 'Appointers write the name and place of residence to the clerk.', 'T', 'H'],
    ['MEM-T1', 'SI 2012/1034 reg 18(1)', 'The usual term is four years.', 'T', 'H'],
    ['MEM-T2', 'SI 2012/1034 reg 18(4)(a)', 'The instrument may set a term of one to four years for a category.', 'T', 'H'],
    [
      'MEM-T3',
      'SI 2012/1034 reg 18(1A), (4)(b)',
      'It may let appointers choose the term governor by governor.',
      'T',
      'H',
      { from: '2015-09-01' },
    ],
    ['MEM-T4', 'SI 2012/1034 reg 18(2)', 'Heads and ex officio governors stay no longer than their post.', 'T', 'H'],
    ['MEM-T5', 'SI 2012/1034 reg 18(5)', 'A substitute’s term ends with the reason for it, or after four years.', 'T', 'H'],
    ['MEM-T6', 'SI 2012/1034 reg 18(7)', 'An associate member’s term is one to four years.', 'T', 'H'],
    [
      'MEM-R1',
      'SI 2012/1034 regs 20-25, 24A',
      'Who may remove whom depends on the category; removals by the board need two meetings at least 14 days apart.',
      'T',
      'H',
    ],
    [
      'MEM-X1',
      'SI 2012/1034 reg 15; SI 2012/1035 reg 22A',
      'Surplus governors leave by resignation, by their appointers, then by votes of the board as an agenda item.',
      'T',
      'H',
    ],
  ],
  { from: '2012-09-01', pivot: 'the day of the appointment or removal' },
);

/** Contents of an instrument. */
const contents = listed(
  (
    [
      ['INS-28-a', '(a)', 'It gives the legal name.', 'T', 'H'],
      ['INS-28-b1', '(b)', 'It gives the category, for a federation those of all its schools.', 'T', 'H'],
      ['INS-28-b2', '(b)', 'A school’s instrument says whether it has a foundation and whether that qualifies.', 'T', 'H'],
      ['INS-28-c', '(c)', 'It names the governing body.', 'T', 'H'],
      ['INS-28-d1', '(d)', 'It gives the number in each category.', 'T', 'H'],
      ['INS-28-d2', '(d)', 'The total is the sum of the categories.', 'T', 'H'],
      ['INS-28-e', '(e)', 'It gives any term shorter than four years.', 'T', 'H'],
      ['INS-28-ea', '(ea)', 'It says whether terms may be set governor by governor.', 'T', 'H'],
      ['INS-28-f1', '(f)', 'It says who appoints each foundation governor.', 'T', 'H'],
      ['INS-28-f2', '(f)', 'It describes ex officio places by office.', 'T', 'H'],
      ['INS-28-f3', '(f)', 'It says who may ask for an ex officio governor’s removal and appoint the substitute.', 'T', 'H'],
      ['INS-28-f4', '(f)', 'It cites the regulations by their present numbers.', 'T', 'W'],
      ['INS-28-g', '(g)', 'It describes the religious ethos of each school with a religious character.', 'T', 'H'],
      ['INS-28-h', '(h)', 'It gives the full date it takes effect.', 'T', 'H'],
    ] as const
  )
    .map(([id, paragraph, plain, confidence, says]) => [id, `SI 2012/1034 reg 28(1)${paragraph}`, plain, confidence, says] as const)
    .concat([
      ['INS-28-2', 'SI 2012/1034 reg 28(2)', 'The numbers fit the category and status stated.', 'T', 'H'],
      ['INS-28-3', 'SI 2012/1034 reg 28(3)', 'It agrees with the foundation’s governing documents and trust deed.', 'T', 'H'],
      ['INS-X-1', 'SI 2012/1035 reg 9(2)', 'Its numbers match those published.', 'D', 'W'],
      ['INS-X-2', 'SI 2012/1034 reg 28', 'It does not take effect before it is made.', 'C', 'R'],
      ['INS-X-3', 'SI 2012/1034 reg 30(8)', 'A variation gives its own date.', 'T', 'H'],
    ] as never),
  { from: '2012-09-01', pivot: theDraft },
);

/** Making, reviewing, varying. */
const procedure = listed(
  [
    ['PROC-M0', 'SI 2012/1035 Sch 5 para 5(1)', 'Of several authorities, the boards agree which makes the instrument.', 'T', 'H'],
    ['PROC-M1', 'SI 2012/1034 reg 29(1)', 'The board, or the temporary governing body, prepares the draft.', 'T', 'H'],
    [
      'PROC-M2',
      'SI 2012/1034 reg 29(2)',
      'With foundation governors it is not submitted before they, the trustees and the diocese or religious body approve.',
      'T',
      'H',
    ],
    ['PROC-M3', 'SI 2012/1034 reg 29(1)', 'It is submitted to the authority.', 'T', 'H'],
    ['PROC-M4', 'SI 2012/1034 regs 27, 29(3)', 'The authority considers whether it complies with the law.', 'T', 'H'],
    ['PROC-M5a', 'SI 2012/1034 reg 29(3)(a)', 'If content, the authority makes it as drafted.', 'T', 'H'],
    ['PROC-M5b', 'SI 2012/1034 reg 29(3)(b)', 'If all agree a lawful revision, the authority makes that.', 'T', 'H'],
    [
      'PROC-M5c',
      'SI 2012/1034 reg 29(4)',
      'Not agreed and no foundation governors: reasons, an opportunity, then the form the authority thinks fit.',
      'T',
      'H',
    ],
    [
      'PROC-M5d',
      'SI 2012/1034 reg 29 (no provision)',
      'Not agreed with foundation governors: the regulations give no way out, and the authority may not impose one.',
      'T',
      'R',
    ],
    ['PROC-M6', 'Practice', 'The authority decides, makes by order, dates and seals by its own scheme.', 'C', 'I'],
    ['PROC-C1', 'SI 2012/1034 reg 31; SI 2012/1035 Sch 5 para 7', 'Everybody entitled gets a free copy.', 'T', 'H'],
    ['PROC-V1', 'SI 2012/1034 reg 30', 'Board or authority may review at any time.', 'T', 'I'],
    ['PROC-V2', 'SI 2012/1034 reg 30', 'Whoever proposes a variation tells the other, with reasons.', 'T', 'H'],
    ['PROC-V3', 'SI 2012/1034 reg 30', 'The board answers a proposal of the authority, with reasons if it is not content.', 'T', 'H'],
    ['PROC-V4', 'SI 2012/1034 reg 30', 'With foundation governors the board neither proposes nor agrees before the approvals.', 'T', 'H'],
    ['PROC-V5', 'SI 2012/1034 reg 30', 'What is agreed the authority must vary, if it is lawful.', 'T', 'H'],
    [
      'PROC-V6',
      'SI 2012/1034 reg 30',
      'Not agreed and no foundation governors: reasons, an opportunity, and the authority decides.',
      'T',
      'H',
    ],
    ['PROC-V7', 'SI 2012/1034 reg 30 (no provision)', 'Not agreed with foundation governors: the regulations give no way out.', 'T', 'R'],
    ['PROC-V8', 'SI 2012/1034 reg 30(8)', 'A variation has its own date, consolidated copies, and may leave surplus governors.', 'T', 'H'],
    [
      'PROC-V9',
      'SI 2012/1035 regs 31(3)(b), 44(2)',
      'A review is compulsory after a school leaves, and before a member closes while more than one remains.',
      'T',
      'H',
    ],
    ['PROC-V10', 'SI 2007/3475', 'To end a foundation majority needs statutory proposals.', 'T', 'H'],
    ['PROC-V11', 'Practice', 'Some authorities expect a unanimous vote for a change of name.', 'C', 'R'],
  ],
  { from: '2012-09-01', pivot: 'the day of the act' },
);

/** Temporary governing bodies, besides the rows on schools that leave. */
const temporary = listed(
  [
    ['TGB-16', 'SI 2007/958 reg 16(1)-(5)', 'Foundation variants as for a school.', 'T', 'H'],
    ['TGB-10-1', 'SI 2015/883 reg 3(6), (9)', 'Temporary community and sponsor governors no longer exist.', 'T', 'H'],
    ['TGB-SK-1', 'SI 2007/958 regs 7(2A), 9(1A), 11(1A), 12(5)', 'The appointer is satisfied of the skills.', 'T', 'H'],
    ['TGB-35-1', 'SI 2007/958 reg 35', 'A new school’s temporary body elects chair and vice-chair who are not staff.', 'T', 'H'],
    [
      'TGB-L-15',
      'SI 2007/958 reg 15 as made',
      'Before 2015 it had nine to twenty members.',
      'T',
      'DATA',
      { from: '2007-05-21', until: '2015-09-01' },
    ],
    [
      'TGB-L-16',
      'SI 2007/958 reg 16 as made',
      'Before 2015 its categories were shares of the total.',
      'T',
      'DATA',
      { from: '2007-05-21', until: '2015-09-01' },
    ],
    ['TGB-F-1', 'SI 2012/1035 Sch 1 para 1', 'One body for schools that open federated has at least seven members.', 'T', 'H'],
    [
      'TGB-F-2',
      'SI 2012/1035 Sch 1 para 2(1)',
      'Two temporary parent governors, each head, one staff and one authority governor.',
      'T',
      'H',
      { from: '2016-09-01' },
    ],
    [
      'TGB-F-3',
      'SI 2012/1035 Sch 1 para 2(2)-(3)',
      'Its co-opted members are appointed by the authority, and staff are at most a third.',
      'T',
      'H',
    ],
    ['TGB-F-4', 'SI 2012/1035 Sch 1 para 3', 'Mixes of categories follow those of a federation.', 'T', 'H'],
    ['TGB-7-1', 'SI 2007/958 reg 7(1)', 'Who appoints temporary parents depends on the category.', 'T', 'H'],
    ['TGB-7-2', 'SI 2007/958 reg 7(2)', 'Where pupils move from closing schools, their boards appoint some or all.', 'T', 'H'],
    ['TGB-7-3', 'SI 2007/958 reg 7(3), (5)', 'A temporary parent is a parent of a likely pupil.', 'T', 'H'],
    ['TGB-8-2', 'SI 2007/958 reg 8', 'Temporary staff governors are appointed by the body.', 'P', 'W'],
    ['TGB-12-1', 'SI 2007/958 reg 12', 'Temporary partnership governors are nominated and appointed by the schedule.', 'P', 'W'],
  ],
  { from: '2015-09-01', pivot: 'the first meeting of the body' },
);

export const instruments = [...members, ...contents, ...procedure, ...temporary];
