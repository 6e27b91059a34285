import { board, federation, says } from '../constitution/testing/boards.js';

describe('INS-28-g: the religious ethos', () => {
  it('a designated school describes its ethos; one without need not', () => {
    expect(
      says(
        'INS-28-g',
        board(
          'voluntary-aided',
          { coOpted: 0, foundation: 7 },
          { ethosStatements: [{ text: 'As the diocese words it.' }] },
          { religiousCharacter: 'Roman Catholic' },
        ),
      ),
    ).toEqual([]);
    expect(
      says(
        'INS-28-g',
        board('voluntary-aided', { coOpted: 0, foundation: 7 }, { ethosStatements: [] }, { religiousCharacter: 'Roman Catholic' }),
      ),
    ).toEqual(['MUST']);
    expect(
      says(
        'INS-28-g',
        board(
          'voluntary-aided',
          { coOpted: 0, foundation: 7 },
          { ethosStatements: [{ text: 'One.' }, { text: 'Two.' }] },
          { religiousCharacter: 'Roman Catholic' },
        ),
      ),
    ).toEqual(['MUST']);
    expect(says('INS-28-g', board('voluntary-aided', { coOpted: 0, foundation: 7 }, {}, { religiousCharacter: 'Does not apply' }))).toEqual(
      [],
    );
    expect(says('INS-28-g', board('voluntary-aided'))).toEqual(['missing']);
    expect(says('INS-28-g', board('community'))).toEqual([]);
  });
  it('in a federation each has one of its own', () => {
    expect(
      says(
        'INS-28-g',
        federation(
          [
            { category: 'voluntary-aided', religiousCharacter: 'Church of England' },
            { category: 'voluntary-aided', religiousCharacter: 'Church of England' },
          ],
          { foundation: 7, coOpted: 0 },
          { ethosStatements: [{ school: 'School A', text: 'Ours.' }] },
        ),
      ),
    ).toEqual(['MUST']);
  });
});
