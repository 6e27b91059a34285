import { opening, says } from '../constitution/testing/boards.js';

describe('TGB-F-4: as reg 22, and without its rounding', () => {
  it('as in a federation, mix by mix', () => {
    expect(says('TGB-F-4', opening(['community', 'community']))).toEqual([]);
    expect(says('TGB-F-4', opening(['community', 'community'], { foundation: 1 }))).toEqual(['MUST']);
    expect(says('TGB-F-4', opening(['voluntary-aided', 'voluntary-aided'], { coOpted: 0, foundation: 6 }))).toEqual(['MUST']);
    expect(says('TGB-F-4', opening(['voluntary-aided', 'voluntary-aided'], { coOpted: 0, foundation: 7 }))).toEqual([]);
    expect(says('TGB-F-4', opening(['voluntary-controlled', 'voluntary-controlled'], { coOpted: 0, foundation: 2 }))).toEqual(['MUST']);
    expect(says('TGB-F-4', opening(['voluntary-controlled', 'community']))).toEqual(['MUST']);
    expect(says('TGB-F-4', opening(['voluntary-controlled', 'community'], { foundation: 1 }))).toEqual([]);
    expect(says('TGB-F-4', opening(['voluntary-aided', 'community'], { foundation: 1 }))).toEqual(['MUST']);
    expect(says('TGB-F-4', opening(['voluntary-aided', 'community'], { foundation: 2 }))).toEqual([]);
  });
  it('and without the rounding that federations had until 2017; a mix that nothing covers is for a person', () => {
    expect(
      says(
        'TGB-F-4',
        opening(['voluntary-controlled', 'voluntary-controlled'], { coOpted: 0, foundation: 2 }, { firstMeetingOn: '2016-10-01' }),
      ),
    ).toEqual(['MUST']);
    expect(
      says(
        'TGB-F-4',
        opening(
          [
            { category: 'foundation' as const, hasFoundation: false },
            { category: 'foundation' as const, hasFoundation: true, qualifying: false },
          ],
          { foundation: 2 },
        ),
      ),
    ).toEqual(['REVIEW']);
  });
});
