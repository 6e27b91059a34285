import { discontinuing, oneRemains, plans } from '../processes/discontinuance/story.js';
import type { Story } from '../processes/leaving/story.js';

const tasks = (story: Story) => story.view().tasks.filter(({ ruleId }) => ruleId === 'X-overtakes');

describe('X-overtakes: other cases of the federation', () => {
  it('go on until the day has come', () => {
    expect(tasks(oneRemains())).toEqual([]);
    expect(tasks(oneRemains().reached('2026-08-31'))[0]!.why).toContain('overtaken');
    expect(tasks(plans(discontinuing(), 'a', '2026-08-31').reached('2026-08-31'))[0]!.why).toContain('count them no longer');
  });
});
