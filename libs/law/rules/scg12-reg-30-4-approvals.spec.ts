import { approvedByAll, ofAided, proposed, varying } from '../processes/instrument/testing/history.js';

describe('PROC-V4: approvals before the board proposes or agrees', () => {
  it('a board with foundation governors proposes after the approvals, and not before', () => {
    const drafted = varying(ofAided()).adopt();
    expect(proposed(approvedByAll(drafted)).said()).toEqual(['accepted']);
    expect(proposed(drafted).said()[0]).toBe('blocked');
    expect(proposed(drafted, 'local-authority').said()).toEqual(['accepted']);
  });

  it('and agrees to a proposal of the authority only then', () => {
    const asked = proposed(varying(ofAided()).adopt(), 'local-authority');
    const agrees = { by: 'governing-body', content: true };
    expect(asked.did('proposal-answered', '2026-03-27', agrees).said()[0]).toBe('blocked');
    expect(approvedByAll(asked, '2026-03-22').did('proposal-answered', '2026-03-27', agrees).said()).toEqual(['accepted']);
  });
});
