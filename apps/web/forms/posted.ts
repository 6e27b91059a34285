/** A form as it arrives: every control's name with what was typed, several values for boxes ticked. */
export type Posted = Record<string, string | string[] | undefined>;

/** One thing wrong with a form: the field, what to say, and where on the page the person is taken. */
export interface FieldError {
  field: string;
  message: string;
  /** Id of the control to go to. */
  target: string;
}

/** What was typed in a field, without spaces around it; empty when nothing was. */
export function typed(posted: Posted, name: string): string {
  const value = posted[name];
  return (Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).trim();
}

/** All boxes ticked under one name. */
export function ticked(posted: Posted, name: string): string[] {
  const value = posted[name];
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).filter((item) => item !== '');
}

/** The request's body or query as a form; anything else in its place counts as nothing typed. */
export function asPosted(value: unknown): Posted {
  if (value === null || typeof value !== 'object') return {};
  const posted: Posted = {};
  for (const [name, given] of Object.entries(value)) {
    if (typeof given === 'string') posted[name] = given;
    else if (Array.isArray(given)) posted[name] = given.filter((item): item is string => typeof item === 'string');
  }
  return posted;
}

/** The address of a page with the filled-in fields as its query. */
export function withQuery(path: string, query: Record<string, string | undefined | null>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
