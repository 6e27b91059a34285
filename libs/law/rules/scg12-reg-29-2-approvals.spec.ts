import { approvedByAll, ofAided, ofCommunity } from '../processes/instrument/testing/history.js';

describe('PROC-M2: approvals before submission', () => {
  it('all three of a Church of England school let it through; two do not; a refusal does not', () => {
    const adopted = ofAided().adopt();
    expect(approvedByAll(adopted).submit().said()).toEqual(['accepted']);
    const two = adopted.approve('2026-03-10', 'foundation-governors', 'b').approve('2026-03-10', 'trustees', 'b');
    expect(two.submit().said()).toEqual(['blocked', 'PROC-M2']);
    expect(two.approve('2026-03-11', 'diocesan-authority', 'b', 'refused').submit().said()).toEqual(['blocked', 'PROC-M2']);
  });

  it('an approval of an earlier version does not count', () => {
    const changed = approvedByAll(ofAided().adopt()).adopt('2026-03-12', 2);
    expect(changed.submit('2026-03-20', 2).said()).toContain('PROC-M2');
    expect(approvedByAll(changed, '2026-03-15').submit('2026-03-20', 2).said()).toEqual(['accepted']);
  });

  it('a community school has nobody to ask', () => {
    expect(ofCommunity().adopt().submit().said()).toEqual(['accepted']);
  });
});
