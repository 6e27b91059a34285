import { committeeAtWork, meets } from '../processes/collaboration/story.js';
import type { Story } from '../processes/leaving/story.js';

const warned = (story: Story): boolean =>
  story.view().findings.some(({ ruleId, enforcement }) => ruleId === 'CO-14' && enforcement === 'warning');
const given = (story: Story, reported: boolean): Story =>
  story.did('joint-committee-minutes-given', '2026-12-01', { meetingOn: '2026-11-10', signed: true, reported });

describe('CO-14: the joint committee reports what it did with its powers', () => {
  it('warns after a vote until it is reported, and not where nothing was decided', () => {
    const met = meets(committeeAtWork(), '2026-11-10');
    expect([warned(met), warned(given(met, false)), warned(given(met, true))]).toEqual([true, true, false]);
    expect(warned(meets(committeeAtWork(), '2026-11-10', { voteTaken: false }))).toBe(false);
  });
});
