import { longDate } from '../calendar/civil-date.js';
import { argumentOf, type Counting } from '../calendar/counted.js';
import { authoritiesOf, type Facts, type FoldedEvent } from '../engine/facts.js';
import { named } from '../engine/notices.js';
import { defineRule, type Answer, type Law } from '../engine/rule.js';
import { proceededOn, proceeding, schoolsOf, standing, undecided } from '../processes/federating/facts.js';
import { lateTelling, noticeDeadline } from './common/notice-rows.js';
import { authorityRow, proposing } from './common/proposing.js';
import { secretaryOfState } from './common/recipients.js';
import { sinceFederationRegulations } from './common/versions.js';
import type { IsoDate } from '../types.js';

type Weeks = { weeks: number };

/** First and last day on which one of those that proceed determined so. */
function determinations(facts: Pick<Facts, 'acts' | 'boards'>): { first: IsoDate; last: IsoDate } | null {
  const days = proceeding(facts)
    .map((board) => proceededOn(facts, board))
    .sort();
  return days.length === 0 ? null : { first: days[0]!, last: days.at(-1)! };
}

/** The last day counted from the first determination (safe) and from the last (outer). */
function lastDays(facts: Facts, { figures, count }: Law<Weeks>): { safe: Counting; outer: Counting } | null {
  const days = determinations(facts);
  if (days === null || standing(facts) === 'too-few') return null;
  return {
    safe: count.weeksOf(days.first, figures.weeks, facts.bankHolidays),
    outer: count.weeksOf(days.last, figures.weeks, facts.bankHolidays),
  };
}

function onTime(facts: Facts, law: Law<Weeks>, event: FoldedEvent): Answer {
  const list = facts.notices.get('outcome') ?? null;
  const days = lastDays(facts, law);
  if (event.data['of'] !== 'outcome') return 'It is not the notice that they proceed.';
  if (list === null || days === null)
    return {
      message: 'No governing body has determined to proceed yet, so there is nothing to give notice of.',
      as: 'warning',
      nextStep: 'Record the determination of each governing body first.',
    };
  const late = lateTelling(list, 'F8', days.outer, event, 'The notice that the governing bodies proceed');
  if (typeof late !== 'string' && late !== undefined) return late;
  const safe = days.safe.date;
  const reached = list.rows.filter(({ via }) => via === event.index);
  if (safe === null || reached.length === 0 || reached.every(({ toldOn }) => toldOn! <= safe)) return late;
  return {
    message: `The notice to ${named(reached)} came more than a week after the first determination, and within a week of the last. The words do not say which counts; ${longDate(safe)} would have been safe.`,
    as: 'warning',
    dates: { safe, toldOn: reached[0]!.toldOn },
    argument: argumentOf(days.safe),
    nextStep: 'Note for the file why it was not sooner.',
  };
}

/** Reg 10(3): those that proceed tell the authorities and the Secretary of State together, within a week. */
export const f8 = defineRule<Weeks>({
  id: 'F8',
  citation: 'SI 2012/1035 reg 10(3)',
  plain:
    'All governing bodies that determine to proceed give joint notice of it to the authorities and the Secretary of State within 1 week; where they determined on different days, a week from the first is safe and a week from the last is the limit.',
  confidence: 'A',
  says: 'B',
  processes: proposing,
  pivot: 'event',
  versions: sinceFederationRegulations({ weeks: 1 }),
  reads: ['acts', 'boards', 'schools', 'notices', 'bankHolidays', 'asOf'],
  guards: { told: onTime },
  recipients: {
    // The list begins with the last determination: notice that all proceed can be given only then.
    outcome: (facts) => [
      secretaryOfState(true, 'The Secretary of State is told of every determination.'),
      ...authoritiesOf(schoolsOf(facts, proceeding(facts))).map(authorityRow),
    ],
  },
  deadlines: (facts, law) => {
    const list = facts.notices.get('outcome');
    const days = lastDays(facts, law);
    if (list === undefined || days === null || undecided(facts).length > 0) return [];
    const rows = [noticeDeadline(list, 'F8', 'Give joint notice that the governing bodies proceed', days.outer, facts.asOf)];
    if (days.safe.date !== days.outer.date)
      rows.push({
        ...noticeDeadline(list, 'F8', 'The same, safe: a week from the first determination', days.safe, facts.asOf),
        part: 'safe',
        findings: [],
        informs: true,
      });
    return rows;
  },
});
