import { disputed, ofAided, ofCommunity, varying } from '../processes/instrument/testing/history.js';

describe('PROC-V7: no way out of a variation where there are foundation governors', () => {
  it('with foundation governors nothing is imposed and a deadlock can be recorded; without them the other way round', () => {
    const imposed = { version: 1, regardHad: true, reasons: 'x' };
    const until = { until: '2026-05-15' };
    const aided = disputed(varying(ofAided())).did('opportunity-given', '2026-03-31', until);
    expect(aided.did('form-imposed', '2026-05-16', imposed).said()).toEqual(['blocked', 'PROC-V7']);
    expect(aided.did('deadlock-recorded', '2026-05-16', { reasons: 'x' }).said()).toEqual(['accepted']);
    const community = disputed(varying(ofCommunity())).did('opportunity-given', '2026-03-31', until);
    expect(community.did('form-imposed', '2026-05-16', imposed).said()).toEqual(['accepted']);
    expect(community.did('deadlock-recorded', '2026-05-16', { reasons: 'x' }).said()).toEqual(['blocked', 'PROC-V7']);
  });

  it('a deadlock is a task for a named person', () => {
    const stuck = disputed(varying(ofAided())).did('deadlock-recorded', '2026-05-16', { reasons: 'x' });
    expect(stuck.view().tasks.map(({ ruleId, kind }) => [ruleId, kind])).toEqual([['PROC-V7', 'review']]);
    expect(stuck.did('review-decided', '2026-05-20', { task: 'PROC-V7', decision: 'Go on talking.' }).view().tasks).toEqual([]);
  });
});
