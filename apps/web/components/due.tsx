import type { IsoDate } from '#libs/law/types.js';
import { daysBetween, dueInWords, shortDate } from '../words.js';
import type { SafeHtml } from './render-component.js';

/** A date with how near it is, in words; lateness is never told by colour alone. */
export const Due = ({ date, today, none = 'No date' }: { date: IsoDate | null; today: IsoDate; none?: string }): SafeHtml => {
  if (date === null) return <span class="app-muted">{none}</span>;
  const overdue = daysBetween(today, date) < 0;
  return (
    <>
      <time class={`app-due app-nowrap${overdue ? ' app-due--overdue' : ''}`} datetime={date}>
        {shortDate(date)}
      </time>
      <span class="app-due__words">{dueInWords(date, today)}</span>
    </>
  );
};
