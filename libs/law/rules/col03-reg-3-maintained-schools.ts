import { defineRule, type Bite } from '../engine/rule.js';
import type { FoldedEvent } from '../engine/facts.js';
import { arrangementOf, isCollaboration } from '../processes/collaboration/facts.js';
import type { Level } from '../processes/collaboration/words.js';
import { sinceCollaborationRegulations } from './common/collaboration.js';

const words: Record<string, string> = {
  academy: 'an academy',
  independent: 'an independent school',
  'further-education': 'a further education body',
  other: 'a body that is no school',
};

function outsiders(level: Level, partners: readonly string[], colleges: readonly string[]): Bite | undefined {
  if (!isCollaboration(level)) return undefined;
  const allowed: readonly string[] = level === 'collaboration-further-education' ? colleges : [];
  const wrong = partners.filter((partner) => !allowed.includes(partner));
  if (wrong.length === 0) return undefined;
  return {
    message: `${wrong.map((partner) => words[partner] ?? partner).join(' and ')} cannot be a partner in a collaboration of maintained schools: only their governing bodies can discharge functions jointly${wrong.includes('further-education') ? ', and colleges only under SI 2007/1321' : ''}.`,
    nextStep: wrong.includes('further-education')
      ? 'Choose the collaboration with a further education body.'
      : 'Choose a partnership agreement, or leave them out of the joint committee.',
  };
}

/** Reg 3(1) speaks of governing bodies, and the Education Act 2002 means those of maintained schools. */
export const coMaintained = defineRule({
  id: 'CO-maintained',
  citation: 'SI 2003/1962 reg 3(1); Education Act 2002 s 26; SI 2007/1321 reg 3(1)',
  plain:
    'Only governing bodies of maintained schools can be partners in a collaboration with joint functions; with further education bodies other regulations apply.',
  confidence: 'T',
  says: 'H',
  processes: ['collaboration'],
  pivot: 'event',
  versions: sinceCollaborationRegulations({ colleges: ['further-education'] }),
  reads: ['acts', 'boards'],
  guards: {
    'agreement-drafted': (_facts, { figures }, { data }: FoldedEvent) =>
      outsiders(data['level'] as Level, Array.isArray(data['otherPartners']) ? (data['otherPartners'] as string[]) : [], figures.colleges),
    'board-resolved': (facts, { figures }) => {
      const { draft } = arrangementOf(facts);
      return draft === null ? 'No text is before the boards.' : outsiders(draft.level, draft.otherPartners, figures.colleges);
    },
  },
  tasks: (facts) => {
    const { draft, inForce } = arrangementOf(facts);
    const text = draft ?? inForce?.draft;
    if (text?.level !== 'company' && text?.level !== 'collaboration-further-education') return [];
    return [
      {
        title:
          text.level === 'company'
            ? 'Look up company law and the School Companies Regulations 2002'
            : 'Look up SI 2007/1321 and the college’s instrument and articles',
        why: 'The words of these rules are not in the rulebook; a person must read them before the boards resolve.',
        for: 'case-officer',
        openedOn: text.on,
        due: null,
        kind: 'review' as const,
        doneBy: 'review-decided',
      },
    ];
  },
});
