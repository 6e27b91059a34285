import { defineRule } from '../engine/rule.js';
import { since } from './common/versions.js';

/** Reg 22A: surplus governors after a school has left; their removal must be on the agenda. */
export const l15 = defineRule({
  id: 'L15',
  citation: 'SI 2012/1035 regs 17, 21, 22, 22A, 26; SI 2013/1624 reg 14(6A)',
  plain:
    'After a school has left, the board removes governors beyond the number its instrument gives, foundation governors of the departed school first; a removal that was not an item on the agenda has no effect.',
  confidence: 'A',
  says: 'H',
  pivot: 'event',
  versions: since('2015-09-01', {}, 'A', 'SI 2014/1257 reg 3'),
  reads: ['route', 'reachedOn', 'missing', 'surplusSettled'],
  guards: {
    'surplus-governors-removed': (_facts, _law, { data }) =>
      data['agendaItem'] === true
        ? undefined
        : {
            message: 'The removal has no effect: it was not an item on the agenda of the meeting as notified.',
            nextStep: 'Call a meeting whose agenda names the removal.',
          },
  },
  tasks: ({ route, reachedOn, missing, surplusSettled }) => {
    if (route !== 'leave' || reachedOn === null || missing.length > 0 || surplusSettled !== null) return [];
    return [
      {
        title: 'Check for surplus governors, the composition of the board and its charity status',
        why: 'A school has left; governors appointed for it may be more than the instrument allows.',
        for: 'governing-body',
        openedOn: reachedOn.on,
        due: null,
        kind: 'check',
        doneBy: 'surplus-governors-removed',
      },
    ];
  },
});
