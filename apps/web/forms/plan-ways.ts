import type { Chosen } from '#libs/law/planning/index.js';
import { type Posted, ticked } from './posted.js';

const PREFIX = 'way-';

/** Name of the control for a choice of a plan. */
export const chooseName = (key: string): string => `${PREFIX}${key}`;

/** What somebody who plans for the first time wants, until they say otherwise: time that is usual, and nothing in a holiday. */
const atFirst: Chosen = { pace: 'usual', holidays: 'avoid' };

/** The ways an address asks for, those taken at first among them. */
export function waysOf(posted: Posted): Chosen {
  const said = Object.keys(posted)
    .filter((name) => name.startsWith(PREFIX))
    .map((name): [string, string] => [name.slice(PREFIX.length), ticked(posted, name).join(',')])
    .filter(([, value]) => value !== '');
  return { ...atFirst, ...Object.fromEntries(said) };
}

/** Those ways that a plan knows; an address can bring choices of another process with it. */
export const known = (ways: Chosen, choices: readonly { key: string; several?: true; options: readonly { value: string }[] }[]): Chosen =>
  Object.fromEntries(
    choices.flatMap(({ key, several, options }) => {
      const values = (several ? ways[key]?.split(',') : [ways[key]]) ?? [];
      const kept = values.filter((value): value is string => options.some((option) => option.value === value));
      return kept.length === 0 ? [] : [[key, kept.join(',')]];
    }),
  );

/** The ways as fields of an address. */
export const wayFields = (ways: Chosen): Record<string, string> =>
  Object.fromEntries(Object.entries(ways).map(([key, value]) => [chooseName(key), value]));
