import { temporary, says } from '../constitution/testing/boards.js';

describe('TGB-10-1: no temporary community or sponsor governors', () => {
  it('community governors were abolished for bodies that first met from 1 September 2015', () => {
    expect(says('TGB-10-1', temporary('community', {}, { otherPlaces: [{ label: 'Temporary community governors', number: 1 }] }))).toEqual([
      'MUST',
    ]);
    expect(
      says(
        'TGB-10-1',
        temporary('community', {}, { otherPlaces: [{ label: 'Temporary community governors', number: 1 }], firstMeetingOn: '2015-08-31' }),
      ),
    ).toEqual([]);
    expect(says('TGB-10-1', temporary('community'))).toEqual([]);
  });
});
