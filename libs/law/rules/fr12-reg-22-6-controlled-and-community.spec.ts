import { federation, says } from '../constitution/testing/boards.js';

describe('FED-22-6: voluntary controlled schools together with community kinds', () => {
  it('one foundation governor is enough and ten are not too many, none fails', () => {
    expect(says('FED-22-6', federation(['voluntary-controlled', 'community'], { foundation: 1 }))).toEqual([]);
    expect(says('FED-22-6', federation(['voluntary-controlled', 'community'], { foundation: 10 }))).toEqual([]);
    expect(says('FED-22-6', federation(['voluntary-controlled', 'community']))).toEqual(['MUST']);
  });
});
