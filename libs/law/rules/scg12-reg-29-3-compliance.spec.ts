import { ofCommunity } from '../processes/instrument/testing/history.js';

describe('PROC-M4: the authority considers compliance', () => {
  it('it can be content with a lawful draft and not with an unlawful one', () => {
    const checked = (version: number) =>
      ofCommunity().adopt('2026-03-02', version).submit('2026-03-20', version).did('check-begun', '2026-03-23');
    expect(checked(1).did('authority-content', '2026-03-30').said()).toEqual(['accepted']);
    expect(checked(3).did('authority-content', '2026-03-30').said()).toEqual(['blocked', 'PROC-M4']);
    expect(checked(3).did('authority-not-content', '2026-03-30', { reasons: 'One parent.' }).said()).toEqual(['accepted']);
  });
});
