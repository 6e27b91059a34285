import { temporary, body, saysOfBody } from '../constitution/testing/boards.js';

describe('TGB-7-2: in an amalgamation the boards of the closing schools appoint', () => {
  it('where pupils move, the closing boards appoint', () => {
    expect(
      saysOfBody(
        'TGB-7-2',
        body([], { pupilsTransfer: true, closingBoardsAppoint: true }, temporary('community', {}, { temporaryFor: 'new-school' })),
      ),
    ).toEqual([]);
    expect(
      saysOfBody(
        'TGB-7-2',
        body([], { pupilsTransfer: true, closingBoardsAppoint: false }, temporary('community', {}, { temporaryFor: 'new-school' })),
      ),
    ).toEqual(['MUST']);
    expect(saysOfBody('TGB-7-2', body([], { pupilsTransfer: true }, temporary('community', {}, { temporaryFor: 'new-school' })))).toEqual([
      'missing',
    ]);
    expect(saysOfBody('TGB-7-2', body([], { pupilsTransfer: true, closingBoardsAppoint: false }))).toEqual([]);
  });
});
