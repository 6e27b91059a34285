import { Story } from '../processes/leaving/story.js';

const prepared = (keys: string[]) =>
  keys.reduce(
    (story, key) => story.body('2026-03-01', key).instrument('2026-03-10', '2026-05-01', key),
    Story.dissolving().decide('2026-02-03', 'dissolve', '2026-05-01'),
  );

describe('D5: on the date every school has its own governing body again', () => {
  it('with a body and an instrument for every school it takes effect', () => {
    expect(prepared(['a', 'b', 'c']).view().state).toBe('ready');
    expect(prepared(['a', 'b', 'c']).reached('2026-05-01').view().state).toBe('effected');
  });

  it('with one school missing it does not, and names the school', () => {
    const story = prepared(['a', 'b']).reached('2026-05-01');
    expect(story.view().state).toBe('date-passed');
    expect(story.last().findings.map(({ ruleId, about, enforcement }) => `${ruleId} ${about} ${enforcement}`)).toEqual([
      'D5 c block-with-override',
      'D5 c block-with-override',
    ]);
  });

  it('a manager may override it for one school', () => {
    const passed = prepared(['a', 'b']).reached('2026-05-01');
    expect(passed.did('override', '2026-05-02', { ruleId: 'D5', school: 'c', reason: 'Proof is coming.' }).view().state).toBe('effected');
    expect(
      prepared(['a']).reached('2026-05-01').did('override', '2026-05-02', { ruleId: 'D5', school: 'c', reason: 'Proof is coming.' }).view()
        .state,
    ).toBe('date-passed');
    expect(passed.did('override', '2026-05-02', { ruleId: 'L13', reason: 'Wrong rule.' }).last().effect).toBe('blocked');
  });
});
