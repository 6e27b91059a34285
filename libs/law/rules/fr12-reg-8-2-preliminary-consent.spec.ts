import { consented, joiningOf } from '../processes/federating/story.js';
import { twoJoin } from '../processes/joining/scenarios.js';

const noticed = () => joiningOf().did('proposal-notified-to-federation', '2025-12-03', { board: 'a', federation: 'fed' });
const decided = (outcome: string) => noticed().did('preliminary-consent-decided', '2025-12-10', { board: 'fed', concerning: 'a', outcome });

describe('J2: the federation considers the notice', () => {
  it('is a task from the day of the notice until it has decided', () => {
    expect(
      noticed()
        .view()
        .tasks.find(({ ruleId }) => ruleId === 'J2'),
    ).toMatchObject({ openedOn: '2025-12-03', for: 'governing-body' });
    expect(
      decided('consent')
        .view()
        .tasks.filter(({ ruleId }) => ruleId === 'J2'),
    ).toEqual([]);
  });

  it('consent leads on, rejection ends the case', () => {
    expect(noticed().view().state).toBe('awaiting-consent');
    expect(decided('consent').view().state).toBe('exploring');
    expect(decided('reject').view()).toMatchObject({ state: 'rejected', final: true });
  });

  it('of two that want to join, one may be rejected and the other go on', () => {
    const story = consented(twoJoin()).did('preliminary-consent-decided', '2025-12-10', {
      board: '1790',
      concerning: '116800',
      outcome: 'reject',
    });
    expect(story.view().final).toBe(false);
    expect(story.did('board-agreed-to-propose', '2025-12-11', { board: '116800' }).last().effect).toBe('blocked');
  });

  it('says that a consent came without a notice', () => {
    const story = joiningOf().did('preliminary-consent-decided', '2025-12-10', { board: 'fed', concerning: 'a', outcome: 'consent' });
    expect(story.saidOfLast('task')).toEqual(['J2']);
  });
});
