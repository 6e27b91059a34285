import type { CaseInput } from '../../types.js';
import { fiveSchools } from '../leaving/schools.js';
import { school, type Story } from '../leaving/story.js';
import { singleBody, withNewSchools } from './new-schools.js';
import { goShine, nurseries } from './schools.js';
import {
  agreed,
  consented,
  determine,
  drafted,
  each,
  federatingOf,
  handedOver,
  joiningSchools,
  proceeding,
  publish,
  published,
  ready,
  reported,
  tellAll,
  threeSchools,
  twoSchools,
  weighed,
  withInstrument,
} from './story.js';

const at = (story: Story, asOf: string): CaseInput => story.with({ asOf }).input;

/** Two authorities: the boards agree that Westminster makes the instrument. */
export const acrossTwoAuthorities = (): Story =>
  handedOver(
    withInstrument(proceeding(federatingOf(goShine)).did('instrument-authority-agreed', '2026-03-20', { authority: '213' }), '213'),
  ).did('effective-date-reached', '2026-09-01');

const allProceed = (story: Story): Story => each(weighed(story), ['a', 'b'], (told, board) => determine(told, board, '2026-03-10'));

/** Cases of federating, lawful and not, that together ask every rule of Part 2 something it has to answer. */
export const federatingScenarios: readonly { name: string; input: CaseInput }[] = [
  { name: 'two schools think of federating', input: at(federatingOf(), '2025-12-01') },
  { name: 'a federation across two authorities', input: at(acrossTwoAuthorities(), '2026-09-02') },
  {
    name: 'nursery schools of two authorities do not agree which makes the instrument',
    input: at(withInstrument(proceeding(federatingOf(nurseries)), '940'), '2026-06-01'),
  },
  {
    name: 'an authority that maintains none of the schools is chosen',
    input: at(proceeding(federatingOf(nurseries)).did('instrument-authority-agreed', '2026-03-20', { authority: '331' }), '2026-06-01'),
  },
  { name: 'one governing body alone', input: at(ready(federatingOf([school('a')])), '2026-01-10') },
  {
    name: 'an academy among the schools',
    input: at(ready(federatingOf([school('a'), { key: 'x', name: 'An academy', urn: '100000', maintained: false }])), '2026-01-10'),
  },
  {
    name: 'one report was not on the agenda',
    input: at(
      publish(
        tellAll(
          drafted(
            agreed(reported(federatingOf(), '2025-12-02', ['a']).did('report-considered', '2025-12-02', { board: 'b', agendaItem: false })),
          ),
          'proposals',
          '2026-01-12',
        ),
      ),
      '2026-01-15',
    ),
  },
  {
    name: 'one governing body has not agreed',
    input: at(publish(tellAll(drafted(agreed(reported(federatingOf()), '2025-12-09', ['a'])), 'proposals', '2026-01-12')), '2026-01-15'),
  },
  {
    name: 'one governing body publishes by itself',
    input: at(publish(tellAll(ready(), 'proposals', '2026-01-12'), '2026-01-12', { jointly: false }), '2026-01-15'),
  },
  { name: 'the proposals leave out the staffing', input: at(published(federatingOf(), { staffing: false }), '2026-01-15') },
  { name: 'the closing date is one day too soon', input: at(published(federatingOf(), { closesOn: '2026-02-22' }), '2026-01-15') },
  { name: 'the closing date is the least allowed', input: at(published(federatingOf(), { closesOn: '2026-02-23' }), '2026-01-15') },
  {
    name: 'parents are not sent the proposals',
    input: at(publish(tellAll(ready(), 'proposals', '2026-01-12', ['parents'])), '2026-01-15'),
  },
  {
    name: 'the proposals are put on a website',
    input: at(ready().did('told', '2026-01-12', { of: 'proposals', role: 'parents', school: 'a', channel: 'published' }), '2026-01-15'),
  },
  {
    name: 'one address cannot be reached and a manager lets it pass',
    input: at(
      publish(
        tellAll(ready(), 'proposals', '2026-01-12', ['parents'])
          .told('proposals', 'parents', '2026-01-12', { school: 'a' })
          .did('override', '2026-01-13', { ruleId: 'F4', school: 'b', reason: 'Two addresses returned.' }),
        '2026-01-13',
      ),
      '2026-01-15',
    ),
  },
  { name: 'schools of five religions', input: at(ready(federatingOf(fiveSchools)), '2026-01-10') },
  {
    name: 'copies lie at one school, and the closing date is put off',
    input: at(
      published()
        .did('inspection-copy-available', '2026-01-12', { school: 'a' })
        .did('closing-date-changed', '2026-02-10', { closesOn: '2026-03-10', reason: 'Half term.' })
        .did('representation-received', '2026-03-11', { board: 'b', from: 'staff', inWriting: true }),
      '2026-02-12',
    ),
  },
  {
    name: 'the closing date is brought too near, and a manager lets it pass',
    input: at(
      published()
        .did('closing-date-changed', '2026-02-02', { closesOn: '2026-02-16', reason: 'Haste.' })
        .did('override', '2026-02-03', { ruleId: 'F5', reason: 'Counsel advised.' })
        .did('closing-date-changed', '2026-02-03', { closesOn: '2026-02-16', reason: 'Haste.' }),
      '2026-02-12',
    ),
  },
  {
    name: 'the responses are considered before the closing date, by one after the other',
    input: at(
      published().did('responses-considered', '2026-02-24', { board: 'a' }).did('responses-considered', '2026-02-26', { board: 'b' }),
      '2026-03-01',
    ),
  },
  {
    name: 'one vote is cast for two governing bodies',
    input: at(determine(determine(weighed(), 'a', '2026-03-10'), 'b', '2026-03-10', { ownVote: false }), '2026-03-12'),
  },
  {
    name: 'a modification swaps a governing body',
    input: at(determine(weighed(), 'a', '2026-03-10', { outcome: 'proceed-modified', samePartners: false }), '2026-03-12'),
  },
  {
    name: 'two governing bodies fix different dates',
    input: at(
      determine(
        determine(weighed(), 'a', '2026-03-10', { outcome: 'proceed-modified', samePartners: true, federationDate: '2026-10-01' }),
        'b',
        '2026-03-17',
      ),
      '2026-03-18',
    ),
  },
  {
    name: 'both fix another date and tell late',
    input: at(
      tellAll(
        each(weighed(), ['a', 'b'], (told, board) =>
          determine(told, board, board === 'a' ? '2026-03-10' : '2026-03-12', {
            outcome: 'proceed-modified',
            samePartners: true,
            federationDate: '2026-10-01',
          }),
        ),
        'outcome',
        '2026-03-20',
      ),
      '2026-03-25',
    ),
  },
  {
    name: 'nobody is told that they proceed',
    input: at(allProceed(federatingOf()), '2026-03-25'),
  },
  {
    name: 'one of two declines and tells the Secretary of State late; the case ends',
    input: at(
      determine(determine(weighed(), 'a', '2026-03-10'), 'b', '2026-03-11', { outcome: 'not-proceed' })
        .told('declined', 'local-authority', '2026-03-12', { authority: '931', board: 'b' })
        .told('declined', 'secretary-of-state', '2026-03-19', { board: 'b' }),
      '2026-03-20',
    ),
  },
  {
    name: 'one of two declines and nobody is told',
    input: at(determine(determine(weighed(), 'a', '2026-03-10'), 'b', '2026-03-11', { outcome: 'not-proceed' }), '2026-03-20'),
  },
  {
    name: 'one of three declines',
    input: at(
      determine(
        each(weighed(federatingOf(threeSchools)), ['a', 'b'], (told, board) => determine(told, board, '2026-03-10')),
        'c',
        '2026-03-11',
        { outcome: 'not-proceed' },
      ),
      '2026-03-20',
    ),
  },
  {
    name: 'the instrument is drafted by one, and made by the authority as it thinks fit without reasons',
    input: at(
      proceeding()
        .did('instrument-drafted', '2026-04-01', { jointly: false })
        .did('instrument-drafted', '2026-04-02', { jointly: true })
        .did('instrument-draft-submitted', '2026-04-20', { authority: '931' })
        .did('instrument-made', '2026-05-11', { form: 'by-authority', authority: '931' }),
      '2026-06-01',
    ),
  },
  {
    name: 'the draft is submitted without the diocese',
    input: at(
      proceeding(federatingOf(goShine.slice(0, 2)))
        .did('instrument-drafted', '2026-04-01', { jointly: true })
        .did('instrument-draft-submitted', '2026-04-20', { authority: '202' }),
      '2026-04-21',
    ),
  },
  {
    name: 'the instrument is begun before everybody has determined',
    input: at(determine(weighed(), 'a', '2026-03-10').did('instrument-drafted', '2026-03-12', { jointly: true }), '2026-03-13'),
  },
  {
    name: 'everything is ready, and the report comes late',
    input: at(
      withInstrument(proceeding())
        .did('effective-date-reached', '2026-08-31')
        .did('effective-date-reached', '2026-09-01')
        .did('handover-report-given', '2026-09-02', { board: 'a', papers: false })
        .did('case-closed', '2026-10-01', { because: 'completed' }),
      '2026-10-02',
    ),
  },
  {
    name: 'the date passes without an instrument, and a manager overrides',
    input: at(
      proceeding()
        .did('effective-date-reached', '2026-09-01')
        .did('override', '2026-09-02', { ruleId: 'F9-date', reason: 'Proof is coming.' }),
      '2026-09-03',
    ),
  },
  {
    name: 'the date passes without an instrument, and another is fixed',
    input: at(
      each(proceeding().did('effective-date-reached', '2026-09-01'), ['a', 'b'], (told, board) =>
        told.did('effective-date-changed', '2026-09-08', { board, effectiveOn: '2027-01-01', reason: 'Not ready.' }),
      ),
      '2026-09-09',
    ),
  },
  {
    name: 'the date comes while nobody has determined',
    input: at(published(federatingOf(), { federationDate: '2026-03-02' }).did('effective-date-reached', '2026-03-02'), '2026-03-03'),
  },
  {
    name: 'new schools federate with an existing one',
    input: at(
      published(withNewSchools()).did(
        'single-temporary-body-arranged',
        '2026-01-20',
        singleBody({ members: 9, proposersConsulted: false }),
      ),
      '2026-02-01',
    ),
  },
  {
    name: 'one temporary governing body for one new school',
    input: at(reported(withNewSchools()).did('single-temporary-body-arranged', '2026-01-20', singleBody({ newSchools: 1 })), '2026-02-01'),
  },
  {
    name: 'proposers act for a community school',
    input: at(
      reported(
        federatingOf(twoSchools, [
          { key: 'a', name: 'A', kind: 'proposers', schools: ['a'] },
          { key: 'b', name: 'B', kind: 'school', schools: ['b'] },
        ]),
      ),
      '2026-02-01',
    ),
  },
  {
    name: 'a partner withdraws before publication',
    input: at(ready().did('board-withdrew', '2026-01-06', { board: 'b', reason: 'No wish.' }), '2026-01-07'),
  },
  {
    name: 'a federation takes part and is not asked',
    input: at(publish(tellAll(drafted(agreed(reported(federatingOf(joiningSchools)))), 'proposals', '2026-01-12')), '2026-01-15'),
  },
  {
    name: 'a federation takes part and rejects',
    input: at(
      reported(federatingOf(joiningSchools))
        .did('proposal-notified-to-federation', '2025-12-03', { board: 'a', federation: 'fed' })
        .did('preliminary-consent-decided', '2025-12-10', { board: 'fed', concerning: 'a', outcome: 'reject' }),
      '2026-01-15',
    ),
  },
  { name: 'a federation takes part and consents', input: at(ready(consented(federatingOf(joiningSchools))), '2026-01-10') },
];
