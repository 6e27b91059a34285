import { blueCoat } from '../processes/amalgamation/schools.js';
import { approvedA, blockedBy, closingAll, consults, determines, publishesAll, refers, settles } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-23: approved proposals are modified before a condition’s date passes', () => {
  const conditional = () =>
    determines(
      publishesAll(consults(settles(closingAll(blueCoat), { vehicle: 's11-1a', category: 'voluntary-aided' })), { by: 'proposers' }),
      {
        outcome: 'approved-conditionally',
        conditionEvent: 'site',
        conditionBy: '2026-06-30',
      },
    );
  const modifies = (story: Story, on: string, more: Record<string, unknown> = {}) =>
    story.did('approval-modified', on, {
      about: 'new-school',
      by: 'authority',
      askedBy: 'proposers',
      conditionBy: '2026-07-31',
      reason: 'Later.',
      ...more,
    });

  it('on its last day, not on the day after', () => {
    expect(modifies(conditional(), '2026-06-30').last().effect).toBe('accepted');
    expect(blockedBy(modifies(conditional(), '2026-07-01'))).toEqual(['RA-23']);
  });

  it('by whoever decided first, at the request of those who proposed, and not so that it is another proposal', () => {
    expect(blockedBy(modifies(conditional(), '2026-06-01', { askedBy: 'authority' }))).toEqual(['RA-23']);
    expect(blockedBy(modifies(conditional(), '2026-06-01', { newProposal: true }))).toEqual(['RA-23']);
    expect(blockedBy(modifies(approvedA(), '2026-06-20', { askedBy: 'authority' }))).toEqual(['RA-23']);
    expect(modifies(approvedA(), '2026-06-20', { by: 'adjudicator', askedBy: 'authority' }).last().effect).toBe('accepted');
  });

  it('the Secretary of State is told within a week', () => {
    const told = (on: string) =>
      modifies(conditional(), '2026-06-01')
        .told('outcome', 'secretary-of-state', on)
        .view('2026-07-01')
        .timetable.find(({ ruleId }) => ruleId === 'RA-23')!;
    expect(told('2026-06-08')).toMatchObject({ due: '2026-06-08', status: 'met' });
    expect(told('2026-06-09').status).toBe('late');
  });

  it('what the adjudicator approved goes back within two weeks of the request', () => {
    const asked = modifies(approvedA(), '2026-06-20', { by: 'adjudicator', askedBy: 'authority', askedOn: '2026-06-15' });
    expect(refers(asked, '2026-06-29', { about: 'new-school', because: 'modification' }).saidOfLast('breach')).toEqual([]);
    expect(refers(asked, '2026-06-30', { about: 'new-school', because: 'modification' }).saidOfLast('breach')).toEqual(['RA-23']);
  });
});
