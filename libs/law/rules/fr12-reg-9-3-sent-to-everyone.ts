import { longDate } from '../calendar/civil-date.js';
import { everyoneTold, named, reaches, served, unknownRows, untold } from '../engine/notices.js';
import type { Facts, NoticeRow } from '../engine/facts.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { parties, publicationOf, schoolsOf } from '../processes/federating/facts.js';
import { isDesignated, proposing, sentTo } from './common/proposing.js';
import { bodyToReview } from './common/recipients.js';
import { withReligiousBodies, type ReligiousBodies } from './common/versions.js';

/** Rows still to be told, less those of a school for which a manager let an address pass that could not be reached. */
const open = ({ overrides }: Pick<Facts, 'overrides'>, rows: readonly NoticeRow[]): NoticeRow[] =>
  rows.filter(({ school }) => school === undefined || !overrides.some((one) => one.ruleId === 'F4' && one.school === school));

/** The day the last copy was sent to somebody who must have one. */
const lastSent = (rows: readonly NoticeRow[]): string | null =>
  rows
    .filter(({ required }) => required)
    .map(({ toldOn }) => toldOn)
    .reduce<string | null>((last, on) => (on !== null && (last === null || on > last) ? on : last), null);

/** Reg 9(3): publishing is sending, to everybody on the list. */
export const f4 = defineRule<ReligiousBodies>({
  id: 'F4',
  citation: 'SI 2012/1035 reg 9(3)',
  plain:
    'The proposals are published by sending them to the Secretary of State, every authority, every head, all staff and all known parents of all the schools, and, for a school with a foundation or a religious character, its foundation governors, trustees and diocese or religious body; a manager may let an address pass that could not be reached.',
  confidence: 'A',
  says: 'H',
  override: true,
  processes: proposing,
  pivot: 'proposals',
  versions: withReligiousBodies({}),
  reads: ['acts', 'boards', 'schools', 'notices', 'overrides'],
  guards: {
    told: (facts, _law, event) => {
      if (event.data['of'] !== 'proposals') return 'It is not the sending of proposals.';
      const list = facts.notices.get('proposals');
      const says = (message: string, nextStep: string): Bite => ({ message, as: 'warning', nextStep, dates: { sentOn: event.happenedOn } });
      if (list === undefined || event.happenedOn < list.from)
        return says(
          'No proposals were drawn up by that day, so this publishes nothing.',
          'Record the proposals with the day they were settled.',
        );
      if (event.data['channel'] === 'published')
        return says(
          'What is put on a website or in a newspaper is not published: proposals are published by sending them.',
          'Send a copy to each of them and record that, with its day.',
        );
      if (event.data['role'] === 'other' || list.rows.some((row) => reaches(served(event), row, list))) return undefined;
      return says('Nobody on the list was sent the proposals by this.', `To be sent: ${named(untold(list), 12)}.`);
    },
    'proposals-published': (facts, _law, { happenedOn }) => {
      const list = facts.notices.get('proposals');
      if (list === undefined) return 'No proposals are drawn up.';
      const missing = open(facts, untold(list));
      const unknown = open(facts, unknownRows(list));
      const last = lastSent(list.rows);
      const bites: Bite[] = [];
      if (missing.length > 0)
        bites.push({
          message: `The proposals are not published: not sent to ${named(missing)}.`,
          figures: { missing: missing.length },
          nextStep: 'Send them. Where an address could not be reached, a manager may override with a reason.',
        });
      if (unknown.length > 0)
        bites.push({
          message: `The proposals are not published: it is not known whether they go to ${named(unknown)}.`,
          figures: { unknown: unknown.length },
          nextStep: 'Record the missing fact about the school, or send them a copy.',
        });
      if (last !== null && happenedOn < last)
        bites.push({
          message: `The last copy counts as sent on ${longDate(last)}; the proposals were not published before.`,
          dates: { publishedOn: happenedOn, from: last },
          nextStep: `Record the publication with ${longDate(last)}; the weeks for representations run from it.`,
        });
      return bites.length === 0 ? undefined : bites;
    },
  },
  recipients: {
    proposals: (facts, { figures }) => sentTo(schoolsOf(facts, parties(facts)), parties(facts), figures),
  },
  deadlines: (facts) => {
    const list = facts.notices.get('proposals');
    if (list === undefined) return [];
    const published = publicationOf(facts);
    return [
      {
        title: 'Send the proposals to everybody on the list',
        startedBy: list.startedBy,
        startsOn: list.from,
        due: null,
        argument: { counting: null, sum: 'no day is set; the weeks for representations begin with the last copy sent', skipped: [] },
        doneOn: published?.happenedOn ?? (everyoneTold(list) ? lastSent(list.rows) : null),
        for: 'governing-body',
      },
    ];
  },
  tasks: (facts, { figures }) => {
    const list = facts.notices.get('proposals');
    if (list === undefined || publicationOf(facts) !== null) return [];
    return schoolsOf(facts, parties(facts)).flatMap((school) => {
      const review = bodyToReview(school, figures, isDesignated(school));
      if (review === null) return [];
      return [
        {
          part: `body:${school.key}`,
          title: `Find out which religious body is sent the proposals for ${school.name}`,
          why: review.message,
          for: 'case-officer',
          openedOn: list.from,
          due: null,
          kind: 'review' as const,
          doneBy: 'facts-established',
        },
      ];
    });
  },
});
