import { defineRule } from '../engine/rule.js';
import { sinceCollaborationRegulations } from './common/collaboration.js';

const things = {
  staffSettled: 'shared staff',
  moneySettled: 'money',
  propertySettled: 'things and premises',
  recordsSettled: 'records and data',
} as const;

/** What is shared is settled before a partner goes. Practice, not law. */
export const coExit = defineRule({
  id: 'CO-exit',
  citation: 'Practice of authorities',
  plain: 'Before a partner leaves or the arrangement ends, shared staff, money, things, premises and records are settled.',
  confidence: 'P',
  says: 'W',
  processes: ['collaboration'],
  pivot: 'event',
  versions: sinceCollaborationRegulations({}, 'P', 'practice'),
  reads: ['acts', 'state'],
  guards: {
    'partner-left': (_facts, _law, { data }) =>
      data['settled'] === true
        ? undefined
        : { message: 'It is not settled what happens to staff, money, things and records.', nextStep: 'Settle it in writing.' },
    'collaboration-ended': (_facts, _law, { data }) => {
      const open = Object.entries(things).filter(([field]) => data[field] !== true);
      if (open.length === 0) return undefined;
      return {
        message: `Not settled: ${open.map(([, words]) => words).join('; ')}.`,
        nextStep: 'Settle it in writing before the file is closed.',
      };
    },
  },
  tasks: (facts) => {
    const notice = facts.state === 'notice-given' ? facts.acts.findLast(({ type }) => type === 'exit-notice-given') : undefined;
    if (notice === undefined) return [];
    return [
      {
        title: 'Settle staff, money, things, premises and records',
        why: 'A partner leaves, or the arrangement ends.',
        for: 'governing-body',
        openedOn: notice.happenedOn,
        due: String(notice.data['endsOn']),
        kind: 'do' as const,
      },
    ];
  },
});
