import type { CaseInput } from '../../types.js';
import type { Story } from '../leaving/story.js';
import {
  agreed,
  collaborating,
  committeeAtWork,
  drafted,
  everyBoardAgrees,
  everyBoardReviews,
  federationAndSchool,
  meets,
  resolves,
} from './story.js';

const at = (story: Story, asOf: string): CaseInput => story.with({ asOf }).input;

const settled = { staffSettled: true, moneySettled: true, propertySettled: true, recordsSettled: true };

/** Cases of collaboration, lawful and not, that together ask every rule of it something it has to answer. */
export const collaborationScenarios: readonly { name: string; input: CaseInput }[] = [
  { name: 'three church schools have not begun', input: at(collaborating(), '2026-09-01') },
  {
    name: 'three church schools collaborate, meet, review, and end it',
    input: at(
      everyBoardReviews(
        meets(committeeAtWork(), '2026-11-10', {}, '2026-11-02').did('joint-committee-minutes-given', '2026-11-20', {
          meetingOn: '2026-11-10',
          signed: true,
          reported: true,
        }),
        '2027-09-30',
      )
        .did('exit-notice-given', '2027-10-04', { endsOn: '2027-12-31' })
        .did('collaboration-ended', '2028-01-01', settled)
        .did('case-closed', '2028-01-10', { because: 'completed' }),
      '2028-01-11',
    ),
  },
  {
    name: 'the schools of a federation agree through their governing body, and the authority cannot for another',
    input: at(
      resolves(
        resolves(drafted(collaborating(federationAndSchool)).did('checks-completed', '2026-09-10'), '1790', '2026-09-22'),
        '116848',
        '2026-09-23',
        { decidedBy: 'authority' },
      ),
      '2026-09-24',
    ),
  },
  {
    name: 'an academy is to sit in the joint committee',
    input: at(drafted(collaborating(), { otherPartners: ['academy'] }), '2026-09-02'),
  },
  {
    name: 'the constitution of the boards is delegated, and a manager lets it pass',
    input: at(
      everyBoardAgrees(
        resolves(
          drafted(collaborating(), { delegated: ['constitution'], functions: ['leadership', 'training'], heads: ['parties'] }),
          '116882',
          '2026-09-20',
        ).did('override', '2026-09-21', { ruleId: 'CO-02', reason: 'Advice of the diocese.' }),
        '2026-09-22',
      ),
      '2026-09-23',
    ),
  },
  {
    name: 'a joint committee does nearly everything wrong',
    input: at(
      meets(
        agreed()
          .did('joint-committee-determined', '2026-10-01', { quorum: 2 })
          .did('joint-committee-clerk-appointed', '2026-10-01', { isHead: true })
          .did('associate-member-appointed', '2026-10-02', { until: '2026-12-31', appointedBy: 'committee' })
          .did('associate-member-appointed', '2026-10-02', { until: '2027-10-31', appointedBy: 'governing-bodies' })
          .did('joint-committee-chair-appointed', '2026-10-01', { governor: false })
          .did('joint-committee-called', '2026-11-04', { meetingOn: '2026-11-09', headsTold: false }),
        '2026-11-09',
        { present: 2, governorsPresent: 1, votesFor: 1, votesAgainst: 1, about: 'budget' },
      ),
      '2027-11-20',
    ),
  },
  {
    name: 'a meeting with a conflict of interest, unsigned minutes and no report',
    input: at(
      meets(committeeAtWork(), '2026-11-10', { conflictedTookPart: true }).did('joint-committee-minutes-given', '2026-11-20', {
        meetingOn: '2026-11-10',
        signed: false,
      }),
      '2026-11-21',
    ),
  },
  {
    name: 'review and chair are late',
    input: at(everyBoardReviews(committeeAtWork(), '2027-10-10').did('joint-committee-chair-appointed', '2027-10-11', {}), '2027-10-12'),
  },
  {
    name: 'a head leaves and nobody looks at it',
    input: at(committeeAtWork().did('review-triggered', '2027-01-11', { because: 'head-leaves', school: '116870' }), '2027-03-01'),
  },
  {
    name: 'a partner leaves at short notice with nothing settled',
    input: at(
      committeeAtWork()
        .did('exit-notice-given', '2027-01-11', { board: '116870', endsOn: '2027-01-31', revokesDelegation: true })
        .did('partner-left', '2027-02-01', { board: '116870', because: 'notice' }),
      '2027-02-02',
    ),
  },
  {
    name: 'notice is given and runs',
    input: at(agreed().did('exit-notice-given', '2027-01-11', { board: '116870', endsOn: '2027-04-05' }), '2027-02-02'),
  },
  {
    name: 'notice is given and taken back',
    input: at(
      agreed()
        .did('exit-notice-given', '2027-01-11', { board: '116870', endsOn: '2027-04-05' })
        .did('exit-notice-withdrawn', '2027-02-01', { reason: 'A new head.' }),
      '2027-02-02',
    ),
  },
  { name: 'one board declines', input: at(resolves(drafted(), '116870', '2026-09-21', { outcome: 'declines' }), '2026-09-22') },
  {
    name: 'a company is drafted instead',
    input: at(drafted(agreed(), { level: 'company', delegated: [] }, '2027-01-11'), '2027-01-12'),
  },
  {
    name: 'a federation is begun',
    input: at(committeeAtWork().did('further-form-begun', '2027-03-01', { form: 'federation' }), '2027-03-02'),
  },
];
