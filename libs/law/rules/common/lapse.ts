import { addDays, longDate, shortDate } from '../../calendar/civil-date.js';
import type { FoldedEvent } from '../../engine/facts.js';
import type { Bite, Deadline, Missing, TaskSpec } from '../../engine/rule.js';
import type { Proposal } from '../../processes/amalgamation/facts.js';

/** A condition is met on its last day or before, and lapses on the day after. */
export function conditionAnswer(one: Proposal, { type, happenedOn }: FoldedEvent): Bite | null {
  const { condition, key, name } = one;
  if (condition === null) return null;
  if (type === 'condition-met' && happenedOn > condition.by)
    return {
      message: `The condition of ${name} had to be met by ${longDate(condition.by)}; the approval has already lost its effect.`,
      dates: { due: condition.by },
      about: key,
      nextStep: 'Record that it was not met in time; the proposals are considered afresh.',
    };
  if (type === 'condition-lapsed' && happenedOn <= condition.by)
    return {
      message: `The condition of ${name} may still be met until ${longDate(condition.by)}.`,
      dates: { due: condition.by, from: addDays(condition.by, 1) },
      about: key,
      nextStep: 'Wait for the date, or give the condition a later date before it passes.',
    };
  return null;
}

/** The line of the timetable for a condition. */
export const conditionRow = (one: Proposal): Deadline[] =>
  one.condition === null || (one.status !== 'conditional' && one.condition.metOn === null)
    ? []
    : [
        {
          part: one.key,
          title: `What ${one.name} depends on must have happened`,
          startedBy: one.determination?.index ?? null,
          startsOn: one.determination?.on ?? null,
          due: one.condition.by,
          argument: { counting: null, sum: `${shortDate(one.condition.by)} is the date the approval gave`, skipped: [] },
          doneOn: one.condition.metOn,
          for: 'case-officer',
        },
      ];

export const conditionMissing = (one: Proposal): Missing[] =>
  one.status !== 'conditional'
    ? []
    : [
        {
          what: `what the approval of ${one.name} depends on`,
          school: one.school?.key ?? '',
          nextStep: 'Record the condition as met, with the day.',
        },
      ];

/** Proposals whose condition lapsed wait for whoever decided first. */
export const afreshTask = (one: Proposal, openedOn: string): TaskSpec[] =>
  !one.afresh
    ? []
    : [
        {
          part: one.key,
          title: `Consider ${one.name} afresh`,
          why: `The date of its condition passed. The ${one.firstDecider === 'adjudicator' ? 'adjudicator' : 'authority'}, who decided first, considers the proposals again; no time is set for it.`,
          for: one.firstDecider === 'adjudicator' ? 'adjudicator' : 'case-officer',
          openedOn,
          due: null,
          kind: 'do',
          doneBy: 'proposals-determined',
        },
      ];
