import { federation, says } from '../constitution/testing/boards.js';

describe('FED-22-7: several categories, of which one is foundation, foundation special or voluntary aided', () => {
  it('two pass without a majority, one fails', () => {
    expect(says('FED-22-7', federation(['voluntary-aided', 'community'], { foundation: 2 }))).toEqual([]);
    expect(says('FED-22-7', federation(['voluntary-aided', 'community'], { foundation: 1 }))).toEqual(['MUST']);
    expect(
      says('FED-22-7', federation([{ category: 'foundation' as const, hasFoundation: false }, 'community'], { partnership: 2 })),
    ).toEqual([]);
  });
  it('how many of each kind, where both kinds of school are there, is for a person', () => {
    expect(
      says(
        'FED-22-7',
        federation([{ category: 'foundation' as const, hasFoundation: false }, 'voluntary-aided'], { foundation: 1, partnership: 1 }),
      ),
    ).toEqual(['REVIEW']);
    expect(says('FED-22-7', federation(['voluntary-aided', 'community'], { foundation: 2, partnership: 1 }))).toEqual(['REVIEW']);
    expect(
      says(
        'FED-22-7',
        federation([{ category: 'foundation' as const, hasFoundation: false }, 'community'], { partnership: 1, foundation: 1 }),
      ),
    ).toEqual(['REVIEW']);
  });
});
