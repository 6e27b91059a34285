import { isDeepStrictEqual } from 'node:util';
import type { DraftConflict } from '#libs/instruments/index.js';
import type { InstrumentRecord } from '#libs/law/index.js';
import { type FieldError, type Posted, typed } from './posted.js';

/** Name of the question which side of a field is to stand. */
export const sideControl = (path: string): string => `side-${path.replace(/[^\w]+/g, '-')}`;

/** Where only one side changed a field that side is chosen; where both did, nobody chooses for them. */
export function sidesChosen({ fields }: DraftConflict): Posted {
  return Object.fromEntries(
    fields.flatMap(({ path, base, theirs, conflict }) =>
      conflict ? [] : [[sideControl(path), isDeepStrictEqual(base, theirs) ? 'mine' : 'theirs']],
    ),
  );
}

/** Puts the text together from the sides chosen: theirs, with mine wherever mine was chosen. */
export function chooseSides({ fields, theirs }: DraftConflict, posted: Posted): { record: InstrumentRecord; errors: FieldError[] } {
  const record = structuredClone(theirs) as unknown as Record<string, unknown>;
  const errors: FieldError[] = [];
  for (const { path, label, mine } of fields) {
    const name = sideControl(path);
    const side = typed(posted, name);
    if (side === 'mine') put(record, path, mine);
    else if (side !== 'theirs') errors.push({ field: name, message: `${label}: choose which is to stand`, target: name });
  }
  return { record: record as unknown as InstrumentRecord, errors };
}

function put(record: Record<string, unknown>, path: string, value: unknown): void {
  const [first, second] = path.split('.') as [string, string?];
  if (second === undefined) {
    if (value === null || value === undefined) delete record[first];
    else record[first] = value;
    return;
  }
  const group = { ...(record[first] as Record<string, unknown> | undefined) };
  if (value === null || value === undefined) delete group[second];
  else group[second] = value;
  record[first] = group;
}
