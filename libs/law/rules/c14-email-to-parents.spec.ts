import { Story } from '../processes/leaving/story.js';

describe('C14: the doubt about an e-mail to parents without their written consent', () => {
  it('stays in sight: beside the recipient, in the findings of the case, and when the board decides', () => {
    const mailed = Story.leaving()
      .request('2026-01-07')
      .tellEveryone('request', '2026-01-08', ['parents'])
      .told('request', 'parents', '2026-01-08', { channel: 'email', school: 'a' })
      .meeting('2026-01-20', '2026-02-03');
    const doubts = (story: Story): number =>
      story
        .view()
        .findings.filter(({ ruleId, about, enforcement }) => ruleId === 'C14' && about === 'request:parents:a' && enforcement === 'warning')
        .length;
    const row = (story: Story): string => story.view().recipients.find(({ key }) => key === 'request:parents:a')!.because;
    expect(row(mailed)).toContain('it may not count as given');
    expect(doubts(mailed)).toBe(1);
    const decided = mailed.decide('2026-02-03', 'stay');
    expect(decided.last().effect).toBe('accepted');
    expect(decided.saidOfLast('warning')).toEqual(['C14']);
    expect(decided.last().findings[0]!.message).toContain('every known parent of a registered pupil at School A');

    const paper = mailed.told('request', 'parents', '2026-01-12', { school: 'a', channel: 'hand' });
    expect(row(paper)).not.toContain('may not count');
    expect(doubts(paper)).toBe(0);
    expect(paper.decide('2026-02-03', 'stay').saidOfLast()).toEqual([]);
  });
});
