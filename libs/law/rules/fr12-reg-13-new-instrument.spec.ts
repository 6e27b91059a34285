import { federatingOf, joiningOf, proceeding } from '../processes/federating/story.js';
import type { Story } from '../processes/leaving/story.js';

const submitted = (story: Story): Story =>
  proceeding(story)
    .did('instrument-drafted', '2026-04-01', { jointly: true })
    .did('instrument-draft-submitted', '2026-04-20', { authority: '931' });
const made = (story: Story, variation: boolean): Story =>
  story.did('instrument-made', '2026-05-11', { authority: '931', form: 'as-drafted', variation });

describe('J5: an enlarged federation needs an instrument made afresh', () => {
  it('the old one varied is not enough, one made afresh is', () => {
    expect(made(submitted(joiningOf()), true).last().effect).toBe('blocked');
    expect(made(submitted(joiningOf()), true).saidOfLast('block-with-override')).toEqual(['J5']);
    expect(made(submitted(joiningOf()), false).view().state).toBe('ready');
  });

  it('a manager may let it pass; where no federation takes part there is nothing to vary', () => {
    const passed = submitted(joiningOf()).did('override', '2026-05-10', { ruleId: 'J5', reason: 'Counsel advised.' });
    expect(made(passed, true).last().effect).toBe('accepted');
    expect(made(submitted(federatingOf()), true).last().effect).toBe('accepted');
  });
});
