import canonicalize from 'canonicalize';

/** The value cannot be said exactly in JSON, so it cannot be hashed. `path` leads to it: `data.pupilsCovered`. */
export class NotCanonical extends TypeError {
  constructor(
    readonly path: string,
    because: string,
  ) {
    super(`${path === '' ? 'the value' : path} ${because}`);
    this.name = 'NotCanonical';
  }
}

/**
 * RFC 8785 text of plain data. Refuses whatever would be said otherwise than it is, because two readers would then hash
 * two texts: `undefined`, not-a-number, infinities, minus zero, whole numbers that a double cannot hold, half of a
 * surrogate pair, the character U+0000 (PostgreSQL stores no such text), objects that are not plain, and cycles.
 */
export function canonicalText(value: unknown): string {
  guard(value, '', new Set());
  return canonicalize(value)!;
}

function guard(value: unknown, path: string, above: Set<object>): void {
  switch (typeof value) {
    case 'boolean':
      return;
    case 'string':
      return guardText(value, path);
    case 'number':
      return guardNumber(value, path);
    case 'object':
      if (value === null) return;
      return guardObject(value, path, above);
    default:
      throw new NotCanonical(path, `is ${typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`}`);
  }
}

function guardText(text: string, path: string): void {
  if (/\p{Surrogate}/u.test(text)) throw new NotCanonical(path, 'has half of a surrogate pair');
  if (text.includes('\u0000')) throw new NotCanonical(path, 'has the character U+0000');
}

function guardNumber(number: number, path: string): void {
  if (!Number.isFinite(number)) throw new NotCanonical(path, 'is not a finite number');
  if (Object.is(number, -0)) throw new NotCanonical(path, 'is minus zero');
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) throw new NotCanonical(path, 'is a whole number too large to be exact');
}

function guardObject(object: object, path: string, above: Set<object>): void {
  if (above.has(object)) throw new NotCanonical(path, 'contains itself');
  above.add(object);
  if (Array.isArray(object)) {
    // by index: a hole in an array is undefined, which forEach would step over
    for (let index = 0; index < object.length; index += 1) guard(object[index], `${path}[${index}]`, above);
  } else {
    const prototype: unknown = Object.getPrototypeOf(object);
    // plain is what has no class between it and a root object, whichever realm (a test sandbox) that root is of
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw new NotCanonical(path, 'is not a plain object');
    for (const [key, member] of Object.entries(object)) {
      guardText(key, path);
      guard(member, path === '' ? key : `${path}.${key}`, above);
    }
  }
  above.delete(object);
}
