import { actsOf, type Facts, type FoldedEvent } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { BOTH, late, limit, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** Requests in the order received, each with the sending that answered it. */
function requests(facts: Pick<Facts, 'acts'>): { request: FoldedEvent; answer: FoldedEvent | undefined }[] {
  const sent = actsOf(facts, 'copy-sent');
  return actsOf(facts, 'copy-requested').map((request, place) => ({ request, answer: sent[place] }));
}

/** SI 2013/3109 regs 10(5), 12(6), SI 2013/3110 Sch 3 para 1(4): whoever asks gets a copy within a week. */
export const ra12 = defineRule({
  id: 'RA-12',
  citation: 'SI 2013/3109 regs 10(5), 12(6); SI 2013/3110 Sch 3 para 1(4)',
  plain: 'Whoever asks for a copy of the proposals gets it within 1 week of the request.',
  confidence: 'T',
  says: 'B',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ weeks: 1 }, 'SI 2013/3109 regs 10(5), 12(6)'),
  reads: ['acts', 'bankHolidays'],
  guards: {
    'copy-sent': (facts, { figures, count }, { happenedOn }) => {
      const open = requests(facts).find(({ answer }) => answer === undefined);
      if (open === undefined) return 'Nobody waits for a copy.';
      const counted = count.weeksOf(open.request.happenedOn, figures.weeks, facts.bankHolidays);
      return late(happenedOn, counted, 'The copy', 'copy-sent') ?? undefined;
    },
  },
  deadlines: (facts, { figures, count }) =>
    requests(facts).map(({ request, answer }) =>
      limit(count.weeksOf(request.happenedOn, figures.weeks, facts.bankHolidays), {
        part: String(request.index),
        title: 'Send the copy that was asked for',
        startedBy: request.index,
        doneOn: answer?.happenedOn ?? null,
        for: 'case-officer',
      }),
    ),
});
