import type { CountingRuleId, DateArgument, Finding, IsoDate } from '../types.js';
import { shortDate } from './civil-date.js';

/** Days that a counting passed over, with the reason an officer would give. */
export type Skipped = DateArgument['skipped'];

/** A date that could be counted, with its argument. */
export interface CountedDate {
  /** The last day for a limit that ends ("within"), the first day for one that begins ("not less than ... after"). */
  date: IsoDate;
  /** The same day, for a rule that gives the first lawful day. */
  earliest?: IsoDate;
  /** Day on the very limit, which the cases leave open to argument: lawful, with a warning. */
  warnOn?: IsoDate;
  /** First day that is beyond argument, for a rule that gives the first lawful day. */
  cleanFrom?: IsoDate;
  /** Last day that is beyond argument, for a rule that gives the last lawful day. */
  cleanUntil?: IsoDate;
  counting: CountingRuleId;
  startsOn: IsoDate;
  /** The sum in words; it ends without a full stop, so that it can stand inside a sentence. */
  sum: string;
  skipped: Skipped;
  /** Doubts that do not stop the date from being given. */
  findings?: Finding[];
}

/** The date cannot be said; the findings tell why and what to enter. */
export interface NotCounted {
  date: null;
  counting: CountingRuleId;
  startsOn: IsoDate;
  findings: Finding[];
  sum: string;
  skipped: Skipped;
}

export type Counting = CountedDate | NotCounted;

export type AgainstEarliest = 'too-early' | 'boundary' | 'clean';
export type AgainstLatest = 'clean' | 'boundary' | 'late';

/** Where a day stands against a first lawful day. "boundary" is lawful and open to argument. */
export function againstEarliest(counted: CountedDate, day: IsoDate): AgainstEarliest {
  if (day < (counted.earliest ?? counted.date)) return 'too-early';
  return counted.cleanFrom !== undefined && day < counted.cleanFrom ? 'boundary' : 'clean';
}

/** Where a day stands against a last lawful day. "boundary" is in time and open to argument. */
export function againstLatest(counted: CountedDate, day: IsoDate): AgainstLatest {
  if (day > counted.date) return 'late';
  return counted.cleanUntil !== undefined && day > counted.cleanUntil ? 'boundary' : 'clean';
}

/** The argument of a counting, as deadlines and findings carry it. */
export function argumentOf(counted: Counting): DateArgument {
  return { counting: counted.counting, startsOn: counted.startsOn, sum: counted.sum, skipped: counted.skipped };
}

/** "1 week", "6 weeks". */
export function countOf(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** "Mon 16 Feb 2026", or "Mon 16 Feb 2026 to Fri 20 Feb 2026". */
export function rangeInWords(from: IsoDate, to: IsoDate): string {
  return from === to ? shortDate(from) : `${shortDate(from)} to ${shortDate(to)}`;
}
