import net from 'node:net';
import { apiWorld, lighthouse, type ApiWorld } from './api-world.js';

let api: ApiWorld;
beforeAll(async () => (api = await apiWorld()));
afterAll(() => api.close());

describe('what a request must be', () => {
  test('an address that is not there is 404, a wrong method 405 with the right ones, both as problem documents', async () => {
    expect(await api.get('/nothing')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const answer = await api.call('DELETE', '/cases');
    expect(answer).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
    expect(answer.headers['allow']?.split(', ').sort()).toEqual(['GET', 'POST']);
  });

  test('JSON that is broken is 400, another kind of content 415, a body above one megabyte 413', async () => {
    const headers = { 'content-type': 'application/json' };
    expect(await api.call('POST', '/dates', { body: '{"rule": ', headers })).toMatchObject({
      status: 400,
      body: { code: 'request-unreadable' },
    });
    expect(
      await api.call('POST', '/dates', { body: 'rule=C1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    ).toMatchObject({
      status: 415,
      body: { code: 'content-type-not-taken' },
    });
    const large = JSON.stringify({ rule: 'C1', start: '2026-01-12', pad: 'x'.repeat(1_100_000) });
    expect(await api.call('POST', '/dates', { body: large, headers })).toMatchObject({ status: 413, body: { code: 'too-large' } });
  });

  test('what never becomes a request is answered with a problem document too', async () => {
    const { port } = new URL(await api.app.getUrl());
    const send = (text: string): Promise<string> =>
      new Promise((resolve) => {
        let answer = '';
        const socket = net.connect(Number(port), '127.0.0.1', () => socket.write(text));
        socket.on('data', (data) => (answer += data.toString())).on('close', () => resolve(answer));
      });
    for (const [text, status, code] of [
      [`GET /api/v1/rules HTTP/1.1\r\nHost: x\r\nX-Big: ${'a'.repeat(40_000)}\r\n\r\n`, 431, 'headers-too-large'],
      [`GET /api/v1/rules?text=${'a'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431, 'headers-too-large'],
      ['GET /api/v1/rules HTTP/1.1\r\nHost x\r\n\r\n', 400, 'request-unreadable'],
      ['GET /api/v1/cases/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400, 'request-unreadable'],
      [`GET /api/v1/cases/${'a'.repeat(500)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 414, 'address-too-long'],
    ] as const) {
      const [head, body] = (await send(text)).split('\r\n\r\n');
      expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(head).toMatch(/content-type: application\/problem\+json/i);
      expect(JSON.parse(body!)).toMatchObject({ status, code, title: expect.any(String), detail: expect.any(String) });
    }
  });

  test('unknown fields are refused, missing ones named, all at once', async () => {
    const answer = await api.post('/cases', { process: 'leaving', registerAsAt: '2025-02-30', colour: 'red' });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'fields-invalid', nextStep: expect.any(String) });
    expect(answer.body.errors.map((error: { field: string }) => error.field).sort()).toEqual(['colour', 'registerAsAt']);
    const incomplete = await api.post('/cases', { process: 'leaving', registerAsAt: '2024-11-19' });
    expect(incomplete.body.errors.map((error: { field: string }) => error.field)).toEqual(['federationUid', 'relevantSchool']);
    expect(answer.text).not.toContain('node_modules');
  });

  test('unknown query parameters are refused too', async () => {
    expect(await api.get('/cases?officer=me')).toMatchObject({ status: 422, body: { errors: [{ field: 'officer' }] } });
    expect(await api.get('/schools?limit=1000')).toMatchObject({ status: 422, body: { errors: [{ field: 'limit' }] } });
  });

  test('a filter with a value that does not exist is refused with those that do', async () => {
    for (const [address, field, known] of [
      ['/cases?state=zzz', 'state', 'consulting'],
      ['/cases?process=zzz', 'process', 'leaving'],
      ['/cases?process=', 'process', 'dissolution'],
      ['/cases?officerId=me', 'officerId', 'id of a person'],
      ['/rules?enforcement=zzz', 'enforcement', 'block-with-override'],
      ['/contacts?role=king', 'role', 'clerk'],
      ['/contacts?subjectKind=zzz', 'subjectKind', 'federation'],
      ['/schools?authority=x', 'authority', 'three digits'],
    ] as const) {
      const answer = await api.get(address);
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'fields-invalid', errors: [{ field, message: expect.stringContaining(known) }] },
      });
    }
    expect(await api.get('/cases?state=consulting&process=leaving')).toMatchObject({ status: 200, body: { total: 0 } });
  });

  test('fields of nested objects are named by their path', async () => {
    const answer = await api.post('/dates', { rule: 'C11', start: '2026-01-12', calendar: { terms: 'spring', colour: 'red' } });
    expect(answer.body.errors.map((error: { field: string }) => error.field).sort()).toEqual(['calendar.colour', 'calendar.terms']);
  });

  test('a term has a first and a last day and nothing else, wherever days are sent', async () => {
    const terms = [{ from: '2026-01-06', to: '2026-03-27', colour: 'red' }];
    const fields = async (path: string, body: object): Promise<string[]> =>
      (await api.post(path, body)).body.errors.map((error: { field: string }) => error.field);
    expect(await fields('/dates', { rule: 'C11', start: '2026-01-12', calendar: { terms } })).toEqual(['calendar.terms[0].colour']);
    expect(
      await fields('/dates', { rule: 'C12m', start: '2026-01-12', calendar: { terms: [{ from: '2026-01-06' }] }, otherCalendars: [] }),
    ).toEqual([expect.stringMatching(/^calendar\.terms\[0\]/)]);
    expect(await fields('/calendars', { ownerKind: 'authority', ownerKey: '335', source: 'x', terms })).toEqual(['terms[0].colour']);
  });

  test('facts told of a school when a case is opened are those that are asked for', async () => {
    const schools = { '104144': { colour: 'red', hasTrust: 'yes', paidStaff: 'many' } };
    const answer = await api.post('/cases', {
      process: 'leaving',
      federationUid: lighthouse.uid,
      relevantSchool: '104144',
      registerAsAt: lighthouse.asAt,
      schools,
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error: { field: string }) => error.field).sort()).toEqual([
      'schools.104144.colour',
      'schools.104144.hasTrust',
      'schools.104144.paidStaff',
    ]);
  });

  test('answers are kept by no cache', async () => {
    const { headers } = await api.get('/rules');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });
});

