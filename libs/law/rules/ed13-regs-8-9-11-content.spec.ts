import { CLOSES, blockedBy, closingAll, consults, publishes, settles } from '../processes/amalgamation/story.js';

describe('RA-07: the heads of the schedules', () => {
  const closes = (more: Record<string, unknown>) =>
    publishes(consults(settles(closingAll())), { about: 'closure', implementOn: CLOSES, ...more });

  it('complete, or refused with the head that is missing', () => {
    expect(closes({}).last().effect).toBe('accepted');
    expect(blockedBy(closes({ contentComplete: undefined }))).toEqual(['RA-07']);
    expect(blockedBy(closes({ headsMissing: '15' }))).toEqual(['RA-07']);
    expect(closes({ headsMissing: '16' }).last().effect).toBe('accepted');
  });

  it('a new nursery school may leave out head 25, not head 24 and 22', () => {
    const nursery = (headsMissing: string) =>
      publishes(consults(settles(closingAll(), { vehicle: 's11-1', category: 'maintained-nursery' })), {
        about: 'new-school',
        headsMissing,
      });
    expect(nursery('7, 8, 10, 12, 18, 23, 24, 25').last().effect).toBe('accepted');
    expect(blockedBy(nursery('22, 24'))).toEqual(['RA-07']);
  });
});
