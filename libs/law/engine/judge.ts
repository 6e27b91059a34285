import { tasksByPolicy, warnByPolicy } from '../policy/ask-policies.js';
import type { CaseInput, CaseView, Finding, Task } from '../types.js';
import { foldWithCorrections } from './corrections.js';
import { fold, type Folded, type Reading } from './fold.js';
import { nextEvents } from './next.js';
import { eventInWords, type ProcessTable } from './process.js';
import { remindersOf } from './reminders.js';
import type { Rule } from './rule.js';
import { rulebookOf, type Rulebook } from './rulebook.js';
import { badgesOf, noticeTasks, recipientsOf, standingOf, tasksOf, timetableOf } from './view.js';

export interface JudgeOptions {
  /** Rules to judge by, in place of those in force; for comparing rulebooks. */
  rules?: readonly Rule[];
  /** Also say which rules were asked and did not bite, and why. */
  explain?: boolean;
}

/** Derives everything from the events of a case. Pure: nothing but the input has a say in the answer. */
export function judgeBy(table: ProcessTable, rules: readonly Rule[], input: CaseInput, explain = false): CaseView {
  const rulebook = rulebookOf(rules);
  const folded = foldEvents(input, table, rulebook, explain);
  const { facts, outcomes } = folded;
  const state = table.states[facts.state]!;
  const final = state.final === true;
  const { rows, silent } = timetableOf(facts, rulebook);
  const policies = input.policies ?? [];
  if (policies.length > 0) warnByPolicy(policies, facts, outcomes);
  const findings: Finding[] = [];
  for (const outcome of outcomes) for (const finding of outcome.findings) findings.push(finding);
  findings.push(...standingOf(facts, rulebook, rows));
  for (const { index } of folded.differing) {
    const outcome = outcomes.find((one) => one.index === index);
    if (outcome !== undefined) outcome.inQuestion = true;
  }
  const provisional = table.provisional?.(facts) === true;
  let next: CaseView['next'] | undefined;
  return {
    state: facts.state,
    stateTitle: state.title,
    badges: final ? [] : [...badgesOf(input, facts, rows, final, provisional), ...(table.badges?.(facts, rows) ?? [])],
    final,
    route: facts.route,
    effectiveOn: facts.effectiveOn,
    certainty: facts.effectiveOn === null ? null : provisional ? 'provisional' : 'confirmed',
    events: outcomes,
    findings,
    timetable: rows,
    tasks: final
      ? questionsOf(table, input, folded)
      : [
          ...noticeTasks(facts, rows),
          ...tasksOf(facts, rulebook),
          ...tasksByPolicy(policies, facts, table),
          ...questionsOf(table, input, folded),
        ],
    recipients: recipientsOf(facts, rows),
    // worked out when somebody asks: whoever records an event does not
    get next() {
      return (next ??= nextEvents(table, rulebook, facts, input.events.length, rows));
    },
    post: remindersOf(facts, rows, silent, final),
  };
}

/** The events read in order, with their corrections in place: the facts at their end, and what came of each. */
export function foldEvents(input: CaseInput, table: ProcessTable, rulebook: Rulebook, explain = false): Folded {
  if (input.events.some(({ type }) => type === 'correction')) return foldWithCorrections(input, table, rulebook, explain);
  const readings = input.events.map((event, index): Reading => ({ event, index }));
  return fold(input, table, rulebook, readings, explain);
}

/** A review for every event that stands as accepted although it would be refused now: by a correction, or by rules that changed. */
function questionsOf(table: ProcessTable, input: CaseInput, { differing, facts }: Folded): Task[] {
  return differing.flatMap(({ index, findings }) => {
    const event = input.events[index];
    const key = `question:${event?.sequence ?? index + 1}`;
    if (event === undefined || facts.reviewed.has(key)) return [];
    return [
      {
        key,
        ruleId: findings[0]?.ruleId ?? 'process',
        title: `Decide what follows: ${eventInWords(table, event)} is in question`,
        why: `It was accepted when it was recorded and stays accepted. Asked again, the rules answer: ${findings.map(({ message }) => message).join(' ')}`,
        citation: findings[0]?.citation ?? '',
        for: 'case-officer',
        openedOn: event.happenedOn,
        due: null,
        kind: 'review' as const,
        doneBy: 'review-decided',
      },
    ];
  });
}
