import { ofCommunity } from '../processes/instrument/testing/history.js';

describe('PROC-M4-guidance: guidance of the Secretary of State', () => {
  it('recorded is well, not recorded is warned of and stops nothing', () => {
    const checked = ofCommunity().adopt().submit().did('check-begun', '2026-03-23');
    expect(checked.did('authority-content', '2026-03-30', { guidanceConsidered: true }).saidOfLast('warning')).toEqual([]);
    const silent = checked.did('authority-content', '2026-03-30');
    expect(silent.saidOfLast('warning')).toEqual(['PROC-M4-guidance']);
    expect(silent.view().state).toBe('agreed');
  });
});
