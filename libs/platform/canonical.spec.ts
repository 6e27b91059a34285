import fc from 'fast-check';
import { canonicalText, NotCanonical } from './canonical.js';

describe('Canonical text', () => {
  it('orders members by UTF-16 code units and leaves no white space', () => {
    expect(canonicalText({ b: [1, 'x', null, true], a: { '€': 1, '\r': 2, '1': 3 } })).toBe(
      '{"a":{"\\r":2,"1":3,"€":1},"b":[1,"x",null,true]}',
    );
  });

  it('writes numbers as RFC 8785 shows them', () => {
    expect(canonicalText([333333333.33333329, 2e-3, 1e-27, 4.5])).toBe('[333333333.3333333,0.002,1e-27,4.5]');
  });

  it('says the same text of the same data however it was put together', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), fc.integer(), { maxKeys: 8 }), (members) => {
        const plain = Object.fromEntries(Object.entries(members).filter(([key]) => !key.includes('\u0000')));
        const reversed = Object.fromEntries(Object.entries(plain).reverse());
        expect(canonicalText(reversed)).toBe(canonicalText(plain));
        expect(JSON.parse(canonicalText(plain))).toEqual(JSON.parse(JSON.stringify(plain)));
      }),
    );
  });

  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  it.each<[string, unknown, string]>([
    ['undefined', { a: undefined }, 'a'],
    ['a hole in a list', { a: [1, , 3] }, 'a[1]'],
    ['not a number', { a: NaN }, 'a'],
    ['an infinity', [Infinity], '[0]'],
    ['minus zero', { a: { b: -0 } }, 'a.b'],
    ['a whole number beyond what a double holds exactly', { a: 2 ** 53 }, 'a'],
    ['half of a surrogate pair', { a: 'x\ud800' }, 'a'],
    ['half of a surrogate pair in a name', { a: { '\udc00': 1 } }, 'a'],
    ['the character U+0000', 'a\u0000b', ''],
    ['a big integer', { a: 1n }, 'a'],
    ['a date object', { a: new Date(0) }, 'a'],
    ['a map', { a: new Map() }, 'a'],
    ['a function', { a: () => 1 }, 'a'],
    ['a symbol', { a: Symbol('s') }, 'a'],
    ['something that contains itself', cyclic, 'self'],
  ])('refuses %s', (_, value, path) => {
    const refused = (): string => canonicalText(value);
    expect(refused).toThrow(NotCanonical);
    try {
      refused();
    } catch (error) {
      expect((error as NotCanonical).path).toBe(path);
    }
  });

  it('takes the same object twice when it does not contain itself', () => {
    const shared = { a: 1 };
    expect(canonicalText([shared, shared])).toBe('[{"a":1},{"a":1}]');
  });
});
