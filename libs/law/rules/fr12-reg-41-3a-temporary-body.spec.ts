import { discontinuing, oneRemains, oneRemainsReady, plans } from '../processes/discontinuance/story.js';
import { school } from '../processes/leaving/story.js';

const prepared = (bodyOn: string) => oneRemains().body(bodyOn, 'b').instrument('2026-08-30', '2026-08-31', 'b');

describe('X2: a temporary governing body for the school that remains', () => {
  it('set up the day before it is in time; on the day it is a breach and nothing is incorporated', () => {
    expect(prepared('2026-08-30').view().state).toBe('ready');
    expect(prepared('2026-08-30').reached('2026-08-31').view().state).toBe('effected');
    expect(oneRemains().body('2026-08-31', 'b').saidOfLast('breach')).toEqual(['X2']);
    const late = prepared('2026-08-31').reached('2026-08-31');
    expect(late.view().state).toBe('date-passed');
    expect(late.saidOfLast('block-with-override')).toEqual(['X2']);
    expect(late.did('override', '2026-09-01', { ruleId: 'X2', reason: 'It acted from that morning.' }).view().state).toBe('effected');
  });

  it('is a task of the authority that maintains the school, and of no other', () => {
    const other = oneRemains([school('a'), school('b', { authority: '885' })]);
    expect(other.view().tasks.find(({ key }) => key === 'X2')).toMatchObject({ for: 'local-authority:885', due: '2026-08-30' });
    const by = (authority: string) =>
      other.did('temporary-governing-body-established', '2026-05-01', { school: 'b', authority }).last().effect;
    expect([by('885'), by('931')]).toEqual(['accepted', 'blocked']);
  });

  it('for a school that does not remain, or where more than one does, it is remarked on and kept', () => {
    expect(oneRemains().body('2026-05-01', 'a').saidOfLast('warning')).toEqual(['X2']);
    const early = plans(discontinuing(), 'a', '2026-08-31').body('2026-05-01', 'c');
    expect(early.saidOfLast('warning')).toEqual(['X2']);
    expect(
      plans(early, 'b', '2026-08-31')
        .view()
        .tasks.map(({ key }) => key),
    ).not.toContain('X2');
  });

  it('at a voluntary aided school it is first agreed who appoints the parents', () => {
    const aided = oneRemains([school('a'), school('b', { category: 'voluntary-aided' })]);
    expect(aided.view().tasks.find(({ key }) => key === 'X2:appointers')).toMatchObject({ kind: 'review' });
    expect(
      oneRemainsReady(aided)
        .view()
        .tasks.map(({ key }) => key),
    ).not.toContain('X2:appointers');
  });
});
