import pg from 'pg';
import { InstrumentsDue } from '#libs/instruments/index.js';
import { WorkerDatabase } from '#libs/platform/database/database.js';
import { CaseworkModule } from '#libs/casework/casework.module.js';
import { Casework } from '#libs/casework/index.js';
import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { configOn } from '../support/sample-register.js';
import { apiWorld, lighthouse, type Answer, type ApiWorld } from './api-world.js';

/** A school leaves the Lighthouse Federation on 1 April 2025; what the worker does at midnight. */
const school = lighthouse.schools[0];
const effectiveOn = '2025-04-01';

let api: ApiWorld;
let superuser: pg.Client;
let worker: { casework: Casework; due: InstrumentsDue; close(): Promise<void> };

beforeAll(async () => {
  api = await apiWorld();
  superuser = new pg.Client({ connectionString: api.database.url('superuser') });
  await superuser.connect();
  @Module({ imports: [PlatformModule.with(configOn(api.database), api.clock), CaseworkModule] })
  class WorkerOnly {}
  const context = await NestFactory.createApplicationContext(WorkerOnly, { logger: false });
  worker = {
    casework: context.get(Casework),
    due: new InstrumentsDue(context.get(WorkerDatabase), api.clock),
    close: () => context.close(),
  };
});
afterAll(async () => {
  await worker.close();
  await superuser.end();
  await api.close();
});

type Json = Record<string, any>;

async function event(at: string, type: string, happenedOn: string, data: Json = {}, as = 'olivia'): Promise<Answer> {
  if (happenedOn > api.clock.today()) api.clock.set(happenedOn);
  const { body } = await api.get(at);
  const answer = await api.post(`${at}/events`, { type, happenedOn, data, expectedVersion: body.version }, { as });
  if (answer.status !== 201) throw new Error(`${type} was answered with ${answer.status}: ${answer.text}`);
  return answer;
}

async function decided(): Promise<string> {
  const opened = await api.post('/cases', {
    process: 'leaving',
    federationUid: lighthouse.uid,
    relevantSchool: school,
    registerAsAt: lighthouse.asAt,
    hasHeadOfFederation: false,
  });
  const at = `/cases/${opened.body.reference}`;
  await event(at, 'request-received', '2024-11-25', {
    requester: 'governors',
    governorsSigned: 2,
    inWriting: true,
    signed: true,
    givenTo: 'clerk',
    by: 'hand',
  });
  const tell = (role: string, more: Json): Promise<Answer> =>
    event(at, 'told', '2024-11-26', { of: 'request', role, channel: 'hand', ...more });
  await tell('local-authority', { authority: '335' });
  for (const one of lighthouse.schools) await tell('head', { school: one });
  await tell('staff', { school });
  await tell('parents', { school });
  await event(at, 'meeting-called', '2025-01-06', { meetingOn: '2025-01-20', agendaItem: true });
  await event(at, 'board-decided', '2025-01-20', { outcome: 'leave', effectiveOn, agendaItem: true, responsesConsidered: true });
  await event(at, 'notice-received-by-authority', '2025-01-22', { authority: '335' });
  await event(at, 'temporary-governing-body-established', '2025-02-10', { school });
  return at;
}

async function made(at: string, on: string): Promise<Json> {
  const reference = at.split('/').at(-1);
  const { body } = await api.post('/instruments', {
    process: 'instrument-making',
    subject: { kind: 'school', key: school },
    caseId: reference,
    startFrom: 'sample',
  });
  const matter = `/instruments/${body.id}`;
  const record = {
    ...body.draft.record,
    governingBodyName: 'The Governing Body of Blakenall Heath Junior School',
    schools: body.draft.record.schools.map((one: Json) => ({ ...one, hasFoundation: false })),
  };
  await api.call('PUT', `${matter}/draft`, { body: { record, expectedVersion: 1 } });
  await api.post(`${matter}/versions`, { expectedVersion: 2 });
  await event(matter, 'draft-adopted', on, { version: 1, adoptedBy: 'temporary-governing-body' });
  await event(matter, 'submitted', on, { version: 1 });
  await event(matter, 'check-begun', on);
  await event(matter, 'authority-content', on, { guidanceConsidered: true });
  await event(matter, 'making-approved', on, { version: 1, anotherPerson: true }, 'helen');
  return (await event(matter, 'made', on, { version: 1 })).body;
}

