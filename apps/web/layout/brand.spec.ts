import { brandSheet, contrastWithWhite } from './brand.js';

describe('the council’s colour', () => {
  test('is used where white text can be read on it', () => {
    expect(contrastWithWhite('#000000')).toBeCloseTo(21);
    expect(brandSheet('#00543c')).toContain('--app-brand:#00543c');
  });

  test('is left out where it cannot, or where it is no colour at all', () => {
    expect(brandSheet('#ffd500')).toBe('');
    expect(brandSheet('red;} body{display:none')).toBe('');
    expect(contrastWithWhite('#ffffff')).toBeCloseTo(1);
  });
});
