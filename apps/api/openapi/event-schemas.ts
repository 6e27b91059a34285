import { processes, type EventDescription, type FieldDescription } from '#libs/law/index.js';
import type { Schema } from '../fields/field.js';

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const pascal = (type: string): string => type.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase());

/** Schemas of events, one a type, made from the law's own descriptions of their fields. */
export interface EventSchemas {
  components: Record<string, Schema>;
  /** The body of record-event: one of the types. */
  body: Schema;
}

/**
 * @param envelope Schema of what every event has besides its own fields.
 */
export function eventSchemas(envelope: Schema): EventSchemas {
  const components: Record<string, Schema> = {};
  const mapping: Record<string, string> = {};
  for (const [type, descriptions] of recordable()) {
    const name = `Record${pascal(type)}`;
    const { title, explanation, happenedOnLabel, happenedOnHint } = descriptions[0]!.event;
    const own = envelope['properties'] as Record<string, Schema>;
    const happenedOn = { ...own['happenedOn'], description: happenedOnHint ? `${happenedOnLabel}. ${happenedOnHint}` : happenedOnLabel };
    const personal = fieldsOf(descriptions, true);
    const { personal: _, ...common } = own;
    components[name] = {
      ...envelope,
      title,
      description: explanation,
      properties: {
        ...common,
        type: { type: 'string', const: type },
        happenedOn,
        data: fieldsOf(descriptions, false) ?? { type: 'object', maxProperties: 0 },
        ...(personal ? { personal } : {}),
      },
    };
    mapping[type] = `#/components/schemas/${name}`;
  }
  const body = { oneOf: Object.values(mapping).map(($ref) => ({ $ref })), discriminator: { propertyName: 'type', mapping } };
  return { components: { ...components, RecordEvent: body }, body: ref('RecordEvent') };
}

interface Described {
  process: string;
  event: EventDescription;
}

/** Types of events that a person or program can record, each with its description in every process that has it. */
function recordable(): Map<string, Described[]> {
  const types = new Map<string, Described[]>();
  for (const { id, events } of Object.values(processes)) {
    for (const event of events) {
      if (event.recordedBy.every((who) => who === 'system')) continue;
      types.set(event.type, [...(types.get(event.type) ?? []), { process: id, event }]);
    }
  }
  return types;
}

/** The fields of an event as one object; where processes differ, one of several. */
function fieldsOf(descriptions: readonly Described[], personal: boolean): Schema | null {
  const variants = new Map<string, { schema: Schema; processes: string[] }>();
  for (const { process, event } of descriptions) {
    const schema = objectOf(event.fields.filter((field) => (field.personal ?? false) === personal));
    const key = JSON.stringify(schema);
    const known = variants.get(key);
    if (known) known.processes.push(process);
    else variants.set(key, { schema, processes: [process] });
  }
  const all = [...variants.values()];
  if (all.every(({ schema }) => !schema['properties'])) return null;
  if (all.length === 1) return all[0]!.schema;
  return { anyOf: all.map(({ schema, processes: names }) => ({ title: `In: ${names.join(', ')}`, ...schema })) };
}

function objectOf(fields: readonly FieldDescription[]): Schema {
  if (fields.length === 0) return { type: 'object', additionalProperties: false };
  // A field that is asked for only under a condition cannot be required of everyone.
  const required = fields.filter((field) => field.required && !field.when).map((field) => field.name);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])),
    ...(required.length > 0 ? { required } : {}),
  };
}

function schemaOf(field: FieldDescription): Schema {
  const condition = field.when
    ? `When ${field.when.field} is ${field.when.is.join(' or ')}${field.required ? ' (then it is needed)' : ''}`
    : null;
  const description = [field.label.replace(/[.]$/, ''), field.hint?.replace(/[.]$/, ''), field.unit && `In ${field.unit}`, condition]
    .filter(Boolean)
    .join('. ');
  return { ...shapeOf(field), description };
}

function shapeOf({ type, choices, min, max }: FieldDescription): Schema {
  const words = (choices ?? []).map(({ value }) => value);
  switch (type) {
    case 'date':
      return { type: 'string', format: 'date' };
    case 'text':
      return { type: 'string', maxLength: max ?? 200 };
    case 'long-text':
      return { type: 'string', maxLength: max ?? 5_000 };
    case 'whole-number':
      return { type: 'integer', minimum: min ?? 0, ...(max === undefined ? {} : { maximum: max }) };
    case 'yes-no':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: words };
    case 'choices':
      return { type: 'array', uniqueItems: true, items: { type: 'string', enum: words } };
    case 'school':
    case 'board':
      return { type: 'string', examples: ['104144'] };
    case 'authority':
      return { type: 'string', pattern: '^[0-9]{3}$' };
    case 'event':
      return { type: 'integer', minimum: 1 };
  }
}
