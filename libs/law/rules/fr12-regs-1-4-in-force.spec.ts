import { Story } from '../processes/leaving/story.js';

describe('FR12-in-force: the day from which the regulations can be asked', () => {
  it('a request of the day before is refused with that day, a request of the day itself is judged', () => {
    expect(Story.leaving().request('2012-09-01').last().effect).toBe('accepted');
    const before = Story.leaving().request('2012-08-31');
    expect(before.last().effect).toBe('blocked');
    expect(before.saidOfLast('block')).toEqual(['FR12-in-force']);
    expect(before.last().findings[0]!.message).toBe(
      'A request of 31 August 2012 cannot be judged: the Federations Regulations have been in force only since 1 September 2012.',
    );
    expect(before.last().findings[0]!.dates['from']).toBe('2012-09-01');
  });

  it('a year mistyped by centuries is refused, and says so first', () => {
    const mistyped = Story.leaving().request('1800-01-07');
    expect(mistyped.last().effect).toBe('blocked');
    expect(mistyped.saidOfLast()[0]).toBe('FR12-in-force');
    expect(mistyped.last().findings[0]!.nextStep).toContain('a slip in the year');
  });

  it('a decision of the board’s own motion likewise', () => {
    const decide = (on: string): Story => Story.dissolving().decide(on, 'dissolve', '2026-05-01');
    expect(decide('2012-09-01').last().effect).toBe('accepted');
    expect(decide('2012-08-31').saidOfLast('block')).toEqual(['FR12-in-force']);
  });
});
