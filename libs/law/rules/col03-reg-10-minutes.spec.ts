import { committeeAtWork, meets } from '../processes/collaboration/story.js';
import type { Story } from '../processes/leaving/story.js';

const met = meets(committeeAtWork(), '2026-11-10', {}, '2026-11-02');
const given = (data: Record<string, unknown>, story: Story = met): Story =>
  story.did('joint-committee-minutes-given', '2026-12-01', { meetingOn: '2026-11-10', signed: true, ...data });
const asked = (story: Story): boolean => story.view().tasks.some(({ ruleId }) => ruleId === 'CO-13');

describe('CO-13: signed minutes go to every governing body', () => {
  it('unsigned ones are a breach, signed ones are not', () => {
    expect(given({ signed: false }).last().effect).toBe('accepted');
    expect(given({ signed: false }).saidOfLast('breach')).toEqual(['CO-13']);
    expect(given({}).last().findings).toEqual([]);
  });

  it('the task stays until every board has them', () => {
    expect([asked(met), asked(given({ signed: false })), asked(given({}))]).toEqual([true, true, false]);
    const two = given({ board: '116870' }, given({ board: '116882' }));
    expect(asked(two)).toBe(true);
    expect(asked(given({ board: '116815' }, two))).toBe(false);
  });
});