describe('the day of an instrument', () => {
  let at = '';

  test('a case does not take effect while its instrument is not made, although everything else is there', async () => {
    at = await decided();
    api.clock.set(effectiveOn);
    const { recorded } = await worker.casework.effectDue(effectiveOn);
    expect(recorded).toMatchObject([{ state: 'date-passed' }]);
  });

  test('made late it waits with the case: a manager lets that take effect, and only then it is in force', async () => {
    const making = await made(at, '2025-04-02');
    expect(making).toMatchObject({ state: 'made', onCase: { recorded: true }, made: { effectiveOn, commenced: false } });
    expect((await api.get(at)).body.state).toBe('date-passed');
    expect(await worker.due.run('2025-04-02')).toEqual({ inForce: [], refused: [] });
    await event(at, 'override', '2025-04-02', { ruleId: 'L13', reason: 'Made a day late.' }, 'helen');
    expect((await api.get(at)).body.state).toBe('effected');
    expect(await worker.due.run('2025-04-02')).toEqual({ inForce: [making['made'].number], refused: [] });
    const matter = await api.get(`/instruments/${making['instrumentId']}`);
    expect(matter.body).toMatchObject({ state: 'in-force', made: { commenced: true } });
    expect(matter.body.history.at(-1)).toMatchObject({
      type: 'effective-date-reached',
      happenedOn: effectiveOn,
      actorId: '00000000-0000-0000-0000-000000000000',
    });
    expect((await api.get(`/public/instruments/${matter.body.made.code}`, { as: null })).body).toMatchObject({ standing: 'in-force' });
  });

  test('it happens once, however often it is looked for', async () => {
    expect(await worker.due.run('2025-04-03')).toEqual({ inForce: [], refused: [] });
  });

  test('what is made cannot be changed in the database, by anyone', async () => {
    await expect(superuser.query(`UPDATE instrument_made SET effective_on = '2020-01-01'`)).rejects.toThrow(
      /is made and cannot be changed/,
    );
    await expect(superuser.query(`UPDATE instrument_made SET commenced = false`)).rejects.toThrow(/is made and cannot be changed/);
    await expect(superuser.query(`DELETE FROM instrument_made`)).rejects.toThrow(/append-only/);
    await expect(superuser.query(`UPDATE instrument SET head_hash = sha256('x')`)).rejects.toThrow(/is not one of its events/);
  });

  test('a later variation supersedes it on its own day, and both histories say so', async () => {
    const start = await api.post('/instruments', {
      process: 'instrument-variation',
      subject: { kind: 'school', key: school },
      startFrom: 'in-force',
      effectiveOn: '2025-06-01',
    });
    expect(start).toMatchObject({ status: 201, body: { draft: { record: { effectiveOn, variation: { effectiveOn: '2025-06-01' } } } } });
    const matter = `/instruments/${start.body.id}`;
    const { record } = start.body.draft;
    await api.call('PUT', `${matter}/draft`, {
      body: { record: { ...record, places: { ...record.places, parent: 3 }, totalPlaces: record.totalPlaces + 1 }, expectedVersion: 1 },
    });
    await api.post(`${matter}/versions`, { expectedVersion: 2 });
    await event(matter, 'draft-adopted', '2025-05-01', { version: 1, adoptedBy: 'governing-body' });
    await event(matter, 'variation-proposed', '2025-05-02', {
      by: 'governing-body',
      reasons: 'More parents.',
      endsFoundationMajority: false,
    });
    await event(matter, 'proposal-answered', '2025-05-05', { by: 'local-authority', content: true });
    await event(matter, 'making-approved', '2025-05-06', { version: 1, anotherPerson: true }, 'helen');
    const later = (await event(matter, 'made', '2025-05-07', { version: 1 })).body;
    expect(await worker.due.run('2025-05-31')).toEqual({ inForce: [], refused: [] });
    api.clock.set('2025-06-01');
    expect(await worker.due.run('2025-06-01')).toEqual({ inForce: [later.made.number], refused: [] });
    const { rows } = (await api.get(`/instruments?subjectKey=${school}&all=true`)).body;
    expect(rows.map(({ number, standing, supersededBy }: Json) => [number, standing, supersededBy])).toEqual([
      [later.made.number, 'in-force', null],
      ['335-2025-I0001', 'ended', later.made.number],
    ]);
    const old = (await api.get(`/instruments/${rows[1].instrumentId}`)).body;
    expect(old).toMatchObject({ state: 'superseded', closed: true });
    expect(old.history.at(-1)).toMatchObject({ type: 'superseded', data: { by: later.made.number } });
    for (const { instrumentId } of rows)
      expect((await api.get(`/instruments/${instrumentId}/audit`, { as: 'daniel' })).body).toMatchObject({ versions: 1, problems: [] });
    expect((await api.get('/instruments?asAt=2029-06-02&only=due-for-review')).body.rows.map(({ number }: Json) => number)).toEqual([
      later.made.number,
    ]);
  });
});
