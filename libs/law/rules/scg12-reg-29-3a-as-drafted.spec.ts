import { ofCommunity } from '../processes/instrument/testing/history.js';

describe('PROC-M5a: made as drafted', () => {
  it('the version that was settled is made, and no other', () => {
    const settled = ofCommunity().adopt().content();
    expect(settled.made(1).said()).toEqual(['accepted']);
    expect(settled.did('making-approved', '2026-04-01', { version: 2, anotherPerson: true }).said()).toEqual(['blocked', 'PROC-M5a']);
    expect(settled.made(2).said()).toEqual(['blocked', 'PROC-M6', 'PROC-M5a']);
  });
});
