import 'reflect-metadata';
import { HEADERS_METADATA, HTTP_CODE_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { doorsOf, permissions, scopes, type RouteDoor } from '#libs/access/index.js';
import { apiControllers } from '../api.module.js';
import { RecordEventBody } from '../bodies/cases.js';
import { fieldsOf, type BodyClass, type Schema } from '../fields/field.js';
import { readIdempotencyKey, readIfMatch } from '../http/version.js';
import { bodyExample, bodyName, bodySchema } from './body-schemas.js';
import { eventSchemas } from './event-schemas.js';
import { examples, problemExample } from './examples.js';
import { TypeSchemas } from './type-schemas.js';

/** Numbers that Nest gives to the kinds of route arguments. */
const BODY = 3;
const QUERY = 4;

type Controller = (typeof apiControllers)[number];

/** Where a controller's source stands: LawController -> apps/api/controllers/law.controller.ts. */
const sourceOf = (controller: string): string =>
  `apps/api/controllers/${controller
    .replace(/Controller$/, '')
    .replace(/(?<=[a-z])[A-Z]/g, '-$&')
    .toLowerCase()}.controller.ts`;
/** Requests that are read by their room, whose fields are described there: by class of the controller. */
const roomBodies: Record<string, readonly [file: string, name: string]> = {
  LawController: ['libs/casework/preview/preview-body.ts', 'PreviewBody'],
  PlanController: ['libs/casework/plan-case/plan-body.ts', 'PlanBody'],
};

/** The OpenAPI 3.1 description of the API, made from the routes, their doors, the classes of requests, the types of answers and the law's events. */
export function buildDocument(): Record<string, unknown> {
  const types = new TypeSchemas([...apiControllers.map(({ name }) => sourceOf(name)), ...Object.values(roomBodies).map(([file]) => file)]);
  const components: Record<string, Schema> = {};
  const events = eventSchemas(bodySchema(RecordEventBody, components));
  Object.assign(components, events.components, { Problem: problemSchema });
  const paths: Record<string, Record<string, unknown>> = {};
  for (const controller of apiControllers) {
    for (const route of doorsOf(controller)) {
      const address = route.path.replace(/:([a-zA-Z]+)/g, '{$1}');
      paths[address] = { ...paths[address], [route.method.toLowerCase()]: operation(controller, route, types, components, events.body) };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Manage school federations',
      version: '1',
      description:
        'What an authority and its partners can do with federations of maintained schools. Every answer that is not a success is a problem document (RFC 9457) with a stable `code`. Lists are paged: send `next` of one page as `after` of the following.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    tags: apiControllers.map(({ name }) => ({ name: tagOf(name), description: types.classText(sourceOf(name), name) })),
    paths: sorted(paths),
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: `A token \`msf_<id>_<secret>\`, given with some of the scopes ${scopes.join(', ')}.`,
        },
      },
      responses: problemResponses(),
      schemas: sorted(together(types.components, components)),
    },
  };
}

function operation(
  controller: Controller,
  route: RouteDoor,
  types: TypeSchemas,
  components: Record<string, Schema>,
  eventBody: Schema,
): Schema {
  const name = route.handler.split('.')[1]!;
  const handler = (controller.prototype as unknown as Record<string, object>)[name]!;
  const { text, answer } = types.method(sourceOf(controller.name), controller.name, name);
  const args = argumentsOf(controller, name);
  const parameters = [...pathParameters(route.path), ...(args.query ? queryParameters(args.query) : []), ...headerParameters(args)];
  const status = (Reflect.getMetadata(HTTP_CODE_METADATA, handler) as number | undefined) ?? (route.method === 'POST' ? 201 : 200);
  return {
    operationId: `${tagOf(controller.name)}_${name}`,
    tags: [tagOf(controller.name)],
    summary: /^.*?[.?:](?=\s|$)/.exec(text)?.[0].replace(/[.:]$/, '') ?? text,
    description: `${text}${permissionText(route)}`,
    ...(route.door.public ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(args.body ? { requestBody: requestBody(route.handler, args.body, types, components, eventBody) } : {}),
    responses: {
      [status]: success(handler, answer, args.versioned),
      ...refusals(route, args),
    },
  };
}

interface RouteArguments {
  body: BodyClass | null;
  query: BodyClass | null;
  ifMatch: boolean;
  idempotent: boolean;
  versioned: boolean;
}

function argumentsOf(controller: Controller, name: string): RouteArguments {
  const kinds = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, { index: number; factory?: unknown }>;
  const classes = (Reflect.getMetadata('design:paramtypes', controller.prototype, name) ?? []) as BodyClass[];
  const of = (kind: number): BodyClass | null => {
    const found = Object.entries(kinds).find(([key]) => key.startsWith(`${kind}:`));
    return found ? classes[found[1].index]! : null;
  };
  const uses = (factory: unknown): boolean => Object.values(kinds).some((one) => one.factory === factory);
  const reply = Object.keys(kinds).some((key) => key.startsWith('1:'));
  return { body: of(BODY), query: of(QUERY), ifMatch: uses(readIfMatch), idempotent: uses(readIdempotencyKey), versioned: reply };
}

const pathParameters = (path: string): Schema[] =>
  [...path.matchAll(/:([a-zA-Z]+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: name === 'sequence' || name === 'version' ? 'integer' : 'string' },
    description: pathTexts[name!],
  }));

