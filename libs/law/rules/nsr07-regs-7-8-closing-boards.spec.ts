import { blockedBy, publishedA } from '../processes/amalgamation/story.js';

describe('RA-28: the boards of closing schools appoint temporary governors', () => {
  const arranged = (data: Record<string, unknown>) => publishedA().did('new-school-body-arranged', '2026-04-01', data);

  it('where their pupils move, which is so unless it is said otherwise', () => {
    expect(arranged({ closingBoardsAppoint: true }).last().effect).toBe('accepted');
    expect(blockedBy(arranged({}))).toEqual(['RA-28']);
    expect(blockedBy(arranged({ closingBoardsAppoint: false }))).toEqual(['RA-28']);
    expect(arranged({ closingBoardsAppoint: false, pupilsExpected: false }).last().effect).toBe('accepted');
  });
});
