import { longDate } from '../../calendar/civil-date.js';
import type { FoldedEvent, NoticeList } from '../../engine/facts.js';
import { inSentence } from '../../engine/notices.js';
import type { Answer } from '../../engine/rule.js';

/** What is said of a copy that had to go out on the very day and went later. */
export function lateSameDay(list: NoticeList | undefined, ruleId: string, event: FoldedEvent): Answer {
  if (list === undefined || list.of !== event.data['of']) return 'It is about something else.';
  const rows = list.rows.filter((row) => row.ruleId === ruleId && row.via === event.index && row.toldOn !== null);
  if (rows.length === 0) return 'It tells nobody this rule names, or they had been told before.';
  const after = rows.filter((row) => row.toldOn! > (row.from ?? list.from));
  if (after.length === 0) return undefined;
  return after.map((row) => ({
    message: `The copy for ${inSentence(row.label)} was due on the day of publication, ${longDate(row.from ?? list.from)}.`,
    dates: { due: row.from ?? list.from, doneOn: row.toldOn },
    about: row.key,
    nextStep: 'Nothing becomes void by it. Note the reason for the file.',
  }));
}
