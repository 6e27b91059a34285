import { agreed, drafted, federatingOf, publish, ready, reported, tellAll } from '../processes/federating/story.js';
import type { Story } from '../processes/leaving/story.js';

const sent = (story: Story): Story => publish(tellAll(drafted(story), 'proposals', '2026-01-12'));

describe('F3: joint proposals, agreed by each', () => {
  it('one governing body cannot publish for the others', () => {
    const story = publish(tellAll(ready(), 'proposals', '2026-01-12'), '2026-01-12', { jointly: false });
    expect(story.last().effect).toBe('blocked');
    expect(story.saidOfLast('block')).toEqual(['F3']);
  });

  it('each agrees for itself, by the day of publication', () => {
    const b = (on: string): Story =>
      sent(agreed(reported(federatingOf()), '2025-12-09', ['a']).did('board-agreed-to-propose', on, { board: 'b' }));
    expect(b('2026-01-12').last().effect).toBe('accepted');
    expect(b('2026-01-13').saidOfLast('block')).toEqual(['F3']);
    expect(sent(agreed(reported(federatingOf()), '2025-12-09', ['a'])).saidOfLast('block')).toEqual(['F3']);
  });

  it('nothing is recorded for one that is no governing body of the case, or has withdrawn', () => {
    expect(federatingOf().did('board-agreed-to-propose', '2025-12-09', { board: 'z' }).saidOfLast('block')).toEqual(['F3']);
    const left = federatingOf([...federatingOf().input.schools, { ...federatingOf().input.schools[0]!, key: 'c', name: 'School C' }])
      .did('board-withdrew', '2025-12-01', { board: 'c', reason: 'No wish.' })
      .did('board-agreed-to-propose', '2025-12-09', { board: 'c' });
    expect(left.saidOfLast('block')).toEqual(['F3']);
  });
});
