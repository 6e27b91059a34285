import { readyToLeave, Story } from '../processes/leaving/story.js';
import { processes } from '../index.js';

const offered = (story: Story, asOf: string): string[] => story.view(asOf).next.map(({ type }) => type);

describe('what can come next is what people record', () => {
  it('the date that comes by itself is not offered, neither before it nor on it, and the service still records it', () => {
    expect(offered(readyToLeave(), '2026-04-30')).not.toContain('effective-date-reached');
    expect(offered(readyToLeave(), '2026-05-01')).not.toContain('effective-date-reached');
    expect(readyToLeave().reached('2026-05-01').last().effect).toBe('accepted');
  });

  it('an event that the service and an officer may both record is offered', () => {
    expect(offered(Story.leaving(), '2026-01-07')).toContain('school-left-federation');
  });

  it('every other event of the process is listed, possible or not', () => {
    const byPeople = processes.leaving.events
      .filter(({ recordedBy }) => recordedBy.some((who) => who !== 'system'))
      .map(({ type }) => type);
    expect(offered(Story.leaving(), '2026-01-07').sort()).toEqual(byPeople.sort());
    expect(byPeople.length).toBe(processes.leaving.events.length - 1);
  });

  it('a refusal does not name it among what can come', () => {
    const refused = readyToLeave().request('2026-04-01').last().findings[0]!;
    expect(refused.ruleId).toBe('process');
    expect(refused.nextStep).toContain('Override by a manager');
    expect(refused.nextStep).not.toContain('Effective date reached');
  });
});
