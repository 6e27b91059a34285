import { churchSchools, collaborating, drafted } from '../processes/collaboration/story.js';

describe('CO-maintained: a collaboration is one of maintained schools', () => {
  it.each([
    ['collaboration', 'academy', 'blocked'],
    ['collaboration', 'independent', 'blocked'],
    ['collaboration', 'further-education', 'blocked'],
    ['collaboration-further-education', 'further-education', 'accepted'],
    ['collaboration-further-education', 'academy', 'blocked'],
    ['written-partnership', 'academy', 'accepted'],
  ])('a %s with a partner that is %s: %s', (level, partner, effect) => {
    expect(drafted(collaborating(), { level, otherPartners: [partner], delegated: [] }).last().effect).toBe(effect);
  });

  it('a school of the case that is an academy is no partner of a collaboration, and may be one of a partnership', () => {
    const schools = churchSchools.map((school, place) => (place === 0 ? { ...school, maintained: false } : school));
    expect(drafted(collaborating(schools)).saidOfLast('block')).toEqual(['CO-maintained']);
    expect(drafted(collaborating(schools), { level: 'partnership', delegated: [] }).last().effect).toBe('accepted');
  });

  it('for a company and for colleges a person looks the law up', () => {
    const review = (level: string): string[] =>
      drafted(collaborating(), { level, delegated: [] })
        .view()
        .tasks.filter(({ kind }) => kind === 'review')
        .map(({ key }) => key);
    expect(review('company')).toEqual(['CO-maintained']);
    expect(review('collaboration-further-education')).toEqual(['CO-maintained']);
    expect(review('collaboration')).toEqual([]);
  });
});
