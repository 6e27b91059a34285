import { discontinuing, oneRemains, plans } from '../processes/discontinuance/story.js';
import type { Story } from '../processes/leaving/story.js';

const said = (story: Story) =>
  story
    .view()
    .findings.filter(({ ruleId }) => ruleId === 'X-many-property')
    .map(({ message }) => message);

describe('X-many-property: what the federation holds for a school that goes', () => {
  it('passes to the authority when it closes, and not when it converts', () => {
    expect(said(plans(discontinuing(), 'a', '2026-08-31', 'closure-proposals'))[0]).toContain('pass to local authority 931');
    expect(said(plans(discontinuing(), 'a', '2026-08-31'))[0]).toContain('Nothing passes');
  });

  it('is another matter where the federation ends', () => {
    expect(said(oneRemains())).toEqual([]);
  });
});
