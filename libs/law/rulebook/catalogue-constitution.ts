import { listed } from './listed.js';

const theDraft = 'the date the instrument takes effect';

/** Which regulations apply, and how places are counted. */
const regimes = listed(
  [
    [
      'REG-1',
      'SI 2012/1034 regs 3-4',
      'A single maintained school is constituted under the 2012 regulations alone since 1 September 2015.',
      'T',
      'I',
      { from: '2015-09-01' },
    ],
    [
      'REG-2',
      'SI 2012/1034 reg 4',
      'An instrument on the earlier pattern is an unlawful constitution since 1 September 2015.',
      'D',
      'H',
      { from: '2015-09-01' },
    ],
    [
      'REG-3',
      'SI 2012/1035 reg 23',
      'A federation takes categories and numbers from the federations regulations, the rest from the constitution regulations.',
      'T',
      'I',
    ],
    [
      'REG-4',
      'SI 2015/883 reg 1(2), (4)',
      'A temporary body that first met before 1 September 2015 follows the rules as they stood.',
      'T',
      'I',
      { until: '2015-09-01', from: '2007-05-21', pivot: 'the first meeting of the body' },
    ],
    [
      'REG-5',
      'SI 2015/883 reg 1',
      'A temporary body that first met later follows the rules of 2015.',
      'T',
      'I',
      { from: '2015-09-01', pivot: 'the first meeting of the body' },
    ],
    [
      'REG-6',
      'SI 2012/1035 reg 12(1), Sch 1',
      'Proposed schools that open federated share a temporary body composed by Schedule 1.',
      'T',
      'I',
    ],
    [
      'REG-7',
      'SI 2012/1035 regs 31(3), 35, 41(3)',
      'A school that leaves a federation takes only Parts 3 and 4 of the new-schools regulations.',
      'T',
      'I',
    ],
    ['REG-8', 'SI 2012/1034 reg 3', 'Academies, free schools and referral units are outside.', 'T', 'I'],
    ['CNT-1', 'SI 2012/1034 reg 12', 'The total is the sum of all places; associate members never count.', 'T', 'I'],
    ['CNT-2', 'SI 2012/1034', 'Places are tested when drafting, people in post on each appointment.', 'D', 'I'],
    ['CNT-3', 'SI 2012/1034 regs 7, 13(3)', 'The head is separate from the staff governor.', 'T', 'I'],
    ['CNT-4', 'SI 2012/1034 reg 9', 'Ex officio foundation governors are inside the number of foundation governors.', 'D', 'I'],
    ['CNT-5', 'SI 2017/487', 'Nothing is rounded.', 'T', 'I', { from: '2017-05-01' }],
    ['CNT-6', 'Practice', 'One person fills one place; a head of two schools fills one head place.', 'C', 'I'],
    ['CNT-7', 'SI 2012/1034 reg 14', 'The others are all who are not foundation governors.', 'D', 'I'],
  ],
  { from: '2012-09-01', pivot: theDraft },
);

/** Single schools. */
const singleSchools = listed(
  [
    ['CON-13-2', 'SI 2012/1034 reg 13(2)', 'A governing body has at least seven places, with no maximum.', 'T', 'H'],
    ['CON-13-3a', 'SI 2012/1034 reg 13(3)(a)', 'At least two are parent governors.', 'T', 'H'],
    ['CON-13-3b', 'SI 2012/1034 regs 13(3)(b), 19', 'The head has a place by right, also while not taking it up.', 'T', 'H'],
    ['CON-13-3c', 'SI 2012/1034 reg 13(3)(c)', 'There is exactly one staff governor.', 'T', 'H'],
    ['CON-13-3d', 'SI 2012/1034 reg 13(3)(d)', 'There is exactly one local authority governor.', 'T', 'H'],
    ['CON-13-4', 'SI 2012/1034 reg 13(4)', 'Any number may be co-opted within the other limits.', 'T', 'H'],
    ['CON-13-5', 'SI 2012/1034 reg 13(5)', 'Head, staff governor and co-opted staff are at most a third.', 'T', 'H'],
    ['CON-13-6', 'SI 2012/1034 regs 6-14', 'Only the seven current categories exist.', 'D', 'H'],
    [
      'CON-14-0',
      'SI 2012/1034 regs 13-14',
      'A community, community special or nursery school has no foundation or partnership governors.',
      'D',
      'H',
    ],
    ['CON-14-1', 'SI 2012/1034 reg 14(1)', 'Without a foundation: at least two partnership governors and at most a quarter.', 'T', 'H'],
    [
      'CON-14-2',
      'SI 2012/1034 reg 14(2)',
      'With a foundation that does not qualify: at least two foundation governors and at most 45 in 100.',
      'T',
      'H',
    ],
    [
      'CON-14-3',
      'SI 2012/1034 reg 14(3)',
      'With a qualifying foundation: foundation governors outnumber the others by one or two.',
      'T',
      'H',
    ],
    ['CON-14-4', 'SI 2012/1034 reg 14(4)', 'Voluntary aided: foundation governors outnumber the others by exactly two.', 'T', 'H'],
    ['CON-14-5', 'SI 2012/1034 reg 14(5)', 'Voluntary controlled: at least two foundation governors and at most a quarter.', 'T', 'H'],
    ['CON-14-P', 'SI 2012/1034 reg 14', 'No quota of foundation governors eligible as parents remains in law.', 'T', 'I'],
    ['CON-5-1', 'SI 2012/1034 reg 5(1)', 'How a school came by its foundation decides whether it qualifies.', 'T', 'DATA'],
    ...(
      [
        ['CON-D-1', 'Community, special and nursery schools: seven places at the least.'],
        ['CON-D-2', 'Voluntary controlled and foundation schools without a foundation: eight places at the least.'],
        ['CON-D-3', 'A foundation that does not qualify: seven places at the least.'],
        ['CON-D-4', 'A qualifying foundation: eleven places at the least.'],
        ['CON-D-5', 'Voluntary aided: twelve places at the least, and always an even number.'],
        ['CON-D-6', 'Voluntary aided and qualifying: each further place of the others needs another foundation place.'],
      ] as const
    ).map(([id, plain]) => [id, 'SI 2012/1034 regs 13-14', plain, 'D', 'I'] as const),
  ],
  { from: '2012-09-01', pivot: theDraft },
);

