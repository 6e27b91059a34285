import type { CaseInput } from '../../types.js';
import type { Story } from '../leaving/story.js';
import { abbeyPark, blueCoat, cadmus, infantAndJunior } from './schools.js';
import {
  approvedA,
  approvedB,
  closingAll,
  CLOSES,
  consults,
  describes,
  determines,
  determinesEach,
  keepingOne,
  OPENS,
  publishedA,
  publishedB,
  publishes,
  publishesAll,
  readyA,
  refers,
  settles,
  tells,
} from './story.js';

const at = (story: Story, asOf: string): CaseInput => story.with({ asOf }).input;

const objected = (story: Story): Story => story.did('representations-received', '2026-03-10', { about: 'closure', objections: 1 });

/** A diocese proposes a voluntary aided school in place of the two Blue Coat schools. */
const diocesan = (more: Record<string, unknown> = {}): Story =>
  publishesAll(
    consults(settles(closingAll(blueCoat), { vehicle: 's11-1a', category: 'voluntary-aided', religiousCharacter: true, ...more })),
    {
      by: 'proposers',
    },
  );

/** Blue Coat Junior takes the infants: the authority publishes the closure, the governing body the age range. */
const blueCoatHalves = (advised = true): Story => {
  const described = consults(describes(keepingOne(blueCoat), { changes: ['age-range'] }));
  const ready = advised ? described.did('diocesan-advice-received', '2026-02-10', { school: '104230' }) : described;
  return publishes(publishes(ready, { about: 'closure', implementOn: CLOSES }), {
    about: 'alteration',
    by: 'governing-body',
    gateNotices: true,
  });
};

const conditional = (story: Story, about: string, on: string, by = 'authority'): Story =>
  determines(story, { about, by, outcome: 'approved-conditionally', conditionEvent: 'planning-permission', conditionBy: '2026-07-10' }, on);

const revokes = (story: Story, about = 'all'): Story =>
  story.did('revocation-published', '2026-06-15', {
    about,
    newspaperOn: '2026-06-15',
    closesOn: '2026-07-13',
    ground: 'circumstances',
    contentComplete: true,
  });

const rural = [{ ...infantAndJunior[0]!, ruralPrimary: true }, infantAndJunior[1]!];
const federatedB = (): Story => approvedB(publishedB(keepingOne(abbeyPark)));

