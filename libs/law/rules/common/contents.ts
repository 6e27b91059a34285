import type { InstrumentBite, NotGiven } from '../../constitution/rule.js';

/** A text that must be there: missing when not given, a bite when given as blank. */
export function notBlank(text: string | null | undefined, field: string, message: string): InstrumentBite | NotGiven | undefined {
  if (text === undefined || text === null) return { missing: field, message };
  return text.trim() === '' ? { message, field, nextStep: message } : undefined;
}
