import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { extractColumns, type ExtractColumn } from './columns.js';
import { RegisterFileError } from './file-error.js';

/** Where a kept column stands in one file. */
export interface PlacedColumn extends ExtractColumn {
  /** Position in the file, from 0. */
  position: number;
}

/** What is known of a file before a row of it is read. */
export interface ExtractFile {
  path: string;
  bytes: number;
  /** PostgreSQL's name of the encoding. The department publishes windows-1252; a copy saved as UTF-8 is understood too. */
  encoding: 'WIN1252' | 'UTF8';
  /** Names in the header, in the file's order. */
  headers: string[];
  kept: PlacedColumn[];
  ignored: string[];
}

/**
 * Looks at a file's header.
 * @throws RegisterFileError when it cannot be read or a column that is needed is not there.
 */
export async function readExtractFile(path: string): Promise<ExtractFile> {
  const bytes = await sizeOf(path);
  const encoding = await encodingOf(path);
  const headers = await headerOf(path, encoding);
  const position = new Map<string, number>();
  for (const [at, name] of headers.entries()) {
    if (position.has(name) && name !== '')
      throw new RegisterFileError([{ line: 1, column: name, value: null, expected: 'each column once' }]);
    position.set(name, at);
  }
  const missing = extractColumns.filter((column) => column.required && !position.has(column.header));
  if (missing.length === extractColumns.filter((column) => column.required).length) {
    throw new RegisterFileError([
      {
        line: 1,
        column: null,
        value: headers.join(','),
        expected: 'the header of an establishments extract, beginning "URN","LA (code)","LA (name)"',
      },
    ]);
  }
  if (missing.length > 0) {
    throw new RegisterFileError(
      missing.map((column) => ({ line: 1, column: column.header, value: null, expected: 'this column in the header' })),
    );
  }
  const kept = extractColumns
    .filter((column) => position.has(column.header))
    .map((column) => ({ ...column, position: position.get(column.header)! }));
  const keptNames = new Set(kept.map((column) => column.header));
  return { path, bytes, encoding, headers, kept, ignored: headers.filter((name) => !keptNames.has(name)) };
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new RegisterFileError([], `${path} is not a file.`);
    if (found.size === 0) throw new RegisterFileError([], `${path} is empty.`);
    return found.size;
  } catch (error) {
    if (error instanceof RegisterFileError) throw error;
    throw new RegisterFileError(
      [],
      `${path} cannot be read: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message}.`,
    );
  }
}

/** Text that is valid UTF-8 and has letters beyond ASCII is UTF-8; a windows-1252 text of any length hardly ever is. */
async function encodingOf(path: string): Promise<ExtractFile['encoding']> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let ascii = true;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      if (ascii && isAscii(chunk as Buffer)) continue;
      ascii = false;
      decoder.decode(chunk as Buffer, { stream: true });
    }
    decoder.decode();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'WIN1252';
    throw error;
  }
  return ascii ? 'WIN1252' : 'UTF8';
}

async function headerOf(path: string, encoding: ExtractFile['encoding']): Promise<string[]> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1 << 17), 0, 1 << 17, 0);
    const text = new TextDecoder(encoding === 'UTF8' ? 'utf-8' : 'windows-1252').decode(buffer.subarray(0, bytesRead));
    return firstRecord(text.replace(/^\uFEFF/, ''));
  } finally {
    await file.close();
  }
}

/** Fields of the first record of a CSV text (RFC 4180), trimmed. */
export function firstRecord(text: string): string[] {
  const fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)/gy;
  for (let match = field.exec(text); match; match = field.exec(text)) {
    fields.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
    if (match[3] !== ',') return fields;
  }
  throw new RegisterFileError([{ line: 1, column: null, value: text.slice(0, 80), expected: 'a header of comma-separated names' }]);
}

/** Line of the file on which a record begins, counting line breaks inside quotes; record 1 is the header. */
export async function lineOfRecord(path: string, record: number): Promise<number> {
  let line = 1;
  let records = 1;
  let quoted = false;
  for await (const chunk of createReadStream(path)) {
    for (const byte of chunk as Buffer) {
      if (records === record) return line;
      if (byte === 0x22) quoted = !quoted;
      else if (byte === 0x0a) {
        line++;
        if (!quoted) records++;
      }
    }
  }
  return line;
}
