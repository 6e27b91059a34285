import type { CaseInput } from '../../types.js';

import { abbeyPark, blueCoat } from './schools.js';
import {
  approvedA,
  closingAll,
  CLOSES,
  consults,
  determines,
  determinesEach,
  OPENS,
  publishedA,
  publishes,
  publishesAll,
  readyA,
  refers,
  settles,
  tells,
} from './story.js';

import { at, objected, diocesan, conditional, revokes, rural } from './scenario-parts.js';

/** Cases of one kind of amalgamation, lawful and not. */
export const routeA: readonly { name: string; input: CaseInput }[] = [
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
