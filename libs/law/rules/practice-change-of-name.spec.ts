import { ofCommunity, proposed, varying } from '../processes/instrument/testing/history.js';

describe('PROC-V11: a change of name', () => {
  it('a unanimous vote passes; another is for the authority to decide', () => {
    const drafted = varying(ofCommunity()).adopt();
    expect(proposed(drafted, 'governing-body', { changesName: true, unanimous: true }).saidOfLast('review')).toEqual([]);
    const split = proposed(drafted, 'governing-body', { changesName: true, unanimous: false });
    expect(split.said()).toEqual(['accepted']);
    expect(split.saidOfLast('review')).toEqual(['PROC-V11']);
  });
});