const pathTexts: Record<string, string> = {
  id: 'Id; of a case also its reference',
  version: 'Number of the version',
  number: 'Number of the instrument, such as 335-2026-I0001',
  format: 'pdf or docx',
  code: 'Short code as it is printed on a copy, with or without hyphens',
  attachment: 'Id of the file',
  link: 'Id of the link',
  member: 'Id of the member',
  urn: 'URN of the school',
  uid: 'UID of the federation',
  sequence: "Number of the entry in the case's history",
};

const queryParameters = (query: BodyClass): Schema[] =>
  fieldsOf(query).map(({ name, required, schema: { description, ...schema } }) => ({ name, in: 'query', required, description, schema }));

function headerParameters({ ifMatch, idempotent }: RouteArguments): Schema[] {
  return [
    ...(ifMatch
      ? [
          {
            name: 'If-Match',
            in: 'header',
            description: 'The version you were looking at, as its ETag was sent: `"7"`. Or `expectedVersion` in the body.',
            schema: { type: 'string' },
          },
        ]
      : []),
    ...(idempotent
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            description: 'The same key and body within 24 hours get the answer of the first request.',
            schema: { type: 'string', maxLength: 200 },
          },
        ]
      : []),
  ];
}

function requestBody(handler: string, body: BodyClass, types: TypeSchemas, components: Record<string, Schema>, eventBody: Schema): Schema {
  const example = examples[handler] ?? bodyExample(body);
  return {
    required: true,
    content: { 'application/json': { schema: bodyRef(handler, body, types, components, eventBody), ...(example ? { example } : {}) } },
  };
}

function bodyRef(handler: string, body: BodyClass, types: TypeSchemas, components: Record<string, Schema>, eventBody: Schema): Schema {
  if (body === RecordEventBody) return eventBody;
  if (fieldsOf(body).length === 0) return types.type(...roomBodies[handler.split('.')[0]!]!);
  components[bodyName(body)] ??= bodySchema(body, components);
  return { $ref: `#/components/schemas/${bodyName(body)}` };
}

function success(handler: object, answer: Schema | null, versioned: boolean): Schema {
  const headers = (Reflect.getMetadata(HEADERS_METADATA, handler) ?? []) as { name: string; value: string }[];
  const other = answer?.['format'] === 'binary' ? 'application/octet-stream' : 'application/json';
  const type = headers.find(({ name }) => name === 'content-type')?.value.split(';')[0] ?? other;
  if (answer === null) return { description: 'Done' };
  return {
    description: 'As asked',
    ...(versioned ? { headers: { ETag: { description: 'The version, for If-Match', schema: { type: 'string' } } } } : {}),
    content: { [type]: { schema: type === 'application/json' && answer['type'] === 'string' ? { type: 'object' } : answer } },
  };
}

/** What each refusal means; the document itself is always a Problem. */
const refusalTexts: Record<string, string> = {
  400: 'The request could not be read',
  401: 'No token, or one that is not accepted',
  403: 'The role or the scopes do not reach, or this person may not do it here',
  404: 'Not there, or not to be seen by you',
  409: 'It has changed since you looked at it; what changed stands in the answer',
  413: 'The body is larger than one megabyte',
  415: 'The body is not JSON',
  422: 'Fields are wrong or missing, or the law refuses; each with its reason',
  429: 'Too many requests',
  500: 'Our fault; nothing was saved',
  503: 'Not ready: the database is away',
};

function problemResponses(): Record<string, Schema> {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(Object.entries(refusalTexts).map(([status, description]) => [`Problem${status}`, { description, content }]));
}

function refusals(route: RouteDoor, { body, query, ifMatch, idempotent }: RouteArguments): Record<string, Schema> {
  const statuses = [
    ...(body ? [400, 413, 415] : []),
    ...(route.door.public ? [] : [401, 403]),
    ...(route.path.includes(':') ? [404] : []),
    ...(ifMatch || idempotent || route.method === 'POST' ? [409] : []),
    ...(body || query || ifMatch ? [422] : []),
    ...[429, 500, 503],
  ];
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]));
}

const problemSchema: Schema = {
  type: 'object',
  description:
    'A refusal or a fault (RFC 9457). Programs go by `code`; `title`, `detail` and `nextStep` are for people. Some codes have further members.',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', description: 'Stable' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message'],
        properties: { field: { type: 'string' }, ruleId: { type: 'string' }, message: { type: 'string' } },
      },
    },
    nextStep: { type: 'string', description: 'What to do about it' },
  },
  examples: [problemExample],
};

function permissionText({ door }: RouteDoor): string {
  if (door.public) return ` Open to everyone: ${door.because.charAt(0).toLowerCase()}${door.because.slice(1)}.`;
  const { roles, scope } = permissions[door.permission];
  return `\n\nFor: ${roles.join(', ')}. Scope: \`${scope}\`.`;
}

/** Requests and answers stand side by side in the description, so no two may have one name. */
function together(answers: Record<string, Schema>, requests: Record<string, Schema>): Record<string, Schema> {
  const both = Object.keys(answers).filter((name) => name in requests);
  if (both.length > 0) throw new Error(`a request and an answer have the same name: ${both.join(', ')}`);
  return { ...answers, ...requests };
}

const tagOf = (controller: string): string => controller.replace(/Controller$/, '');
const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
