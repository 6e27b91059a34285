import { defineRule, type Bite } from '../engine/rule.js';
import { arrangementOf, isCollaboration, type Draft } from '../processes/collaboration/facts.js';
import { functions } from '../processes/collaboration/words.js';
import type { Level } from '../processes/collaboration/words.js';
import { delegationRules } from './common/collaboration.js';

type Kept = { kept: readonly string[] };

const label = (value: string): string => (functions.find((one) => one.value === value)?.label ?? value).toLowerCase();

function notDelegable({ level, delegated }: Pick<Draft, 'level' | 'delegated'>, { kept }: Kept): Bite[] {
  if (delegated.length === 0) return [];
  if (!isCollaboration(level))
    return [
      {
        message: 'A partnership or a company has no joint committee with delegated powers; the text delegates functions all the same.',
        nextStep: 'Take the delegation out, or make it a collaboration.',
      },
    ];
  const wrong = delegated.filter((one) => kept.includes(one));
  if (wrong.length === 0) return [];
  return [
    {
      message: `A governing body cannot delegate this to a committee, so not to a joint committee either: ${wrong.map(label).join('; ')}.`,
      figures: { functions: wrong.join(', ') },
      nextStep:
        'Keep it with each governing body. A manager may override with a reason: the list in force since 2013 was not read in full.',
    },
  ];
}

/** Reg 3(1), (3): subject to the rules on delegation, functions that may go to a committee may go to a joint committee. */
export const co02 = defineRule<Kept>({
  id: 'CO-02',
  citation: 'SI 2003/1962 reg 3(1), (3); SI 2003/1377 regs 16-17, since 2013 SI 2013/1624 regs 18-19',
  plain: 'A joint committee receives only functions that a governing body could delegate to a committee of its own.',
  confidence: 'T',
  says: 'H',
  override: true,
  processes: ['collaboration'],
  pivot: 'event',
  versions: delegationRules<Kept>({ kept: ['constitution'] }, { kept: ['constitution', 'chair', 'clerk', 'committees'] }),
  reads: ['acts', 'boards', 'overrides'],
  guards: {
    'agreement-drafted': (_facts, { figures }, { data }) =>
      notDelegable(
        { level: data['level'] as Level, delegated: Array.isArray(data['delegated']) ? (data['delegated'] as string[]) : [] },
        figures,
      ).map((bite) => ({ ...bite, as: 'warning' as const })),
    'board-resolved': (facts, { figures }, { data }) => {
      const { draft } = arrangementOf(facts);
      if (draft === null || data['outcome'] !== 'agrees') return 'The board does not agree to a text.';
      if (facts.overrides.some(({ ruleId, index }) => ruleId === 'CO-02' && index > draft.index))
        return 'A manager let the delegation pass, with a reason.';
      return notDelegable(draft, figures);
    },
  },
});
