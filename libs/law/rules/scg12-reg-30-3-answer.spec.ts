import { ofCommunity, proposed, varying } from '../processes/instrument/testing/history.js';

describe('PROC-V3: the other answers', () => {
  it('a board that is not content gives reasons; whoever proposed does not answer', () => {
    const asked = proposed(varying(ofCommunity()).adopt(), 'local-authority');
    const answer = (data: Record<string, unknown>) => asked.did('proposal-answered', '2026-03-27', data).said();
    expect(answer({ by: 'governing-body', content: false, reasons: 'We disagree.' })).toEqual(['accepted']);
    expect(answer({ by: 'governing-body', content: false })).toEqual(['blocked', 'PROC-V3']);
    expect(answer({ by: 'governing-body', content: true })).toEqual(['accepted']);
    expect(answer({ by: 'local-authority', content: true })).toEqual(['blocked', 'PROC-V3']);
  });
});