const routeA: readonly { name: string; input: CaseInput }[] = [
  { name: 'an infant and a junior school: nothing has happened', input: at(closingAll(), '2026-01-07') },
  {
    name: 'an infant and a junior school become a new primary school',
    input: at(
      readyA(approvedA(publishedA().did('copy-requested', '2026-03-10', { about: 'all' }).did('copy-sent', '2026-03-20', { about: 'all' })))
        .reached(OPENS)
        .did('register-updated', '2026-09-03')
        .did('case-closed', '2026-10-01', { because: 'completed' }),
      '2026-10-02',
    ),
  },
  { name: 'a new primary school has opened', input: at(readyA().reached(OPENS), '2026-09-02') },
  { name: 'approved, with nothing prepared', input: at(approvedA(), '2026-08-31') },
  {
    name: 'Abbey Park amalgamates into a new school, so the federation ends',
    input: at(
      readyA(approvedA(publishedA(closingAll(abbeyPark), { vehicle: 's10-1', secretaryOfStateConsentOn: '2026-02-20' })))
        .did('instrument-review-opened', '2026-07-10')
        .reached(OPENS),
      '2026-09-02',
    ),
  },
  { name: 'the section does not fit two first and middle schools', input: at(settles(closingAll(abbeyPark)), '2026-01-07') },
  {
    name: 'the law changed before publication',
    input: at(
      publishes(consults(settles(closingAll().with({ settings: { cwsa66CommencedOn: '2026-03-01' } }))), { about: 'new-school' }),
      '2026-03-03',
    ),
  },
  {
    name: 'a new school is published and nothing closes yet',
    input: at(publishes(consults(settles(closingAll())), { about: 'new-school' }), '2026-03-03'),
  },
  {
    name: 'published with every fault there is',
    input: at(
      settles(closingAll(rural)).did('statutory-proposals-published', '2026-07-20', {
        about: 'all',
        by: 'governing-body',
        closesOn: '2026-07-27',
        implementOn: OPENS,
      }),
      '2026-07-21',
    ),
  },
  {
    name: 'closures without a consultation',
    input: at(publishes(settles(closingAll()), { about: 'closure', implementOn: CLOSES }), '2026-03-03'),
  },
  {
    name: 'published in the summer holidays',
    input: at(
      publishes(consults(settles(closingAll())), { about: 'closure', implementOn: '2026-10-01', closesOn: '2026-08-17' }, '2026-07-20'),
      '2026-07-21',
    ),
  },
  {
    name: 'copies come too late',
    input: at(tells(publishesAll(consults(settles(closingAll()))), '2026-03-12'), '2026-03-13'),
  },
  { name: 'the authority decides its own new school', input: at(determines(publishedA()), '2026-04-22') },
  { name: 'the authority refers too late', input: at(refers(publishedA(), '2026-04-20'), '2026-04-21') },
  {
    name: 'only the new school is referred',
    input: at(determines(refers(publishedA(), '2026-04-07', { about: 'new-school' }), { about: 'closure' }), '2026-05-01'),
  },
  {
    name: 'late objections',
    input: at(publishedA().did('representations-received', '2026-04-02', { about: 'all', objections: 3 }), '2026-04-03'),
  },
  {
    name: 'a diocese’s school is decided by the authority and a referral is asked for',
    input: at(
      refers(
        tells(determinesEach(diocesan()), '2026-05-04').did('referral-requested', '2026-05-05', {
          about: 'closure',
          school: '104231',
          requester: 'trustees',
          notifiedOn: '2026-04-23',
        }),
        '2026-05-15',
        { about: 'closure', school: '104231', because: 'request', papersSent: undefined },
      ),
      '2026-05-16',
    ),
  },
  {
    name: 'a diocese’s school is approved',
    input: at(
      tells(determinesEach(tells(diocesan(), '2026-03-20'), { reasonsGiven: undefined }), '2026-05-04').did(
        'decision-published',
        '2026-05-05',
        { about: 'all' },
      ),
      '2026-06-20',
    ),
  },
  {
    name: 'a diocese’s school without the order for its religious character',
    input: at(
      determinesEach(diocesan())
        .did('new-school-body-arranged', '2026-06-15', { proposersAgree: true, closingBoardsAppoint: true })
        .did('new-school-instrument-made', '2026-07-01', { incorporationOn: OPENS })
        .reached(OPENS),
      '2026-09-02',
    ),
  },
  {
    name: 'part of a diocese’s proposals is decided',
    input: at(determines(objected(diocesan()), { about: 'closure', paragraph: '19' }), '2026-04-22'),
  },
  {
    name: 'one closure of a diocese’s proposals is decided',
    input: at(determines(diocesan(), { about: 'closure', school: '104231' }), '2026-04-22'),
  },
  {
    name: 'a diocese’s school is rejected and the diocese asks',
    input: at(
      determinesEach(diocesan(), { outcome: 'rejected' }).did('referral-requested', '2026-05-30', {
        about: 'new-school',
        requester: 'proposers',
        notifiedOn: '2026-04-23',
      }),
      '2026-06-01',
    ),
  },
  {
    name: 'a diocese’s school in the area of another authority',
    input: at(
      determines(diocesan({ otherAuthority: '336' }).did('other-authority-asked', '2026-04-10', { authority: '336', step: 'sent' }), {}),
      '2026-04-22',
    ),
  },
  { name: 'nobody decides a diocese’s school', input: at(refers(diocesan(), '2026-06-10', { because: 'delayed' }), '2026-06-11') },
  { name: 'nobody has decided a diocese’s school in time', input: at(diocesan(), '2026-06-11') },
  {
    name: 'a governing body publishes its closure without advice',
    input: at(
      publishes(consults(settles(closingAll(blueCoat), { vehicle: 's11-1a', category: 'voluntary-aided' })), {
        about: 'closure',
        by: 'governing-body',
        implementOn: CLOSES,
      }),
      '2026-03-03',
    ),
  },
  {
    name: 'a rural school closes',
    input: at(publishes(consults(settles(closingAll(rural))), { about: 'closure', school: '104145', implementOn: CLOSES }), '2026-03-03'),
  },
  {
    name: 'conditional and met',
    input: at(
      conditional(refers(publishedA()), 'all', '2026-06-10', 'adjudicator').did('condition-met', '2026-07-01', { about: 'all' }),
      '2026-07-02',
    ),
  },
  {
    name: 'conditional and lapsed',
    input: at(
      conditional(refers(publishedA()), 'all', '2026-06-10', 'adjudicator').did('condition-lapsed', '2026-07-11', { about: 'all' }),
      '2026-07-12',
    ),
  },
  {
    name: 'a condition moved after its date',
    input: at(
      conditional(refers(publishedA()), 'all', '2026-06-10', 'adjudicator').did('approval-modified', '2026-07-11', {
        about: 'all',
        by: 'adjudicator',
        askedBy: 'authority',
        conditionBy: '2026-08-01',
        reason: 'Later.',
      }),
      '2026-07-12',
    ),
  },
  {
    name: 'an approval modified',
    input: at(
      readyA().did('approval-modified', '2026-07-11', {
        about: 'all',
        by: 'adjudicator',
        askedBy: 'authority',
        askedOn: '2026-07-01',
        implementOn: '2026-09-07',
        reason: 'Roof.',
      }),
      '2026-07-20',
    ),
  },
  {
    name: 'a condition the regulations do not know',
    input: at(
      determines(
        refers(publishedA()),
        { by: 'adjudicator', outcome: 'approved-conditionally', conditionEvent: 'other', conditionBy: '2026-07-01' },
        '2026-06-10',
      ),
      '2026-06-11',
    ),
  },
  {
    name: 'withdrawn',
    input: at(
      publishedA().did('proposals-withdrawn', '2026-04-01', { about: 'all', inWriting: true, reason: 'No longer wanted.' }),
      '2026-04-02',
    ),
  },
  {
    name: 'withdrawn by word of mouth',
    input: at(
      publishedA().did('proposals-withdrawn', '2026-04-01', { about: 'all', inWriting: false, reason: 'No longer wanted.' }),
      '2026-04-02',
    ),
  },
  {
    name: 'revoked by the adjudicator',
    input: at(
      tells(refers(revokes(approvedA()), '2026-08-01', { because: 'revocation' }), '2026-08-01').did(
        'revocation-determined',
        '2026-08-10',
        { about: 'all', by: 'adjudicator', outcome: 'revoked' },
      ),
      '2026-08-11',
    ),
  },
  { name: 'revocation proposals are open', input: at(revokes(approvedA()), '2026-07-20') },
  { name: 'the file is closed on a duty', input: at(approvedA().did('case-closed', '2026-06-20', { because: 'withdrawn' }), '2026-06-21') },
  {
    name: 'a body arranged without the closing boards while rivals are published',
    input: at(publishedA().did('new-school-body-arranged', '2026-04-01', { rivalProposals: true }), '2026-04-02'),
  },
  { name: 'the date is recorded a day early', input: at(readyA().reached('2026-08-31'), '2026-09-01') },
  {
    name: 'schools close a day too early',
    input: at(publishesAll(consults(settles(closingAll())), {}, { implementOn: '2026-08-30' }), '2026-03-03'),
  },
  { name: 'the date passes with nothing ready', input: at(approvedA().reached(OPENS), '2026-09-02') },
  {
    name: 'a partner withdraws its support',
    input: at(closingAll(abbeyPark).did('board-resolved', '2026-01-20', { board: '16102', position: 'support-withdrawn' }), '2026-01-21'),
  },
  {
    name: 'rejected by the adjudicator',
    input: at(determines(refers(publishedA()), { by: 'adjudicator', outcome: 'rejected' }, '2026-06-10'), '2026-06-11'),
  },
];

