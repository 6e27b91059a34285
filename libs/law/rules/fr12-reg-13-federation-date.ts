import { addDays, longDate, shortDate } from '../calendar/civil-date.js';
import { defineRule, type TaskSpec } from '../engine/rule.js';
import { draftOf, federationDate, proceeding, settled } from '../processes/federating/facts.js';
import { namesOf, proposing } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Reg 13: what the law does by itself on the federation date. */
export const f11 = defineRule({
  id: 'F11',
  citation: 'SI 2012/1035 reg 13; Education Reform Act 1988 s 198, Sch 10',
  plain:
    'On the federation date the old governing bodies are dissolved, that of the federation is incorporated, and all their land, property, rights and liabilities pass to it.',
  confidence: 'A',
  says: 'I',
  processes: proposing,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: ['acts', 'boards', 'missing', 'reachedOn'],
  guards: {
    'effective-date-reached': (facts, _law, { happenedOn }) => {
      if (facts.missing.length > 0) return 'Something the date needs is missing.';
      return {
        message: `On ${longDate(happenedOn)} ${namesOf(proceeding(facts))} were dissolved, the governing body of the federation was incorporated, and everything they held passed to it.`,
        dates: { effectiveOn: happenedOn },
        nextStep: 'Tell the register.',
      };
    },
  },
  deadlines: (facts) => {
    const day = federationDate(facts);
    const draft = draftOf(facts);
    if (day === null || draft === null) return [];
    return [
      {
        title: proceeding(facts).length > 0 ? 'The schools federate' : 'The schools federate, as proposed',
        startedBy: draft.index,
        startsOn: draft.happenedOn,
        due: day,
        argument: { counting: null, sum: `${shortDate(day)} is the federation date; no least time before it is set`, skipped: [] },
        doneOn: facts.missing.length > 0 ? null : (facts.reachedOn?.on ?? null),
        for: 'law',
        remind: false,
      },
    ];
  },
  tasks: (facts) => {
    const day = federationDate(facts);
    if (day === null || !settled(facts)) return [];
    const opened = facts.acts.findLast(({ type }) => type === 'board-determined')!.happenedOn;
    const tasks: TaskSpec[] = [
      {
        part: 'staff',
        title: 'Have it checked who employs the staff and what the transfer means for them',
        why: 'Rights and liabilities pass on the date; who employs the staff of each school depends on its category. This program says nothing of employment law.',
        for: 'case-officer',
        openedOn: opened,
        due: addDays(day, -1),
        kind: 'review',
        doneBy: 'review-decided',
      },
    ];
    if (facts.reachedOn === null) return tasks;
    if (facts.missing.length > 0)
      return [
        ...tasks,
        {
          part: 'passed',
          title:
            'The date has passed and did not take effect: prove what is missing, override it or have the governing bodies fix another date',
          why: `There must be ${facts.missing.map(({ what }) => what).join('; ')} on the date.`,
          for: 'case-officer',
          openedOn: facts.reachedOn.on,
          due: null,
          kind: 'review',
        },
      ];
    return [
      ...tasks,
      {
        part: 'register',
        title: 'Report to the register that the schools have federated',
        why: 'The law has changed their governing bodies; the national register has not.',
        for: 'case-officer',
        openedOn: facts.reachedOn.on,
        due: null,
        kind: 'do',
        doneBy: 'review-decided',
      },
    ];
  },
});
