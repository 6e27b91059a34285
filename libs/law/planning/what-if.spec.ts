import { decidedToLeave, notified, oxfordshire, readyToLeave, Story } from '../processes/leaving/story.js';
import { earliestPlan, movesOf, whatIf } from './index.js';

const moved = (moves: ReturnType<typeof whatIf>, what: string) =>
  moves.moves.filter((move) => move.what === what).map(({ key, from, to }) => [key, from, to]);

describe('what if one date changes', () => {
  it('the request comes two days later: the week for telling and its reminders move, and nothing is said of what stays', () => {
    const changed = whatIf(Story.leaving().request('2026-01-07').input, { event: 0, happenedOn: '2026-01-09' });
    expect(moved(changed, 'due')).toEqual([['L3', '2026-01-13', '2026-01-15']]);
    expect(moved(changed, 'reminder').length).toBeGreaterThan(0);
    expect(changed.effects).toEqual([]);
    expect(changed.state).toEqual({ from: 'consulting', to: 'consulting' });
  });

  it('the last notice was a day later: the fourteenth school day moves, and a decision on it would be denied', () => {
    const story = notified(Story.leaving()).meeting('2026-01-20', '2026-01-30').decide('2026-01-30', 'stay');
    const last = story.input.events.findLastIndex(({ type }) => type === 'told');
    const changed = whatIf(story.input, { event: last, happenedOn: '2026-01-13' });
    expect(moved(changed, 'earliest')).toContainEqual(['L6', '2026-01-30', '2026-02-02']);
    expect(changed.effects).toEqual([expect.objectContaining({ type: 'board-decided', from: 'accepted', to: 'blocked' })]);
    expect(changed.effects[0]!.findings.map(({ ruleId }) => ruleId)).toContain('L6');
    expect(changed.state).toEqual({ from: 'decided', to: 'consulting' });
  });

  it('also for an event that is stored as accepted', () => {
    const story = notified(Story.leaving()).decide('2026-01-30', 'stay');
    const stored = { ...story.input, events: story.input.events.map((event) => ({ ...event, acceptedAs: 'accepted' as const })) };
    expect(whatIf(stored, { event: stored.events.length - 1, happenedOn: '2026-01-29' }).effects).toHaveLength(1);
  });

  it('snow closes the school for two days: only what is counted in school days moves', () => {
    const changed = whatIf(notified().input, { calendars: { county: { ...oxfordshire, notSchoolDays: ['2026-01-14', '2026-01-15'] } } });
    expect(changed.moves.map(({ key, what, from, to }) => [key, what, from, to])).toEqual([
      ['L6', 'earliest', '2026-01-30', '2026-02-03'],
      ['L6', 'cleanFrom', '2026-01-31', '2026-02-04'],
    ]);
  });

  it('the board fixes another date: everything that hangs on it moves', () => {
    const changed = whatIf(decidedToLeave().input, {
      event: decidedToLeave().input.events.length - 1,
      data: { effectiveOn: '2026-06-01' },
    });
    expect(moved(changed, 'effective')).toEqual([['effective', '2026-05-01', '2026-06-01']]);
    expect(moved(changed, 'due').map(([key]) => key)).toEqual(expect.arrayContaining(['L10', 'L11', 'L13']));
  });

  it('a further event, looked at before it is recorded', () => {
    const changed = whatIf(readyToLeave().input, {
      add: { type: 'effective-date-changed', happenedOn: '2026-04-01', data: { effectiveOn: '2026-06-01', agendaItem: true, reason: 'x' } },
    });
    expect(moved(changed, 'effective')).toEqual([['effective', '2026-05-01', '2026-06-01']]);
    expect(changed.after.events.at(-1)!.effect).toBe('accepted');
  });

  it('there must be something to change', () => {
    expect(() => whatIf(Story.leaving().input, { event: 3, happenedOn: '2026-01-01' })).toThrow(RangeError);
  });

  it('two plans are laid side by side', () => {
    const input = Story.leaving().input;
    const before = earliestPlan(input, '2026-01-07');
    const after = earliestPlan(input, '2026-01-07', { pins: { 'request-told': '2026-01-12' } });
    const decision = movesOf(before, after).filter(({ key, what }) => key === 'decision' && what === 'lawful');
    expect(decision).toEqual([expect.objectContaining({ from: '2026-01-27', to: '2026-01-30' })]);
    expect(movesOf(before, after).some(({ key }) => key === 'request')).toBe(false);
  });
});
