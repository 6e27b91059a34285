import { readFileSync } from 'node:fs';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule, apiControllers } from '#apps/api/api.module.js';
import { buildDocument } from '#apps/api/openapi.js';
import { examples } from '#apps/api/openapi/examples.js';
import { webControllers, WebModule } from '#apps/web/web.module.js';
import { AccessModule, doorsOf, listRoutes } from '#libs/access/index.js';
import { FixedClock } from '#libs/platform/clock.js';
import { projectPath } from '#libs/platform/paths.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { configOn } from '../support/sample-register.js';
import { apiWorld, type ApiWorld } from './api-world.js';

const committed = (name: string): any => JSON.parse(readFileSync(projectPath('docs/generated', name), 'utf8'));
const onWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const methods = ['get', 'post', 'put', 'patch', 'delete'];

let api: ApiWorld;
beforeAll(async () => (api = await apiWorld()));
afterAll(() => api.close());

/** Every route of a program with these modules, as the HTTP server itself has it: "GET /api/v1/cases/:id". */
async function served(modules: (typeof ApiModule)[]): Promise<string[]> {
  @Module({
    imports: [PlatformModule.with(configOn(api.database).only('app', 'signin'), new FixedClock('2024-11-25T09:00:00.000Z')), ...modules],
  })
  class ServedModule {}
  const app = await NestFactory.create<NestFastifyApplication>(ServedModule, new FastifyAdapter(), { logger: false, abortOnError: false });
  const routes = new Set<string>();
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) if (one !== 'HEAD') routes.add(`${one} ${url}`);
    });
  await app.init();
  await app.close();
  return [...routes].sort();
}

describe('doors', () => {
  test('every route the server has is declared, with permission and audit event, in the committed list', async () => {
    const list = listRoutes([...apiControllers, ...webControllers]) as {
      method: string;
      path: string;
      handler: string;
      public: boolean;
      permission?: string;
      audit: string;
    }[];
    expect(onWire(list)).toEqual(committed('routes.json'));
    const declared = list.filter(({ handler }) => /Controller\./.test(handler)).map(({ method, path }) => `${method} ${path}`);
    expect(await served([ApiModule, WebModule])).toEqual(declared.sort());
    for (const route of list) expect(route.public || route.permission).toBeTruthy();
    // whoever writes leaves a trace; questions write nothing, and a case being put together stands in the session until it is opened
    const writes = list.filter(
      ({ method, path }) =>
        method !== 'GET' &&
        !/\/(preview|dates|instruments\/check(-file)?|check-instrument|plan|cascade|routes|open\/together(\/schools)?)$/.test(path),
    );
    expect(writes.filter(({ audit }) => audit === 'none').map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  test('only what the architecture names is public', () => {
    const open = (committed('routes.json') as { path: string; public: boolean }[]).filter((route) => route.public).map(({ path }) => path);
    for (const path of open)
      expect(path).toMatch(
        /^\/(health|assets\/\*|brand\.css|sign-in(\/:secret)?|accessibility|cookies|privacy|check-instrument|api\/v1\/(openapi\.json|public\/(instruments\/(:code|check-file)|instrument-links)))?$/,
      );
  });

  test('a program with a route that declares no door does not start', async () => {
    const { Controller, Get } = await import('@nestjs/common');
    @Controller('open')
    class OpenController {
      @Get()
      show(): string {
        return '';
      }
    }
    @Module({ imports: [PlatformModule.with(configOn(api.database).only('app', 'signin')), AccessModule], controllers: [OpenController] })
    class CarelessModule {}
    const app = await NestFactory.create<NestFastifyApplication>(CarelessModule, new FastifyAdapter(), {
      logger: false,
      abortOnError: false,
    });
    await expect(app.init()).rejects.toThrow('Route GET /open (OpenController.show) has no door');
    await app.close();
  });
});

describe('the API description', () => {
  test('is what the code says, and what is served', async () => {
    const built = onWire(buildDocument());
    expect(built).toEqual(committed('openapi.json'));
    const answer = await api.get('/openapi.json', { as: null });
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.body).toEqual(built);
  });

  test('describes every served route and no other, each with its refusals', () => {
    const { paths } = committed('openapi.json');
    const described = Object.entries<Record<string, any>>(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => {
        expect(methods).toContain(method);
        expect(Object.keys(operation.responses).length).toBeGreaterThan(3);
        expect(operation.summary).not.toBe('');
        return `${method.toUpperCase()} ${path}`;
      }),
    );
    const routes = apiControllers.flatMap(doorsOf).map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.sort()).toEqual(routes.sort());
  });

  test('every reference leads somewhere', () => {
    const document = committed('openapi.json');
    const references = [...JSON.stringify(document).matchAll(/"#\/([^"]+)"/g)].map(([, pointer]) => pointer!);
    expect(references.length).toBeGreaterThan(100);
    for (const pointer of new Set(references)) {
      expect({ pointer, there: pointer.split('/').reduce((at, key) => at?.[key], document) !== undefined }).toEqual({
        pointer,
        there: true,
      });
    }
  });

  test('each kind of event has a schema of its own, chosen by its type', () => {
    const { schemas } = committed('openapi.json').components;
    const { mapping } = schemas.RecordEvent.discriminator;
    for (const type of [
      'request-received',
      'told',
      'meeting-called',
      'board-decided',
      'notice-received-by-authority',
      'instrument-made',
      'override',
    ]) {
      const schema = schemas[mapping[type].split('/').at(-1)];
      expect(schema.properties.type).toEqual({ type: 'string', const: type });
      expect(schema.properties.data.type ?? schema.properties.data.anyOf).toBeDefined();
    }
    expect(Object.keys(schemas.RecordRequestReceived.properties.data.properties)).toEqual(
      expect.arrayContaining(['requester', 'governorsSigned', 'pupilsCovered', 'givenTo']),
    );
  });

  test('its examples are taken when they are sent', async () => {
    expect((await api.post('/preview', examples['LawController.preview'])).body.state).toBe('consulting');
    expect((await api.post('/dates', examples['LawController.dates'])).body.date).toMatch(/^2026-/);
    expect((await api.post('/routes', examples['RoutesController.choose'])).body.routes[0].fits).toBe(true);
    expect((await api.post('/policies', examples['PoliciesController.enter'], { as: 'helen' })).status).toBe(201);
    expect((await api.post('/contacts', examples['ContactsController.add'])).status).toBe(201);
    expect((await api.post('/calendars', examples['CalendarsController.create'])).status).toBe(201);
    const example = committed('openapi.json').paths['/api/v1/cases'].post.requestBody.content['application/json'].example;
    const opened = await api.post('/cases', example);
    expect(opened.status).toBe(201);
    expect((await api.post(`/cases/${opened.body.reference}/events`, examples['CaseEventsController.record'])).status).toBe(201);
  });
});
