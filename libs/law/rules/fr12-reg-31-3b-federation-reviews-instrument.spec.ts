import { decidedToLeave, readyToLeave } from '../processes/leaving/story.js';

describe('L11: the board reviews the federation’s own instrument', () => {
  it('is a task of the governing body and not of the authority', () => {
    expect(
      decidedToLeave()
        .view()
        .tasks.find(({ key }) => key === 'L11'),
    ).toMatchObject({ for: 'governing-body', due: '2026-05-01' });
  });

  it('opened in time it is met; not opened, the date is warned of and takes effect all the same', () => {
    expect(
      readyToLeave()
        .view()
        .timetable.find(({ key }) => key === 'L11'),
    ).toMatchObject({ status: 'met', doneOn: '2026-03-06' });
    const without = decidedToLeave().received('2026-02-05').body('2026-03-05').instrument('2026-03-20', '2026-05-01');
    expect(without.view().state).toBe('ready');
    const reached = without.reached('2026-05-01');
    expect(reached.saidOfLast('warning')).toEqual(['L11']);
    expect(reached.view().state).toBe('effected');
    expect(readyToLeave().reached('2026-05-01').saidOfLast()).toEqual([]);
  });

  it('opened on the date is in time, the day after is late', () => {
    const opened = (on: string) =>
      decidedToLeave()
        .did('instrument-review-opened', on)
        .view('2026-05-10')
        .timetable.find(({ key }) => key === 'L11')!.status;
    expect(opened('2026-05-01')).toBe('met');
    expect(opened('2026-05-02')).toBe('late');
  });
});
