import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { projectPath } from '../../libs/platform/paths.js';
import type { Calendar } from '../../libs/law/types.js';

/** Files of the project by their path in it, for specs of the law, which itself reads none. */
export const projectHas = (...path: string[]): boolean => existsSync(projectPath(...path));
export const projectText = (...path: string[]): string => readFileSync(projectPath(...path), 'utf8');
/** Names in a folder of the project. */
export const projectFolder = (...path: string[]): string[] => readdirSync(projectPath(...path));

/** The term dates an authority is delivered with, by its three digits. */
export function demonstrationCalendar(authority: string): Calendar {
  const { calendars } = JSON.parse(projectText('data/register/calendars-demonstration.json')) as {
    calendars: (Calendar & { ownerKey: string })[];
  };
  return calendars.find(({ ownerKey }) => ownerKey === authority)!;
}
