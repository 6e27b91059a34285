import { temporary, body, saysOfBody } from '../constitution/testing/boards.js';

describe('TGB-35-1: chair and vice-chair', () => {
  it('neither chair nor vice-chair of a new school is staff; of a school that leaves it is not asked', () => {
    expect(
      saysOfBody(
        'TGB-35-1',
        body(
          [],
          { chairElectedOn: '2026-06-01', viceChairElectedOn: '2026-06-01' },
          temporary('community', {}, { temporaryFor: 'new-school' }),
        ),
      ),
    ).toEqual([]);
    expect(
      saysOfBody(
        'TGB-35-1',
        body([], { chairIsStaff: true, viceChairElectedOn: '2026-06-01' }, temporary('community', {}, { temporaryFor: 'new-school' })),
      ),
    ).toEqual(['MUST']);
    expect(saysOfBody('TGB-35-1', body([], { chairIsStaff: true }))).toEqual([]);
  });
});
