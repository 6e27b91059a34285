import { argumentOf, type Counting } from '../calendar/counted.js';
import { membersOn, type Facts } from '../engine/facts.js';
import { defineRule, type Bite, type Law, type RecipientSpec } from '../engine/rule.js';
import { lateTelling, noticeDeadline } from './common/notice-rows.js';
import {
  authoritiesAndHeads,
  bodyToReview,
  hasReligiousFoundation,
  recipientFacts,
  religiousRecipients,
  secretaryOfState,
  staffAndParents,
} from './common/recipients.js';
import { noNotice, tellingFacts } from './common/telling.js';
import { withReligiousBodies, type ReligiousBodies } from './common/versions.js';
import type { SchoolFacts } from '../types.js';

type Weeks = ReligiousBodies & { weeks: number };

const lastDay = (facts: Facts, { figures, count }: Law<Weeks>): Counting | null =>
  facts.decision === null || facts.dissolutionNotice === null ? null : count.weeksOf(facts.decision.on, figures.weeks, facts.bankHolidays);

function foundationGovernors(school: SchoolFacts): RecipientSpec {
  const applies = hasReligiousFoundation(school);
  return {
    kind: 'class',
    role: 'foundation-governors',
    label: `Foundation governors of ${school.name}`,
    school: school.key,
    applies,
    because:
      applies === null
        ? 'It is not known whether the school has a religious foundation.'
        : applies
          ? 'The school has a religious foundation.'
          : 'The school has no religious foundation.',
    required: true,
  };
}

/** Reg 34(1)-(2): everybody of every school is told of the dissolution within a week. */
export const d2 = defineRule<Weeks>({
  id: 'D2',
  citation: 'SI 2012/1035 reg 34(1)-(2)',
  plain:
    'Within 1 week of the decision the board gives notice of it and of the date to the Secretary of State, every relevant local authority, every head, all staff and all known parents of every school and, for each school with a religious foundation, its foundation governors, trustees and diocesan authority or religious body.',
  confidence: 'A',
  says: 'B',
  pivot: 'decision',
  versions: withReligiousBodies({ weeks: 1 }),
  reads: ['decision', 'route', 'bankHolidays', 'asOf', ...tellingFacts, ...recipientFacts],
  guards: {
    told: (facts, law, event) =>
      noNotice('D2', facts, event) ??
      (event.data['of'] === 'decision'
        ? lateTelling(facts.dissolutionNotice, 'D2', lastDay(facts, law), event, 'The notice of the dissolution')
        : 'It is not a notice of the decision.'),
  },
  recipients: {
    dissolution: (facts, { figures }) => {
      if (facts.decision === null) return [];
      const rows = [
        secretaryOfState(true, 'The Secretary of State is always told of a dissolution.'),
        ...authoritiesAndHeads(facts, facts.decision.on),
      ];
      for (const school of membersOn(facts, facts.decision.on)) {
        rows.push(...staffAndParents(school));
        // Rows that do not apply would only repeat, for every school without a foundation, that it has none.
        rows.push(...[foundationGovernors(school), ...religiousRecipients(school, figures)].filter(({ applies }) => applies !== false));
      }
      return rows;
    },
  },
  deadlines: (facts, law) => {
    const counted = lastDay(facts, law);
    const list = facts.dissolutionNotice;
    if (counted === null || list === null) return [];
    const secretary = list.rows.find(({ role }) => role === 'secretary-of-state');
    return [
      // part of the notice, named for itself: nobody at a school would miss it, and it is the one that is forgotten
      {
        part: 'secretary-of-state',
        title: 'Give the Secretary of State notice of the dissolution and its date',
        startedBy: list.startedBy,
        startsOn: list.from,
        due: counted.date,
        argument: argumentOf(counted),
        doneOn: secretary?.toldOn ?? null,
        for: 'governing-body',
        remind: false,
      },
      noticeDeadline(list, 'D2', 'Give notice of the dissolution and its date to everybody at every school', counted, facts.asOf),
    ];
  },
  standing: (facts, { figures }) => {
    if (facts.route !== 'dissolution' || facts.decision === null) return [];
    return membersOn(facts, facts.decision.on)
      .map((school) => bodyToReview(school, figures))
      .filter((bite): bite is Bite => bite !== null)
      .map((bite) => ({ ...bite, as: 'review' }));
  },
});
