import { randomBytes } from 'node:crypto';

/** Crockford's alphabet: no I, L, O and U, so that a code can be read aloud and typed from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Sixty random bits, and one sign that shows a slip of the keys. */
const SIGNS = 12;

/** The check sign of the Luhn scheme over an alphabet of 32: every single wrong sign is seen, and nearly every swap of two neighbours. */
function checkSign(signs: string): string {
  let sum = 0;
  [...signs].reverse().forEach((sign, place) => {
    const value = ALPHABET.indexOf(sign) * (place % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / ALPHABET.length) + (value % ALPHABET.length);
  });
  return ALPHABET[(ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length]!;
}

/** A code nobody has yet and nobody can guess, without the hyphens it is printed with. */
export function inventCode(random: (bytes: number) => Buffer = randomBytes): string {
  const signs = [...random(SIGNS)].map((byte) => ALPHABET[byte % ALPHABET.length]!).join('');
  return signs + checkSign(signs);
}

/** As it is printed: "7Q2K-M4XV-9RTBC". */
export const printedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;

/** A code as somebody typed it: small letters, spaces and hyphens, and the signs that are read for others, are put right. Null when it is no code. */
export function readCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (code.length !== SIGNS + 1 || [...code].some((sign) => !ALPHABET.includes(sign))) return null;
  return checkSign(code.slice(0, SIGNS)) === code[SIGNS] ? code : null;
}
