import { hashOfSecret, inventToken, readTokenText, sameSecret } from './token-text.js';

describe('the text of a token', () => {
  it('is read back as its id and its secret, and no two are alike', () => {
    const first = inventToken();
    expect(readTokenText(first.text)).toEqual({ id: first.id, secret: first.secret });
    expect(Buffer.from(first.secret, 'base64url')).toHaveLength(32);
    expect(inventToken().text).not.toBe(first.text);
  });

  it.each([
    '',
    'msf_',
    'msf_0123456789abcdef',
    'msf_0123456789abcdef_short',
    `msf_0123456789ABCDEF_${'a'.repeat(43)}`,
    `xyz_0123456789abcdef_${'a'.repeat(43)}`,
  ])('is nothing else: %s', (text) => expect(readTokenText(text)).toBeNull());

  it('is proved by its secret alone', () => {
    const { secret } = inventToken();
    expect(sameSecret(secret, hashOfSecret(secret))).toBe(true);
    expect(sameSecret(inventToken().secret, hashOfSecret(secret))).toBe(false);
  });
});
