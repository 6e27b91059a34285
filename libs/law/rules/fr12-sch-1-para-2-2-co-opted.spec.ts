import { opening, body, says, saysOfBody } from '../constitution/testing/boards.js';

describe('TGB-F-3: the authority co-opts', () => {
  it('the authority co-opts, and a third may be staff', () => {
    expect(says('TGB-F-3', opening(['community', 'community'], { coOpted: 4 }, { coOptedStaff: 1 }))).toEqual([]);
    expect(says('TGB-F-3', opening(['community', 'community'], { coOpted: 3 }, { coOptedStaff: 1 }))).toEqual(['MUST']);
    expect(
      saysOfBody(
        'TGB-F-3',
        body(
          [{ category: 'coOpted', appointedBy: 'temporary-governing-body' }],
          {},
          opening(['community', 'community'], {}, { coOptedStaff: 0 }),
        ),
      ),
    ).toEqual(['MUST']);
    expect(
      saysOfBody(
        'TGB-F-3',
        body([{ category: 'coOpted', appointedBy: 'local-authority' }], {}, opening(['community', 'community'], {}, { coOptedStaff: 0 })),
      ),
    ).toEqual([]);
  });
});
