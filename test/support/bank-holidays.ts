import { readFileSync } from 'node:fs';
import { projectPath } from '../../libs/platform/paths.js';
import type { IsoDate } from '../../libs/law/types.js';

interface GovUkBankHolidays {
  'england-and-wales': { events: { title: string; date: IsoDate }[] };
}

/** Bank holidays in England by the table the product is delivered with, with their names; for tests. */
export function englishBankHolidayTable(): { title: string; date: IsoDate }[] {
  const text = readFileSync(projectPath('data', 'register', 'bank-holidays.json'), 'utf8');
  return (JSON.parse(text) as GovUkBankHolidays)['england-and-wales'].events;
}

/** The same as dates alone. */
export function englishBankHolidays(): IsoDate[] {
  return englishBankHolidayTable().map(({ date }) => date);
}
