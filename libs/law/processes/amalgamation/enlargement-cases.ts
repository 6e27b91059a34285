import type { CaseInput } from '../../types.js';

import { blueCoat, cadmus } from './schools.js';
import {
  approvedB,
  CLOSES,
  consults,
  describes,
  determines,
  determinesEach,
  keepingOne,
  OPENS,
  publishedB,
  publishes,
  publishesAll,
  refers,
  tells,
} from './story.js';

import { at, blueCoatHalves, conditional, revokes, federatedB } from './scenario-parts.js';

/** Cases of one kind of amalgamation, lawful and not. */
export const routeB: readonly { name: string; input: CaseInput }[] = [
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
