import { agreed, committeeAtWork } from '../processes/collaboration/story.js';

const clerk = (data: Record<string, unknown>) => agreed().did('joint-committee-clerk-appointed', '2026-10-01', data);

describe('CO-07: the clerk is no head teacher', () => {
  it('a head cannot be clerk, nor stand in for one', () => {
    expect(clerk({ isHead: false }).last().effect).toBe('accepted');
    expect(clerk({ isHead: true }).saidOfLast('block')).toEqual(['CO-07']);
    expect(clerk({ isHead: true, oneMeeting: true, isMember: true }).last().effect).toBe('blocked');
  });

  it('for one meeting a member may stand in, an outsider may not', () => {
    expect(clerk({ isHead: false, oneMeeting: true, isMember: true }).last().effect).toBe('accepted');
    expect(clerk({ isHead: false, oneMeeting: true, isMember: false }).last().effect).toBe('blocked');
  });

  it('asks for a clerk until there is one', () => {
    const asked = (story: ReturnType<typeof agreed>): boolean => story.view().tasks.some(({ key }) => key === 'CO-07');
    expect([asked(agreed()), asked(clerk({ isHead: false, oneMeeting: true, isMember: true })), asked(committeeAtWork())]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
