import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '#apps/api/api.module.js';
import { registerApi } from '#apps/api/register-api.js';
import { Administration, type Scope } from '#libs/access/index.js';
import type { Role } from '#libs/platform/actor.js';
import { FixedClock } from '#libs/platform/clock.js';
import { unreadableRequests } from '#libs/platform/http/unreadable.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { configOn, lighthouse, loadSampleRegister, pebworth } from '../support/sample-register.js';

export { lighthouse, pebworth };

export interface Answer {
  status: number;
  /** The JSON answer; null when there is none. */
  body: any;
  text: string;
  headers: Record<string, string | undefined>;
}

export interface Sent {
  /** Token, or a person's name below; `null` sends none. */
  as?: string | null;
  body?: unknown;
  headers?: Record<string, string>;
}

const people = {
  olivia: ['Olivia Marsh', '335', 'officer'],
  helen: ['Helen Brook', '335', 'manager'],
  daniel: ['Daniel Cole', '335', 'auditor'],
  priya: ['Priya Nair', '931', 'officer'],
  rosa: ['Rosa Lindqvist', '335', 'board', lighthouse.uid],
} as const;
type Name = keyof typeof people;

/** The API on a database of its own with the real register, and a token for each of five invented people. */
export interface ApiWorld {
  app: NestFastifyApplication;
  clock: FixedClock;
  database: TestDatabase;
  administration: Administration;
  people: Record<Name, { id: string; token: string }>;
  /** A token of the officer with these scopes only. */
  token(scopes: readonly Scope[]): Promise<string>;
  call(method: string, path: string, sent?: Sent): Promise<Answer>;
  get(path: string, sent?: Sent): Promise<Answer>;
  post(path: string, body: unknown, sent?: Sent): Promise<Answer>;
  close(): Promise<void>;
}

export async function apiWorld(now = '2024-11-25T09:00:00.000Z', more: Record<string, string | undefined> = {}): Promise<ApiWorld> {
  const database = await testDatabase();
  await loadSampleRegister(database);
  const clock = new FixedClock(now);
  @Module({ imports: [PlatformModule.with(configOn(database, more).only('app', 'signin'), clock), ApiModule] })
  class TestedModule {}
  const app = await NestFactory.create<NestFastifyApplication>(
    TestedModule,
    new FastifyAdapter({ bodyLimit: 1024 * 1024, ...unreadableRequests }),
    {
      logger: false,
      abortOnError: false,
    },
  );
  await registerApi(app);
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();

  const administration = app.get(Administration);
  const known = {} as ApiWorld['people'];
  for (const [name, [displayName, authority, role, federationUid]] of Object.entries(people) as [
    Name,
    readonly [string, string, Role, string?],
  ][]) {
    const id = await administration.addPerson({
      displayName,
      email: `${name}@council.invalid`,
      authority,
      role,
      ...(federationUid ? { federationUid } : {}),
    });
    known[name] = { id, token: await administration.issueToken(id, { name: 'test', validDays: 30 }) };
  }

  const call = async (method: string, path: string, { as = 'olivia', body, headers = {} }: Sent = {}): Promise<Answer> => {
    const token = as !== null && as in known ? known[as as Name].token : as;
    const answer = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(typeof body === 'object' ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json = /[/+]json\b/.test(answer.headers.get('content-type') ?? '');
    return { status: answer.status, body: json && text ? JSON.parse(text) : null, text, headers: Object.fromEntries(answer.headers) };
  };
  return {
    app,
    clock,
    database,
    administration,
    people: known,
    token: (scopes) => administration.issueToken(known.olivia.id, { name: 'narrow', scopes, validDays: 1 }),
    call,
    get: (path, sent) => call('GET', path, sent),
    post: (path, body, sent) => call('POST', path, { ...sent, body }),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}
