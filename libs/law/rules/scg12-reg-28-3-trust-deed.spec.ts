import { board, says } from '../constitution/testing/boards.js';

describe('INS-28-3: the foundation’s governing documents and any trust deed, which a person compares with the draft', () => {
  it('compared and in order passes, not in order fails, not compared is missing', () => {
    expect(
      says(
        'INS-28-3',
        board(
          'voluntary-aided',
          { coOpted: 0, foundation: 7 },
          { foundationDocuments: [{ reference: 'Trust deed of 1871', checkedOn: '2026-05-01', complies: true }] },
          { hasFoundation: true },
        ),
      ),
    ).toEqual([]);
    expect(
      says(
        'INS-28-3',
        board(
          'voluntary-aided',
          { coOpted: 0, foundation: 7 },
          { foundationDocuments: [{ reference: 'Trust deed of 1871', checkedOn: '2026-05-01', complies: false }] },
          { hasFoundation: true },
        ),
      ),
    ).toEqual(['MUST']);
    expect(
      says(
        'INS-28-3',
        board(
          'voluntary-aided',
          { coOpted: 0, foundation: 7 },
          { foundationDocuments: [{ reference: 'Trust deed of 1871' }] },
          { hasFoundation: true },
        ),
      ),
    ).toEqual(['missing']);
    expect(says('INS-28-3', board('community', {}, {}, { hasFoundation: false }))).toEqual([]);
  });
});
