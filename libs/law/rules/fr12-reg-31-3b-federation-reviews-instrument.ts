import { shortDate } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Reg 31(3)(b): the board reviews the federation's own instrument when a school leaves. */
export const l11 = defineRule({
  id: 'L11',
  citation: 'SI 2012/1035 reg 31(3)(b)',
  plain:
    'When a school leaves a federation that goes on, its governing body, and not the authority, must review the federation’s own instrument; no time is set, and it should take effect on the date.',
  confidence: 'A',
  says: 'W',
  pivot: 'decision',
  versions: sinceFederationRegulations({}),
  reads: ['route', 'decision', 'reviewOpened'],
  guards: {
    'effective-date-reached': ({ route, reviewOpened }) => {
      if (route !== 'leave') return 'No school leaves a federation that goes on.';
      if (reviewOpened !== null) return undefined;
      return {
        message: 'The board has not begun to review the federation’s own instrument.',
        nextStep: 'The board opens the review and tells the authority.',
      };
    },
  },
  deadlines: ({ route, decision, reviewOpened }) => {
    if (route !== 'leave' || decision?.effectiveOn == null) return [];
    return [
      {
        title: 'Review the federation’s own instrument',
        startedBy: decision.index,
        startsOn: decision.on,
        due: decision.effectiveOn,
        argument: {
          counting: null,
          sum: `no time is set; it should take effect on ${shortDate(decision.effectiveOn)}, the date the board fixed`,
          skipped: [],
        },
        doneOn: reviewOpened?.on ?? null,
        for: 'governing-body',
      },
    ];
  },
  tasks: ({ route, decision, reviewOpened }) => {
    if (route !== 'leave' || decision === null || reviewOpened !== null) return [];
    return [
      {
        title: 'Open the review of the federation’s own instrument',
        why: 'A school leaves the federation; its board must review the instrument.',
        for: 'governing-body',
        openedOn: decision.on,
        due: decision.effectiveOn,
        kind: 'do',
        doneBy: 'instrument-review-opened',
      },
    ];
  },
});
