/** One value of a file that cannot be meant. */
export interface BadValue {
  /** Line of the file, the header being line 1. Null when the file as a whole is meant. */
  line: number | null;
  /** Name of the column in the header. */
  column: string | null;
  value: string | null;
  /** What should have stood there, in words. */
  expected: string;
}

/** A file that cannot be taken in. Nothing of it was kept. */
export class RegisterFileError extends Error {
  constructor(
    readonly problems: readonly BadValue[],
    message = problems.map(sentence).join('\n'),
  ) {
    super(message);
  }
}

function sentence({ line, column, value, expected }: BadValue): string {
  const where = [line === null ? null : `line ${line}`, column === null ? null : `column "${column}"`].filter(Boolean).join(', ');
  const what = value === null ? '' : `${where ? ': ' : ''}"${value.length > 80 ? `${value.slice(0, 80)}…` : value}"`;
  return `${capital(`${where}${what}`)} - expected ${expected}.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
