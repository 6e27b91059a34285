import { approvedB, keepingOne, OPENS, publishedB } from '../processes/amalgamation/story.js';
import { determine, handedOver, weighed, withInstrument } from '../processes/federating/story.js';
import { decidedToLeave, notified, Story } from '../processes/leaving/story.js';

const day = '2026-05-01';
/** Decided for 1 May 2026 as provisional, with everything else in place. */
const planned = (): Story =>
  notified()
    .meeting('2026-01-20', '2026-02-03')
    .decide('2026-02-03', 'leave', day, { certainty: 'provisional' })
    .tellEveryone('decision', '2026-02-05')
    .received('2026-02-05')
    .body('2026-03-05')
    .did('instrument-review-opened', '2026-03-06')
    .instrument('2026-03-20', day);
const confirmed = (story: Story, on: string): Story => story.did('effective-date-confirmed', on, { evidence: 'Minute 7' });

describe('E-confirmed: a provisional date takes no effect', () => {
  it('of which nothing is said, a date is confirmed, as always', () => {
    expect(decidedToLeave().view()).toMatchObject({ effectiveOn: day, certainty: 'confirmed' });
    expect(Story.leaving().view().certainty).toBeNull();
  });

  it('a provisional date is not ready; confirmed it is, and no notice is due again', () => {
    const before = planned();
    expect(before.view('2026-04-01')).toMatchObject({ state: 'preparing', certainty: 'provisional' });
    expect(before.view('2026-04-01').tasks.find(({ ruleId }) => ruleId === 'E-confirmed')).toMatchObject({ due: '2026-04-30' });
    expect(before.view('2026-04-01').badges).toContain('planned for 1 May 2026');
    const after = confirmed(before, '2026-04-10');
    expect(after.view('2026-04-10').badges).toContain('takes effect on 1 May 2026');
    expect(after.view('2026-04-10')).toMatchObject({ state: 'ready', certainty: 'confirmed' });
    expect(after.last().effect).toBe('accepted');
    const dues = (story: Story) => story.view('2026-04-10').recipients.map(({ key, due, toldOn }) => [key, due, toldOn]);
    expect(dues(after)).toEqual(dues(before));
  });

  it('when it comes unconfirmed the case waits, alarmed the working day before; confirmed late it takes effect', () => {
    expect(
      planned()
        .view('2026-04-29')
        .post.filter(({ kind }) => kind === 'alarm')
        .map(({ sendOn }) => sendOn),
    ).toContain('2026-04-30');
    const came = planned().reached(day);
    expect(came.view()).toMatchObject({ state: 'date-passed' });
    expect(came.last().findings).toContainEqual(expect.objectContaining({ ruleId: 'E-confirmed', enforcement: 'block-with-override' }));
    expect(confirmed(came, '2026-05-04').view('2026-05-04').state).toBe('effected');
    expect(came.did('override', '2026-05-04', { ruleId: 'E-confirmed', reason: 'Minuted so.' }).view('2026-05-04').state).toBe('effected');
  });

  it('another date keeps what was said, unless it says otherwise; a fresh decision is confirmed', () => {
    const moved = (more: object) =>
      planned().did('effective-date-changed', '2026-04-01', { effectiveOn: '2026-06-01', agendaItem: true, reason: 'x', ...more });
    expect(moved({}).view('2026-04-02').certainty).toBe('provisional');
    expect(moved({ certainty: 'confirmed' }).view('2026-04-02').certainty).toBe('confirmed');
    expect(planned().decide('2026-04-01', 'leave', '2026-06-01').view('2026-04-02').certainty).toBe('confirmed');
  });

  it('there must be a date, and something to confirm', () => {
    expect(confirmed(decidedToLeave(), '2026-03-01').saidOfLast('warning')).toEqual(['E-confirmed']);
    expect(confirmed(notified(), '2026-02-01').last().effect).toBe('blocked');
  });

  it('of several governing bodies one that calls it provisional makes it so', () => {
    const two = (second: Record<string, unknown>) => determine(determine(weighed(), 'a', '2026-03-10'), 'b', '2026-03-10', second);
    expect(two({ certainty: 'provisional' }).view('2026-03-11').certainty).toBe('provisional');
    expect(two({}).view('2026-03-11').certainty).toBe('confirmed');
    const whole = handedOver(withInstrument(two({ certainty: 'provisional' })));
    expect(whole.view('2026-08-31').state).toBe('proceeding');
    expect(confirmed(whole, '2026-08-20').view('2026-08-31').state).toBe('ready');
  });

  it('an approval for a provisional date is confirmed before it is carried out', () => {
    const approved = approvedB(publishedB(keepingOne()), { certainty: 'provisional' });
    expect(approved.view('2026-08-31').state).toBe('approved');
    expect(approved.reached(OPENS).view('2026-09-02').state).toBe('date-passed');
    expect(confirmed(approved, '2026-08-01').reached(OPENS).view('2026-09-02').state).toBe('implemented');
  });
});
