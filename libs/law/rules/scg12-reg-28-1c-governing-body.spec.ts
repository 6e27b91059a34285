import { board, says } from '../constitution/testing/boards.js';

describe('INS-28-c: the name of the governing body, which becomes its name as a corporation', () => {
  it('a name passes, a blank fails, one that breaks off is pointed out', () => {
    expect(says('INS-28-c', board('community', {}, { governingBodyName: 'The Governing Body of Beacon School' }))).toEqual([]);
    expect(says('INS-28-c', board('community', {}, { governingBodyName: '' }))).toEqual(['MUST']);
    expect(says('INS-28-c', board('community', {}, { governingBodyName: 'The governing body of …' }))).toEqual(['DATA']);
  });
});
