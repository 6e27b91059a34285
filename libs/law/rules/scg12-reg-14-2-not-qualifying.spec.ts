import { board, says } from '../constitution/testing/boards.js';

describe('CON-14-2: foundation schools whose foundation does not qualify', () => {
  it('9 of 20 are 45% and pass, 5 of 11 fail', () => {
    expect(says('CON-14-2', board('foundation', { foundation: 9, coOpted: 6 }, {}, { hasFoundation: true, qualifying: false }))).toEqual(
      [],
    );
    expect(says('CON-14-2', board('foundation', { foundation: 5, coOpted: 1 }, {}, { hasFoundation: true, qualifying: false }))).toEqual([
      'MUST',
    ]);
  });
  it('two pass, one is too few', () => {
    expect(says('CON-14-2', board('foundation', { foundation: 2, coOpted: 0 }, {}, { hasFoundation: true, qualifying: false }))).toEqual(
      [],
    );
    expect(says('CON-14-2', board('foundation', { foundation: 1 }, {}, { hasFoundation: true, qualifying: false }))).toEqual(['MUST']);
  });
});
