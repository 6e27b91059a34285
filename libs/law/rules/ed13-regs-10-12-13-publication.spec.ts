import { CLOSES, blockedBy, closingAll, consults, publishes, settles } from '../processes/amalgamation/story.js';

describe('RA-08: website, newspaper, statement, and four weeks', () => {
  const closes = (more: Record<string, unknown>) =>
    publishes(consults(settles(closingAll())), { about: 'closure', implementOn: CLOSES, ...more });

  it('published on 2 March: 30 March may be the last day, 29 March may not', () => {
    expect(closes({ closesOn: '2026-03-30' }).last().effect).toBe('accepted');
    expect(closes({ closesOn: '2026-03-29' }).last()).toMatchObject({
      effect: 'blocked',
      findings: [
        expect.objectContaining({ ruleId: 'RA-08', dates: expect.objectContaining({ earliest: '2026-03-30' }) as unknown }),
        expect.anything(),
      ],
    });
  });

  it('counted from the newspaper when it is later', () => {
    expect(blockedBy(closes({ newspaperOn: '2026-03-05', closesOn: '2026-04-01' }))).toEqual(['RA-08']);
    expect(closes({ newspaperOn: '2026-03-05', closesOn: '2026-04-02' }).last().effect).toBe('accepted');
  });

  it('no newspaper notice, or a statement with a part missing, refuses', () => {
    expect(blockedBy(closes({ newspaperOn: undefined }))).toEqual(['RA-08']);
    expect(blockedBy(closes({ statement: ['copies', 'anyone', 'address'] }))).toEqual(['RA-08']);
  });
});
