import { lastAct } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { VARIATION } from '../processes/instrument/ids.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Regs 31(3)(b), 44(2): a federation that goes on reviews its instrument. */
export const procV9 = defineRule({
  id: 'PROC-V9',
  citation: 'SI 2012/1035 regs 31(3)(b), 44(2)',
  plain:
    'A federation reviews its instrument when a school leaves and it goes on, and before a member closes while more than one remains; only a review that was opened can end.',
  confidence: 'T',
  says: 'H',
  processes: VARIATION,
  pivot: 'event',
  versions: sinceFederationRegulations({}, 'T', 'SI 2012/1035 regs 31(3)(b), 44(2)'),
  reads: ['acts', 'settings', 'asOf'],
  guards: {
    'review-ended': (facts) =>
      lastAct(facts, 'review-opened') === null
        ? { message: 'No review was opened that could end.', nextStep: 'Record that the board or the authority opened the review.' }
        : undefined,
  },
  tasks: (facts) => {
    const because = facts.settings['compulsoryReview'];
    if (typeof because !== 'string' || lastAct(facts, 'review-opened') !== null) return [];
    return [
      {
        title: 'Open the review of the federation’s instrument',
        why:
          because === 'member-closes'
            ? 'A member closes, and more than one school remains.'
            : 'A school leaves the federation, and it goes on.',
        for: 'governing-body',
        openedOn: facts.asOf,
        due: null,
        kind: 'do',
        doneBy: 'review-opened',
      },
    ];
  },
});
