import { approvedByAll, ofFederation } from '../processes/instrument/testing/history.js';

describe('PROC-M0: which of several authorities makes the instrument', () => {
  it('the one the boards agreed on is submitted to; none agreed, another, or a stranger is refused', () => {
    const ready = approvedByAll(ofFederation().adopt('2026-03-02', 1, 'governing-bodies-jointly'));
    const agreed = ready.did('making-authority-agreed', '2026-03-11', { authority: '937' });
    expect(agreed.submit().said()).toEqual(['accepted']);
    expect(agreed.did('submitted', '2026-03-20', { version: 1, authority: '885' }).said()).toEqual(['blocked', 'PROC-M0']);
    expect(ready.submit().said()).toEqual(['blocked', 'PROC-M0']);
    expect(ready.did('making-authority-agreed', '2026-03-11', { authority: '800' }).said()).toEqual(['blocked', 'PROC-M0']);
  });
});
