import type { CaseInput, IsoDate, SchoolFacts } from '../../types.js';
import { bankHolidays, oxfordshire, school, Story } from '../leaving/story.js';

type Data = Record<string, unknown>;

const worcestershire = (key: string, name: string, registeredPupils: number, more: Partial<SchoolFacts> = {}): SchoolFacts =>
  school(key, { urn: key, name, authority: '885', registeredPupils, ...more });

const churchSchool = { religiousCharacter: 'Church of England', religiousFoundation: true } as const;

/** Hallow and Broadwas (voluntary aided) and Grimley and Holt (voluntary controlled): three Church of England schools of Worcestershire, as on 18 July 2025. */
export const churchSchools: SchoolFacts[] = [
  worcestershire('116882', 'Hallow CofE Primary School', 160, { category: 'voluntary-aided', ...churchSchool }),
  worcestershire('116870', 'Broadwas CofE Aided Primary School', 68, { category: 'voluntary-aided', ...churchSchool }),
  worcestershire('116815', 'Grimley and Holt CofE Primary School', 92, { category: 'voluntary-controlled', ...churchSchool }),
];

/** Pebworth First and Blackminster Middle, one federation (UID 1790), with Sedgeberrow CofE First School: three schools, two governing bodies. */
export const federationAndSchool: SchoolFacts[] = [
  worcestershire('116715', 'Pebworth First School', 18, { federation: '1790' }),
  worcestershire('116960', 'Blackminster Middle School', 271, { federation: '1790' }),
  worcestershire('116848', 'Sedgeberrow CofE First School', 174, { category: 'voluntary-controlled', ...churchSchool }),
];

/** A case of collaboration before anything has happened. */
export function collaborating(schools: SchoolFacts[] = churchSchools, more: Partial<CaseInput> = {}): Story {
  return new Story({
    process: 'collaboration',
    asOf: '2026-09-15',
    federation: { name: 'The partners' },
    schools,
    calendars: { county: oxfordshire },
    bankHolidays,
    events: [],
    ...more,
  });
}

/** Boards of the case, by key. */
export const boardsOfStory = (story: Story): string[] => [...new Set(story.input.schools.map(({ key, federation }) => federation ?? key))];

const everyHead = [
  ...['parties', 'purpose', 'commitments', 'money', 'safeguarding', 'disputes', 'leaving', 'review', 'binding', 'signatures'],
  ...['functions', 'committee', 'leadership', 'staff'],
];

/** A text on 1 September 2026 that settles everything; a collaboration that delegates training and special needs, with twelve weeks of notice. */
export const drafted = (story: Story = collaborating(), data: Data = {}, on: IsoDate = '2026-09-01'): Story =>
  story.did('agreement-drafted', on, {
    level: 'collaboration',
    functions: ['school-improvement', 'training', 'special-needs'],
    delegated: ['training', 'special-needs'],
    heads: everyHead,
    noticeWeeks: 12,
    ...data,
  });

/** One board's resolution. */
export const resolves = (story: Story, board: string, on: IsoDate, data: Data = {}): Story =>
  story.did('board-resolved', on, {
    board,
    outcome: 'agrees',
    decidedBy: 'governing-body',
    minuteReference: `Minutes of ${on}, item 7`,
    ...data,
  });

/** Every board of the case agrees on one day. */
export const everyBoardAgrees = (story: Story, on: IsoDate): Story =>
  boardsOfStory(story).reduce((told, board) => resolves(told, board, on), story);

/** In force since 22 September 2026, with the diocese asked. */
export const agreed = (story: Story = collaborating(), data: Data = {}): Story =>
  everyBoardAgrees(
    drafted(story, data)
      .did('partner-consulted', '2026-09-04', { whom: 'diocesan-authority', answer: 'supports' })
      .did('checks-completed', '2026-09-10'),
    '2026-09-22',
  );

/** As `agreed`, with the joint committee settled on 1 October 2026, its chair and its clerk. */
export const committeeAtWork = (story: Story = collaborating()): Story =>
  agreed(story)
    .did('joint-committee-determined', '2026-10-01', { members: 7, governors: 5, quorum: 4, minuteReference: 'Minutes, item 3' })
    .did('joint-committee-chair-appointed', '2026-10-01', { governor: true })
    .did('joint-committee-clerk-appointed', '2026-10-01', { isHead: false });

/** A meeting of the joint committee, called in time. */
export const meets = (story: Story, on: IsoDate, data: Data = {}, calledOn?: IsoDate): Story =>
  (calledOn === undefined ? story : story.did('joint-committee-called', calledOn, { meetingOn: on, headsTold: true })).did(
    'joint-committee-met',
    on,
    {
      present: 6,
      governorsPresent: 4,
      voteTaken: true,
      about: 'training',
      votesFor: 4,
      votesAgainst: 2,
      chairIsGovernor: true,
      carried: true,
      ...data,
    },
  );

/** Every board minutes its review. */
export const everyBoardReviews = (story: Story, on: IsoDate): Story =>
  boardsOfStory(story).reduce(
    (told, board) => told.did('annual-review-minuted', on, { board, outcome: 'go-on', minuteReference: 'x' }),
    story,
  );
