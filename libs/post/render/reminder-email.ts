import { longDate, toDayNumber } from '#libs/law/calendar/civil-date.js';
import type { IsoDate } from '#libs/law/types.js';
import type { ClaimedReminder, OutgoingMail } from '../types.js';
import { calendarText } from './calendar-entry.js';

/** What an email says besides its reminder: where the service is and whose it is. */
export interface Letterhead {
  council: string;
  from: string;
  /** Address of the service, without a slash at the end. */
  baseUrl: string;
  /** Day on which it goes out. */
  today: IsoDate;
  /** Whom it is for, where the reader is asked to pass it on. */
  insteadOf?: string | null;
  /** "Audit record 128 (4f3a 91bc 02de)". */
  auditRecord: string | null;
}

/** How an audit record is printed: made by the audit room, handed in so that post needs to know nothing of it. */
export type PrintRecord = (record: { number: number; logRoot: string }) => string;

/** The letterhead of this installation for one reminder. */
export function letterhead(
  config: { council: { name: string }; mailFrom: string; baseUrl: string },
  reminder: ClaimedReminder,
  today: IsoDate,
  printRecord: PrintRecord | null,
): Letterhead {
  return {
    council: config.council.name,
    from: config.mailFrom,
    baseUrl: config.baseUrl,
    today,
    auditRecord: reminder.auditRecord && printRecord ? printRecord(reminder.auditRecord) : null,
  };
}

/** What the reader has to know first, by the day on which it is read: a reminder may have waited for a mail server. */
function opening({ kind, deadline }: ClaimedReminder, today: IsoDate): string {
  const day = longDate(deadline);
  if (kind === 'alarm') return `Alarm for ${day}`;
  if (today < deadline) return `Due ${day}`;
  return today === deadline ? `Due today, ${day}` : `Overdue since ${day}`;
}

function lead({ kind, deadline }: ClaimedReminder, today: IsoDate): string {
  const day = longDate(deadline);
  if (kind === 'alarm') return `The date fixed by the board is ${day}, the next working day or close to it, and the case is not ready:`;
  if (today > deadline) return `The last day for this was ${day}, and the case does not show that it was done:`;
  if (today === deadline) return `The last day for this is today, ${day}:`;
  // a deadline on a day without post is reminded of on the working day before
  return kind === 'on' ? `This must be done by ${day}; there is no working day left before it:` : `This must be done by ${day}:`;
}

const passOn = (office: string): string =>
  `This is for ${office}. No address is known there: please pass it on, and enter a contact so that the next one arrives.`;

/** The lines of an email; the text is the master and the HTML says the same. */
interface Letter {
  subject: string;
  paragraphs: string[];
  facts: [string, string][];
  link: string;
  closing: string[];
}

function letterOf(reminder: ClaimedReminder, head: Letterhead): Letter {
  const about = reminder.schoolName ? `${reminder.schoolName}, ${reminder.federationName}` : reminder.federationName;
  const facts: [string, string][] = [['Case', `${reminder.reference}: ${about}`]];
  if (reminder.citation) facts.push(['The rule', `${reminder.citation} (${reminder.ruleId})`]);
  if (reminder.sum) facts.push(['Why this date', reminder.sum]);
  const closing = [
    'If it has been done, record it in the case; no further reminder will be sent.',
    `This message was sent by a program for ${head.council}.`,
  ];
  if (head.auditRecord) closing.push(`${head.auditRecord}. Keep it: it lets anyone check later that the record was not altered.`);
  return {
    subject: `${opening(reminder, head.today)}: ${reminder.title} (${reminder.reference})`,
    paragraphs: [lead(reminder, head.today), reminder.title, ...(head.insteadOf ? [passOn(head.insteadOf)] : [])],
    facts,
    link: `${head.baseUrl}/cases/${reminder.reference}`,
    closing,
  };
}

function asText(letter: Letter): string {
  return (
    [
      ...letter.paragraphs,
      letter.facts.map(([name, value]) => `${name}: ${value}`).join('\n'),
      `Open the case: ${letter.link}`,
      letter.closing.join('\n'),
    ].join('\n\n') + '\n'
  );
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c]!);

function asHtml(letter: Letter): string {
  const p = (text: string, style = ''): string => `<p style="margin:0 0 16px;${style}">${text}</p>`;
  const rows = letter.facts.map(
    ([name, value]) =>
      `<tr><th scope="row" style="text-align:left;vertical-align:top;padding:4px 16px 4px 0">${escaped(name)}</th><td style="padding:4px 0">${escaped(value)}</td></tr>`,
  );
  return (
    `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(letter.subject)}</title></head>` +
    `<body style="font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#0b0c0c;max-width:640px;margin:0 auto;padding:16px">` +
    p(escaped(letter.paragraphs[0]!)) +
    p(escaped(letter.paragraphs[1]!), 'font-size:20px;font-weight:bold') +
    letter.paragraphs
      .slice(2)
      .map((text) => p(escaped(text)))
      .join('') +
    `<table style="border-collapse:collapse;margin:0 0 16px">${rows.join('')}</table>` +
    p(`<a href="${escaped(letter.link)}">Open the case</a>`) +
    letter.closing.map((line) => p(escaped(line), 'font-size:14px;color:#505a5f')).join('') +
    `</body></html>`
  );
}

/** Domain of an address such as `School federations <federations@council.example>`. */
function domainOf(from: string): string {
  return /@([^>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
}

/** The Message-ID of a reminder: from its row, so that a second attempt is recognised as the same message. */
export function messageIdOf(reminderId: string, from: string): string {
  return `<reminder-${reminderId}@${domainOf(from)}>`;
}

/** The whole email about one reminder, for one recipient. Pure but for loading the calendar library. */
export async function reminderEmail(reminder: ClaimedReminder, to: OutgoingMail['to'], head: Letterhead): Promise<OutgoingMail> {
  const letter = letterOf(reminder, head);
  // a day that is over needs no place in a diary
  const calendar =
    head.today > reminder.deadline
      ? null
      : await calendarText({
          uid: `${reminder.caseId}/${reminder.deadlineKey}@${domainOf(head.from)}`,
          sequence: toDayNumber(reminder.deadline),
          day: reminder.deadline,
          title: `${reminder.title} (${reminder.reference})`,
          description: asText(letter),
          url: letter.link,
        });
  return {
    messageId: messageIdOf(reminder.id, head.from),
    from: head.from,
    to,
    subject: letter.subject,
    text: asText(letter),
    html: asHtml(letter),
    calendar,
  };
}
