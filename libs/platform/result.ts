/** A refusal the caller can expect: it has a stable code, says which rule, and what to do next. Never thrown. */
export interface Refusal {
  code: string;
  /** HTTP status the API answers with. */
  status: 400 | 401 | 403 | 404 | 409 | 412 | 422 | 429;
  title: string;
  detail: string;
  /** Rule ids or field names concerned, with their messages. */
  errors?: { field?: string; ruleId?: string; message: string }[];
  /** What the caller can do about it. */
  nextStep?: string;
  /** Further members of the problem details document. */
  extra?: Record<string, unknown>;
}

/** An answer that is either a value or an expected refusal. Faults are thrown, never returned. */
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const refuse = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });
