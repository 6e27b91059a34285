import type { Facts } from '../engine/facts.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { concerned, matterFacts, matterOf, type Proposal } from '../processes/amalgamation/facts.js';
import { capital, ENLARGEMENT, late, limit, proposalsOf, sinceSchoolOrganisation, toAuthority } from './common/statutory-proposals.js';

/** The change that went to the adjudicator because it was delayed or by request: it takes the closure with it. */
const referredChange = (facts: Pick<Facts, 'process' | 'schools' | 'relevantSchool' | 'acts'>): Proposal | null =>
  proposalsOf(facts, 'alteration').find(
    ({ referral }) => referral !== null && (referral.because === 'delayed' || referral.because === 'request'),
  ) ?? null;

/** SI 2013/3110 Sch 3 para 10: closure and change are considered together, and go to the adjudicator together. */
export const rb14 = defineRule({
  id: 'RB-14',
  citation: 'SI 2013/3110 Sch 3 para 10',
  plain:
    'The change and the closure related to it are considered together by the same body; when the change goes to the adjudicator because it was delayed or by request, the authority refers the closure within 1 week too.',
  confidence: 'T',
  says: 'H',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ weeks: 1 }, 'SI 2013/3110 Sch 3 para 10'),
  reads: [...matterFacts, 'bankHolidays'],
  guards: {
    'proposals-determined': (facts, _law, event) => {
      const { proposals } = matterOf(facts);
      if (event.data['by'] !== 'authority') return 'The adjudicator decides.';
      const those = concerned(proposals, event);
      const others = proposals.filter((one) => !those.includes(one) && one.status !== 'withdrawn' && one.status !== 'revoked');
      const bites: Bite[] = [];
      const say = (one: Proposal, message: string, nextStep: string): void => void bites.push({ message, about: one.key, nextStep });
      for (const one of others) {
        if (one.status === 'unpublished')
          say(
            one,
            `${one.school?.name ?? 'The other half'}: its proposals are not published yet, so the two cannot be considered together.`,
            'Publish both, and consider both.',
          );
        else if (one.status === 'with-adjudicator')
          say(one, `Its other half, ${one.name}, is with the adjudicator.`, 'Refer this too; one body considers both.');
      }
      if (bites.length === 0 && event.data['consideredTogether'] === false)
        say(those[0] ?? proposals[0]!, 'Closure and change were not considered together.', 'Consider both at one meeting.');
      return bites;
    },
    'proposals-referred': (facts, { figures, count }, event) => {
      const change = referredChange(facts);
      if (change?.referral == null || event.data['because'] !== 'related') return 'No change went to the adjudicator before.';
      const counted = count.weeksOf(change.referral.on, figures.weeks, facts.bankHolidays);
      return late(event.happenedOn, counted, 'The reference of the related closure', change.key) ?? undefined;
    },
  },
  standing: (facts) => {
    const { proposals } = matterOf(facts);
    const decided = proposals.filter(({ determination, status }) => determination?.by === 'authority' && status !== 'withdrawn');
    const open = proposals.filter(({ status }) => status === 'published');
    if (decided.length === 0 || open.length === 0) return [];
    return [
      {
        message: `${capital(decided.map(({ name }) => name).join(', '))} is decided, and ${open.map(({ name }) => name).join(', ')} is not.`,
        as: 'warning',
        about: open[0]!.key,
        nextStep: 'The halves are considered together: decide the other on the same day, or refer both.',
      },
    ];
  },
  deadlines: (facts, { figures, count }) => {
    const change = referredChange(facts);
    if (change?.referral == null) return [];
    const counted = count.weeksOf(change.referral.on, figures.weeks, facts.bankHolidays);
    return proposalsOf(facts, 'closure')
      .filter(({ publication, status }) => publication !== null && status !== 'withdrawn')
      .map((one) =>
        limit(counted, {
          part: one.key,
          title: `Refer ${one.name}, which is related to the change`,
          startedBy: change.referral!.index,
          doneOn: one.referral?.on ?? null,
          for: toAuthority(facts),
        }),
      );
  },
});
