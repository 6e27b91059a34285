import { disputed, ofCommunity, proposed, varying } from '../processes/instrument/testing/history.js';

describe('PROC-V5: what is agreed is made, if it is lawful', () => {
  it('a lawful variation that the other is content with is made, an unlawful one is not', () => {
    const answered = (version: number) =>
      proposed(varying(ofCommunity()).adopt('2026-03-02', version)).did('proposal-answered', '2026-03-27', {
        by: 'local-authority',
        content: true,
      });
    expect(answered(1).made().said()).toEqual(['accepted']);
    expect(answered(3).said()).toEqual(['blocked', 'PROC-V5']);
    expect(answered(1).made(2).said()).toContain('PROC-V5');
  });

  it('so is another that all agree instead', () => {
    const other = disputed(varying(ofCommunity())).adopt('2026-04-10', 2);
    expect(other.did('revision-agreed', '2026-04-15', { version: 2, boardAgrees: true }).said()).toEqual(['accepted']);
    expect(other.did('revision-agreed', '2026-04-15', { version: 2, boardAgrees: false }).said()).toEqual(['blocked', 'PROC-V5']);
  });
});
