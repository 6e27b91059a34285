import { StringDecoder } from 'node:string_decoder';

const ESCAPES: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** One column of COPY's text form: `\N` is null, and a backslash hides what would end a column or a row. */
function column(text: string): string | null {
  if (text === '\\N') return null;
  if (!text.includes('\\')) return text;
  // bytea, the commonest: one escaped backslash in front of hex digits
  if (text.startsWith('\\\\x') && text.indexOf('\\', 2) === -1) return text.slice(1);
  return text.replace(/\\(.)/g, (_, c: string) => ESCAPES[c] ?? c);
}

/**
 * Reads PostgreSQL's COPY text form and hands over each row's columns. COPY is the cheapest way out of the database,
 * and a verifier reads everything.
 */
export async function forEachCopyRow(stream: AsyncIterable<Buffer>, row: (columns: (string | null)[]) => void): Promise<void> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of stream) {
    const text = rest + decoder.write(chunk);
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      const columns: (string | null)[] = text.slice(from, end).split('\t');
      for (let i = 0; i < columns.length; i += 1) columns[i] = column(columns[i]!);
      row(columns);
      from = end + 1;
    }
    rest = text.slice(from);
  }
  if (rest !== '') throw new Error('the database stopped in the middle of a row');
}
