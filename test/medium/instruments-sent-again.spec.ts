import type { Answer } from './api-world.js';
import { instrumentWalk, junior, paper, type InstrumentWalk, type Json } from './instruments-walk.js';

let walk: InstrumentWalk;
beforeAll(async () => (walk = await instrumentWalk('2025-09-08T09:00:00.000Z')));
afterAll(() => walk.api.close());

const send = (path: string, body: Json, key: string, as = 'olivia'): Promise<Answer> =>
  walk.api.post(path, body, { as, headers: { 'idempotency-key': key } });
const matterOf = { process: 'instrument-making', subject: { kind: 'school', key: junior }, startFrom: 'sample', effectiveOn: '2026-01-05' };

describe('a request about an instrument that is sent again with the same key', () => {
  let id = '';

  test('starts one matter, also when it comes twice in the same instant', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => send('/instruments', matterOf, 'start-1')));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    id = answers[0]!.body.id;
    expect((await walk.api.get('/instruments/matters')).body.total).toBe(1);
    expect(await send('/instruments', { ...matterOf, startFrom: 'empty' }, 'start-1')).toMatchObject({
      status: 422,
      body: { code: 'idempotency-mismatch' },
    });
    expect(await send('/instruments', matterOf, 'start-2')).toMatchObject({ status: 409, body: { code: 'instrument-open' } });
    expect(await send('/instruments', matterOf, 'start-1', 'helen')).toMatchObject({ status: 409, body: { code: 'instrument-open' } });
  });

  test('records one event, and is answered as it was, although the matter moved on since', async () => {
    const version = await walk.draft(id, (record) => ({ ...record, coOptedStaff: 0 }));
    const adopted = {
      type: 'draft-adopted',
      happenedOn: '2025-09-08',
      data: { version, adoptedBy: 'governing-body' },
      expectedVersion: 0,
    };
    const at = `/instruments/${id}/events`;
    const answers = await Promise.all([1, 2, 3].map(() => send(at, adopted, 'adopted-1')));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(answers[1]!.body).toEqual(answers[0]!.body);
    expect(answers[2]!.body).toEqual(answers[0]!.body);
    const types = async (): Promise<string[]> => (await walk.api.get(at)).body.rows.map(({ type }: Json) => type);
    expect((await types()).filter((type) => type === 'draft-adopted')).toHaveLength(1);
    await walk.recorded(id, 'submitted', '2025-09-08', { version });
    const again = await send(at, adopted, 'adopted-1');
    expect(again).toMatchObject({ status: 201, body: answers[0]!.body, headers: { etag: '"1"' } });
    expect((await types()).filter((type) => type === 'draft-adopted')).toHaveLength(1);
    expect(await send(at, { ...adopted, happenedOn: '2025-09-07' }, 'adopted-1')).toMatchObject({
      status: 422,
      body: { code: 'idempotency-mismatch' },
    });
    expect(await send(at, adopted, 'adopted-2')).toMatchObject({ status: 409, body: { code: 'instrument-changed' } });
  });

  test('a refusal takes no key: corrected, the request goes through under the same one', async () => {
    const at = `/instruments/${id}/events`;
    const begun = { type: 'check-begun', happenedOn: '2025-09-30', data: {}, expectedVersion: 2 };
    expect(await send(at, begun, 'begun-1')).toMatchObject({ status: 422, body: { code: 'fields-invalid' } });
    expect(await send(at, { ...begun, happenedOn: '2025-09-08' }, 'begun-1')).toMatchObject({
      status: 201,
      body: { state: 'la-checking' },
    });
  });

  test('takes one paper in, also when it comes twice in the same instant', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => send('/instruments/paper', paper, 'paper-1')));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(answers[1]!.body).toEqual(answers[0]!.body);
    expect(answers[2]!.body).toEqual(answers[0]!.body);
    expect((await walk.api.get('/instruments?all=true')).body.rows).toHaveLength(1);
    expect((await send('/instruments/paper', paper, 'paper-2')).body.entry.number).not.toBe(answers[0]!.body.entry.number);
  });

  test('a text that cannot be said exactly is refused with its field, key or not', async () => {
    const odd = { ...paper, source: 'Box \ud800' };
    const bare = await walk.api.post('/instruments/paper', odd);
    expect(await send('/instruments/paper', odd, 'paper-3')).toMatchObject({ status: bare.status, body: { code: bare.body.code } });
  });

  test('is forgotten after a day', async () => {
    walk.api.clock.set('2025-09-11T10:00:00.000Z');
    expect((await send('/instruments/paper', paper, 'paper-1')).body.entry.number).toBe('335-2025-P0003');
  });
});
