import { processes } from '#libs/law/index.js';
import type { EventDescription, FieldDescription, IsoDate, Policy, ProcessId } from '#libs/law/types.js';
import { datePartsOf, readDateParts } from './date-parts.js';
import { type FieldError, type Posted, ticked, typed } from './posted.js';

/** A choice of the form that names an event, or a field of one, or a value of a field: "board-decided", "board-decided|effectiveOn", "told|whom|diocese". */
export interface PolicyChoice {
  value: string;
  text: string;
}

export const POLICY_KINDS = ['event-before', 'days-after', 'days-ahead', 'contains'] as const;

const eventsOf = (process: ProcessId): readonly EventDescription[] =>
  (processes[process]?.events ?? []).filter(({ stateBearing, recordedBy }) => stateBearing && recordedBy.some((who) => who !== 'system'));

export const stepChoices = (process: ProcessId): PolicyChoice[] =>
  eventsOf(process).map(({ type, title }) => ({ value: type, text: title }));

const fieldChoices = (
  process: ProcessId,
  fits: (field: FieldDescription) => boolean,
): { event: EventDescription; field: FieldDescription }[] =>
  eventsOf(process).flatMap((event) => event.fields.filter((field) => !field.personal && fits(field)).map((field) => ({ event, field })));

export const dateChoices = (process: ProcessId): PolicyChoice[] =>
  fieldChoices(process, ({ type }) => type === 'date').map(({ event, field }) => ({
    value: `${event.type}|${field.name}`,
    text: `${event.title}: ${field.label}`,
  }));

const valuesOf = (process: ProcessId, kind: 'choice' | 'choices'): PolicyChoice[] =>
  fieldChoices(process, ({ type }) => type === kind).flatMap(({ event, field }) =>
    (field.choices ?? []).map(({ value, label }) => ({
      value: `${event.type}|${field.name}|${value}`,
      text: `${event.title}, ${field.label.replace(/\?$/, '')}: ${label}`,
    })),
  );
export const valueChoices = (process: ProcessId): PolicyChoice[] => valuesOf(process, 'choice');
export const listChoices = (process: ProcessId): PolicyChoice[] => valuesOf(process, 'choices');

/** A name in small letters, made of the title: what findings carry. */
export const idOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');

/** What the form begins with when a template is taken over. */
export function postedOf(policy: Policy, today: IsoDate): Posted {
  const { id, title, asks, source, step, requires, schools } = policy;
  const data = 'data' in requires ? Object.entries(requires.data ?? {})[0] : undefined;
  return {
    id,
    title,
    asks,
    source,
    ofStep: step,
    kind: requires.kind,
    ...('event' in requires ? { before: requires.event } : {}),
    ...(data && 'event' in requires ? { beforeValue: `${requires.event}|${data[0]}|${String(data[1])}` } : {}),
    ...('per' in requires ? { per: requires.per } : {}),
    ...('days' in requires ? { days: String(requires.days) } : {}),
    ...('dateField' in requires && requires.dateField ? { dateField: `${step}|${requires.dateField}` } : {}),
    ...(requires.kind === 'contains' ? { contains: requires.values.map((value) => `${step}|${requires.field}|${value}`) } : {}),
    categories: [...(schools?.categories ?? [])],
    ...(schools?.religious ? { religious: 'yes' } : {}),
    ...datePartsOf('from', today),
  };
}

/** The policy as the room takes it, with what the form alone can get wrong. */
export function readPolicyForm(posted: Posted, process: ProcessId): { policy: Record<string, unknown>; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const wrong = (field: string, message: string): void => void errors.push({ field, message, target: field });
  const needed = (field: string, message: string): string => {
    const value = typed(posted, field);
    if (value === '') wrong(field, message);
    return value;
  };
  const title = needed('title', 'Enter a short title');
  const asks = needed('asks', 'Say in one sentence what is asked');
  if (asks !== '' && !asks.endsWith('.')) wrong('asks', 'End the sentence with a full stop');
  const source = needed('source', 'Say where it is written down');
  const step = needed('ofStep', 'Choose the step of which it asks something');
  const from = readDateParts(posted, 'from', 'The first day');
  if (from.error) errors.push(from.error);
  else if (from.date === null) errors.push({ field: 'from', message: 'Enter the first day on which it applies', target: 'from-day' });
  needed('why', 'Give the reason, such as the decision it rests on');
  const requires = readRequirement(posted, step, wrong);
  const categories = ticked(posted, 'categories');
  const religious = typed(posted, 'religious') === 'yes';
  return {
    policy: {
      id: typed(posted, 'id') || idOf(title),
      title,
      asks,
      source,
      processes: [process],
      step,
      requires,
      ...(categories.length > 0 || religious
        ? { schools: { ...(categories.length > 0 ? { categories } : {}), ...(religious ? { religious } : {}) } }
        : {}),
      from: from.date ?? '',
    },
    errors,
  };
}

type Wrong = (field: string, message: string) => void;

function readRequirement(posted: Posted, step: string, wrong: Wrong): Record<string, unknown> {
  const kind = POLICY_KINDS.find((one) => one === typed(posted, 'kind'));
  if (kind === undefined) {
    wrong('kind', 'Select what is asked');
    return {};
  }
  const before = typed(posted, 'before');
  if ((kind === 'event-before' || kind === 'days-after') && before === '') wrong('before', 'Choose what must come before');
  const days = typed(posted, 'days');
  if ((kind === 'days-after' || kind === 'days-ahead') && !/^[1-9]\d{0,3}$/.test(days))
    wrong('days', 'Enter a whole number of days, 1 or more');
  const [dateOf, dateField] = typed(posted, 'dateField').split('|');
  if (kind === 'days-ahead' && dateField === undefined) wrong('dateField', 'Choose the date that has to be so many days ahead');
  if ((kind === 'days-ahead' || kind === 'days-after') && dateField !== undefined && dateOf !== step)
    wrong('dateField', 'Choose a date of the step of which it asks something');
  switch (kind) {
    case 'event-before':
      return { kind, event: before, per: typed(posted, 'per') || 'case', ...valueAsked(posted, before, wrong) };
    case 'days-after':
      return { kind, event: before, days: Number(days), ...(dateField === undefined ? {} : { dateField }) };
    case 'days-ahead':
      return { kind, days: Number(days), dateField };
    case 'contains':
      return { kind, ...listAsked(posted, step, wrong) };
  }
}

function valueAsked(posted: Posted, before: string, wrong: Wrong): Record<string, unknown> {
  const [event, field, value] = typed(posted, 'beforeValue').split('|');
  if (field === undefined || value === undefined) return {};
  if (event !== before) wrong('beforeValue', 'Choose a value of what must come before, or none');
  return { data: { [field]: value } };
}

function listAsked(posted: Posted, step: string, wrong: Wrong): Record<string, unknown> {
  const chosen = ticked(posted, 'contains').map((one) => one.split('|'));
  const field = chosen[0]?.[1];
  if (field === undefined) wrong('contains', 'Select what it must hold');
  else if (chosen.some(([event, other]) => event !== step || other !== field))
    wrong('contains', 'Select values of one list only, of the step of which it asks something');
  return { field, values: chosen.map(([, , value]) => value) };
}
