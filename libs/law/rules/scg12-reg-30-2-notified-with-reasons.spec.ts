import { ofCommunity, proposed, varying } from '../processes/instrument/testing/history.js';

describe('PROC-V2: notified with reasons', () => {
  it('with reasons it is proposed, without it is not', () => {
    const drafted = varying(ofCommunity()).adopt();
    expect(proposed(drafted).said()).toEqual(['accepted']);
    expect(proposed(drafted, 'governing-body', { reasons: ' ' }).said()).toEqual(['blocked', 'PROC-V2']);
  });
});
