import { board, says } from '../constitution/testing/boards.js';

describe('CON-14-1: foundation schools without a foundation', () => {
  it('2 of 8 are a quarter and pass, 2 of 7 fail', () => {
    expect(says('CON-14-1', board('foundation', { coOpted: 1, partnership: 2 }, {}, { hasFoundation: false }))).toEqual([]);
    expect(says('CON-14-1', board('foundation', { coOpted: 0, partnership: 2 }, {}, { hasFoundation: false }))).toEqual(['MUST']);
  });
  it('one partnership governor is too few, and there are no foundation governors', () => {
    expect(says('CON-14-1', board('foundation', { partnership: 1, coOpted: 5 }, {}, { hasFoundation: false }))).toEqual(['MUST']);
    expect(says('CON-14-1', board('foundation-special', { partnership: 2, foundation: 1 }, {}, { hasFoundation: false }))).toEqual([
      'MUST',
    ]);
  });
  it('2 of 7 passed while shares went to the nearest whole number, until 30 April 2017', () => {
    expect(
      says('CON-14-1', board('foundation', { coOpted: 0, partnership: 2 }, { effectiveOn: '2017-04-30' }, { hasFoundation: false })),
    ).toEqual([]);
    expect(
      says('CON-14-1', board('foundation', { coOpted: 0, partnership: 2 }, { effectiveOn: '2017-05-01' }, { hasFoundation: false })),
    ).toEqual(['MUST']);
  });
  it('not asked before it is known whether there is a foundation', () => {
    expect(says('CON-14-1', board('foundation', { partnership: 2 }))).toEqual(['missing']);
  });
});
