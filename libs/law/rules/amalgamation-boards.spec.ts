import { abbeyPark } from '../processes/amalgamation/schools.js';
import { closingAll } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-boards: each governing body speaks for itself', () => {
  const resolved = (position: string) => closingAll(abbeyPark).did('board-resolved', '2026-01-20', { board: '16102', position });
  const said = (story: Story): string[] =>
    story
      .view()
      .findings.filter(({ ruleId }) => ruleId === 'RA-boards')
      .map(({ enforcement }) => enforcement);

  it('one that supports it says nothing more; one that no longer does is shown, and nothing ends by it', () => {
    expect(said(resolved('supports'))).toEqual([]);
    expect(said(resolved('opposes'))).toEqual(['warning']);
    expect(said(resolved('supports').did('board-resolved', '2026-02-20', { board: '16102', position: 'support-withdrawn' }))).toEqual([
      'warning',
    ]);
    expect(resolved('support-withdrawn').last().effect).toBe('accepted');
  });
});
