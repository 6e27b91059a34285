import { apiControllers } from '#apps/api/api.module.js';
import { examples } from '#apps/api/openapi/examples.js';
import { doorsOf } from '#libs/access/index.js';
import { apiWorld, type ApiWorld } from './api-world.js';

let api: ApiWorld;
beforeAll(async () => (api = await apiWorld()));
afterAll(() => api.close());

const routes = apiControllers.flatMap(doorsOf).map(({ method, path }) => ({ method, path: path.replace('/api/v1', '') }));
const odd = [
  '0',
  '-1',
  '999999999999999999999',
  'x',
  '%00',
  "'%3B--",
  '%F0%9F%98%80',
  '..%2F..%2Fetc',
  '00000000-0000-4000-8000-000000000000',
  'a'.repeat(200),
];

describe('odd requests are refused, never a fault', () => {
  test('odd ids in the address', async () => {
    for (const { method, path } of routes.filter((route) => route.path.includes(':'))) {
      for (const id of odd) {
        const address = path.replace(/:[a-z]+/gi, id);
        const answer = await api.call(method, address, method === 'GET' || method === 'DELETE' ? {} : { body: {} });
        expect({ method, address, status: answer.status >= 500 ? answer.text : 'fine' }).toEqual({ method, address, status: 'fine' });
      }
    }
  });

  test('odd query parameters', async () => {
    const values = [
      '',
      '%00',
      'x'.repeat(3_000),
      '-1',
      '1e9',
      'W10',
      encodeURIComponent('{"a":1}'),
      Buffer.from('["\\u0000","b"]').toString('base64url'),
    ];
    for (const { path } of routes.filter((route) => route.method === 'GET' && !route.path.includes(':'))) {
      for (const value of values) {
        for (const name of ['after', 'text', 'limit', 'authority', 'state', 'officerId', 'subjectKey']) {
          const answer = await api.get(`${path}?${name}=${value}`);
          expect({ path, name, value, status: answer.status >= 500 ? answer.text : 'fine' }).toEqual({ path, name, value, status: 'fine' });
        }
      }
    }
  });

  test('a cursor that is none of the list is refused by name on every list that has one', async () => {
    const openapi = (await api.get('/openapi.json', { as: null })).body;
    const lists = Object.entries<any>(openapi.paths).flatMap(([path, { get }]) =>
      (get?.parameters ?? []).some(({ name }: { name: string }) => name === 'after') ? [path.replace(/^\/api\/v1/, '')] : [],
    );
    expect(lists).toEqual(
      expect.arrayContaining(['/cases', '/rules', '/schools', '/federations', '/contacts', '/calendars', '/cases/{id}/history']),
    );
    const opened = await api.post('/cases', {
      process: 'leaving',
      federationUid: '17615',
      relevantSchool: '104144',
      registerAsAt: '2024-11-19',
    });
    const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const garbage = [
      '',
      'zzz',
      '!!',
      'W10',
      encoded(['a']),
      encoded([1, 2]),
      encoded(['a', 1]),
      encoded(['a', 'b', 'c']),
      encoded([true, '2026-02-30', '00000000-0000-4000-8000-000000000000']),
      encoded(['\u0000', 'b']),
      Buffer.from('L999').toString('base64url'),
    ];
    for (const list of lists) {
      for (const cursor of garbage) {
        const answer = await api.get(`${list.replace('{id}', opened.body.reference)}?after=${encodeURIComponent(cursor)}`);
        expect({ list, cursor, status: answer.status, code: answer.body.code, fields: answer.body.errors }).toEqual({
          list,
          cursor,
          status: 422,
          code: 'fields-invalid',
          fields: [expect.objectContaining({ field: 'after' })],
        });
      }
    }
  });

  test('odd bodies', async () => {
    const opened = await api.post('/cases', {
      process: 'leaving',
      federationUid: '17615',
      relevantSchool: '104144',
      registerAsAt: '2024-11-19',
    });
    const bodies: [string, unknown][] = [
      ...[
        '/cases',
        '/contacts',
        '/calendars',
        '/preview',
        '/dates',
        `/cases/${opened.body.reference}/events`,
        `/cases/${opened.body.reference}/notes`,
      ].flatMap((path) =>
        [
          [],
          'null',
          '7',
          `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
          `{"data":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
          '"x"',
          { a: { b: {} } },
          {},
        ].map((body): [string, unknown] => [path, body]),
      ),
      ['/contacts', { ...(examples['ContactsController.add'] as object), name: 'a\u0000b' }],
      ['/contacts', { ...(examples['ContactsController.add'] as object), subjectKey: '99999999999' }],
      ['/calendars', { ...(examples['CalendarsController.create'] as object), source: 'a\u0000b' }],
      [
        '/cases',
        {
          process: 'leaving',
          federationUid: '17615',
          relevantSchool: '104144',
          registerAsAt: '0001-01-01',
          schools: { '104144': { paidStaff: 'many' } },
        },
      ],
      [
        '/cases',
        {
          process: 'leaving',
          federationUid: '17615',
          relevantSchool: '104144',
          registerAsAt: '9999-12-31',
          foundationAppointers: ['a\u0000b'],
        },
      ],
      [`/cases/${opened.body.reference}/notes`, { text: 'a\u0000b' }],
      [`/cases/${opened.body.reference}/notes`, { text: '\ud800 alone' }],
      [
        `/cases/${opened.body.reference}/events`,
        { expectedVersion: 1, type: 'request-received', happenedOn: '0001-01-01', data: { requester: 'a\u0000b' } },
      ],
      [
        `/cases/${opened.body.reference}/events`,
        {
          expectedVersion: 1,
          type: 'told',
          happenedOn: '2024-11-25',
          onBehalfOf: 'a\u0000b',
          data: { of: 'request', role: 'other', channel: 'post' },
        },
      ],
      [
        `/cases/${opened.body.reference}/events`,
        {
          expectedVersion: 1,
          type: 'told',
          happenedOn: '2024-11-25',
          reason: '\ud800',
          data: { of: 'request', role: 'other', channel: 'post' },
        },
      ],
      [`/cases/${opened.body.reference}/events/2147483648/corrections`, { expectedVersion: 1, kind: 'clerical', reason: 'x' }],
    ];
    for (const [path, body] of bodies) {
      const answer = await api.call('POST', path, { body, headers: { 'content-type': 'application/json' } });
      expect({ path, body, status: answer.status >= 500 ? answer.text : 'fine' }).toEqual({ path, body, status: 'fine' });
    }
  });

  test('the end of time is no date of a case, a plan or a question', async () => {
    const far = '9999-12-31';
    const schools = ['104204'];
    for (const [path, body] of [
      ['/cascade', { act: 'close', schools, on: far }],
      ['/cascade', { act: 'close', schools, on: '2026-09-01', dissolvedOn: far }],
      ['/preview', { ...(examples['LawController.preview'] as object), asOf: far }],
    ] as const) {
      const answer = await api.call('POST', path, { body, headers: { 'content-type': 'application/json' } });
      expect({ path, status: answer.status, text: answer.text }).toMatchObject({ path, status: 422 });
    }
  });

  test('an idempotency key or an entity tag that is none is refused by name', async () => {
    const body = examples['CaseEventsController.record'];
    expect(await api.post('/cases/x/events', body, { headers: { 'if-match': '*' } })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'If-Match' }] },
    });
    expect(await api.post('/cases/x/events', body, { headers: { 'idempotency-key': 'k'.repeat(201) } })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'Idempotency-Key' }] },
    });
  });
});
