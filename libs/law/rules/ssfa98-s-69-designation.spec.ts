import { OPENS, approvedA, closingAll, publishedA, readyA } from '../processes/amalgamation/story.js';

describe('RA-32: a religious character needs an order', () => {
  const religious = () => approvedA(publishedA(closingAll(), { religiousCharacter: true }));
  const ordered = (on: string) => readyA(religious()).did('religious-character-designated', on);

  it('by the day it opens, not after', () => {
    expect(readyA(religious()).view().state).toBe('approved');
    expect(ordered(OPENS).view().state).toBe('ready');
    expect(ordered('2026-09-02').view().state).toBe('approved');
  });

  it('without it the date passes, unless a manager lets it open without one', () => {
    const passed = readyA(religious()).reached(OPENS);
    expect(passed.view().state).toBe('date-passed');
    expect(passed.last().findings.map(({ ruleId }) => ruleId)).toEqual(['RA-32']);
    expect(passed.did('override', '2026-09-02', { ruleId: 'RA-32', reason: 'It opens without a character.' }).view().state).toBe(
      'implemented',
    );
  });
});
