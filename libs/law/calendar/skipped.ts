import { fromDayNumber, type DayNumber } from './civil-date.js';
import { rangeInWords, type Skipped } from './counted.js';

/** Groups days passed over, given in order, into ranges of neighbouring days with one reason; a weekend at either end of a holiday belongs to it. */
export function groupSkipped(days: readonly { day: DayNumber; because: string }[]): Skipped {
  const groups: { from: DayNumber; to: DayNumber; because: string }[] = [];
  for (const { day, because } of days) {
    const last = groups.at(-1);
    if (last !== undefined && last.to === day - 1 && joins(last.because, because)) {
      last.to = day;
      if (last.because === 'weekend') last.because = because;
    } else groups.push({ from: day, to: day, because });
  }
  return groups.map(({ from, to, because }) => ({ from: fromDayNumber(from), to: fromDayNumber(to), because }));
}

const standsAlone = (because: string): boolean => because === 'bank holiday' || because === 'closure';

function joins(before: string, after: string): boolean {
  if (before === after) return true;
  if (standsAlone(before) || standsAlone(after)) return false;
  return before === 'weekend' || after === 'weekend';
}

/** "2 weekends, half-term (Sat 14 Feb 2026 to Sun 22 Feb 2026) and a bank holiday (Mon 4 May 2026)"; empty when nothing was skipped. */
export function skippedInWords(skipped: Skipped): string {
  const weekends = skipped.filter(({ because }) => because === 'weekend').length;
  const words = weekends === 0 ? [] : [weekends === 1 ? 'a weekend' : `${weekends} weekends`];
  for (const { from, to, because } of skipped) {
    if (because === 'weekend') continue;
    words.push(`${standsAlone(because) ? `a ${because}` : because} (${rangeInWords(from, to)})`);
  }
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
