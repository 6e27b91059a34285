import { completeOn, everyoneTold, named, unknownRows, untold } from '../engine/notices.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { bodyToReview, religiousRecipients, secretaryOfState, staffAndParents } from './common/recipients.js';
import { noNotice, tellingFacts } from './common/telling.js';
import { withReligiousBodies, type ReligiousBodies } from './common/versions.js';

/** Reg 30(3)(c)-(f), (6): trustees and diocese, staff and parents of the school hear of the request; only then do the school days run. */
export const l4 = defineRule<ReligiousBodies>({
  id: 'L4',
  citation: 'SI 2012/1035 reg 30(3)(c)-(f), (6)',
  plain:
    'The board tells the staff and every known parent of the school and, where it has a religious foundation, its trustees and its diocesan authority or religious body; until the last of them is told, the days before the decision do not begin. The Secretary of State is not on this list.',
  confidence: 'A',
  says: 'H',
  pivot: 'receipt',
  versions: withReligiousBodies({}),
  reads: ['request', 'relevantSchool', ...tellingFacts],
  guards: {
    told: (facts, _law, event) => noNotice('L4', facts, event) ?? 'It is a notice of something else, or one that counts.',
    'board-decided': (facts) => {
      const list = facts.requestNotice;
      if (list === null) return 'There is no request.';
      const missing = untold(list, 'L4');
      const unknown = unknownRows(list, 'L4');
      const bites: Bite[] = [];
      if (missing.length > 0)
        bites.push({
          message: `The board may not decide yet, because these have not been told of the request: ${named(missing)}.`,
          figures: { missing: missing.length },
          nextStep: 'Tell them; the school days before the decision run from the last notice.',
          about: 'L4',
        });
      if (unknown.length > 0)
        bites.push({
          message: `The board may not decide yet, because it is not known whether these must be told: ${named(unknown)}.`,
          figures: { unknown: unknown.length },
          nextStep: 'Record the missing fact about the school, or tell them.',
          about: 'L4',
        });
      return bites.length === 0 ? undefined : bites;
    },
  },
  recipients: {
    request: (facts, { figures }) => {
      if (facts.relevantSchool === null) return [];
      return [
        ...religiousRecipients(facts.relevantSchool, figures),
        ...staffAndParents(facts.relevantSchool),
        secretaryOfState(false, 'Reg 30(3) does not name the Secretary of State, who hears only of a decision to leave.'),
      ];
    },
  },
  deadlines: (facts) => {
    const list = facts.requestNotice;
    if (list === null) return [];
    const last = completeOn(list, 'L4');
    return [
      {
        title: 'Tell the school’s staff and parents, and trustees and diocese where it has a religious foundation',
        startedBy: list.startedBy,
        startsOn: list.from,
        due: null,
        argument: { counting: null, sum: 'no day is set; the school days before the decision begin with the last notice', skipped: [] },
        doneOn: last?.on ?? null,
        done: everyoneTold(list, 'L4'),
        for: 'governing-body',
      },
    ];
  },
  standing: (facts, { figures }) => {
    const review = facts.request === null || facts.relevantSchool === null ? null : bodyToReview(facts.relevantSchool, figures);
    return review === null ? [] : [review];
  },
  tasks: (facts, { figures }) => {
    const school = facts.relevantSchool;
    const review = facts.request === null || school === null ? null : bodyToReview(school, figures);
    if (review === null || school === null) return [];
    return [
      {
        part: `body:${school.key}`,
        title: `Find out which religious body is told for ${school.name}`,
        why: review.message,
        for: 'case-officer',
        openedOn: facts.request!.on,
        due: null,
        kind: 'review',
        doneBy: 'facts-established',
      },
    ];
  },
});
