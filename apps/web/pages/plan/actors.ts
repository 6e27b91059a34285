import type { ProcessId } from '#libs/law/types.js';
import { whoInWords } from '../../words.js';

/** Processes with one governing body, that of the federation. */
const ofOne: ReadonlySet<ProcessId> = new Set(['leaving', 'dissolution', 'discontinuance']);

const ofPlans: Readonly<Record<string, string>> = {
  'secretary-of-state': 'The Secretary of State',
  publishers: 'The authority and the governing body or proposers, each for its part',
  proposers: 'The proposers, such as a diocese',
  'decision-maker': 'Whoever decides it: the authority, the adjudicator, the governing body or the Secretary of State',
  requester: 'Whoever asks for it',
  law: 'Happens by law',
};

/** Who acts in a step of a plan, in words, where no case says which governing bodies there are. */
export function actorInWords(who: string, process: ProcessId, names: Record<string, string>): string {
  if (ofPlans[who] !== undefined) return ofPlans[who];
  if (!ofOne.has(process) && who === 'governing-body') return 'The governing bodies';
  if (!ofOne.has(process) && who === 'clerk') return 'The clerks to the governing bodies';
  return whoInWords(who, names);
}
