import type { ValidationError } from 'class-validator';
import type { FieldError } from '#libs/platform/fields/event-data.js';

/**
 * What class-validator found, as one list: each wrong place by its path ("schools[0].urn") with words for whoever sent it.
 * The library's own words, which speak of its insides, never get out: checks of ours bring their messages, these are the rest.
 */
export function wrongFields(found: readonly ValidationError[], path = ''): FieldError[] {
  return found.flatMap((error) => {
    // An object the library cannot check at all has no name of its own.
    const name = error.property ?? '';
    const at = name === '' ? path : /^[0-9]+$/.test(name) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
    const own = Object.entries(error.constraints ?? {}).map(([check, message]) => ({
      field: at,
      message: ownWords(check, name, at) ?? message,
    }));
    return [...own, ...wrongFields(error.children ?? [], at)];
  });
}

function ownWords(check: string, name: string, at: string): string | null {
  if (check === 'whitelistValidation') return `"${name}" is not known here`;
  if (check === 'unknownValue' || check === 'nestedValidation') return `${at || 'The body'} must be an object`;
  return null;
}
