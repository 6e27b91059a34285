import { readyToLeave } from '../processes/leaving/story.js';

describe('L15: surplus governors', () => {
  const left = readyToLeave().reached('2026-05-01');

  it('are checked after the school has left', () => {
    expect(left.view().tasks).toContainEqual(expect.objectContaining({ key: 'L15', kind: 'check', for: 'governing-body' }));
    expect(
      readyToLeave()
        .view()
        .tasks.map(({ key }) => key),
    ).not.toContain('L15');
  });

  it('a removal that was an agenda item has effect, one that was not has none', () => {
    const removed = left.did('surplus-governors-removed', '2026-05-20', { agendaItem: true });
    expect(removed.last().effect).toBe('accepted');
    expect(removed.view().tasks.map(({ key }) => key)).not.toContain('L15');
    expect(left.did('surplus-governors-removed', '2026-05-20', { agendaItem: false }).saidOfLast('block')).toEqual(['L15']);
    expect(left.did('surplus-governors-removed', '2026-05-20').last().effect).toBe('blocked');
  });
});
