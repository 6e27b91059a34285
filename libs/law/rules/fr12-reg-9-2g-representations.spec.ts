import { published } from '../processes/federating/story.js';

const moved = (closesOn: string) => published().did('closing-date-changed', '2026-02-02', { closesOn, reason: 'Agreed.' });

describe('F5: representations until the closing date', () => {
  it('the closing date is never brought nearer than six weeks after publication', () => {
    expect(moved('2026-02-22').last().effect).toBe('blocked');
    expect(moved('2026-02-22').saidOfLast('block-with-override')).toEqual(['F5']);
    expect(moved('2026-02-23').last().effect).toBe('accepted');
  });

  it('may be put off; everybody then hears of it', () => {
    const view = moved('2026-03-10').view('2026-02-03');
    expect(view.timetable.find(({ key }) => key === 'F5')).toMatchObject({ due: '2026-03-10', status: 'open' });
    expect(view.tasks.map(({ key }) => key)).toContain('F5:resend');
  });

  it('a manager may let a nearer date pass, because the words are read and not decided', () => {
    const story = published()
      .did('override', '2026-02-02', { ruleId: 'F5', reason: 'Counsel advised.' })
      .did('closing-date-changed', '2026-02-02', { closesOn: '2026-02-16', reason: 'Haste.' });
    expect(story.last().effect).toBe('accepted');
  });

  it('a representation on the last day is in time, a day later it need not be weighed', () => {
    const on = (day: string) => published().did('representation-received', day, { board: 'b', from: 'parents', inWriting: true });
    expect(on('2026-02-24').saidOfLast()).toEqual([]);
    expect(on('2026-02-25').saidOfLast('warning')).toEqual(['F5']);
    expect(on('2026-02-25').last().effect).toBe('accepted');
  });

  it('one by word of mouth is no written representation', () => {
    expect(
      published().did('representation-received', '2026-02-02', { board: 'a', from: 'staff', inWriting: false }).saidOfLast('warning'),
    ).toEqual(['F5']);
  });
});
