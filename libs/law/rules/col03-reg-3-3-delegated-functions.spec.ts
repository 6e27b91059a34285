import { collaborating, drafted, resolves } from '../processes/collaboration/story.js';

const resolved = (delegated: string[], on = '2026-09-21', level = 'collaboration') =>
  resolves(drafted(collaborating(), { delegated, level }, on), '116882', on);

describe('CO-02: a joint committee gets only what a governing body could give a committee of its own', () => {
  it('training can be delegated, the constitution of the governing body cannot', () => {
    expect(resolved(['training', 'budget', 'discipline']).last().effect).toBe('accepted');
    const denied = resolved(['training', 'constitution']);
    expect(denied.last().effect).toBe('blocked');
    expect(denied.saidOfLast('block-with-override')).toEqual(['CO-02']);
  });

  it('what cannot be delegated is said already of the draft, as a warning', () => {
    expect(drafted(collaborating(), { delegated: ['clerk'] }).saidOfLast('warning')).toContain('CO-02');
    expect(drafted(collaborating(), { delegated: ['training'] }).saidOfLast('warning')).toEqual([]);
  });

  it('chair, clerk and committees stay with the board since September 2013; the rules before kept only the constitution', () => {
    for (const one of ['chair', 'clerk', 'committees']) {
      expect(resolved([one], '2013-08-31').last().effect).toBe('accepted');
      expect(resolved([one], '2013-09-01').last().effect).toBe('blocked');
    }
    expect(resolved(['constitution'], '2013-08-31').last().effect).toBe('blocked');
  });

  it('a partnership delegates nothing', () => {
    expect(resolved(['training'], '2026-09-21', 'written-partnership').last().effect).toBe('blocked');
    expect(resolved([], '2026-09-21', 'written-partnership').last().effect).toBe('accepted');
  });

  it('a manager may let it pass with a reason, for the text that stands then and not for a later one', () => {
    const passed = drafted(collaborating(), { delegated: ['clerk'] }).did('override', '2026-09-10', {
      ruleId: 'CO-02',
      reason: 'Advice taken.',
    });
    expect(passed.last().effect).toBe('accepted');
    expect(resolves(passed, '116882', '2026-09-21').last().effect).toBe('accepted');
    expect(resolves(drafted(passed, { delegated: ['clerk'] }, '2026-10-01'), '116882', '2026-10-02').last().effect).toBe('blocked');
    expect(drafted().did('override', '2026-09-10', { ruleId: 'CO-01', reason: 'x' }).last().effect).toBe('blocked');
  });
});
