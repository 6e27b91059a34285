import { blueCoat } from '../processes/amalgamation/schools.js';
import { PUBLISHED, CLOSES, blockedBy, closingAll, consults, publishedA, publishes, settles } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-27: a temporary governing body for the new school', () => {
  const arranged = (story: Story, on: string, more: Record<string, unknown> = {}) =>
    story.did('new-school-body-arranged', on, { closingBoardsAppoint: true, ...more });
  const closuresOnly = () => publishes(consults(settles(closingAll())), { about: 'closure', implementOn: CLOSES });

  it('from the day the new school is published', () => {
    expect(arranged(publishedA(), PUBLISHED).last().effect).toBe('accepted');
    expect(blockedBy(arranged(publishedA(), '2026-03-01'))).toEqual(['RA-27']);
    expect(blockedBy(arranged(closuresOnly(), '2026-03-05'))).toEqual(['RA-27']);
  });

  it('not while rival proposals are published', () => {
    expect(blockedBy(arranged(publishedA(), '2026-04-01', { rivalProposals: true }))).toEqual(['RA-27']);
  });

  it('proposers of a voluntary controlled school are consulted, those of an aided one agree', () => {
    const proposed = (vehicle: string, category: string) =>
      publishes(consults(settles(closingAll(blueCoat), { vehicle, category })), { about: 'new-school', by: 'proposers' });
    expect(blockedBy(arranged(proposed('s11-2aa', 'voluntary-controlled'), '2026-04-01'))).toEqual(['RA-27']);
    expect(arranged(proposed('s11-2aa', 'voluntary-controlled'), '2026-04-01', { proposersConsulted: true }).last().effect).toBe(
      'accepted',
    );
    expect(blockedBy(arranged(proposed('s11-1a', 'voluntary-aided'), '2026-04-01', { proposersConsulted: true }))).toEqual(['RA-27']);
    expect(arranged(proposed('s11-1a', 'voluntary-aided'), '2026-04-01', { proposersAgree: true }).last().effect).toBe('accepted');
  });
});
