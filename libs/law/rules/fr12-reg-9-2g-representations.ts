import { longDate } from '../calendar/civil-date.js';
import { argumentOf } from '../calendar/counted.js';
import { actsOf } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { closingDateOf, overridden, publicationOf } from '../processes/federating/facts.js';
import { proposing, stranger } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Reg 9(2)(g): anyone may write, to any of the boards, until the day stated. */
export const f5 = defineRule<{ weeks: number }>({
  id: 'F5',
  citation: 'SI 2012/1035 reg 9(2)(g)',
  plain:
    'Anyone may make written representations to any of the governing bodies until the closing date; it may be put off, with notice to everybody, and must never be brought nearer than 6 weeks after publication.',
  confidence: 'I',
  says: 'H',
  override: true,
  processes: proposing,
  pivot: 'proposals',
  versions: sinceFederationRegulations({ weeks: 6 }, 'I'),
  reads: ['acts', 'boards', 'overrides', 'asOf', 'reviewed'],
  guards: {
    'representation-received': (facts, _law, event) => {
      const other = stranger(facts, event);
      if (other !== null) return { ...other, as: 'warning' };
      if (event.data['inWriting'] !== true)
        return {
          message: 'The regulation speaks of written representations; this is none. It may be weighed all the same.',
          as: 'warning',
          nextStep: 'Ask for it in writing before the closing date.',
        };
      const closesOn = closingDateOf(facts);
      if (closesOn === null || event.happenedOn <= closesOn) return undefined;
      return {
        message: `It came after the last day for representations, ${longDate(closesOn)}. The governing bodies may weigh it and need not.`,
        as: 'warning',
        dates: { closesOn, receivedOn: event.happenedOn },
        nextStep: 'Have the minutes say whether late representations were weighed.',
      };
    },
    'closing-date-changed': (facts, { figures, count }, { data }) => {
      const published = publicationOf(facts);
      if (published === null) return 'Nothing is published yet.';
      const closesOn = String(data['closesOn']);
      const counted = count.weeksAfter(published.happenedOn, figures.weeks);
      if (counted.date === null || closesOn >= counted.date) return undefined;
      if (overridden(facts, 'F5')) return 'A manager let it pass.';
      return {
        message: `The closing date cannot be brought nearer than ${longDate(counted.date)}, ${figures.weeks} weeks after publication.`,
        figures: { weeks: figures.weeks },
        dates: { closesOn, earliest: counted.date, from: counted.date },
        argument: argumentOf(counted),
        nextStep: `Choose ${longDate(counted.date)} or a later day.`,
      };
    },
  },
  deadlines: (facts) => {
    const published = publicationOf(facts);
    const closesOn = closingDateOf(facts);
    if (published === null || closesOn === null) return [];
    return [
      {
        title: 'Last day for written representations',
        startedBy: published.index,
        startsOn: published.happenedOn,
        due: closesOn,
        argument: { counting: null, sum: `${longDate(closesOn)} is the day the proposals state`, skipped: [] },
        doneOn: facts.asOf > closesOn ? closesOn : null,
        for: 'anyone',
        remind: false,
      },
    ];
  },
  tasks: (facts) =>
    actsOf(facts, 'closing-date-changed')
      .slice(-1)
      .filter(() => !facts.reviewed.has('F5:resend'))
      .map(({ happenedOn, data }) => ({
        part: 'resend',
        title: 'Send everybody on the list the changed closing date',
        why: 'The proposals state the day by which people may write; those who have them must hear that it has moved.',
        for: 'governing-body',
        openedOn: happenedOn,
        due: typeof data['closesOn'] === 'string' ? data['closesOn'] : null,
        kind: 'check' as const,
        doneBy: 'review-decided',
      })),
});
