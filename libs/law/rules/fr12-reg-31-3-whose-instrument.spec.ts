import { decidedToLeave, readyToLeave, school, Story } from '../processes/leaving/story.js';

const made = (story: Story, data: Record<string, unknown>): Story => story.did('instrument-made', '2026-03-20', data);

describe('L10-whose: an instrument is that of a school or of the federation', () => {
  const prepared = decidedToLeave().received('2026-02-05').body('2026-03-05').did('instrument-review-opened', '2026-03-06');

  it('one of the two is accepted', () => {
    expect(made(prepared, { school: 'a', effectiveOn: '2026-05-01' }).last().effect).toBe('accepted');
    expect(made(prepared, { school: 'a', federation: false }).last().effect).toBe('accepted');
    expect(made(prepared, { federation: true }).last().effect).toBe('accepted');
  });

  it.each([
    ['both', { school: 'a', federation: true }, 'cannot be both'],
    ['neither', {}, 'does not say whose instrument'],
    ['neither, and it says so', { federation: false }, 'does not say whose instrument'],
  ])('%s is refused, because it says nothing', (_which, data, words) => {
    const story = made(prepared, data);
    expect(story.last().effect).toBe('blocked');
    expect(story.saidOfLast('block')).toEqual(['L10-whose']);
    expect(story.last().findings[0]).toMatchObject({ about: 'school', message: expect.stringContaining(words) as string });
  });

  it('also after the date, and in a dissolution', () => {
    expect(made(readyToLeave().reached('2026-05-01'), {}).saidOfLast('block')).toEqual(['L10-whose']);
    const dissolved = Story.dissolving([school('a'), school('b')])
      .decide('2026-02-03', 'dissolve', '2026-05-01')
      .received('2026-02-05');
    expect(made(dissolved, {}).saidOfLast('block')).toContain('L10-whose');
    expect(made(dissolved, { school: 'a', federation: true }).saidOfLast('block')).toEqual(['L10-whose']);
  });
});
