import { defineRule } from '../engine/rule.js';
import { heads } from '../processes/collaboration/words.js';
import { sinceCollaborationRegulations } from './common/collaboration.js';

type Heads = { asked: Readonly<Record<string, readonly string[]>> };

const written = ['parties', 'purpose', 'commitments', 'money', 'safeguarding', 'disputes', 'leaving', 'review', 'binding', 'signatures'];

/** What a text between boards should settle. Practice, not law: a thinner agreement is lawful and will be regretted. */
export const coHeads = defineRule<Heads>({
  id: 'CO-heads',
  citation: 'Practice of authorities; no regulation prescribes the contents of an agreement',
  plain:
    'A written agreement settles who, what for, who pays, how disputes end, how a partner leaves and when it is reviewed; a collaboration also its functions, committee, leadership and staff.',
  confidence: 'P',
  says: 'W',
  processes: ['collaboration'],
  pivot: 'event',
  versions: sinceCollaborationRegulations<Heads>(
    {
      asked: {
        partnership: [],
        'written-partnership': written,
        collaboration: [...written, 'functions', 'committee', 'leadership', 'staff'],
        'collaboration-further-education': [...written, 'functions', 'committee', 'leadership', 'staff'],
        company: written,
      },
    },
    'P',
    'practice',
  ),
  reads: [],
  guards: {
    'agreement-drafted': (_facts, { figures }, { data }) => {
      const held = Array.isArray(data['heads']) ? (data['heads'] as string[]) : [];
      const missing = (figures.asked[String(data['level'])] ?? []).filter((head) => !held.includes(head));
      if (missing.length === 0) return undefined;
      return {
        message: `The text does not settle: ${missing.map((value) => (heads.find((head) => head.value === value)?.label ?? value).toLowerCase()).join('; ')}.`,
        figures: { missing: missing.length },
        nextStep: 'Settle it in the text, or note why it is left out.',
      };
    },
  },
});
