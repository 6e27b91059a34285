import { pebworth } from '../processes/leaving/schools.js';
import { decidedToLeave, Story } from '../processes/leaving/story.js';

describe('D2x: one written notice covers the decision and the dissolution', () => {
  const decided = decidedToLeave(Story.leaving(pebworth, '116715'));
  const row = (story: Story) => story.view('2026-02-20').timetable.find(({ key }) => key === 'D2x')!;

  it('told once, everybody on both lists is told, the Secretary of State among them', () => {
    const told = decided.tellEveryone('decision', '2026-02-10');
    expect(row(told)).toMatchObject({ due: '2026-02-10', status: 'met' });
    for (const key of ['L8', 'L9', 'D2']) expect(told.view('2026-02-20').timetable.find((one) => one.key === key)!.status).toBe('met');
  });

  it('a day late it is a breach of both', () => {
    const late = decided.told('decision', 'secretary-of-state', '2026-02-11');
    expect(late.saidOfLast('breach').sort()).toEqual(['D2', 'D2x', 'L9']);
    expect(
      decided
        .tellEveryone('decision', '2026-02-11')
        .view('2026-02-20')
        .timetable.find(({ key }) => key === 'D2')!.status,
    ).toBe('late');
  });

  it('only repeats what the two notices oblige to, so it is never overdue itself', () => {
    const view = decided.view('2026-02-20');
    expect(row(decided).status).toBe('open');
    expect(row(decided).findings).toEqual([]);
    expect(view.timetable.filter(({ status }) => status === 'missed').map(({ key }) => key)).toEqual([
      'L8',
      'L9',
      'D2:secretary-of-state',
      'D2',
    ]);
    expect(view.badges).toContain('4 overdue');
  });

  it('does not arise of the board’s own motion', () => {
    expect(
      Story.dissolving()
        .decide('2026-02-03', 'dissolve', '2026-05-01')
        .view()
        .timetable.some(({ key }) => key === 'D2x'),
    ).toBe(false);
  });
});
