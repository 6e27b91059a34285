import { defineRule, type Bite } from '../engine/rule.js';
import type { Facts } from '../engine/facts.js';
import { arrangementOf, isCollaboration } from '../processes/collaboration/facts.js';
import type { Level } from '../processes/collaboration/words.js';
import { sinceCollaborationRegulations } from './common/collaboration.js';

const words: Record<string, string> = {
  academy: 'an academy',
  independent: 'an independent school',
  'further-education': 'a further education body',
  other: 'a body that is no school',
};

function outsiders(
  { schools }: Pick<Facts, 'schools'>,
  level: Level,
  partners: readonly string[],
  colleges: readonly string[],
): readonly Bite[] {
  if (!isCollaboration(level)) return [];
  const bites: Bite[] = schools
    .filter(({ maintained }) => maintained === false)
    .map(({ key, name }) => ({
      message: `${name} is no maintained school, and only governing bodies of maintained schools can discharge functions jointly.`,
      nextStep: 'Choose a partnership agreement, or leave it out of the joint committee.',
      about: key,
    }));
  const allowed: readonly string[] = level === 'collaboration-further-education' ? colleges : [];
  const wrong = partners.filter((partner) => !allowed.includes(partner));
  if (wrong.length === 0) return bites;
  const college = wrong.includes('further-education');
  return [
    ...bites,
    {
      message: `A partner in a collaboration of maintained schools cannot be ${wrong.map((partner) => words[partner] ?? partner).join(' or ')}: only governing bodies of maintained schools can discharge functions jointly${college ? ', and colleges only under SI 2007/1321' : ''}.`,
      nextStep: college
        ? 'Choose the collaboration with a further education body.'
        : 'Choose a partnership agreement, or leave them out of the joint committee.',
    },
  ];
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
  reads: ['acts', 'boards', 'schools'],
  guards: {
    'agreement-drafted': (facts, { figures }, { data }) =>
      outsiders(
        facts,
        data['level'] as Level,
        Array.isArray(data['otherPartners']) ? (data['otherPartners'] as string[]) : [],
        figures.colleges,
      ),
    'board-resolved': (facts, { figures }) => {
      const { draft } = arrangementOf(facts);
      return draft === null ? 'No text is before the boards.' : outsiders(facts, draft.level, draft.otherPartners, figures.colleges);
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
