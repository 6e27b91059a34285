import { collaborating, drafted } from '../processes/collaboration/story.js';

describe('CO-03: staff functions stay under the staffing regulations', () => {
  it('says so when a head, appointments or appraisal are shared, and refuses nothing', () => {
    for (const shared of ['leadership', 'staffing', 'appraisal']) {
      const story = drafted(collaborating(), { functions: [shared], delegated: [] });
      expect(story.last().effect).toBe('accepted');
      expect(story.saidOfLast('info')).toEqual(['CO-03']);
    }
    expect(drafted(collaborating(), { functions: ['training'], delegated: [] }).saidOfLast()).toEqual([]);
  });
});
