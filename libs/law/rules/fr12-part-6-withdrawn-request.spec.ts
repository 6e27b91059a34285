import { notified } from '../processes/leaving/story.js';

describe('L-withdrawn: a withdrawn request', () => {
  const withdrawn = notified().did('request-withdrawn', '2026-01-15', { reason: 'Changed their minds.' });

  it('is recorded, has no effect and must be reviewed', () => {
    expect(withdrawn.last()).toMatchObject({ effect: 'accepted', findings: [{ ruleId: 'L-withdrawn', enforcement: 'review' }] });
    expect(withdrawn.view().state).toBe('consulting');
    expect(withdrawn.view().tasks.map(({ key }) => key)).toContain('L-withdrawn');
  });

  it('the board may decide all the same', () => {
    expect(withdrawn.decide('2026-02-03', 'stay').last().effect).toBe('accepted');
  });

  it('a request that stands needs no such review', () => {
    expect(
      notified()
        .view()
        .tasks.map(({ key }) => key),
    ).not.toContain('L-withdrawn');
  });
});
