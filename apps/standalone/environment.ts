import type { LoginUrls } from '#libs/platform/database/logins.js';

/** Settings that only some processes get to know. */
const SECRET = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_WORKER_URL',
  'DATABASE_VERIFIER_URL',
  'DATABASE_SIGNIN_URL',
  'SESSION_SECRET',
  'SMTP_URL',
  'REDIS_URL',
] as const;

export type RoleName = 'http' | 'worker' | 'prepare';

/** What is known to the program as a whole, from which each role is given its part. */
export interface Settings {
  logins: LoginUrls;
  ownerUrl: string | undefined;
  sessionSecret: string | undefined;
  /** Further variables for every role. */
  common: NodeJS.ProcessEnv;
}

/** The environment of one role: the surroundings without secrets, and of the secrets only those the role needs. */
export function environmentOf(role: RoleName, surroundings: NodeJS.ProcessEnv, settings: Settings): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...surroundings, ...settings.common };
  for (const name of SECRET) delete environment[name];
  const { app, worker, verifier, signin } = settings.logins;
  const { REDIS_URL, SMTP_URL } = surroundings;
  switch (role) {
    case 'http':
      return given(environment, { DATABASE_URL: app, DATABASE_SIGNIN_URL: signin, SESSION_SECRET: settings.sessionSecret });
    case 'worker':
      return given(environment, { DATABASE_WORKER_URL: worker, DATABASE_VERIFIER_URL: verifier, REDIS_URL, SMTP_URL });
    case 'prepare':
      return given(environment, {
        DATABASE_OWNER_URL: settings.ownerUrl,
        DATABASE_URL: app,
        DATABASE_WORKER_URL: worker,
        DATABASE_VERIFIER_URL: verifier,
        DATABASE_SIGNIN_URL: signin,
        REDIS_URL,
      });
  }
}

function given(environment: NodeJS.ProcessEnv, more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  for (const [name, value] of Object.entries(more)) if (value !== undefined) environment[name] = value;
  return environment;
}
