import { notified } from '../processes/leaving/story.js';

const warned = (effectiveOn: string, settings?: Record<string, number>) =>
  notified()
    .with(settings === undefined ? {} : { settings })
    .decide('2026-02-03', 'leave', effectiveOn)
    .saidOfLast('warning')
    .includes('L7-interval');

describe('L7-interval: sixty days before the date are advised', () => {
  it('59 days are warned of, 60 are not', () => {
    expect(warned('2026-04-03')).toBe(true);
    expect(warned('2026-04-04')).toBe(false);
  });

  it('an authority may advise another interval', () => {
    expect(warned('2026-04-03', { 'leave.deFederationDate.minInterval': 30 })).toBe(false);
    expect(warned('2026-04-04', { 'leave.deFederationDate.minInterval': 90 })).toBe(true);
  });

  it('is advice: even the next day is accepted', () => {
    expect(notified().decide('2026-02-03', 'leave', '2026-02-04').last().effect).toBe('accepted');
  });
});
