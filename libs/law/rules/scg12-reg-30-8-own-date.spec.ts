import { ofCommunity, proposed, varying, type Making } from '../processes/instrument/testing/history.js';

describe('PROC-V8: a variation has a date of its own', () => {
  it('dated it is made and surplus governors are looked at; undated it is not', () => {
    const agreed = (story: Making) =>
      proposed(story.adopt()).did('proposal-answered', '2026-03-27', { by: 'local-authority', content: true }).made();
    const made = agreed(varying(ofCommunity()));
    expect(made.said()).toEqual(['accepted']);
    expect(made.view().tasks.map(({ ruleId }) => ruleId)).toContain('PROC-V8');
    const drafts = { 1: { ...ofCommunity().input.drafts[1]!, effectiveOn: null } };
    expect(agreed(varying(ofCommunity({ drafts }))).said()).toEqual(expect.arrayContaining(['blocked', 'PROC-V8']));
  });
});
