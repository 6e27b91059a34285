import { OPENS, readyA } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-33: the register is told of the new school', () => {
  const open = (story: Story) => story.view().tasks.some(({ ruleId }) => ruleId === 'RA-33');

  it('once it has opened, until it is done', () => {
    expect(open(readyA())).toBe(false);
    expect(open(readyA().reached(OPENS))).toBe(true);
    expect(open(readyA().reached(OPENS).did('register-updated', '2026-09-03'))).toBe(false);
  });
});
