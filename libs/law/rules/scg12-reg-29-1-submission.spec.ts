import { ofCommunity } from '../processes/instrument/testing/history.js';

describe('PROC-M3: what is submitted is what was adopted', () => {
  it('on the day of the meeting it may be submitted, the day before not', () => {
    expect(ofCommunity().adopt('2026-03-20').submit('2026-03-20').said()).toEqual(['accepted']);
    expect(ofCommunity().adopt('2026-03-21').submit('2026-03-20').said()).toEqual(['blocked', 'PROC-M3']);
  });

  it('another version is refused', () => {
    expect(ofCommunity().adopt().submit('2026-03-20', 2).said()).toEqual(['blocked', 'PROC-M3']);
  });
});
