import { churchSchools, collaborating, drafted, everyBoardAgrees, resolves } from '../processes/collaboration/story.js';

describe('CO-01: each governing body resolves for itself to discharge named functions jointly', () => {
  it('two boards make an arrangement, one does not', () => {
    const two = drafted(collaborating(churchSchools.slice(0, 2)));
    expect(resolves(two.did('checks-completed', '2026-09-10'), '116882', '2026-09-21').view().state).toBe('resolving');
    expect(everyBoardAgrees(two, '2026-09-22').view().state).toBe('active');
    const alone = resolves(drafted(collaborating(churchSchools.slice(0, 1))), '116882', '2026-09-21');
    expect(alone.last().effect).toBe('blocked');
    expect(alone.saidOfLast('block')).toEqual(['CO-01']);
  });

  it.each(['committee', 'head', 'chair', 'authority'])('a resolution by %s is none of the governing body', (decidedBy) => {
    const story = resolves(drafted(), '116882', '2026-09-21', { decidedBy });
    expect(story.saidOfLast('block')).toEqual(['CO-01']);
    expect(story.asPurported().last().effect).toBe('purported');
  });

  it('the text must name a function', () => {
    expect(resolves(drafted(collaborating(), { functions: [], delegated: [] }), '116882', '2026-09-21').saidOfLast('block')).toEqual([
      'CO-01',
    ]);
    expect(resolves(drafted(collaborating(), { functions: ['training'] }), '116882', '2026-09-21').last().effect).toBe('accepted');
    expect(
      resolves(drafted(collaborating(), { level: 'partnership', functions: [], delegated: [] }), '116882', '2026-09-21').last().effect,
    ).toBe('accepted');
  });

  it('a resolution without a minute counts, with a warning', () => {
    const story = drafted().did('board-resolved', '2026-09-21', { board: '116882', outcome: 'agrees', decidedBy: 'governing-body' });
    expect(story.last().effect).toBe('accepted');
    expect(story.saidOfLast('warning')).toEqual(['CO-01']);
  });
});
