import { notified, readyToLeave } from '../processes/leaving/story.js';

describe('L13-day: on the date the board fixed', () => {
  it('neither the day before nor the day after', () => {
    expect(readyToLeave().reached('2026-04-30').saidOfLast('block')).toEqual(['L13-day']);
    expect(readyToLeave().reached('2026-05-01').last().effect).toBe('accepted');
    expect(readyToLeave().reached('2026-05-02').saidOfLast('block')).toEqual(['L13-day']);
  });

  it('never where no date is fixed', () => {
    expect(notified().decide('2026-02-03', 'stay').reached('2026-05-01').last().effect).toBe('blocked');
  });
});
