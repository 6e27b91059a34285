import { board, says } from '../constitution/testing/boards.js';

describe('INS-X-2: an instrument that takes effect before it is made', () => {
  it('on the day of making passes, the day before is for legal', () => {
    expect(says('INS-X-2', board('community', {}, { madeOn: '2026-09-01' }))).toEqual([]);
    expect(says('INS-X-2', board('community', {}, { madeOn: '2026-09-02' }))).toEqual(['REVIEW']);
  });
});
