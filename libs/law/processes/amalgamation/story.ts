import type { CaseInput, IsoDate, SchoolFacts } from '../../types.js';
import { bankHolidays, oxfordshire, Story } from '../leaving/story.js';
import { infantAndJunior } from './schools.js';

type Data = Record<string, unknown>;

/** Day of publication in most tests: the representations end on 30 March, and the two months to decide on 30 May 2026. */
export const PUBLISHED: IsoDate = '2026-03-02';
export const DECIDED: IsoDate = '2026-04-21';
export const OPENS: IsoDate = '2026-09-01';
export const CLOSES: IsoDate = '2026-08-31';

function begun(process: CaseInput['process'], schools: SchoolFacts[], relevantSchool?: string): Story {
  return new Story({
    process,
    asOf: '2026-05-05',
    federation: { name: 'The Federation' },
    schools,
    ...(relevantSchool === undefined ? {} : { relevantSchool }),
    calendars: { county: oxfordshire },
    bankHolidays,
    events: [],
  });
}

/** Route A: all schools close and a new one opens. */
export const closingAll = (schools: SchoolFacts[] = infantAndJunior): Story => begun('amalgamation-new-school', schools);

/** Route B: one survives, the last one unless another is named. */
export const keepingOne = (schools: SchoolFacts[] = infantAndJunior, survivor = schools[1]!.key): Story =>
  begun('amalgamation-enlargement', schools, survivor);

export const settles = (story: Story, more: Data = {}): Story =>
  story.did('vehicle-chosen', '2026-01-06', { vehicle: 's11-a3', category: 'community', ...more });

/** The junior school takes the infants' ages and 180 more pupils. */
export const describes = (story: Story, more: Data = {}): Story =>
  story.did('change-described', '2026-01-06', {
    changes: ['age-range', 'enlargement'],
    agesMoveByYears: 4,
    capacityNow: 240,
    capacityThen: 420,
    proposalsNeeded: true,
    ...more,
  });

const everybody = ['registered-parents', 'governing-bodies', 'staff', 'unions', 'other-schools', 'dioceses', 'local-authority'];

export const consults = (story: Story, more: Data = {}): Story =>
  story.did('consulted', '2026-02-20', { about: 'all', whom: everybody, beganOn: '2026-01-09', ...more });

export const publishes = (story: Story, more: Data = {}, on: IsoDate = PUBLISHED): Story =>
  story.did('statutory-proposals-published', on, {
    about: 'all',
    by: 'authority',
    newspaperOn: on,
    closesOn: '2026-03-30',
    implementOn: OPENS,
    contentComplete: true,
    statement: ['copies', 'anyone', 'address', 'closing-date'],
    ...more,
  });

/** Closures and the new school, or the change, on one day, each with its own date. */
export const publishesAll = (story: Story, lead: Data = {}, closure: Data = {}): Story => {
  const about = story.input.process === 'amalgamation-new-school' ? 'new-school' : 'alteration';
  return publishes(publishes(story, { about: 'closure', implementOn: CLOSES, ...closure }), { about, ...lead });
};

export const determines = (story: Story, more: Data = {}, on: IsoDate = DECIDED): Story =>
  story.did('proposals-determined', on, {
    about: 'all',
    by: 'authority',
    outcome: 'approved',
    reasonsGiven: true,
    consideredTogether: true,
    ...more,
  });

/** As `determines`, closures on the day before. */
export const determinesEach = (story: Story, more: Data = {}, on: IsoDate = DECIDED): Story => {
  const about = story.input.process === 'amalgamation-new-school' ? 'new-school' : 'alteration';
  return determines(determines(story, { about: 'closure', ...more }, on), { about, ...more }, on);
};

export const refers = (story: Story, on: IsoDate = '2026-04-07', more: Data = {}): Story =>
  story.did('proposals-referred', on, { about: 'all', because: 'own-proposals', papersSent: true, ...more });

/** Everybody on the lists of these subjects who has not been told. */
export const tells = (story: Story, on: IsoDate, ...of: readonly string[]): Story =>
  story
    .view()
    .recipients.filter((row) => row.applies !== false && row.toldOn === null && (of.length === 0 || of.includes(row.of)))
    .reduce<Story>(
      (told, row) =>
        told.told(row.of, row.role, on, {
          ...(row.school === undefined ? {} : { school: row.school }),
          ...(row.authority === undefined ? {} : { authority: row.authority }),
        }),
      story,
    );

/** Route A, the authority's own proposals: settled, consulted, published and copied on the day. */
export const publishedA = (story: Story = closingAll(), more: Data = {}): Story =>
  tells(publishesAll(consults(settles(story, more))), PUBLISHED);

/** Route B with a community survivor: the authority publishes both halves. */
export const publishedB = (story: Story = keepingOne(), more: Data = {}): Story =>
  tells(publishesAll(consults(describes(story, more))), PUBLISHED);

/** Referred in time and approved by the adjudicator. */
export const approvedA = (story: Story = publishedA()): Story => determines(refers(story), { by: 'adjudicator' }, '2026-06-10');

/** Decided by the authority on one day, published and notified. */
export const approvedB = (story: Story = publishedB(), more: Data = {}): Story =>
  tells(determinesEach(story, more).did('decision-published', '2026-04-23', { about: 'all' }), '2026-04-23');

/** With the temporary governing body and the instrument of the new school. */
export const readyA = (story: Story = approvedA(), instrument: Data = {}): Story =>
  story
    .did('new-school-body-arranged', '2026-06-15', { closingBoardsAppoint: true })
    .did('new-school-instrument-made', '2026-07-01', { incorporationOn: OPENS, ...instrument });

/** What blocks the last event, by rule. */
export const blockedBy = (story: Story): string[] => [
  ...new Set(
    story
      .last()
      .findings.filter(({ enforcement }) => enforcement.startsWith('block'))
      .map(({ ruleId }) => ruleId),
  ),
];
