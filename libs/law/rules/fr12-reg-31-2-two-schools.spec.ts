import { pebworth } from '../processes/leaving/schools.js';
import { decidedToLeave, notified, school, Story } from '../processes/leaving/story.js';

describe('D1b: one of only two schools leaves', () => {
  it('the federation of two is dissolved, the federation of three goes on', () => {
    expect(decidedToLeave(Story.leaving(pebworth, '116715')).view().route).toBe('dissolution');
    expect(decidedToLeave().view().route).toBe('leave');
  });

  it('the size is read on the day of the decision', () => {
    const three = notified().did('school-left-federation', '2026-02-01', { school: 'c' });
    expect(three.decide('2026-02-03', 'leave', '2026-05-01').view().route).toBe('dissolution');
    const sameDay = notified().did('school-left-federation', '2026-02-03', { school: 'c' });
    expect(sameDay.decide('2026-02-03', 'leave', '2026-05-01').view().route).toBe('dissolution');
    const later = notified().did('school-left-federation', '2026-02-04', { school: 'c' });
    expect(later.decide('2026-02-03', 'leave', '2026-05-01').view().route).toBe('leave');
  });

  it('it cannot be treated as a federation of one that goes on', () => {
    const story = decidedToLeave(Story.leaving([school('a'), school('b')]));
    expect(story.did('instrument-review-opened', '2026-02-10').saidOfLast('block')).toEqual(['D1b']);
    expect(story.did('instrument-made', '2026-02-10', { federation: true }).saidOfLast('block')).toEqual(['D1b']);
    expect(decidedToLeave().did('instrument-review-opened', '2026-02-10').last().effect).toBe('accepted');
  });

  it('stays the same case, with two bodies and two instruments', () => {
    const story = decidedToLeave(Story.leaving([school('a'), school('b')])).received('2026-02-05');
    expect(
      story
        .view()
        .tasks.filter(({ ruleId }) => ruleId === 'D3')
        .map(({ key }) => key),
    ).toEqual(['D3:body:a', 'D3:instrument:a', 'D3:body:b', 'D3:instrument:b']);
    expect(story.view().tasks.some(({ ruleId }) => ruleId === 'L10' || ruleId === 'L11')).toBe(false);
  });
});