describe('the pure endpoints', () => {
  test('a date comes with its sum; fourteen school days without a calendar come with the reason and no date', async () => {
    const week = await api.post('/dates', { rule: 'C1', start: '2025-09-03' });
    expect(week).toMatchObject({ status: 200, body: { date: '2025-09-09', counting: 'C1', sum: expect.stringContaining('3 Sep 2025') } });
    const without = await api.post('/dates', { rule: 'C11', start: '2026-01-12' });
    expect(without).toMatchObject({
      status: 200,
      body: { date: null, findings: [expect.objectContaining({ ruleId: expect.any(String) })] },
    });
  });

  test('a request from a described federation is judged, and nothing is saved', async () => {
    const body = {
      process: 'leaving',
      asOf: '2025-09-10',
      federation: { name: 'T', schools: ['a', 'b', 'c'], hasHeadOfFederation: false },
      schools: ['a', 'b', 'c'].map((key) => ({
        key,
        name: key.toUpperCase(),
        category: 'community',
        authority: '885',
        registeredPupils: 100,
        paidStaff: 10,
      })),
      relevantSchool: 'b',
      calendars: {},
      events: [
        {
          type: 'request-received',
          happenedOn: '2025-09-03',
          data: { requester: 'governors', governorsSigned: 2, inWriting: true, signed: true, givenTo: 'clerk', by: 'hand' },
        },
      ],
    };
    const answer = await api.post('/preview', body);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ state: 'consulting', events: [{ index: 0, effect: 'accepted' }] });
    expect(answer.body.timetable.find((row: { ruleId: string }) => row.ruleId === 'L3')).toMatchObject({
      due: '2025-09-09',
      counting: 'C1',
      startedBy: 0,
    });
    expect((await api.get('/cases')).body.total).toBe(0);
    // a key is ignored here: another body under the same one is just another question
    const headers = { 'idempotency-key': 'k' };
    expect((await api.post('/preview', body, { headers })).status).toBe(200);
    expect((await api.post('/preview', { ...body, asOf: '2025-10-01' }, { headers })).status).toBe(200);
  });

  test('preview refuses what it does not know and names what is missing', async () => {
    const answer = await api.post('/preview', { process: 'leaving', colour: 'red', federation: { uid: lighthouse.uid } });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error: { field: string }) => error.field).sort()).toEqual(['asOf', 'colour', 'events']);
  });

  test('the rulebook is read page by page, each rule once', async () => {
    const seen: string[] = [];
    let after: string | null = '';
    let total = 0;
    while (after !== null) {
      const { body }: { body: any } = await api.get(`/rules?limit=100${after ? `&after=${after}` : ''}`);
      seen.push(...body.rows.map((rule: { id: string }) => rule.id));
      after = body.next;
      total = body.total;
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    expect((await api.get('/rules/L6')).body).toMatchObject({ id: 'L6', citation: expect.stringContaining('30(6)') });
    expect(await api.get('/rules/L999')).toMatchObject({ status: 404, body: { code: 'rule-not-found' } });
  });
});

