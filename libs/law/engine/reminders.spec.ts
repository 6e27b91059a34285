import { goShine } from '../processes/federating/schools.js';
import { determine, each, federatingOf, joiningOf, weighed } from '../processes/federating/story.js';
import { decidedToLeave, notified, readyToLeave, Story } from '../processes/leaving/story.js';
import type { BoardFacts, PlannedReminder } from '../types.js';
import type { Facts } from './facts.js';
import { remindersOf } from './reminders.js';

const board = (key: string, schools: string[]): BoardFacts => ({ key, name: key, kind: key === 'fed' ? 'federation' : 'school', schools });

const about = (story: Story, key: string, asOf?: string): string[] =>
  story
    .view(asOf)
    .post.filter(({ deadlineKey, recipient }) => deadlineKey === key && recipient === 'case-officer')
    .map(({ kind, sendOn }) => `${kind} ${sendOn}`);

describe('planned reminders', () => {
  it('go out five and one working days before, on the day, and the working day after', () => {
    expect(about(decidedToLeave(), 'L8', '2026-02-03')).toEqual([
      'before 2026-02-03',
      'eve 2026-02-09',
      'on 2026-02-10',
      'after 2026-02-11',
    ]);
  });

  it('only on London working days: for a deadline on Christmas Day, on Christmas Eve', () => {
    expect(about(Story.leaving().request('2025-12-19'), 'L3', '2025-12-19')).toEqual(['on 2025-12-24', 'after 2025-12-29']);
  });

  it('to the case officer and to whoever must act', () => {
    const recipients = (story: Story, key: string): string[] => [
      ...new Set(
        story
          .view('2026-02-05')
          .post.filter(({ deadlineKey }) => deadlineKey === key)
          .map(({ recipient }) => recipient),
      ),
    ];
    expect(recipients(decidedToLeave(), 'L8')).toEqual(['case-officer', 'clerk']);
    expect(recipients(decidedToLeave().received('2026-02-05'), 'L10')).toEqual(['case-officer', 'local-authority:931']);
  });

  it('to the clerk of every board where several must act together, and to its own clerk where the line is one board’s own', () => {
    const story = each(weighed(joiningOf()), ['a', 'fed'], (told, key) => determine(told, key, '2026-03-10'));
    const recipients = ({ key }: { key: string }): string[] => [
      ...new Set(
        story
          .view()
          .post.filter(({ deadlineKey }) => deadlineKey === key)
          .map(({ recipient }) => recipient),
      ),
    ];
    const row = story.view().timetable.find((one) => one.for === 'governing-body' && one.due !== null && one.doneOn === null)!;
    expect(recipients(row)).toEqual(['case-officer', 'board:a', 'board:fed']);
    const facts = {
      bankHolidays: story.input.bankHolidays,
      acts: [],
      asOf: '2026-01-05',
      effectiveOn: null,
      process: 'joining',
      boards: [board('a', ['a']), board('fed', ['d', 'e'])],
    };
    const ofOne = (part: string): string[] => [
      ...new Set(
        remindersOf(
          facts as unknown as Facts,
          [{ ...row, key: `${row.ruleId}:${part}`, due: '2026-02-02', startsOn: null, status: 'open' }],
          new Set(),
          false,
        ).map(({ recipient }) => recipient),
      ),
    ];
    expect(ofOne('fed')).toEqual(['case-officer', 'board:fed']);
    expect(ofOne('notice:e')).toEqual(['case-officer', 'board:fed']);
    expect(ofOne('2')).toEqual(['case-officer', 'board:a', 'board:fed']);
  });

  it('not to a governing body that has declined, of what the others still do together', () => {
    const three = federatingOf(goShine);
    const keys = three.input.boards?.map(({ key }) => key) ?? goShine.map(({ key }) => key);
    const divided = keys.reduce(
      (story, key, place) =>
        place === 0 ? determine(story, key, '2026-03-10', { outcome: 'not-proceed' }) : determine(story, key, '2026-03-10'),
      weighed(three),
    );
    const of = (key: string): Set<string> =>
      new Set(
        divided
          .view('2026-03-10')
          .post.filter(({ deadlineKey }) => deadlineKey === key)
          .map(({ recipient }) => recipient),
      );
    expect(of('F8')).not.toContain(`board:${keys[0]}`);
    expect(of('F8')).toContain(`board:${keys[1]}`);
    // what it owes itself it is reminded of
    expect(of(`F8n:${keys[0]}`)).toContain(`board:${keys[0]}`);
  });

  it('none for what is done, and none once the case is closed', () => {
    expect(about(decidedToLeave().tellEveryone('decision', '2026-02-05'), 'L8')).toEqual([]);
    expect(readyToLeave().reached('2026-05-01').did('case-closed', '2026-05-02', { because: 'completed' }).view().post).toEqual([]);
  });

  it('a moved date has other reminders, so that the old ones fall away', () => {
    const key = ({ deadlineKey, deadline, kind, recipient }: PlannedReminder): string => [deadlineKey, deadline, kind, recipient].join(' ');
    const before = new Set(
      decidedToLeave()
        .view()
        .post.filter(({ deadlineKey }) => deadlineKey === 'L10')
        .map(key),
    );
    const moved = decidedToLeave()
      .did('effective-date-changed', '2026-03-02', { effectiveOn: '2026-06-01', agendaItem: true, reason: 'Later.' })
      .view()
      .post.filter(({ deadlineKey }) => deadlineKey === 'L10');
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.some((one) => before.has(key(one)))).toBe(false);
  });

  it('have a natural key: deadline, date, kind and recipient name one reminder', () => {
    const { post } = decidedToLeave(Story.leaving()).received('2026-02-05').view();
    expect(new Set(post.map(({ deadlineKey, deadline, kind, recipient }) => [deadlineKey, deadline, kind, recipient].join(' '))).size).toBe(
      post.length,
    );
  });

  it('say which of them already lie in the past, and are otherwise the same on every day', () => {
    const late = decidedToLeave()
      .view('2026-02-10')
      .post.filter(({ deadlineKey }) => deadlineKey === 'L8');
    expect(late.map(({ past }) => past)).toEqual([true, true, true, true, false, false, false, false]);
    expect(late.map(({ past: _, ...one }) => one)).toEqual(
      decidedToLeave()
        .view('2026-02-03')
        .post.filter(({ deadlineKey }) => deadlineKey === 'L8')
        .map(({ past: _, ...one }) => one),
    );
  });

  it('a deadline that was missed before anything was recorded is told of as overdue on the next day of post, and of nothing else', () => {
    const madeOn = (asOf: string): string[] =>
      decidedToLeave()
        .view(asOf)
        .post.filter(({ deadlineKey, recipient, past }) => deadlineKey === 'L8' && recipient === 'case-officer' && !past)
        .map(({ kind, sendOn }) => `${kind} ${sendOn}`);
    expect(madeOn('2026-03-03')).toEqual(['after 2026-03-03']);
    // a Saturday
    expect(madeOn('2026-03-07')).toEqual(['after 2026-03-09']);
  });

  it('the alarm rings the working day before the date while something is missing, and not when all is there', () => {
    const alarms = (story: Story): string[] =>
      story
        .view('2026-04-01')
        .post.filter(({ kind }) => kind === 'alarm')
        .map(({ sendOn, recipient }) => `${sendOn} ${recipient}`);
    expect(alarms(decidedToLeave())).toEqual(['2026-04-30 case-officer', '2026-04-30 local-authority:931']);
    expect(alarms(readyToLeave())).toEqual([]);
    expect(decidedToLeave().view('2026-04-30').badges).toContain('not ready for the date');
  });

  it('a line that is no duty, such as the first day of a decision, is not reminded of', () => {
    expect(about(notified(), 'L6')).toEqual([]);
  });
});
