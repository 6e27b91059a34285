import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A token as its bearer holds it: `msf_<id>_<secret>`; the id finds it, the secret (256 random bits, base64url) proves it. */
export interface TokenText {
  id: string;
  secret: string;
}

const form = /^msf_([0-9a-z]{12,32})_([A-Za-z0-9_-]{43})$/;

export function readTokenText(text: string): TokenText | null {
  const found = form.exec(text);
  return found ? { id: found[1]!, secret: found[2]! } : null;
}

/** A token nobody has yet. */
export function inventToken(): TokenText & { text: string } {
  const id = randomBytes(8).toString('hex');
  const secret = inventSecret();
  return { id, secret, text: `msf_${id}_${secret}` };
}

/** 256 random bits in base64url. */
export const inventSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret. Slow hashing is for passwords people choose; 256 random bits cannot be guessed. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Compares in constant time. */
export const sameSecret = (secret: string, storedHash: Buffer): boolean => timingSafeEqual(hashOfSecret(secret), storedHash);
