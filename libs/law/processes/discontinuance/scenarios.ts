import type { CaseInput } from '../../types.js';
import { catholic, fiveSchools, lighthouse, pebworth } from '../leaving/schools.js';
import { school, type Story } from '../leaving/story.js';
import { discontinuing, oneRemains, oneRemainsReady, plans, tellsSecretary } from './story.js';

const at = (story: Story, asOf: string): CaseInput => story.with({ asOf }).input;
const going = plans(discontinuing(), 'a', '2026-08-31', 'closure-proposals');

/** Cases of closure and conversion, lawful and not, that together ask every rule of Part 8 something it has to answer. */
export const discontinuanceScenarios: readonly { name: string; input: CaseInput }[] = [
  { name: 'nobody has said yet which school goes', input: at(discontinuing(), '2026-05-01') },
  {
    name: 'a provisional date of a conversion comes',
    input: at(
      discontinuing()
        .did('discontinuance-planned', '2026-04-01', {
          school: 'a',
          how: 'academy-conversion',
          discontinuedOn: '2026-08-31',
          certainty: 'provisional',
        })
        .did('instrument-reviewed', '2026-06-01')
        .reached('2026-08-31'),
      '2026-09-01',
    ),
  },
  {
    name: 'all nine schools of the Lighthouse Federation become academies on one day',
    input: at(
      lighthouse
        .reduce((story, { key }) => plans(story, key, '2025-08-31', 'academy-conversion', '2025-05-01'), discontinuing(lighthouse))
        .reached('2025-08-31'),
      '2025-09-01',
    ),
  },
  {
    name: 'Pebworth closes, Blackminster remains, and its land goes on to it',
    input: at(
      oneRemainsReady(plans(discontinuing(pebworth), '116715', '2026-08-31', 'closure-proposals'))
        .reached('2026-08-31')
        .did('land-settled', '2027-03-01', { how: 'transferred' })
        .did('case-closed', '2027-03-02', { because: 'completed' }),
      '2027-03-03',
    ),
  },
  { name: 'one school remains and nothing is done', input: at(oneRemains().reached('2026-08-31'), '2027-03-10') },
  {
    name: 'one school remains and the Secretary of State is told on the last day',
    input: at(tellsSecretary(oneRemains(), '2026-06-30'), '2026-07-01'),
  },
  {
    name: 'a letter to the Secretary of State is posted too late',
    input: at(oneRemains().told('discontinuance', 'secretary-of-state', '2026-06-29', { channel: 'post' }), '2026-07-02'),
  },
  {
    name: 'the Secretary of State is told in time, and the date is brought forward',
    input: at(
      tellsSecretary(oneRemains(), '2026-06-20').did('discontinuance-date-changed', '2026-07-01', {
        school: 'a',
        discontinuedOn: '2026-08-01',
        reason: 'The academy opens earlier.',
      }),
      '2026-07-02',
    ),
  },
  {
    name: 'body and instrument of the remaining school come too late, and a manager overrides both',
    input: at(
      oneRemains()
        .body('2026-08-31', 'b')
        .instrument('2026-08-31', '2026-09-01', 'b')
        .reached('2026-08-31')
        .did('override', '2026-09-01', { ruleId: 'X2', reason: 'It acted from that morning.' })
        .did('override', '2026-09-01', { ruleId: 'X3', reason: 'Sealed that morning.' }),
      '2026-09-02',
    ),
  },
  {
    name: 'the governing body ends on a later day that was ordered',
    input: at(
      oneRemainsReady().did('dissolution-date-ordered', '2026-08-30', { dissolvedOn: '2026-10-31' }).reached('2026-08-31'),
      '2026-09-15',
    ),
  },
  {
    name: 'a later day is ordered too late',
    input: at(oneRemainsReady().did('dissolution-date-ordered', '2026-08-31', { dissolvedOn: '2026-10-31' }), '2026-09-01'),
  },
  {
    name: 'an aided school remains, and its instrument comes before its body',
    input: at(
      oneRemains([school('a'), school('b', { category: 'voluntary-aided' })]).instrument('2026-05-01', '2026-08-31', 'b'),
      '2026-05-02',
    ),
  },
  { name: 'two schools remain and the instrument is reviewed', input: at(going.did('instrument-reviewed', '2026-08-30'), '2026-08-30') },
  {
    name: 'two schools remain and the instrument is reviewed on the day',
    input: at(going.did('instrument-reviewed', '2026-08-31'), '2026-09-01'),
  },
  { name: 'two schools remain and nothing is reviewed', input: at(going.reached('2026-08-31'), '2026-09-01') },
  {
    name: 'one school goes in summer, another at Christmas',
    input: at(plans(going, 'b', '2026-12-31').did('instrument-reviewed', '2026-07-01').reached('2026-08-31'), '2026-09-02'),
  },
  { name: 'the last school goes later than the last but one', input: at(plans(oneRemains(), 'b', '2026-12-31'), '2026-05-01') },
  {
    name: 'a stranger is to close, and a day comes on which nothing happens',
    input: at(plans(oneRemains(), 'z', '2026-08-31').reached('2026-09-01'), '2026-09-02'),
  },
  {
    name: 'a closure is given up',
    input: at(going.did('discontinuance-withdrawn', '2026-05-01', { school: 'a', reason: 'The proposals were rejected.' }), '2026-05-02'),
  },
  {
    name: 'seven of thirteen governors apply for one of two schools, and six do not suffice',
    input: at(
      [7, 6].reduce(
        (story, governorsApplying) =>
          story.did('academy-application-made', '2026-05-01', {
            ...{ school: 'a', by: 'members', governorsApplying, governorsInOffice: 13, closestInOffice: 6, closestApplying: 3 },
          }),
        discontinuing(['a', 'b'].map((key) => school(key))),
      ),
      '2026-05-02',
    ),
  },
  {
    name: 'two Catholic schools convert without the consents of their foundation',
    input: at(
      discontinuing(catholic).did('academy-application-made', '2026-05-01', {
        school: '104233',
        by: 'governing-body',
        foundationConsulted: true,
      }),
      '2026-05-02',
    ),
  },
  {
    name: 'a Church of England school closes by notice without the advice of the diocese',
    input: at(plans(discontinuing(fiveSchools), 'a', '2026-12-31', 'governing-body-notice'), '2026-05-02'),
  },
];
