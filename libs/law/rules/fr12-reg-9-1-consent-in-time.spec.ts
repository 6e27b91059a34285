import { agreed, consented, drafted, joiningOf, publish, reported, tellAll } from '../processes/federating/story.js';
import { abbeyPark, federated } from '../processes/federating/schools.js';

const copies = (story: ReturnType<typeof joiningOf>) => tellAll(drafted(agreed(story)), 'proposals', '2026-01-12');
const consentOn = (on: string) => publish(copies(consented(reported(joiningOf()), on)));
const twoFederations = (both: boolean) => {
  const one = reported(joiningOf([...federated, ...abbeyPark]))
    .did('proposal-notified-to-federation', '2025-12-03', { board: '16102', federation: '1790' })
    .did('preliminary-consent-decided', '2025-12-04', { board: '1790', concerning: '16102', outcome: 'consent' });
  return copies(
    both
      ? one
          .did('proposal-notified-to-federation', '2025-12-03', { board: '1790', federation: '16102' })
          .did('preliminary-consent-decided', '2025-12-04', { board: '16102', concerning: '1790', outcome: 'consent' })
      : one,
  );
};

describe('J3: consent dated on or before the publication', () => {
  it('on the day itself it is in time, a day later not', () => {
    expect(consentOn('2026-01-12').last().effect).toBe('accepted');
    expect(consentOn('2026-01-13').last().effect).toBe('blocked');
    expect(consentOn('2026-01-13').saidOfLast('block-with-override')).toEqual(['J3']);
  });

  it('of two federations both consents are asked for; a manager may let one pass', () => {
    expect(publish(twoFederations(true)).last().effect).toBe('accepted');
    const one = twoFederations(false);
    expect(publish(one).saidOfLast('block-with-override')).toEqual(['J3']);
    expect(publish(one.did('override', '2026-01-12', { ruleId: 'J3', reason: 'One serves.' })).last().effect).toBe('accepted');
  });
});
