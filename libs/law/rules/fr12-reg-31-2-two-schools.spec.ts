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

  it('of one school only it says that there is no federation, and never that there were two', () => {
    const of = (count: number): Story => Story.leaving(['a', 'b', 'c'].slice(0, count).map((key) => school(key)));
    const said = (story: Story): [string, string][] =>
      story
        .view()
        .findings.filter(({ ruleId }) => ruleId === 'D1b')
        .map(({ enforcement, message }) => [enforcement, message]);
    expect(said(of(1).request())).toEqual([['review', expect.stringContaining('one school only, and a federation has at least two')]]);
    expect(of(1).request().view().tasks).toContainEqual(expect.objectContaining({ key: 'D1b:size', kind: 'review' }));
    expect(said(of(2).request())).toEqual([]);
    expect(said(decidedToLeave(of(1)))).toEqual([['review', expect.stringContaining('one school only')]]);
    expect(said(decidedToLeave(of(2)))).toEqual([['info', expect.stringContaining('had only two schools')]]);
    expect(said(decidedToLeave(of(3)))).toEqual([]);
    expect(said(Story.dissolving([school('a')]).decide('2026-02-03', 'dissolve', '2026-05-01'))).toEqual([
      ['review', expect.stringContaining('one school only')],
    ]);
  });

  it('the last school left when the others went in other cases is one school only, from the day the last of them left', () => {
    const gone = notified(Story.leaving([school('a'), school('b')])).did('school-left-federation', '2026-02-03', { school: 'b' });
    const asked = (on: string): boolean => gone.view(on).tasks.some(({ key }) => key === 'D1b:size');
    expect([asked('2026-02-02'), asked('2026-02-03')]).toEqual([false, true]);
    const settled = gone.did('review-decided', '2026-02-04', {
      task: 'D1b:size',
      decision: 'The register is late; School B is still a member.',
    });
    expect(settled.view('2026-02-05').findings.some(({ ruleId }) => ruleId === 'D1b')).toBe(false);
    expect(settled.view('2026-02-05').tasks.some(({ key }) => key === 'D1b:size')).toBe(false);
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
