import { board, says } from '../constitution/testing/boards.js';

describe('CON-13-6: only seven categories of governor exist', () => {
  it('a category that no longer exists fails, a line of none passes, and an old label is only pointed out', () => {
    expect(says('CON-13-6', board('community', {}, { otherPlaces: [{ label: 'Community governors', number: 1 }] }))).toEqual(['MUST']);
    expect(says('CON-13-6', board('community', {}, { otherPlaces: [{ label: 'Sponsor governors', number: 0 }] }))).toEqual([]);
    expect(says('CON-13-6', board('community', {}, { otherPlaces: [{ label: 'LEA governor', number: 1 }] }))).toEqual(['DATA']);
  });
});
