import { blockedBy, describes, keepingOne } from '../processes/amalgamation/story.js';

describe('RB-02: what no alteration can do', () => {
  const described = (...changes: string[]) => describes(keepingOne(), { changes });

  it('each of the four refuses, alone and among others', () => {
    for (const change of ['religious-character', 'to-community', 'special-mainstream', 'nursery-school'])
      expect(blockedBy(described('age-range', change))).toEqual(['RB-02']);
    expect(described('age-range').last().effect).toBe('accepted');
  });
});
