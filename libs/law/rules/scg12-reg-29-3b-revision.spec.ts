import { approvedByAll, ofAided, ofCommunity } from '../processes/instrument/testing/history.js';

describe('PROC-M5b: a revision that all agree', () => {
  it('adopted, agreed and lawful it is made; not agreed, or unlawful, it is not', () => {
    const revised = (version: number) => ofCommunity().adopt().returned().adopt('2026-04-10', version);
    expect(revised(2).did('revision-agreed', '2026-04-15', { version: 2, boardAgrees: true }).said()).toEqual(['accepted']);
    expect(revised(2).did('revision-agreed', '2026-04-15', { version: 2, boardAgrees: false }).said()).toEqual(['blocked', 'PROC-M5b']);
    expect(revised(3).did('revision-agreed', '2026-04-15', { version: 3, boardAgrees: true }).said()).toEqual(['blocked', 'PROC-M5b']);
    expect(revised(2).did('revision-agreed', '2026-04-15', { version: 1, boardAgrees: true }).said()).toEqual(['blocked', 'PROC-M5b']);
  });

  it('with foundation governors all who must approve agree as well', () => {
    const revised = approvedByAll(ofAided().adopt()).returned().adopt('2026-04-10', 2);
    const agreed = { version: 2, boardAgrees: true };
    expect(revised.did('revision-agreed', '2026-04-15', agreed).said()[0]).toBe('blocked');
    expect(approvedByAll(revised, '2026-04-12').did('revision-agreed', '2026-04-15', agreed).said()).toEqual(['accepted']);
  });
});
