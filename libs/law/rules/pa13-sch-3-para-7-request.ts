import { defineRule } from '../engine/rule.js';
import { matterFacts, type Proposal } from '../processes/amalgamation/facts.js';
import { onList, outOfTime, requestRow, windowOpen } from './common/referral.js';
import {
  each,
  ENLARGEMENT,
  isFoundationOrVoluntary,
  late,
  limit,
  proposalsOf,
  sinceSchoolOrganisation,
  toAuthority,
} from './common/statutory-proposals.js';

type Figures = { weeks: number; referWeeks: number };

const allowed = ({ school }: Proposal): string[] => [
  'diocesan-board',
  'catholic-bishop',
  ...(isFoundationOrVoluntary(school?.category) ? ['governing-body', 'trustees'] : []),
];

/** SI 2013/3110 Sch 3 para 7: who may ask for a referral of a change; from the decision, not from the notification. */
export const rb13 = defineRule<Figures>({
  id: 'RB-13',
  citation: 'SI 2013/3110 Sch 3 para 7',
  plain:
    'Within 4 weeks of the authority’s decision on a change, counted from the decision itself, a diocesan board or bishop of the area, and for a foundation, voluntary or foundation special school its governing body or trustees, may ask that it be referred; the authority sends the papers within 1 week of the request.',
  confidence: 'T',
  says: 'H',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ weeks: 4, referWeeks: 1 }, 'SI 2013/3110 Sch 3 para 7'),
  reads: [...matterFacts, 'bankHolidays', 'effectiveOn'],
  guards: {
    'referral-requested': (facts, { figures, count }, event) =>
      each(facts, event, ['alteration'], (one) => {
        const counted = one.determination === null ? null : count.weeksOf(one.determination.on, figures.weeks, facts.bankHolidays);
        return onList(event.data['requester'], allowed(one), one) ?? outOfTime(event, counted, one);
      }),
    'proposals-referred': (facts, { figures, count }, event) =>
      each(facts, event, ['alteration'], ({ request, key, name }) =>
        event.data['because'] !== 'request' || request === null
          ? null
          : late(event.happenedOn, count.weeksOf(request.on, figures.referWeeks, facts.bankHolidays), `The reference of ${name}`, key),
      ),
  },
  deadlines: (facts, { figures, count }) =>
    proposalsOf(facts, 'alteration').flatMap((one) => [
      ...(one.determination?.by === 'authority'
        ? [requestRow(one, count.weeksOf(one.determination.on, figures.weeks, facts.bankHolidays))]
        : []),
      ...(one.request === null
        ? []
        : [
            limit(count.weeksOf(one.request.on, figures.referWeeks, facts.bankHolidays), {
              part: `refer:${one.key}`,
              title: `Refer ${one.name} to the adjudicator as asked`,
              startedBy: one.request.index,
              doneOn: one.request.referredOn,
              for: toAuthority(facts),
            }),
          ]),
    ]),
  missing: (facts, { figures, count }) => {
    const day = facts.effectiveOn;
    if (day === null) return [];
    return proposalsOf(facts, 'alteration').flatMap((one) =>
      one.determination?.by === 'authority'
        ? windowOpen(one, count.weeksOf(one.determination.on, figures.weeks, facts.bankHolidays), day)
        : [],
    );
  },
});
