import { school, Story } from '../processes/leaving/story.js';

const request = (data: Record<string, unknown>, story = Story.leaving()): Story => story.request('2026-01-07', data);
const effect = (story: Story): string => story.last().effect;

describe('L1: who may ask that a school should leave', () => {
  it('two governors may ask, one may not', () => {
    expect(effect(request({ governorsSigned: 2 }))).toBe('accepted');
    const one = request({ governorsSigned: 1 });
    expect(effect(one)).toBe('blocked');
    expect(one.saidOfLast('block')).toEqual(['L1']);
    expect(one.last().findings[0]!.figures).toEqual({ signed: 1, needed: 2 });
  });

  it.each([
    [212, 43],
    [210, 42],
    [18, 4],
    [5, 1],
  ])('of %i registered pupils, %i must be covered by a parent’s signature and one fewer is not enough', (registeredPupils, needed) => {
    const parents = (pupilsCovered: number): Story => request({ requester: 'parents', pupilsCovered, registeredPupils });
    expect(effect(parents(needed))).toBe('accepted');
    expect(effect(parents(needed - 1))).toBe('blocked');
    expect(parents(needed - 1).last().findings[0]!.figures['needed']).toBe(needed);
  });

  it('takes the number of pupils from the register when the request gives none', () => {
    expect(effect(request({ requester: 'parents', pupilsCovered: 43 }))).toBe('accepted');
    expect(effect(request({ requester: 'parents', pupilsCovered: 42 }))).toBe('blocked');
  });

  it('of 31 staff 13 must sign and 12 are not enough', () => {
    expect(effect(request({ requester: 'staff', staffSigned: 13 }))).toBe('accepted');
    expect(effect(request({ requester: 'staff', staffSigned: 12 }))).toBe('blocked');
  });

  it('cannot be tested without the number of pupils on roll, and is then no request', () => {
    const story = request(
      { requester: 'parents', pupilsCovered: 43 },
      Story.leaving([school('a', { registeredPupils: null }), school('b')]),
    );
    expect(effect(story)).toBe('blocked');
    expect(story.last().findings[0]!.message).toContain('not known');
  });

  it('more pupils covered than are on roll is a mistake in the numbers, not a fifth', () => {
    expect(effect(request({ requester: 'parents', pupilsCovered: 300 }))).toBe('blocked');
  });

  it('signatures of different classes are not added together', () => {
    const pooled = request({ requester: 'governors', governorsSigned: 1, pupilsCovered: 42, staffSigned: 12 });
    expect(effect(pooled)).toBe('blocked');
    expect(pooled.last().findings[0]!.message).toContain('not added together');
  });

  it('the authority that maintains the school may ask, another may not', () => {
    expect(effect(request({ requester: 'local-authority', authority: '931' }))).toBe('accepted');
    expect(effect(request({ requester: 'local-authority' }))).toBe('accepted');
    expect(effect(request({ requester: 'local-authority', authority: '885' }))).toBe('blocked');
  });

  it('trustees may ask where there is a trust, and not where there is none', () => {
    const of = (hasTrust: boolean | null): Story =>
      request({ requester: 'trustees' }, Story.leaving([school('a', { hasTrust }), school('b')]));
    expect(effect(of(true))).toBe('accepted');
    expect(effect(of(false))).toBe('blocked');
    expect(of(null).saidOfLast('data')).toEqual(['L1']);
  });

  it('a diocese that appoints foundation governors for another school may ask; a body that appoints none may not', () => {
    const federation = { foundationAppointers: ['Diocese of Oxford'] };
    const by = (appointer: string): Story =>
      request({ requester: 'foundation-appointer', appointer }, Story.leaving(undefined, undefined, federation));
    expect(effect(by('Diocese of Oxford'))).toBe('accepted');
    expect(effect(by('Parish council'))).toBe('blocked');
    expect(effect(request({ requester: 'foundation-appointer' }, Story.leaving()))).toBe('blocked');
  });

  it('spoken or unsigned, it is no request', () => {
    expect(effect(request({ inWriting: false }))).toBe('blocked');
    expect(effect(request({ signed: false }))).toBe('blocked');
  });

  it('is about a school of the federation', () => {
    expect(effect(request({}, Story.leaving(undefined, 'stranger')))).toBe('blocked');
  });

  it('says what is wrong in sentences that stand by themselves', () => {
    const said = (pupilsCovered: number, registeredPupils: number): string =>
      Story.leaving().request('2026-01-07', { requester: 'parents', pupilsCovered, registeredPupils }).last().findings[0]!.message;
    expect(said(42, 212)).toBe(
      'It is no request, because too few are counted. 42 of 212 pupils: 5 × 42 = 210 is less than 1 × 212 = 212; at least 43 needed. Signatures of different classes are not added together.',
    );
    expect(said(300, 212)).toContain('300 cannot be part of 212. Signatures');
    expect(said(0, 0)).toContain('There are no pupils to count, so no part of them is enough.');
  });
});