describe('the register', () => {
  test('a school by its number, and the federation as it stood in November 2024', async () => {
    const { body } = await api.get(`/federations/${lighthouse.uid}?asAt=${lighthouse.asAt}`);
    expect(body.members.map((school: { urn: string }) => school.urn).sort()).toEqual([...lighthouse.schools]);
    expect((await api.get(`/federations/${lighthouse.uid}`)).body.members).toEqual([]);
    expect((await api.get(`/schools/${lighthouse.schools[0]}`)).body).toMatchObject({ urn: lighthouse.schools[0], authority: '335' });
    expect(await api.get('/schools/999999')).toMatchObject({ status: 404, body: { code: 'school-not-found' } });
  });

  test('pages of schools follow one another without a gap or a repeat', async () => {
    const whole = (await api.get('/schools?authority=335&open=true&limit=100')).body;
    const parts: string[] = [];
    let after: string | null = null;
    do {
      const { body }: { body: any } = await api.get(`/schools?authority=335&open=true&limit=7${after ? `&after=${after}` : ''}`);
      parts.push(...body.rows.map((school: { urn: string }) => school.urn));
      after = body.next;
    } while (after !== null && parts.length < 100);
    expect(parts.slice(0, whole.rows.length)).toEqual(whole.rows.slice(0, parts.length).map((school: { urn: string }) => school.urn));
  });

  test('a contact is added, changed on the version seen, refused on an older one, and taken away', async () => {
    const added = await api.post('/contacts', {
      subjectKind: 'federation',
      subjectKey: lighthouse.uid,
      role: 'clerk',
      name: 'The Clerk',
      email: 'the.clerk@lighthouse.invalid',
    });
    expect(added).toMatchObject({ status: 201, body: { authority: '335', private: true, version: 1 } });
    const path = `/contacts/${added.body.id}`;
    expect(
      await api.call('PATCH', path, { body: { name: 'Clerk to the governors' }, headers: { 'if-match': added.headers['etag']! } }),
    ).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await api.call('PATCH', path, { body: { name: 'Other', expectedVersion: 1 } })).toMatchObject({
      status: 409,
      body: { code: 'contact-changed' },
    });
    expect(await api.call('PATCH', path, { body: { name: 'Other' } })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'expectedVersion' }] },
    });
    expect((await api.get(path, { as: 'priya' })).status).toBe(404);
    expect((await api.call('DELETE', path)).status).toBe(204);
    expect((await api.get(path)).status).toBe(404);
  });

  test('term dates are entered as a version, and entered again as the next', async () => {
    const { body } = await api.get('/calendars?authority=335');
    const calendar = body.rows[0];
    const read = await api.get(`/calendars/${calendar.id}`);
    const version = calendar.current.version;
    expect(read.headers['etag']).toBe(`"${version}"`);
    const days = { terms: [{ from: '2027-09-02', to: '2027-12-17' }], source: 'Cabinet minute 12', keepOtherYears: true };
    expect(await api.post(`/calendars/${calendar.id}/versions`, { ...days, expectedVersion: version })).toMatchObject({
      status: 201,
      body: { current: { version: version + 1 } },
    });
    expect(await api.post(`/calendars/${calendar.id}/versions`, { ...days, expectedVersion: version })).toMatchObject({
      status: 409,
      body: { code: 'calendar-changed' },
    });
    expect((await api.post(`/calendars/${calendar.id}/versions`, { ...days, expectedVersion: version + 1 }, { as: 'priya' })).status).toBe(
      403,
    );
  });
});
