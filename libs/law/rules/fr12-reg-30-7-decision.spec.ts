import { decidedToLeave, notified } from '../processes/leaving/story.js';

describe('L7: the decision, its date and its agenda item', () => {
  it('without an item on the agenda the decision has no effect, even if everybody agreed', () => {
    const story = notified().decide('2026-02-03', 'leave', '2026-05-01', { agendaItem: false });
    expect(story.last().effect).toBe('blocked');
    expect(story.saidOfLast('block')).toEqual(['L7']);
    expect(story.view().state).toBe('consulting');
  });

  it('the agenda as notified counts, whatever the minutes say', () => {
    expect(notified().meeting('2026-01-20', '2026-02-03', { agendaItem: false }).decide('2026-02-03', 'stay').last().effect).toBe(
      'blocked',
    );
    expect(notified().meeting('2026-01-20', '2026-02-03').did('board-decided', '2026-02-03', { outcome: 'stay' }).last().effect).toBe(
      'accepted',
    );
    expect(notified().did('board-decided', '2026-02-03', { outcome: 'stay' }).last().effect).toBe('blocked');
  });

  it.each(['leave', 'dissolve'] as const)('to %s, the board fixes a date after its decision', (outcome) => {
    expect(notified().decide('2026-02-03', outcome).saidOfLast('block')).toEqual(['L7']);
    expect(notified().decide('2026-02-03', outcome, '2026-02-03').saidOfLast('block')).toEqual(['L7']);
    expect(notified().decide('2026-02-03', outcome, '2026-02-04').last().effect).toBe('accepted');
  });

  it('to stay, no date is needed', () => {
    expect(notified().decide('2026-02-03', 'stay').view()).toMatchObject({ state: 'decided', route: 'stay', effectiveOn: null });
  });

  it('of three schools one leaves and the federation goes on', () => {
    expect(decidedToLeave().view()).toMatchObject({ state: 'decided', route: 'leave', effectiveOn: '2026-05-01' });
  });

  it('a changed date needs an agenda item and a date after the meeting', () => {
    const change = (data: Record<string, unknown>) =>
      decidedToLeave()
        .did('effective-date-changed', '2026-03-02', { reason: 'Later.', ...data })
        .last().effect;
    expect(change({ effectiveOn: '2026-06-01', agendaItem: true })).toBe('accepted');
    expect(change({ effectiveOn: '2026-06-01', agendaItem: false })).toBe('blocked');
    expect(change({ effectiveOn: '2026-03-02', agendaItem: true })).toBe('blocked');
  });

  it('a date cannot be changed where the school stays', () => {
    expect(
      notified()
        .decide('2026-02-03', 'stay')
        .did('effective-date-changed', '2026-03-02', { effectiveOn: '2026-06-01', agendaItem: true, reason: 'x' })
        .saidOfLast('block'),
    ).toEqual(['L7']);
  });
});
