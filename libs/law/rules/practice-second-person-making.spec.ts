import { ofCommunity } from '../processes/instrument/testing/history.js';

describe('PROC-M6: a second person approves', () => {
  it('another person lets it be made; the same person, or nobody, does not, unless a manager overrides it', () => {
    const settled = ofCommunity().adopt().content();
    expect(settled.made().said()).toEqual(['accepted']);
    expect(settled.did('making-approved', '2026-04-01', { version: 1, anotherPerson: false }).said()).toEqual(['blocked', 'PROC-M6']);
    const unapproved = settled.did('made', '2026-04-02', { version: 1 });
    expect(unapproved.said()).toEqual(['blocked', 'PROC-M6']);
    const overridden = settled.did('override', '2026-04-01', { ruleId: 'PROC-M6', reason: 'One officer alone.' });
    expect(overridden.did('made', '2026-04-02', { version: 1 }).said()).toEqual(['accepted']);
  });
});
