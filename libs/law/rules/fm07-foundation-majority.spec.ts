import { ofCommunity, proposed, varying } from '../processes/instrument/testing/history.js';

describe('PROC-V10: to end a foundation majority', () => {
  it('twenty-eight days between the meetings and decided proposals pass, twenty-seven days fail', () => {
    const ends = (majorityConfirmedOn: string, more: Record<string, unknown> = { proposalsDecidedOn: '2026-03-10' }) =>
      proposed(varying(ofCommunity()).adopt(), 'governing-body', {
        endsFoundationMajority: true,
        majorityDecidedOn: '2026-01-05',
        majorityConfirmedOn,
        ...more,
      }).said();
    expect(ends('2026-02-02')).toEqual(['accepted']);
    expect(ends('2026-02-01')).toEqual(['blocked', 'PROC-V10']);
    expect(ends('2026-02-02', {})).toEqual(['blocked', 'PROC-V10']);
  });
});
