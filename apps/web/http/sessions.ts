import session from '@fastify/session';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sessionStore } from '#libs/access/index.js';
import type { Config } from '#libs/platform/config.js';
import { SignInDatabase } from '#libs/platform/database/database.js';
import { forPages } from './for-pages.js';

export const SESSION_COOKIE = 'msf_session';

/** A working day; then a person signs in again. Ending a session in the database ends it at once. */
const SESSION_LASTS_MILLISECONDS = 8 * 60 * 60 * 1000;

/** Sessions in the database, kept by one cookie that scripts cannot read and other sites cannot send. */
export async function registerSessions(app: NestFastifyApplication, config: Config, https: boolean): Promise<void> {
  await app.register(forPages(session), {
    secret: config.sessionSecret,
    cookieName: SESSION_COOKIE,
    cookiePrefix: '',
    saveUninitialized: false,
    rolling: false,
    store: sessionStore(app.get(SignInDatabase), session.Store as never) as never,
    cookie: { secure: https, httpOnly: true, sameSite: 'lax', path: '/', maxAge: SESSION_LASTS_MILLISECONDS },
  });
}
