import { abbeyPark, cadmus } from '../processes/amalgamation/schools.js';
import { approvedB, blockedBy, closingAll, keepingOne, publishedB } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RF-04: two federated schools that merge and leave no third', () => {
  const federation = (story: Story) => story.did('instrument-made', '2026-07-01', { federation: true });

  it('their board does not simply go on', () => {
    expect(blockedBy(federation(approvedB(publishedB(keepingOne(abbeyPark)))))).toEqual(['RF-04']);
    expect(blockedBy(approvedB(publishedB(keepingOne(abbeyPark))).did('instrument-review-opened', '2026-07-01'))).toEqual(['RF-04']);
    expect(federation(approvedB(publishedB(keepingOne(cadmus)))).last().effect).toBe('accepted');
  });

  it('what becomes of the federation is said from the start', () => {
    const said = (story: Story) =>
      story
        .view()
        .findings.filter(({ ruleId }) => ruleId === 'RF-04')
        .map(({ figures }) => figures['left']);
    expect(said(keepingOne(abbeyPark))).toEqual([1]);
    expect(said(closingAll(abbeyPark))).toEqual([0]);
    expect(said(keepingOne(cadmus))).toEqual([]);
  });
});
