import type { BoardFacts, IsoDate, ProcessId, SchoolFacts } from '../../types.js';
import { bankHolidays, oxfordshire, school, Story, withTraining } from '../leaving/story.js';

/** Two community schools of one authority. */
export const twoSchools: SchoolFacts[] = [school('a', { religiousCharacter: null }), school('b', { religiousCharacter: null })];

/** Three community schools of one authority. */
export const threeSchools: SchoolFacts[] = [...twoSchools, school('c', { religiousCharacter: null })];

/** An existing federation of two schools, d and e, and a school, a, that wants to join it. */
export const joiningSchools: SchoolFacts[] = [
  school('a', { religiousCharacter: null }),
  school('d', { religiousCharacter: null, federation: 'fed' }),
  school('e', { religiousCharacter: null, federation: 'fed' }),
];

const started = (process: ProcessId, schools: SchoolFacts[], boards?: BoardFacts[]): Story =>
  new Story({
    process,
    asOf: '2026-04-01',
    federation: { name: 'The Federation' },
    schools,
    ...(boards === undefined ? {} : { boards }),
    calendars: { county: oxfordshire, training: withTraining },
    bankHolidays,
    events: [],
  });

export const federatingOf = (schools: SchoolFacts[] = twoSchools, boards?: BoardFacts[]): Story => started('federating', schools, boards);
export const joiningOf = (schools: SchoolFacts[] = joiningSchools, boards?: BoardFacts[]): Story => started('joining', schools, boards);

/** Keys of the boards of a case: a school's own, or its federation's; those given where they are given. */
export const boardsIn = ({ input }: Story): string[] =>
  input.boards?.map(({ key }) => key) ?? [...new Set(input.schools.map(({ key, federation }) => federation ?? key))];

/** The boards that propose to an existing federation, and the federations. */
const federationsIn = ({ input }: Story): string[] => [...new Set(input.schools.flatMap(({ federation }) => federation ?? []))];

export const each = (story: Story, keys: readonly string[], act: (story: Story, key: string) => Story): Story => keys.reduce(act, story);

export const reported = (story: Story, on: IsoDate = '2025-12-02', boards = boardsIn(story)): Story =>
  each(story, boards, (told, board) => told.did('report-considered', on, { board, agendaItem: true }));

export const agreed = (story: Story, on: IsoDate = '2025-12-09', boards = boardsIn(story)): Story =>
  each(story, boards, (told, board) => told.did('board-agreed-to-propose', on, { board }));

/** Notice of every other board to each federation, and its consent. */
export const consented = (story: Story, on: IsoDate = '2025-12-04'): Story =>
  each(story, federationsIn(story), (told, federation) =>
    each(
      told,
      boardsIn(story).filter((board) => board !== federation),
      (given, board) =>
        given
          .did('proposal-notified-to-federation', '2025-12-03', { board, federation })
          .did('preliminary-consent-decided', on, { board: federation, concerning: board, outcome: 'consent' }),
    ),
  );

/** Proposals with all that the regulation lists; by default everything goes out on 12 January 2026 and closes the day after the least. */
export const drafted = (story: Story, data: Record<string, unknown> = {}, on: IsoDate = '2026-01-05'): Story =>
  story.did('proposals-drafted', on, {
    namesPartners: true,
    confirmsAgreement: true,
    size: 12,
    numbersByCategory: true,
    staffing: true,
    federationDate: '2026-09-01',
    admissionAuthorities: true,
    closesOn: '2026-02-24',
    givesAddress: true,
    ...data,
  });

/** Everybody who must be told and has not been, each by hand. */
export function tellAll(story: Story, of: string, on: IsoDate, except: readonly string[] = []): Story {
  const rows = story
    .view()
    .recipients.filter((row) => row.of === of && row.applies === true && row.toldOn === null && !except.includes(row.role));
  return rows.reduce<Story>(
    (told, { role, school: where, authority, board }) =>
      told.told(of, role, on, {
        ...(where === undefined ? {} : { school: where }),
        ...(authority === undefined ? {} : { authority }),
        ...(board === undefined ? {} : { board }),
      }),
    story,
  );
}

/** Report, consent where a federation takes part, and agreement of every board, and the proposals drawn up. */
export const ready = (story: Story = federatingOf(), data: Record<string, unknown> = {}): Story =>
  drafted(agreed(consented(reported(story))), data);

export const publish = (story: Story, on: IsoDate = '2026-01-12', data: Record<string, unknown> = {}): Story =>
  story.did('proposals-published', on, { jointly: true, ...data });

/** Everybody sent the proposals, and published, on 12 January 2026: representations must stay open until 23 February at the least. */
export const published = (story: Story = federatingOf(), data: Record<string, unknown> = {}): Story =>
  publish(tellAll(ready(story, data), 'proposals', '2026-01-12'));

/** All responses weighed together on 3 March 2026. */
export const weighed = (story: Story = federatingOf()): Story =>
  published(story)
    .did('representation-received', '2026-02-02', { board: boardsIn(story)[0]!, from: 'parents', inWriting: true, position: 'against' })
    .did('responses-considered', '2026-03-03', {});

export const determine = (story: Story, board: string, on: IsoDate, data: Record<string, unknown> = {}): Story =>
  story.did('board-determined', on, { board, outcome: 'proceed', ownVote: true, ...data });

/** Every board determined to proceed on 10 March 2026, and those who must hear it told a day later. */
export const proceeding = (story: Story = federatingOf()): Story =>
  tellAll(
    each(weighed(story), boardsIn(story), (told, board) => determine(told, board, '2026-03-10')),
    'outcome',
    '2026-03-11',
  );

/** The approvals the draft needs, as its open tasks name them. */
export const approved = (story: Story, on: IsoDate = '2026-04-14'): Story => {
  const needed = story
    .with({ asOf: on })
    .view()
    .tasks.filter(({ doneBy }) => doneBy === 'instrument-draft-approved')
    .map(({ key }) => key.split(':'));
  return needed.reduce<Story>(
    (told, [, by, where]) => told.did('instrument-draft-approved', on, { school: where, by, evidence: 'Letter' }),
    story,
  );
};

/** The draft prepared, approved and submitted, and the instrument made by one authority. */
export const withInstrument = (story: Story, authority = '931', day = '2026-09-01'): Story =>
  approved(story.did('instrument-drafted', '2026-04-01', { jointly: true }))
    .did('instrument-draft-submitted', '2026-04-20', { authority })
    .did('instrument-made', '2026-05-11', { federation: true, authority, form: 'as-drafted', effectiveOn: day });

/** Reports handed over by the boards that must. */
export const handedOver = (story: Story, boards = boardsIn(story)): Story =>
  each(story, boards, (told, board) => told.did('handover-report-given', '2026-08-31', { board, papers: true }));
