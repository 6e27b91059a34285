import { agreed, collaborating } from '../processes/collaboration/story.js';

const notice = (endsOn: string, data: Record<string, unknown> = {}, story = agreed()) =>
  story.did('exit-notice-given', '2027-01-11', { board: '116870', endsOn, ...data });

describe('CO-notice: a partner leaves with the notice that was agreed', () => {
  it('twelve weeks from Monday 11 January 2027 end on Monday 5 April; a day less is a warning and no more', () => {
    expect(notice('2027-04-05').saidOfLast()).toEqual([]);
    const short = notice('2027-04-04');
    expect(short.last().effect).toBe('accepted');
    expect(short.last().findings).toEqual([
      expect.objectContaining({ ruleId: 'CO-notice', enforcement: 'warning', dates: { endsOn: '2027-04-04', agreed: '2027-04-05' } }),
    ]);
    expect(short.view()).toMatchObject({ state: 'notice-given' });
    expect(short.view('2027-01-12').badges).toContain('ends on 4 April 2027');
  });

  it('flags an agreement that says nothing about notice', () => {
    const silent = notice('2027-04-05', {}, agreed(collaborating(), { noticeWeeks: undefined }));
    expect(silent.saidOfLast('warning')).toEqual(['CO-notice']);
  });

  it('all may end it together at once, and a stranger gives no notice', () => {
    expect(notice('2027-01-31', { board: undefined }).saidOfLast()).toEqual([]);
    expect(notice('2027-04-05', { board: '116848' }).saidOfLast('warning')).toEqual(['CO-notice']);
  });
});
