import { opening, says } from '../constitution/testing/boards.js';

describe('TGB-F-2: parents, heads and heads designate, staff governor, authority governor', () => {
  it('two parents in all, since 1 September 2016; one each before', () => {
    expect(says('TGB-F-2', opening(['community', 'community', 'community']))).toEqual([]);
    expect(says('TGB-F-2', opening(['community', 'community', 'community'], { parent: 3 }))).toEqual(['MUST']);
    expect(says('TGB-F-2', opening(['community', 'community', 'community'], {}, { firstMeetingOn: '2016-08-31' }))).toEqual(['MUST']);
    expect(says('TGB-F-2', opening(['community', 'community', 'community'], { parent: 3 }, { firstMeetingOn: '2016-08-31' }))).toEqual([]);
  });
  it('every head, unless resigned', () => {
    expect(
      says(
        'TGB-F-2',
        opening(
          [
            { category: 'community', headId: 'a' },
            { category: 'community', headId: 'b' },
          ],
          { coOpted: 5 },
        ),
      ),
    ).toEqual(['MUST']);
    expect(
      says(
        'TGB-F-2',
        opening(
          [
            { category: 'community', headId: 'a' },
            { category: 'community', headId: 'b' },
          ],
          { coOpted: 5 },
          { headsResigned: 1 },
        ),
      ),
    ).toEqual([]);
  });
});
