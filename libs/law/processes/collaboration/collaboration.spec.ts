import {
  meets,
  agreed,
  churchSchools,
  collaborating,
  committeeAtWork,
  drafted,
  everyBoardAgrees,
  everyBoardReviews,
  federationAndSchool,
  resolves,
} from './story.js';
import type { Story } from '../leaving/story.js';

const states = (first: Story, steps: readonly ((story: Story) => Story)[]): string[] => {
  let story = first;
  return steps.map((step) => {
    story = step(story);
    expect(story.last().effect).toBe('accepted');
    return story.view().state;
  });
};

describe('collaboration of schools whose governing bodies stay', () => {
  it('three Church of England schools of Worcestershire collaborate, review, and one leaves; the file is closed', () => {
    const steps: ((story: Story) => Story)[] = [
      (story) => drafted(story),
      (story) => story.did('partner-consulted', '2026-09-04', { whom: 'diocesan-authority', answer: 'supports' }),
      (story) => story.did('checks-completed', '2026-09-10'),
      (story) => resolves(story, '116882', '2026-09-21'),
      (story) => resolves(story, '116870', '2026-09-22'),
      (story) => resolves(story, '116815', '2026-09-24'),
      (story) => story.did('joint-committee-determined', '2026-10-01', { members: 7, governors: 5, quorum: 4 }),
      (story) => story.did('joint-committee-chair-appointed', '2026-10-01', { governor: true }),
      (story) => story.did('joint-committee-clerk-appointed', '2026-10-01', { isHead: false }),
      (story) => meets(story, '2026-11-10', {}, '2026-11-02'),
      (story) => story.did('joint-committee-minutes-given', '2026-11-20', { meetingOn: '2026-11-10', signed: true, reported: true }),
      (story) => everyBoardReviews(story, '2027-09-30'),
      (story) => story.did('exit-notice-given', '2027-10-04', { board: '116815', endsOn: '2027-12-31' }),
      (story) => story.did('partner-left', '2028-01-01', { board: '116815', because: 'notice', settled: true }),
      (story) =>
        story.did('collaboration-ended', '2028-08-01', {
          staffSettled: true,
          moneySettled: true,
          propertySettled: true,
          recordsSettled: true,
        }),
      (story) => story.did('case-closed', '2028-08-02', { because: 'completed' }),
    ];
    expect(states(collaborating(), steps)).toEqual([
      ...['checking', 'checking', 'resolving', 'resolving', 'resolving', 'active', 'active', 'active', 'active', 'active', 'active'],
      ...['active', 'notice-given', 'active', 'ended', 'closed'],
    ]);
    const view = steps.reduce((story, step) => step(story), collaborating()).view('2028-08-03');
    expect(view.findings).toEqual([]);
    expect(view.final).toBe(true);
  });

  it('the schools of a federation count once, through their governing body', () => {
    const story = drafted(collaborating(federationAndSchool));
    expect(
      story
        .view()
        .tasks.filter(({ ruleId }) => ruleId === 'CO-01')
        .map(({ key }) => key),
    ).toEqual(['CO-01:1790', 'CO-01:116848']);
    expect(resolves(story, '116715', '2026-09-22').last().effect).toBe('blocked');
    expect(everyBoardAgrees(story, '2026-09-22').view().state).toBe('active');
  });

  it('a board that declines sends the partners back to the draft, and the others need a text of their own', () => {
    const declined = resolves(resolves(drafted(), '116882', '2026-09-21'), '116870', '2026-09-22', { outcome: 'declines' });
    expect(declined.view().state).toBe('draft');
    const again = drafted(declined, {}, '2026-10-01');
    expect(resolves(again, '116882', '2026-10-05').view().state).toBe('resolving');
    expect(resolves(resolves(again, '116882', '2026-10-05'), '116815', '2026-10-06').view().state).toBe('active');
    // And it may change its mind.
    const three = resolves(again, '116870', '2026-10-05');
    expect(resolves(three, '116882', '2026-10-06').view().state).toBe('resolving');
  });

  it('up the continuum by a new text; the old one stays in force until every board has resolved', () => {
    const partnership = everyBoardAgrees(drafted(collaborating(), { level: 'written-partnership', delegated: [] }), '2026-09-22');
    expect(partnership.view().timetable.some(({ ruleId }) => ruleId === 'CO-04')).toBe(false);
    const change = drafted(partnership, {}, '2027-01-11');
    expect(change.view().state).toBe('amending');
    const one = resolves(change, '116882', '2027-01-20');
    expect(one.view().state).toBe('amending');
    expect(one.view().timetable.some(({ ruleId }) => ruleId === 'CO-04')).toBe(false);
    const all = everyBoardAgrees(change, '2027-01-20');
    expect(all.view()).toMatchObject({ state: 'active' });
    expect(all.view().timetable.find(({ ruleId }) => ruleId === 'CO-04')!.due).toBe('2028-01-20');
  });

  it('down again: a text without delegated functions ends the joint committee', () => {
    const down = everyBoardAgrees(
      drafted(committeeAtWork(), { level: 'partnership', functions: [], delegated: [] }, '2027-02-01'),
      '2027-02-10',
    );
    expect(down.view().state).toBe('active');
    expect(down.view().timetable.some(({ ruleId }) => ruleId === 'CO-04')).toBe(false);
    expect(meets(down, '2027-03-01').last().effect).toBe('blocked');
  });

  it('a change that one board declines leaves the agreement as it is', () => {
    const declined = resolves(drafted(agreed(), { delegated: ['training'] }, '2027-01-11'), '116870', '2027-01-20', {
      outcome: 'declines',
    });
    expect(declined.view().state).toBe('active');
    expect(declined.view().timetable.some(({ ruleId }) => ruleId === 'CO-04')).toBe(true);
    expect(declined.view().tasks.some(({ ruleId }) => ruleId === 'CO-01')).toBe(false);
  });

  it('on the way to a federation it goes on until that takes effect', () => {
    const begun = committeeAtWork().did('further-form-begun', '2027-03-01', { form: 'federation' });
    expect(begun.view().state).toBe('moving-on');
    expect(meets(begun, '2027-03-20', {}, '2027-03-10').last()).toMatchObject({ effect: 'accepted', findings: [] });
    expect(begun.did('further-form-abandoned', '2027-06-01', { reason: 'No majority.' }).view().state).toBe('active');
    const ended = begun.did('collaboration-ended', '2027-09-01', {});
    expect(ended.view().state).toBe('ended');
    expect(ended.saidOfLast('warning')).toEqual(['CO-exit']);
  });

  it('with one of two partners gone it has ended', () => {
    const left = agreed(collaborating(churchSchools.slice(0, 2))).did('partner-left', '2027-03-01', {
      board: '116870',
      because: 'academy',
      settled: true,
    });
    expect(left.view().state).toBe('ended');
  });

  it('a review that something calls for is over when every board has minuted it', () => {
    const called = committeeAtWork().did('review-triggered', '2027-01-11', { because: 'head-leaves', school: '116870' });
    expect(called.view().state).toBe('review-due');
    const one = called.did('annual-review-minuted', '2027-01-20', { board: '116882', outcome: 'go-on' });
    expect(one.view().state).toBe('review-due');
    expect(everyBoardReviews(called, '2027-01-20').view().state).toBe('active');
  });

  it('an agreement that begins later is in force from its day', () => {
    const later = agreed(collaborating(), { startsOn: '2027-01-01' });
    expect(later.view('2026-10-01').badges).toContain('begins on 1 January 2027');
    expect(later.did('joint-committee-determined', '2026-12-01', { quorum: 3 }).last().effect).toBe('blocked');
    expect(later.did('joint-committee-determined', '2027-01-01', { quorum: 3 }).last().effect).toBe('accepted');
  });
});
