import { inventCode, printedCode, readCode } from './short-code.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the short code of an instrument', () => {
  it('is read however it is typed: small letters, hyphens, spaces, O for 0, I and L for 1', () => {
    const code = inventCode(() => Buffer.from([0, 1, 0, 1, 10, 11, 12, 13, 14, 15, 16, 17]));
    expect(readCode(printedCode(code))).toBe(code);
    expect(readCode(` ${printedCode(code).toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l')} `)).toBe(code);
  });

  it('with any one sign wrong is no code', () => {
    const code = inventCode();
    for (let place = 0; place < code.length; place += 1)
      for (const sign of ALPHABET)
        if (sign !== code[place]) expect(readCode(code.slice(0, place) + sign + code.slice(place + 1))).toBeNull();
  });

  it('of the wrong length, or with signs that are none of the alphabet, is no code', () => {
    expect(readCode('')).toBeNull();
    expect(readCode('7Q2K')).toBeNull();
    expect(readCode('U'.repeat(13))).toBeNull();
  });

  it('differs from every other one', () => {
    expect(new Set(Array.from({ length: 2000 }, () => inventCode())).size).toBe(2000);
  });
});
