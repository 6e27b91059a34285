import { lastAct } from '../engine/facts.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { versionToMake } from '../processes/instrument/facts.js';
import { VARIATION } from '../processes/instrument/ids.js';
import { since2012 } from './common/instruments.js';
import type { Facts } from '../engine/facts.js';

const dated = (facts: Pick<Facts, 'acts'>): Bite | undefined =>
  (versionToMake(facts)?.effectiveOn ?? null) === null
    ? { message: 'A variation must say from when it takes effect.', nextStep: 'Date the draft, with day, month and year.' }
    : undefined;

/** Reg 30(8): the date of the variation; reg 15: surplus governors after it. */
export const procV8 = defineRule({
  id: 'PROC-V8',
  citation: 'SI 2012/1034 regs 15, 30(8)',
  plain: 'A variation gives the date on which it takes effect; where places fall, surplus governors leave as the regulations say.',
  confidence: 'T',
  says: 'H',
  processes: VARIATION,
  pivot: 'event',
  versions: since2012('SI 2012/1034 reg 30(8)', {}),
  reads: ['acts', 'settings'],
  guards: { 'making-approved': (facts) => dated(facts), made: (facts) => dated(facts) },
  tasks: (facts) => {
    const made = lastAct(facts, 'made');
    if (made === null || facts.settings['placesFall'] === false) return [];
    return [
      {
        title: 'Check for surplus governors',
        why: 'Where a variation gives fewer places of a category than there are governors, some must leave.',
        for: 'governing-body',
        openedOn: made.happenedOn,
        due: null,
        kind: 'check',
        doneBy: 'review-decided',
      },
    ];
  },
});
