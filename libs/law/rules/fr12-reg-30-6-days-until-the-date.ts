import { daysBetween } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import type { Facts } from '../engine/facts.js';
import { sinceFederationRegulations } from './common/versions.js';

function short(
  { decision, settings }: Facts,
  days: number,
): undefined | string | { message: string; figures: Record<string, number>; dates: Record<string, string>; nextStep: string } {
  if (decision?.effectiveOn == null) return 'The board fixed no date.';
  const setting = settings['leave.deFederationDate.minInterval'];
  const wanted = typeof setting === 'number' ? setting : days;
  const interval = daysBetween(decision.on, decision.effectiveOn);
  if (interval >= wanted) return undefined;
  return {
    message: `Only ${interval} days lie between the decision and the date. No interval is laid down; ${wanted} days are advised for what the authority must set up.`,
    figures: { interval, advised: wanted },
    dates: { decidedOn: decision.on, effectiveOn: decision.effectiveOn },
    nextStep: 'Agree with the authority that it can be ready in time, or have the board fix a later date.',
  };
}

/** The regulations lay down no interval before the date; the planning figure is advice. */
export const l7Interval = defineRule({
  id: 'L7-interval',
  citation: 'SI 2012/1035 reg 30(6) (no interval stated)',
  plain: 'Between the decision and the date fixed no interval is laid down; 60 days are advised so that the authority can prepare.',
  confidence: 'I',
  says: 'W',
  pivot: 'decision',
  versions: sinceFederationRegulations({ days: 60 }, 'I', 'planning figure'),
  reads: ['decision', 'settings'],
  guards: {
    'board-decided': (facts, { figures }) => short(facts, figures.days),
    'effective-date-changed': (facts, { figures }) => short(facts, figures.days),
  },
});
