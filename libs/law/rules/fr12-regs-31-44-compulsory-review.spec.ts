import { ofCommunity, varying } from '../processes/instrument/testing/history.js';

describe('PROC-V9: reviews that must be', () => {
  it('is a task until a review is opened, and only an opened review ends', () => {
    const due = varying(ofCommunity(), { compulsoryReview: 'school-leaves' });
    expect(due.view().tasks.map(({ ruleId }) => ruleId)).toEqual(['PROC-V9']);
    expect(due.did('review-ended', '2026-03-30').said()).toEqual(['blocked', 'PROC-V9']);
    const opened = due.did('review-opened', '2026-03-01', { by: 'governing-body', because: 'school-leaves' });
    expect(opened.view().tasks).toEqual([]);
    expect(opened.did('review-ended', '2026-03-30').said()).toEqual(['accepted']);
  });
});
