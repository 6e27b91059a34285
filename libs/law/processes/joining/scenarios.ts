import type { CaseInput } from '../../types.js';
import { school, type Story } from '../leaving/story.js';
import { abbeyPark, broadway, cropthorne, federated } from '../federating/schools.js';
import {
  agreed,
  consented,
  determine,
  drafted,
  each,
  federatingOf,
  handedOver,
  joiningOf,
  joiningSchools,
  proceeding,
  publish,
  published,
  ready,
  reported,
  tellAll,
  weighed,
  withInstrument,
} from '../federating/story.js';

const at = (story: Story, asOf: string): CaseInput => story.with({ asOf }).input;

/** Broadway First School joins the federation of Pebworth First and Blackminster Middle. */
export const broadwayJoins = (): Story =>
  handedOver(withInstrument(proceeding(joiningOf([broadway, ...federated])), '885'), ['116656']).did(
    'effective-date-reached',
    '2026-09-01',
  );

/** Two schools that want to join, and the federation. */
export const twoJoin = (): Story => joiningOf([broadway, cropthorne, ...federated]);

const declines = (story: Story, board: string, on = '2026-03-11'): Story => determine(story, board, on, { outcome: 'not-proceed' });

/** Cases of joining, lawful and not. */
export const joiningScenarios: readonly { name: string; input: CaseInput }[] = [
  { name: 'a school wants to join', input: at(joiningOf(), '2025-12-01') },
  { name: 'Broadway First School joins Pebworth and Blackminster', input: at(broadwayJoins(), '2026-09-02') },
  {
    name: 'notice is given and nobody has considered it',
    input: at(joiningOf().did('proposal-notified-to-federation', '2025-12-03', { board: 'a', federation: 'fed' }), '2025-12-10'),
  },
  {
    name: 'notice is given to a school',
    input: at(joiningOf().did('proposal-notified-to-federation', '2025-12-03', { board: 'fed', federation: 'a' }), '2025-12-10'),
  },
  {
    name: 'the federation rejects',
    input: at(
      joiningOf()
        .did('proposal-notified-to-federation', '2025-12-03', { board: 'a', federation: 'fed' })
        .did('preliminary-consent-decided', '2025-12-10', { board: 'fed', concerning: 'a', outcome: 'reject' }),
      '2025-12-11',
    ),
  },
  {
    name: 'the federation consents without a notice',
    input: at(
      joiningOf().did('preliminary-consent-decided', '2025-12-10', { board: 'fed', concerning: 'a', outcome: 'consent' }),
      '2025-12-11',
    ),
  },
  {
    name: 'the proposals are published without consent',
    input: at(publish(tellAll(drafted(agreed(reported(joiningOf()))), 'proposals', '2026-01-12')), '2026-01-15'),
  },
  {
    name: 'the consent is dated after the publication',
    input: at(publish(tellAll(drafted(agreed(consented(reported(joiningOf()), '2026-01-13'))), 'proposals', '2026-01-12')), '2026-01-15'),
  },
  {
    name: 'two federations, of which one has consented',
    input: at(
      publish(
        tellAll(
          drafted(
            agreed(
              reported(joiningOf([...federated, ...abbeyPark]))
                .did('proposal-notified-to-federation', '2025-12-03', { board: '16102', federation: '1790' })
                .did('preliminary-consent-decided', '2025-12-04', { board: '1790', concerning: '16102', outcome: 'consent' }),
            ),
          ),
          'proposals',
          '2026-01-12',
        ),
      ),
      '2026-01-15',
    ),
  },
  {
    name: 'two federations, and a manager lets the second consent pass',
    input: at(
      publish(
        tellAll(
          drafted(
            agreed(
              reported(joiningOf([...federated, ...abbeyPark]))
                .did('proposal-notified-to-federation', '2025-12-03', { board: '16102', federation: '1790' })
                .did('preliminary-consent-decided', '2025-12-04', { board: '1790', concerning: '16102', outcome: 'consent' }),
            ),
          ),
          'proposals',
          '2026-01-12',
        ).did('override', '2026-01-12', { ruleId: 'J3', reason: 'One consent serves.' }),
      ),
      '2026-01-15',
    ),
  },
  {
    name: 'two federations become one',
    input: at(
      withInstrument(proceeding(joiningOf([...federated, ...abbeyPark])), '885').did('effective-date-reached', '2026-09-01'),
      '2026-09-02',
    ),
  },
  {
    name: 'the federation has not determined when the instrument is drafted',
    input: at(determine(weighed(joiningOf()), 'a', '2026-03-10').did('instrument-drafted', '2026-03-12', { jointly: true }), '2026-03-13'),
  },
  {
    name: 'the old instrument is only varied, and a manager lets it pass',
    input: at(
      proceeding(joiningOf())
        .did('instrument-drafted', '2026-04-01', { jointly: true })
        .did('instrument-draft-submitted', '2026-04-20', { authority: '931' })
        .did('instrument-made', '2026-05-11', { authority: '931', form: 'as-drafted', variation: true })
        .did('override', '2026-05-12', { ruleId: 'J5', reason: 'Counsel advised.' })
        .did('instrument-made', '2026-05-12', { authority: '931', form: 'as-drafted', variation: true }),
      '2026-05-13',
    ),
  },
  {
    name: 'the date passes, and an instrument proved late lets it take effect',
    input: at(withInstrument(proceeding(joiningOf()).did('effective-date-reached', '2026-09-01')), '2026-09-03'),
  },
  {
    name: 'the federation declines after all, and says so',
    input: at(tellAll(declines(determine(weighed(joiningOf()), 'a', '2026-03-10'), 'fed'), 'declined', '2026-03-12'), '2026-03-20'),
  },
  {
    name: 'the federation declines after all, and has not said so',
    input: at(declines(determine(weighed(joiningOf()), 'a', '2026-03-10'), 'fed'), '2026-03-12'),
  },
  {
    name: 'one of two that want to join declines, and the others go on',
    input: at(
      handedOver(
        withInstrument(
          tellAll(
            tellAll(
              declines(
                each(weighed(twoJoin()), ['116656', '1790'], (told, board) => determine(told, board, '2026-03-10')),
                '116800',
              ).did('remainder-resolved', '2026-03-12', { outcome: 'go-on', reason: 'Counsel advised.' }),
              'outcome',
              '2026-03-13',
            ),
            'declined',
            '2026-03-13',
          ),
          '885',
        ),
        ['116656'],
      ).did('effective-date-reached', '2026-09-01'),
      '2026-09-02',
    ),
  },
  {
    name: 'one of two that want to join declines, and they must propose anew',
    input: at(
      declines(
        each(weighed(twoJoin()), ['116656', '1790'], (told, board) => determine(told, board, '2026-03-10')),
        '116800',
      ).did('remainder-resolved', '2026-03-12', { outcome: 'propose-anew', reason: 'Counsel advised.' }),
      '2026-03-13',
    ),
  },
  {
    name: 'the joining school withdraws, and nothing is left to decide',
    input: at(ready(joiningOf()).did('board-withdrew', '2026-01-06', { board: 'a', reason: 'No wish.' }), '2026-01-07'),
  },
  { name: 'everything is ready for joining', input: at(withInstrument(proceeding(joiningOf())), '2026-06-01') },
  { name: 'proposals of joining are open', input: at(published(joiningOf()), '2026-02-01') },
  {
    name: 'a school is asked whether it is maintained',
    input: at(ready(federatingOf([...joiningSchools, school('u', { category: undefined })])), '2026-01-07'),
  },
];
