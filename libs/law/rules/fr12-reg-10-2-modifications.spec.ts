import { determine, weighed } from '../processes/federating/story.js';

const modified = (story: ReturnType<typeof weighed>, board: string, data: Record<string, unknown> = {}) =>
  determine(story, board, '2026-03-10', { outcome: 'proceed-modified', samePartners: true, ...data });

describe('F7m: modifications never change who federates', () => {
  it('one that adds or swaps a governing body has no effect; any other may be made', () => {
    expect(modified(weighed(), 'a', { samePartners: false }).last().effect).toBe('blocked');
    expect(modified(weighed(), 'a', { samePartners: false }).saidOfLast('block')).toEqual(['F7m']);
    expect(modified(weighed(), 'a').last().effect).toBe('accepted');
  });

  it('two dates make no one federation: a person looks at it until both have fixed the same', () => {
    const two = determine(modified(weighed(), 'a', { federationDate: '2026-10-01' }), 'b', '2026-03-10');
    expect(two.view()).toMatchObject({ state: 'proceeding', effectiveOn: null });
    expect(two.view().findings.filter(({ ruleId }) => ruleId === 'F7m')).toEqual([expect.objectContaining({ enforcement: 'review' })]);
    const same = two.did('effective-date-changed', '2026-03-17', { board: 'b', effectiveOn: '2026-10-01', reason: 'The same.' });
    expect(same.view().effectiveOn).toBe('2026-10-01');
    expect(same.view().findings.filter(({ ruleId }) => ruleId === 'F7m')).toEqual([]);
  });

  it('a person checks that the modifications of all come out the same', () => {
    const view = determine(modified(weighed(), 'a'), 'b', '2026-03-10').view();
    expect(view.tasks.find(({ key }) => key === 'F7m:same')).toMatchObject({ kind: 'review' });
  });
});
