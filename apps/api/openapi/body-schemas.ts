import { fieldsOf, type BodyClass, type FieldFacts, type Schema } from '../fields/field.js';

/** Name of a request's class in the description: OpenCaseBody -> OpenCase. */
export const bodyName = (body: BodyClass): string => body.name.replace(/Body$/, '');

/** Schema of a request's class; classes of nested objects are put among the components. */
export function bodySchema(body: BodyClass, components: Record<string, Schema>): Schema {
  const fields = fieldsOf(body);
  const required = fields.filter((field) => field.required).map((field) => field.name);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field, components)])),
    ...(required.length > 0 ? { required } : {}),
  };
}

function fieldSchema({ schema, of }: FieldFacts, components: Record<string, Schema>): Schema {
  if (!of) return schema;
  const name = `${bodyName(of.body())}Input`;
  components[name] ??= bodySchema(of.body(), components);
  const $ref = `#/components/schemas/${name}`;
  return of.many ? { ...schema, items: { $ref } } : { ...schema, $ref };
}

/** A request made of the examples of its fields; null when a field that is needed has none. */
export function bodyExample(body: BodyClass): Record<string, unknown> | null {
  const example: Record<string, unknown> = {};
  for (const { name, required, schema } of fieldsOf(body)) {
    const [first] = (schema['examples'] as unknown[] | undefined) ?? [];
    if (first !== undefined) example[name] = first;
    else if (required) return null;
  }
  return example;
}
