import type { SchoolFacts } from '../../types.js';

/** What the register and people write where a school has no religious character. */
const none: ReadonlySet<string> = new Set(['', 'none', 'does not apply', 'not applicable']);

/** The religious character a text names, trimmed; null where it says that there is none, or nothing. */
export function characterIn(text: string | null | undefined): string | null {
  const said = (text ?? '').trim();
  return none.has(said.toLowerCase()) ? null : said;
}

/** Designated with a religious character; null when that is not known. */
export const hasReligiousCharacter = ({ religiousCharacter }: Pick<SchoolFacts, 'religiousCharacter'>): boolean | null =>
  religiousCharacter === undefined ? null : characterIn(religiousCharacter) !== null;