const routeB: readonly { name: string; input: CaseInput }[] = [
  { name: 'a junior school is to take an infant school’s pupils: nothing has happened', input: at(keepingOne(), '2026-01-07') },
  {
    name: 'a junior school takes an infant school’s pupils',
    input: at(
      approvedB().reached(OPENS).did('register-updated', '2026-09-10').did('case-closed', '2026-10-01', { because: 'completed' }),
      '2026-10-02',
    ),
  },
  { name: 'the change is approved', input: at(approvedB(), '2026-05-05') },
  { name: 'the change has taken effect', input: at(approvedB().reached(OPENS), '2026-09-20') },
  {
    name: 'Blue Coat Junior takes the infants: two proposers, two notices',
    input: at(tells(determinesEach(tells(blueCoatHalves(), '2026-03-04')), '2026-04-23'), '2026-05-05'),
  },
  { name: 'Blue Coat Junior’s board publishes without advice', input: at(blueCoatHalves(false), '2026-03-05') },
  {
    name: 'a board publishes without notices at the gate',
    input: at(
      publishes(
        describes(keepingOne(blueCoat), { changes: ['age-range'] }).did('diocesan-advice-received', '2026-02-10', { school: '104230' }),
        { about: 'alteration', by: 'governing-body' },
      ),
      '2026-03-05',
    ),
  },
  {
    name: 'the authority publishes a voluntary school’s age range',
    input: at(publishes(consults(describes(keepingOne(blueCoat))), { about: 'alteration' }), '2026-03-05'),
  },
  {
    name: 'the change is published without a newspaper and closes too early',
    input: at(
      publishes(consults(describes(keepingOne())), { about: 'alteration', newspaperOn: undefined, closesOn: '2026-03-29' }),
      '2026-03-05',
    ),
  },
  {
    name: 'only the closure is published',
    input: at(
      determines(publishes(consults(describes(keepingOne())), { about: 'closure', implementOn: CLOSES }), { about: 'closure' }),
      '2026-04-22',
    ),
  },
  { name: 'below every threshold', input: at(describes(keepingOne(), { changes: ['enlargement'], capacityThen: 270 }), '2026-01-07') },
  {
    name: 'a change no alteration can make',
    input: at(describes(keepingOne(), { changes: ['age-range', 'religious-character'] }), '2026-01-07'),
  },
  {
    name: 'a nursery is added before March 2025',
    input: at(keepingOne().did('change-described', '2025-03-02', { changes: ['nursery'], proposalsNeeded: false }), '2025-03-03'),
  },
  { name: 'the change is decided early', input: at(determines(publishedB(), {}, '2026-03-30'), '2026-03-31') },
  { name: 'the change is decided late', input: at(determines(publishedB(), {}, '2026-06-01'), '2026-06-02') },
  {
    name: 'the change is referred late',
    input: at(
      refers(refers(publishedB(), '2026-06-10', { about: 'alteration', because: 'delayed' }), '2026-06-30', {
        about: 'closure',
        because: 'related',
      }),
      '2026-07-01',
    ),
  },
  {
    name: 'the closure is referred alone',
    input: at(refers(publishedB(), '2026-06-02', { about: 'closure', because: 'delayed' }), '2026-06-03'),
  },
  { name: 'the closure is decided and the change is not', input: at(determines(publishedB(), { about: 'closure' }), '2026-04-22') },
  {
    name: 'an uncontested closure under the wrong paragraph',
    input: at(determines(publishedB(), { about: 'closure', paragraph: '8' }), '2026-04-22'),
  },
  {
    name: 'a bishop asks for a referral of the change, too late',
    input: at(approvedB().did('referral-requested', '2026-05-20', { about: 'alteration', requester: 'catholic-bishop' }), '2026-05-21'),
  },
  {
    name: 'a bishop asks for a referral of the change in time',
    input: at(
      refers(approvedB().did('referral-requested', '2026-05-04', { about: 'alteration', requester: 'catholic-bishop' }), '2026-05-20', {
        about: 'alteration',
        because: 'request',
      }),
      '2026-05-21',
    ),
  },
  {
    name: 'decided without reasons and published late',
    input: at(
      tells(
        determinesEach(publishedB(), { reasonsGiven: undefined }).did('decision-published', '2026-05-05', { about: 'all' }),
        '2026-05-05',
      ),
      '2026-05-06',
    ),
  },
  {
    name: 'copies of the change come too late',
    input: at(tells(publishesAll(consults(describes(keepingOne()))), '2026-03-12'), '2026-03-13'),
  },
  {
    name: 'a change by the board modified after its condition',
    input: at(
      conditional(determines(blueCoatHalves(), { about: 'closure' }), 'alteration', '2026-04-21').did('approval-modified', '2026-07-11', {
        about: 'alteration',
        by: 'authority',
        askedBy: 'authority',
        conditionBy: '2026-08-01',
        reason: 'Later.',
      }),
      '2026-07-12',
    ),
  },
  {
    name: 'a conditional change is met',
    input: at(
      conditional(determines(publishedB(), { about: 'closure' }), 'alteration', '2026-04-21').did('condition-met', '2026-07-10', {
        about: 'alteration',
      }),
      '2026-07-12',
    ),
  },
  {
    name: 'a conditional change waits',
    input: at(conditional(determines(publishedB(), { about: 'closure' }), 'alteration', '2026-04-21'), '2026-07-12'),
  },
  {
    name: 'a conditional change lapses',
    input: at(
      conditional(determines(publishedB(), { about: 'closure' }), 'alteration', '2026-04-21').did('condition-lapsed', '2026-07-11', {
        about: 'alteration',
      }),
      '2026-07-12',
    ),
  },
  {
    name: 'a change revoked',
    input: at(
      revokes(approvedB(), 'alteration').did('revocation-determined', '2026-07-14', {
        about: 'alteration',
        by: 'authority',
        outcome: 'revoked',
      }),
      '2026-07-15',
    ),
  },
  {
    name: 'a revocation of a change decided too early',
    input: at(
      revokes(approvedB(), 'alteration').did('revocation-determined', '2026-07-13', {
        about: 'alteration',
        by: 'authority',
        outcome: 'revoked',
      }),
      '2026-07-15',
    ),
  },
  { name: 'a board’s revocation', input: at(tells(revokes(determinesEach(blueCoatHalves()), 'alteration'), '2026-06-30'), '2026-07-01') },
  {
    name: 'a change and a closure withdrawn',
    input: at(
      publishedB().did('proposals-withdrawn', '2026-04-01', {
        about: 'all',
        inWriting: true,
        websiteNoted: true,
        reason: 'No longer wanted.',
      }),
      '2026-04-02',
    ),
  },
  {
    name: 'a change withdrawn without a note',
    input: at(
      publishedB().did('proposals-withdrawn', '2026-04-01', { about: 'alteration', inWriting: true, reason: 'No longer wanted.' }),
      '2026-04-02',
    ),
  },
  { name: 'a change rejected', input: at(determinesEach(publishedB(), { outcome: 'rejected' }), '2026-04-22') },
  {
    name: 'a move into another authority’s area',
    input: at(determines(publishedB(keepingOne(), { changes: ['site-transfer'], otherAuthority: '336' })), '2026-04-22'),
  },
  {
    name: 'a school stops being for one sex',
    input: at(approvedB(publishedB(keepingOne(), { changes: ['age-range', 'single-sex-ended'] })).reached(OPENS), '2026-09-02'),
  },
  {
    name: 'Abbey Park Middle takes the first school’s pupils, so the federation of two ends',
    input: at(
      federatedB()
        .did('federation-end-notified', '2026-07-05')
        .did('instrument-made', '2026-07-06', { federation: true })
        .body('2026-07-10', '116774')
        .instrument('2026-07-20', OPENS, '116774')
        .reached(OPENS)
        .did('land-transferred', '2026-12-01'),
      '2026-12-02',
    ),
  },
  { name: 'Abbey Park Middle has no board of its own on the day', input: at(federatedB().reached(OPENS), '2026-09-02') },
  {
    name: 'the Alumwell schools merge and Cadmus goes on',
    input: at(
      approvedB(publishedB(keepingOne(cadmus)))
        .did('instrument-review-opened', '2026-08-31')
        .reached(OPENS),
      '2026-09-02',
    ),
  },
];

/** Amalgamations, lawful and not, that together ask every rule something it has to answer. */
export const amalgamationScenarios: readonly { name: string; input: CaseInput }[] = [...routeA, ...routeB];
