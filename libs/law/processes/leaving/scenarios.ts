import type { CaseInput } from '../../types.js';
import { catholic, crossBorder, fiveSchools, lighthouse, pebworth } from './schools.js';
import { decidedToLeave, notified, readyToLeave, school, Story } from './story.js';

/** Two schools: everything done for both. */
const dissolvedTwo = (story: Story, first: string, second: string, authority: string): Story =>
  [first, second]
    .reduce(
      (told, key) => told.body('2026-03-05', key).instrument('2026-03-20', '2026-05-01', key),
      story.tellEveryone('decision', '2026-02-05').received('2026-02-05', authority),
    )
    .reached('2026-05-01');

const at = (story: Story, asOf: string): CaseInput => story.with({ asOf }).input;

/** Cases of leaving, lawful and not; with those of dissolution they ask every rule something it has to answer. */
export const scenarios: readonly { name: string; input: CaseInput }[] = [
  { name: 'nothing has happened', input: at(Story.leaving(), '2026-01-07') },
  {
    name: 'one school leaves the nine-school Lighthouse Federation',
    input: at(readyToLeave(Story.leaving(lighthouse, '104204')).received('2026-02-06', '335').reached('2026-05-01'), '2026-05-02'),
  },
  {
    name: 'Castlefort leaves Lighthouse, set up by Walsall',
    input: at(
      decidedToLeave(Story.leaving(lighthouse, '104204'))
        .tellEveryone('decision', '2026-02-05')
        .received('2026-02-05', '335')
        .body('2026-03-05', '104204')
        .did('instrument-review-opened', '2026-03-06')
        .instrument('2026-03-20', '2026-05-01', '104204')
        .reached('2026-05-01')
        .did('surplus-governors-removed', '2026-05-20', { agendaItem: true, number: 2 })
        .did('review-decided', '2026-05-21', { task: 'L14', decision: 'The minibus stays.' }),
      '2026-06-01',
    ),
  },
  {
    name: 'a provisional date comes, and is confirmed after it',
    input: at(
      notified()
        .decide('2026-02-03', 'leave', '2026-05-01', { certainty: 'provisional' })
        .tellEveryone('decision', '2026-02-05')
        .received('2026-02-05')
        .body('2026-03-05')
        .instrument('2026-03-20', '2026-05-01')
        .reached('2026-05-01')
        .did('effective-date-confirmed', '2026-05-05', { evidence: 'Minute 7' }),
      '2026-05-06',
    ),
  },
  {
    name: 'a provisional date has come',
    input: at(
      notified()
        .decide('2026-02-03', 'leave', '2026-05-01', { certainty: 'provisional' })
        .did('effective-date-changed', '2026-02-10', { effectiveOn: '2026-05-02', reasonKind: 'premises', reason: 'Building work.' })
        .reached('2026-05-02'),
      '2026-05-06',
    ),
  },
  {
    name: 'Pebworth leaves a federation of two, which is dissolved',
    input: at(dissolvedTwo(decidedToLeave(Story.leaving(pebworth, '116715')), '116715', '116960', '885'), '2026-05-02'),
  },
  {
    name: 'a federation of one is tried after one of two has left',
    input: at(
      decidedToLeave(Story.leaving(pebworth, '116715'))
        .did('instrument-review-opened', '2026-02-10')
        .did('instrument-made', '2026-02-11', { federation: true }),
      '2026-02-12',
    ),
  },
  {
    name: 'a request to leave ends in the dissolution of five schools',
    input: at(
      notified(Story.leaving(fiveSchools, 'e')).decide('2026-02-03', 'dissolve', '2026-09-01').tellEveryone('decision', '2026-02-12'),
      '2026-02-20',
    ),
  },
  {
    name: 'a dissolution on request without an agenda item',
    input: at(
      notified(Story.leaving(fiveSchools, 'e')).decide('2026-02-03', 'dissolve', '2026-09-01', { agendaItem: false }),
      '2026-02-20',
    ),
  },
  {
    name: 'a Catholic school leaves a federation of two',
    input: at(dissolvedTwo(decidedToLeave(Story.leaving(catholic, '104233')), '104233', '104236', '335'), '2026-05-02'),
  },
  { name: 'a church school leaves', input: at(readyToLeave(Story.leaving(fiveSchools, 'a')).reached('2026-05-01'), '2026-05-02') },
  {
    name: 'a Jewish school whose religious body must be looked up',
    input: at(notified(Story.leaving(fiveSchools, 'b')).decide('2026-02-03', 'leave', '2026-05-01'), '2026-02-04'),
  },
  { name: 'a Greek Orthodox school that may have no religious body', input: at(notified(Story.leaving(fiveSchools, 'c')), '2026-01-20') },
  { name: 'a Muslim school', input: at(notified(Story.leaving(fiveSchools, 'd')), '2026-01-20') },
  {
    name: 'a federation across two authorities',
    input: at(
      decidedToLeave(Story.leaving(crossBorder, 'a'))
        .tellEveryone('decision', '2026-02-05')
        .received('2026-02-05', '885')
        .received('2026-02-06', '931')
        .received('2026-02-06', '331'),
      '2026-03-30',
    ),
  },
  { name: 'a federation of one school', input: at(Story.leaving([school('a')]).request('2026-01-07'), '2026-01-08') },
  { name: 'a request of another century', input: at(Story.leaving().request('1800-01-07'), '2026-01-08') },
  {
    name: 'an instrument of nobody',
    input: at(decidedToLeave().received('2026-02-05').did('instrument-made', '2026-03-01', { effectiveOn: '2026-05-01' }), '2026-03-01'),
  },
  { name: 'one governor short', input: at(Story.leaving().request('2026-01-07', { governorsSigned: 1 }), '2026-01-08') },
  {
    name: 'parents one pupil short of a fifth',
    input: at(Story.leaving().request('2026-01-07', { requester: 'parents', pupilsCovered: 42 }), '2026-01-08'),
  },
  {
    name: 'parents of a fifth',
    input: at(Story.leaving().request('2026-01-07', { requester: 'parents', pupilsCovered: 43 }), '2026-01-08'),
  },
  { name: 'staff of two fifths', input: at(Story.leaving().request('2026-01-07', { requester: 'staff', staffSigned: 13 }), '2026-01-08') },
  {
    name: 'a body that appoints foundation governors',
    input: at(
      Story.leaving(undefined, undefined, { foundationAppointers: ['Diocese of Oxford'] }).request('2026-01-07', {
        requester: 'foundation-appointer',
        appointer: 'Diocese of Oxford',
      }),
      '2026-01-08',
    ),
  },
  { name: 'given to the head', input: at(Story.leaving().request('2026-01-07', { givenTo: 'head' }), '2026-01-08') },
  {
    name: 'authorities told too late',
    input: at(Story.leaving().request('2026-01-07').tellEveryone('request', '2026-01-14'), '2026-01-20'),
  },
  {
    name: 'nobody told in time',
    input: at(Story.leaving(undefined, undefined, { hasHeadOfFederation: null }).request('2026-01-07'), '2026-01-20'),
  },
  {
    name: 'a decision while parents are not told',
    input: at(
      Story.leaving().request('2026-01-07').tellEveryone('request', '2026-01-12', ['parents']).decide('2026-02-03', 'stay'),
      '2026-02-04',
    ),
  },
  {
    name: 'a decision one school day too early, purported, then done lawfully',
    input: at(
      notified()
        .decide('2026-01-29', 'leave', '2026-05-01')
        .asPurported()
        .meeting('2026-02-01', '2026-02-10')
        .decide('2026-02-10', 'leave', '2026-05-01'),
      '2026-02-11',
    ),
  },
  { name: 'a decision on the fourteenth school day', input: at(notified().decide('2026-01-30', 'leave', '2026-05-01'), '2026-02-11') },
  {
    name: 'the other school keeps other training days',
    input: at(
      notified(Story.leaving([school('a'), school('b', { calendar: 'training' }), school('c')])).decide(
        '2026-01-31',
        'leave',
        '2026-05-01',
      ),
      '2026-02-11',
    ),
  },
  {
    name: 'a decision that was not on the agenda',
    input: at(
      notified().meeting('2026-01-20', '2026-02-03', { agendaItem: false }).decide('2026-02-03', 'leave', '2026-05-01'),
      '2026-02-04',
    ),
  },
  { name: 'a decision without a date', input: at(notified().decide('2026-02-03', 'leave'), '2026-02-04') },
  {
    name: 'a meeting called at short notice',
    input: at(notified().meeting('2026-01-30', '2026-02-03').decide('2026-02-03', 'stay'), '2026-02-04'),
  },
  {
    name: 'the school stays and everybody is told',
    input: at(notified().decide('2026-02-03', 'stay').tellEveryone('decision', '2026-02-05'), '2026-02-06'),
  },
  { name: 'the decision is told too late', input: at(decidedToLeave().tellEveryone('decision', '2026-02-11'), '2026-02-12') },
  {
    name: 'parents told by e-mail without consent',
    input: at(
      Story.leaving()
        .request('2026-01-07')
        .told('request', 'parents', '2026-01-08', { channel: 'email' })
        .told('request', 'staff', '2026-01-08', { channel: 'post' })
        .tellEveryone('request', '2026-01-12'),
      '2026-01-20',
    ),
  },
  {
    name: 'notices that are none: nobody on the list, too early, published',
    input: at(
      Story.leaving()
        .request('2026-01-07')
        .told('request', 'local-authority', '2026-01-08', { authority: '335' })
        .told('request', 'secretary-of-state', '2026-01-08')
        .told('request', 'staff', '2026-01-06', { school: 'a' })
        .told('request', 'parents', '2026-01-08', { school: 'a', channel: 'published' })
        .tellEveryone('request', '2026-01-12')
        .decide('2026-02-03', 'stay')
        .told('decision', 'trustees', '2026-02-04', { school: 'a' }),
      '2026-02-05',
    ),
  },
  {
    name: 'the request is withdrawn',
    input: at(notified().did('request-withdrawn', '2026-01-15', { reason: 'Changed their minds.' }), '2026-01-20'),
  },
  {
    name: 'the date is changed',
    input: at(
      readyToLeave().did('effective-date-changed', '2026-04-01', { effectiveOn: '2026-06-01', agendaItem: true, reason: 'Not ready.' }),
      '2026-04-02',
    ),
  },
  {
    name: 'the date is changed to the very next week',
    input: at(
      decidedToLeave().did('effective-date-changed', '2026-04-01', { effectiveOn: '2026-04-08', agendaItem: true, reason: 'Ready.' }),
      '2026-04-02',
    ),
  },
  {
    name: 'the authority does nothing for three weeks',
    input: at(decidedToLeave().tellEveryone('decision', '2026-02-05').received('2026-02-05'), '2026-03-01'),
  },
  {
    name: 'a body is set up for a school that stays',
    input: at(decidedToLeave().received('2026-02-05').body('2026-02-20', 'b'), '2026-03-01'),
  },
  { name: 'the date comes with nothing ready', input: at(decidedToLeave().received('2026-02-05').reached('2026-05-01'), '2026-05-02') },
  { name: 'the date is recorded a day early', input: at(readyToLeave().reached('2026-04-30'), '2026-05-02') },
  {
    name: 'the date comes with nothing ready and a manager overrides',
    input: at(
      decidedToLeave()
        .received('2026-02-05')
        .reached('2026-05-01')
        .did('override', '2026-05-02', { ruleId: 'L13', reason: 'Proof is coming.' }),
      '2026-05-02',
    ),
  },
  {
    name: 'surplus governors removed without an agenda item',
    input: at(readyToLeave().reached('2026-05-01').did('surplus-governors-removed', '2026-05-20', { agendaItem: false }), '2026-06-01'),
  },
  { name: 'no term dates are entered', input: at(notified().with({ calendars: {} }).decide('2026-02-03', 'stay'), '2026-02-04') },
];
