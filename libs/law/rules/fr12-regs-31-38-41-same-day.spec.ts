import { ofCommunity } from '../processes/instrument/testing/history.js';

describe('PROC-DATE: the day the case fixed', () => {
  it('the same day is made, another is not unless a manager overrides it', () => {
    expect(ofCommunity({ caseEffectiveOn: '2026-09-01' }).adopt().content().made().said()).toEqual(['accepted']);
    const other = ofCommunity({ caseEffectiveOn: '2026-09-02' }).adopt().content();
    expect(other.made().said()).toEqual(['blocked', 'PROC-DATE']);
    expect(other.did('override', '2026-03-31', { ruleId: 'PROC-DATE', reason: 'Legal advice.' }).made().said()).toEqual(['accepted']);
  });

  it('it is in force on its day and not the day before', () => {
    const made = ofCommunity().adopt().content().made();
    expect(made.did('effective-date-reached', '2026-09-01').view().state).toBe('in-force');
    expect(made.did('effective-date-reached', '2026-08-31').said()).toEqual(['blocked', 'PROC-DATE']);
  });
});
