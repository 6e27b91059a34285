import { crossBorder, fiveSchools } from '../processes/leaving/schools.js';
import { notified, Story } from '../processes/leaving/story.js';

const decided = (story: Story) => story.decide('2026-02-03', 'dissolve', '2026-05-01');

describe('D2: everybody of every school is told of the dissolution', () => {
  it('within a week of the decision: the seventh day is in time, the eighth a breach', () => {
    const told = (on: string) => decided(Story.dissolving()).tellEveryone('decision', on).view('2026-03-01');
    expect(told('2026-02-10').timetable.find(({ key }) => key === 'D2')).toMatchObject({
      due: '2026-02-10',
      counting: 'C2',
      status: 'met',
    });
    const late = told('2026-02-11');
    expect(late.timetable.find(({ key }) => key === 'D2')!.status).toBe('late');
    expect(late.findings.filter(({ ruleId }) => ruleId === 'D2').every(({ enforcement }) => enforcement === 'breach')).toBe(true);
    expect(late.state).toBe('decided');
  });

  it('the Secretary of State has a line of their own, whether it was decided on a request or not', () => {
    const line = (story: Story, asOf = '2026-03-01') => story.view(asOf).timetable.find(({ key }) => key === 'D2:secretary-of-state');
    for (const story of [decided(Story.dissolving()), notified().decide('2026-02-03', 'dissolve', '2026-05-01')]) {
      expect(line(story, '2026-02-10')).toMatchObject({ due: '2026-02-10', status: 'open', doneOn: null });
      expect(line(story)!.status).toBe('missed');
      expect(line(story.told('decision', 'secretary-of-state', '2026-02-10'))).toMatchObject({ status: 'met', doneOn: '2026-02-10' });
      // one reminder is enough for one notice
      expect(story.view('2026-02-05').post.some(({ deadlineKey }) => deadlineKey === 'D2:secretary-of-state')).toBe(false);
    }
    expect(line(notified().decide('2026-02-03', 'leave', '2026-05-01'))).toBeUndefined();
  });

  it('the Secretary of State, every authority, every head, all staff and all parents of every school', () => {
    const keys = decided(Story.dissolving(crossBorder))
      .view()
      .recipients.filter(({ applies }) => applies === true)
      .map(({ role, school, authority }) => `${role} ${school ?? authority ?? ''}`.trim());
    expect(keys).toEqual([
      ...['secretary-of-state', 'local-authority 931', 'local-authority 885', 'head a', 'head b', 'head c'],
      ...['staff a', 'parents a', 'staff b', 'parents b', 'staff c', 'parents c'],
    ]);
  });

  it('for each school with a religious foundation its foundation governors, trustees and diocese or body', () => {
    const rows = decided(Story.dissolving(fiveSchools))
      .view()
      .recipients.filter(({ role }) => ['foundation-governors', 'trustees', 'diocesan-authority', 'religious-body'].includes(role));
    expect(rows.map(({ role, school, applies }) => `${role} ${school} ${applies}`)).toEqual([
      ...['foundation-governors a true', 'trustees a true', 'diocesan-authority a true'],
      ...['foundation-governors b true', 'trustees b true', 'religious-body b null'],
      ...['foundation-governors c true', 'trustees c true'],
      ...['foundation-governors d true', 'trustees d true', 'religious-body d true'],
    ]);
  });

  it('one act may tell a class at every school', () => {
    const story = decided(Story.dissolving()).told('decision', 'parents', '2026-02-05');
    expect(
      story
        .view()
        .recipients.filter(({ role }) => role === 'parents')
        .every(({ toldOn }) => toldOn === '2026-02-05'),
    ).toBe(true);
  });
});
