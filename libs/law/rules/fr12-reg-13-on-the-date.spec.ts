import { determine, proceeding, weighed, withInstrument } from '../processes/federating/story.js';

describe('F11-day: on the federation date and no other', () => {
  it('neither the day before nor the day after', () => {
    const on = (day: string) => withInstrument(proceeding()).did('effective-date-reached', day);
    expect(on('2026-08-31').last().effect).toBe('blocked');
    expect(on('2026-08-31').saidOfLast('block')).toEqual(['F11-day']);
    expect(on('2026-09-01').last().effect).toBe('accepted');
    expect(on('2026-09-02').saidOfLast('block')).toEqual(['F11-day']);
  });

  it('there is no date while the governing bodies have fixed different ones', () => {
    const two = determine(
      determine(weighed(), 'a', '2026-03-10', { outcome: 'proceed-modified', samePartners: true, federationDate: '2026-10-01' }),
      'b',
      '2026-03-10',
    );
    expect(two.did('effective-date-reached', '2026-09-01').saidOfLast('block')).toEqual(['F11-day']);
  });
});
