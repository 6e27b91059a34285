import { crossBorder } from '../processes/leaving/schools.js';
import { Story } from '../processes/leaving/story.js';

const decided = Story.dissolving(crossBorder).decide('2026-02-03', 'dissolve', '2026-05-01');

describe('D3: each authority prepares for each school it maintains', () => {
  it('the duty of each starts with its own receipt', () => {
    const tasks = (story: Story) =>
      story
        .view()
        .tasks.filter(({ ruleId }) => ruleId === 'D3')
        .map(({ key, for: who }) => `${who} ${key}`);
    expect(tasks(decided)).toEqual([]);
    expect(tasks(decided.received('2026-02-05', '931'))).toEqual(['local-authority:931 D3:body:a', 'local-authority:931 D3:instrument:a']);
    expect(tasks(decided.received('2026-02-05', '885'))).toHaveLength(4);
  });

  it('a line of the timetable for every school, due the day before the date', () => {
    const rows = decided.view().timetable.filter(({ ruleId }) => ruleId === 'D3');
    expect(rows.map(({ key, due, for: who }) => `${key} ${due} ${who}`)).toEqual([
      'D3:a 2026-04-30 local-authority:931',
      'D3:b 2026-04-30 local-authority:885',
      'D3:c 2026-04-30 local-authority:885',
    ]);
    const b = (on: string) =>
      decided
        .body('2026-03-01', 'b')
        .instrument(on, '2026-05-01', 'b')
        .view('2026-05-02')
        .timetable.find(({ key }) => key === 'D3:b')!.status;
    expect(b('2026-04-30')).toBe('met');
    expect(b('2026-05-01')).toBe('late');
  });

  it('an authority acts for its own schools only', () => {
    const by = (authority: string) =>
      decided.did('temporary-governing-body-established', '2026-03-01', { school: 'b', authority }).last().effect;
    expect(by('885')).toBe('accepted');
    expect(by('931')).toBe('blocked');
    expect(decided.body('2026-03-01', 'stranger').saidOfLast('block')).toEqual(['D3']);
    expect(decided.received('2026-02-05', '331').last().effect).toBe('blocked');
  });
});
