import { saysOfSurplus } from '../constitution/testing/boards.js';

describe('MEM-X1: governors beyond the number of the instrument', () => {
  it('resignations first, the rest chosen by appointers or by a vote', () => {
    expect(
      saysOfSurplus('MEM-X1', {
        board: 'school',
        leaving: [
          { category: 'coOpted', inPost: 4, places: 2, resigned: 1, chosen: 1, chosenBy: 'governing-body', votedOwnCategory: false },
        ],
        onAgenda: true,
        allVotesFirst: true,
      }),
    ).toEqual([]);
    expect(
      saysOfSurplus('MEM-X1', { board: 'school', leaving: [{ category: 'coOpted', inPost: 4, places: 2, resigned: 1, chosen: 0 }] }),
    ).toEqual(['MUST']);
    expect(
      saysOfSurplus('MEM-X1', {
        board: 'school',
        leaving: [{ category: 'coOpted', inPost: 4, places: 2, resigned: 1, chosen: 2, chosenBy: 'governing-body' }],
      }),
    ).toEqual(['MUST']);
    expect(
      saysOfSurplus('MEM-X1', {
        board: 'school',
        leaving: [{ category: 'foundation', inPost: 4, places: 2, resigned: 0, chosen: 2, chosenBy: 'governing-body' }],
      }),
    ).toEqual(['MUST']);
    expect(
      saysOfSurplus('MEM-X1', {
        board: 'school',
        leaving: [{ category: 'foundation', inPost: 4, places: 2, resigned: 0, chosen: 2, chosenBy: 'foundation-appointer' }],
      }),
    ).toEqual([]);
  });
  it('an item on the agenda, nobody on their own category, nobody before all votes', () => {
    expect(
      saysOfSurplus('MEM-X1', {
        board: 'school',
        leaving: [{ category: 'coOpted', inPost: 4, places: 2, resigned: 0, chosen: 2, votedOwnCategory: true }],
      }),
    ).toEqual(['MUST']);
    expect(
      saysOfSurplus('MEM-X1', {
        board: 'school',
        leaving: [{ category: 'coOpted', inPost: 4, places: 2, resigned: 0, chosen: 2 }],
        onAgenda: false,
      }),
    ).toEqual(['MUST']);
    expect(
      saysOfSurplus('MEM-X1', {
        board: 'school',
        leaving: [{ category: 'coOpted', inPost: 4, places: 2, resigned: 0, chosen: 2 }],
        allVotesFirst: false,
      }),
    ).toEqual(['MUST']);
  });
});