/** Federations. */
const federations = listed(
  [
    ['FED-21-2', 'SI 2012/1035 reg 21(2)', 'A federation’s governing body has at least seven places.', 'T', 'H'],
    [
      'FED-21-3a',
      'SI 2012/1035 reg 21(3)(a)',
      'A federation has two parent governors in all.',
      'T',
      'H',
      { from: '2016-09-01', override: true },
    ],
    [
      'FED-21-3aL',
      'SI 2012/1035 reg 21(3)(a) as made',
      'Before that, one parent governor for each school.',
      'T',
      'DATA',
      { until: '2016-09-01' },
    ],
    ['FED-21-3b', 'SI 2012/1035 reg 21(3)(b)', 'Every head has a place by right.', 'T', 'H'],
    ['FED-21-3c', 'SI 2012/1035 reg 21(3)(c)', 'There is one staff governor for the whole federation.', 'T', 'H'],
    [
      'FED-21-3d',
      'SI 2012/1035 regs 16(2), 21(3)(d)',
      'There is one authority governor; several authorities agree who nominates.',
      'T',
      'H',
    ],
    [
      'FED-21-5',
      'SI 2012/1035 reg 21(5)',
      'All heads, the staff governor and co-opted staff are at most a third.',
      'T',
      'H',
      { from: '2015-09-01' },
    ],
    [
      'FED-22-0',
      'SI 2012/1035 reg 22',
      'Only community, community special and nursery schools: no foundation or partnership governors.',
      'D',
      'H',
    ],
    [
      'FED-22-1',
      'SI 2012/1035 reg 22(1)',
      'Only foundation schools without a foundation: at least two partnership governors and at most a quarter.',
      'T',
      'H',
    ],
    [
      'FED-22-2',
      'SI 2012/1035 reg 22(2)',
      'Only foundations that do not qualify: at least two foundation governors and at most 45 in 100.',
      'T',
      'H',
    ],
    ['FED-22-3', 'SI 2012/1035 reg 22(3)', 'Only qualifying foundations: they outnumber the others by one or two.', 'T', 'H'],
    ['FED-22-4', 'SI 2012/1035 reg 22(4)', 'Only voluntary controlled: at least two foundation governors and at most a quarter.', 'T', 'H'],
    ['FED-22-5', 'SI 2012/1035 reg 22(5)', 'Only voluntary aided: foundation governors outnumber the others by exactly two.', 'T', 'H'],
    ['FED-22-6', 'SI 2012/1035 reg 22(6)', 'Voluntary controlled with community kinds: at least one foundation governor.', 'T', 'H'],
    ['FED-22-7', 'SI 2012/1035 reg 22(7)', 'Other mixes: at least two foundation or partnership governors, no majority.', 'T', 'H'],
    ['FED-22-G', 'SI 2012/1035 reg 22', 'Some mixes of foundation schools fit no paragraph.', 'D', 'R'],
    [
      'FED-22A-1',
      'SI 2012/1035 reg 22A',
      'When numbers fall, surplus governors leave by the order laid down.',
      'T',
      'H',
      { from: '2015-09-01' },
    ],
    ['FED-17-1', 'SI 2012/1035 reg 17(1)(a)(i)', 'Each foundation governor is for one particular school.', 'T', 'H'],
    [
      'FED-14-1',
      'SI 2012/1035 reg 14, Sch 2',
      'Parent governors are elected by the parents of all schools, and appointed only in the order laid down.',
      'T',
      'H',
    ],
    ['FED-D-1', 'SI 2012/1035 reg 21(5)', 'Read literally, each further head needs three more places.', 'D', 'R', { from: '2015-09-01' }],
    [
      'FED-D-2',
      'SI 2012/1035 regs 21-22',
      'An all voluntary aided federation with two heads needs fourteen places.',
      'D',
      'I',
      { from: '2015-09-01' },
    ],
  ],
  { from: '2012-09-01', pivot: theDraft },
);

export const constitution = [...regimes, ...singleSchools, ...federations];
