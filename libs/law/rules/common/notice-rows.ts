import { longDate } from '../../calendar/civil-date.js';
import type { IsoDate } from '../../types.js';
import { argumentOf, type Counting } from '../../calendar/counted.js';
import type { FoldedEvent, NoticeList } from '../../engine/facts.js';
import { completeOn, everyoneTold, named, unknownRows, untold } from '../../engine/notices.js';
import type { Answer, Bite, Deadline } from '../../engine/rule.js';

/** The line of the timetable for telling everybody a rule names. */
export function noticeDeadline(
  list: NoticeList,
  ruleId: string,
  title: string,
  counted: Counting,
  asOf: IsoDate,
  actor = 'governing-body',
): Deadline {
  const missing = untold(list, ruleId);
  const unknown = unknownRows(list, ruleId);
  const done = completeOn(list, ruleId);
  const findings: Bite[] = [];
  if (missing.length > 0 && counted.date !== null && asOf > counted.date) {
    findings.push({
      message: `Not told by the last day: ${named(missing)}.`,
      dates: { due: counted.date },
      figures: { missing: missing.length },
      argument: argumentOf(counted),
      nextStep: 'Tell them now. A late notice is a breach and makes nothing void.',
    });
  }
  if (unknown.length > 0)
    findings.push({
      message: `It is not known whether these must be told: ${named(unknown)}.`,
      as: 'data',
      nextStep: 'Record the missing fact about the school.',
    });
  return {
    title,
    startedBy: list.startedBy,
    startsOn: list.from,
    due: counted.date,
    argument: argumentOf(counted),
    doneOn: done?.on ?? null,
    done: everyoneTold(list, ruleId),
    for: actor,
    findings,
  };
}

/** Whether the telling at hand came after the last day for those it told. */
export function lateTelling(list: NoticeList | null, ruleId: string, counted: Counting | null, event: FoldedEvent, what: string): Answer {
  if (list === null || counted === null) return 'The notice is not of this.';
  const reached = list.rows.filter((row) => row.ruleId === ruleId && row.via === event.index && row.toldOn !== null);
  if (reached.length === 0) return 'It tells nobody this rule names, or they had been told before.';
  if (counted.date === null) return 'The last day cannot be counted.';
  const due = counted.date;
  const late = reached.filter(({ toldOn }) => toldOn! > due);
  if (late.length === 0) return undefined;
  return {
    message: `${what} was late for ${named(late)}: the last day was ${longDate(due)}.`,
    figures: { late: late.length },
    dates: { due, toldOn: late[0]!.toldOn },
    argument: argumentOf(counted),
    nextStep: 'Nothing becomes void by it. Note the reason for the file.',
  };
}
