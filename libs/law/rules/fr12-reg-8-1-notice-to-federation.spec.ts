import { agreed, consented, drafted, federatingOf, joiningOf, publish, reported, tellAll } from '../processes/federating/story.js';
import { abbeyPark, federated } from '../processes/federating/schools.js';

const sent = (story: ReturnType<typeof joiningOf>) => publish(tellAll(drafted(agreed(story)), 'proposals', '2026-01-12'));

describe('J1: notice to the federation', () => {
  it('without it the proposals are not published, even with consent', () => {
    const consentOnly = reported(joiningOf()).did('preliminary-consent-decided', '2025-12-04', {
      board: 'fed',
      concerning: 'a',
      outcome: 'consent',
    });
    expect(sent(consentOnly).last().effect).toBe('blocked');
    expect(sent(consentOnly).saidOfLast('block')).toEqual(['J1']);
    expect(sent(consented(reported(joiningOf()))).last().effect).toBe('accepted');
  });

  it('must be given by the day of publication', () => {
    const noticed = (on: string) =>
      sent(
        reported(joiningOf())
          .did('proposal-notified-to-federation', on, { board: 'a', federation: 'fed' })
          .did('preliminary-consent-decided', '2026-01-12', { board: 'fed', concerning: 'a', outcome: 'consent' }),
      );
    expect(noticed('2026-01-12').last().effect).toBe('accepted');
    expect(noticed('2026-01-13').saidOfLast('block')).toContain('J1');
  });

  it('goes to a federation and not to a school', () => {
    expect(joiningOf().did('proposal-notified-to-federation', '2025-12-03', { board: 'fed', federation: 'a' }).saidOfLast('block')).toEqual(
      ['J1'],
    );
  });

  it('is a task until it is given, and none for a school that federates with schools of no federation', () => {
    const tasks = (story: ReturnType<typeof joiningOf>): string[] =>
      story
        .view()
        .tasks.filter(({ ruleId }) => ruleId === 'J1')
        .map(({ key, doneBy }) => `${key} ${doneBy}`);
    const before = reported(joiningOf());
    expect(tasks(before)).toEqual(['J1:fed:a proposal-notified-to-federation']);
    expect(tasks(before.did('proposal-notified-to-federation', '2025-12-03', { board: 'a', federation: 'fed' }))).toEqual([]);
    expect(tasks(reported(federatingOf()))).toEqual([]);
  });

  it('of two federations only a warning says that one gave none, because the words do not spell it out', () => {
    const story = sent(
      reported(joiningOf([...federated, ...abbeyPark]))
        .did('proposal-notified-to-federation', '2025-12-03', { board: '16102', federation: '1790' })
        .did('preliminary-consent-decided', '2025-12-04', { board: '1790', concerning: '16102', outcome: 'consent' })
        .did('preliminary-consent-decided', '2025-12-04', { board: '16102', concerning: '1790', outcome: 'consent' }),
    );
    expect(story.last().effect).toBe('accepted');
    expect(story.saidOfLast('warning')).toEqual(['J1']);
  });
});
