import { ofCommunity, ofFederation } from '../processes/instrument/testing/history.js';

describe('PROC-M1: who prepares the draft', () => {
  it('the board does, the temporary body of a school that leaves, the boards of a federation jointly, and no committee', () => {
    expect(ofCommunity().adopt().said()).toEqual(['accepted']);
    expect(ofCommunity().adopt('2026-03-02', 1, 'committee').said()).toEqual(['blocked', 'PROC-M1']);
    const temporary = ofCommunity({ draftedBy: 'temporary-governing-body' });
    expect(temporary.adopt('2026-03-02', 1, 'temporary-governing-body').said()).toEqual(['accepted']);
    expect(temporary.adopt().said()).toEqual(['blocked', 'PROC-M1']);
    expect(ofFederation().adopt().said()).toEqual(['blocked', 'PROC-M1']);
  });

  it('nothing is submitted that was not adopted', () => {
    expect(ofCommunity().submit().said()).toEqual(['blocked', 'PROC-M1']);
    expect(ofCommunity().adopt().submit().said()).toEqual(['accepted']);
  });
});
