import type { Category, Confidence, Enforcement, IsoDate, ProcessId } from '#libs/law/types.js';
import { daysBetween, longDate, shortDate } from '#libs/law/calendar/civil-date.js';

export { daysBetween, longDate, shortDate };

export const processWords: Record<ProcessId, string> = {
  federating: 'Federating',
  joining: 'Joining a federation',
  leaving: 'Leaving a federation',
  dissolution: 'Dissolving a federation',
  discontinuance: 'Closing or converting a federated school',
  'amalgamation-new-school': 'Amalgamation: one new school',
  'amalgamation-enlargement': 'Amalgamation: one school enlarged',
  collaboration: 'Collaboration',
};

export const categoryWords: Record<Category, string> = {
  community: 'community school',
  'community-special': 'community special school',
  'maintained-nursery': 'maintained nursery school',
  'voluntary-controlled': 'voluntary controlled school',
  'voluntary-aided': 'voluntary aided school',
  foundation: 'foundation school',
  'foundation-special': 'foundation special school',
};

export const enforcementWords: Record<Enforcement, string> = {
  block: 'Not lawful',
  'block-with-override': 'Not lawful unless a manager overrides it',
  breach: 'Breach',
  warning: 'Warning',
  review: 'Someone must decide',
  task: 'To do',
  data: 'Information missing',
  info: 'For information',
};

export const confidenceWords: Record<Confidence, string> = {
  A: 'the words of the law were read',
  'A-': 'the words of the law were read, in part or in an older version',
  B: 'official note or guidance',
  C: 'professional commentary',
  P: 'an earlier or parallel law only',
  I: 'inferred from words that were read',
  U: 'not seen',
  T: 'follows from words that were read',
  D: 'defined by words that were read',
  X: 'outside the law read',
};

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
export { plural };

/** "today", "tomorrow", "in 12 days", "3 days overdue". */
export function dueInWords(due: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, due);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days > 1) return `in ${plural(days, 'day')}`;
  return `${plural(-days, 'day')} overdue`;
}

/**
 * Who must act, from the law's key for them: "local-authority:885" becomes "Worcestershire".
 * @param names of authorities by their code, and of the boards of a case by the whole key
 */
export function whoInWords(key: string, names: Record<string, string> = {}): string {
  const [kind, code] = key.split(':');
  switch (kind) {
    case 'governing-body':
      return 'Governing body of the federation';
    case 'clerk':
      return 'Clerk to the governing body';
    case 'chair':
      return 'Chair of the governing body';
    case 'local-authority':
      return code ? (names[code] ?? `Local authority ${code}`) : 'Local authority';
    case 'board':
      return names[key] ?? 'Clerk to one of the governing bodies';
    case 'adjudicator':
      return 'The schools adjudicator';
    case 'anybody':
    case 'anyone':
      return 'Anybody';
    case 'case-officer':
      return 'Case officer';
    case 'manager':
      return 'Manager';
    case 'requester':
      return 'Whoever made the request';
    case 'law':
      return 'Happens by law';
    case 'temporary-governing-body':
      return 'Temporary governing body';
    default:
      return sentence(key);
  }
}

/** The same text with a capital at its beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "head-of-federation" becomes "Head of federation". */
export function sentence(key: string): string {
  const words = key
    .replace(/[-_]/g, ' ')
    .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
  return capital(words);
}

const londonTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'long', timeStyle: 'short' });

/** "24 November 2026 at 09:15", London time, from a UTC instant. */
export const instantInWords = (instant: string): string => londonTime.format(Date.parse(instant));

/** "Walsall", "Walsall and Oxfordshire", "a, b or c". */
export function listInWords(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** Actor of what the program itself recorded. */
const THE_PROGRAM = '00000000-0000-0000-0000-000000000000';

/** Who recorded something: a name, the program itself, or somebody whose name is not to be had any more. */
export function byWhom(name: string | null, actorId: string): string {
  return actorId === THE_PROGRAM ? 'the program' : (name ?? 'someone no longer known');
}
