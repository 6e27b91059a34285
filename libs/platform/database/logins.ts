import { createHmac } from 'node:crypto';
import { DatabaseRefused } from './check.js';

/** The identities the program uses besides the owner, each a member of one group of the same name (`msf_app`, ...). */
export const identities = ['app', 'worker', 'verifier', 'signin'] as const;
export type Identity = (typeof identities)[number];

/** One connection URL for each identity. */
export type LoginUrls = Record<Identity, string>;

/**
 * The URL of a narrow identity where none is given: the app's server and database, the app's login name with a suffix,
 * and a password computed from the app's (HMAC-SHA-256), so that there is one secret to keep.
 *
 * @throws DatabaseRefused with one sentence when the app's URL has no user name or password to derive from.
 */
export function narrowUrl(appUrl: string, identity: Identity): string {
  if (identity === 'app') return appUrl;
  const url = new URL(appUrl);
  if (!url.username || !url.password) {
    throw new DatabaseRefused(
      `DATABASE_URL has no user name and password from which the ${identity} login could be derived: set DATABASE_${identity.toUpperCase()}_URL too.`,
    );
  }
  const secret = decodeURIComponent(url.password);
  url.username = encodeURIComponent(`${decodeURIComponent(url.username)}_${identity}_login`);
  url.password = createHmac('sha256', secret).update(`msf/login/1\n${identity}`).digest('hex');
  return url.href;
}

/** All four URLs; what is not given is derived from the app's. */
export function loginUrls(appUrl: string, given: Partial<Record<Identity, string | undefined>> = {}): LoginUrls {
  const url = (identity: Identity): string => given[identity] ?? narrowUrl(appUrl, identity);
  return { app: appUrl, worker: url('worker'), verifier: url('verifier'), signin: url('signin') };
}
