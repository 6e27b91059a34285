import { judgeBy, type JudgeOptions } from './engine/judge.js';
import { tables } from './processes/index.js';
import { rules } from './rules/index.js';
import type { CaseInput, CaseView } from './types.js';

/**
 * Derives state, effects, findings, timetable, tasks, recipients, next events and planned post from the events of a case.
 * @throws RangeError for a process that is not built; ask `processes` first.
 */
export function judge(input: CaseInput, options: JudgeOptions = {}): CaseView {
  const table = tables[input.process];
  if (table === undefined) throw new RangeError(`The process "${input.process}" is not built.`);
  return judgeBy(table, options.rules ?? rules, input, options.explain);
}
