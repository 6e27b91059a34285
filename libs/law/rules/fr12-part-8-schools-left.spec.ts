import { discontinuing, oneRemains, plans } from '../processes/discontinuance/story.js';
import type { Story } from '../processes/leaving/story.js';

const counted = (story: Story): string[] =>
  story
    .view()
    .findings.filter(({ ruleId, enforcement }) => ruleId === 'X-left' && enforcement === 'info')
    .map(({ figures, dates }) => `${dates['discontinuedOn']}: ${figures['discontinued']} go, ${figures['remaining']} remain`);

describe('X-left: how many schools are left on each day', () => {
  it('all schools of one day count together, those of another day apart', () => {
    const one = plans(discontinuing(), 'a', '2026-08-31');
    expect(counted(one)).toEqual(['2026-08-31: 1 go, 2 remain']);
    expect(counted(plans(one, 'b', '2026-08-31'))).toEqual(['2026-08-31: 2 go, 1 remain']);
    expect(counted(plans(one, 'b', '2026-09-01'))).toEqual(['2026-08-31: 1 go, 2 remain', '2026-09-01: 1 go, 1 remain']);
  });

  it('the day an earlier school goes counts for a later one', () => {
    const story = plans(plans(discontinuing(), 'b', '2026-12-31'), 'a', '2026-08-31');
    expect(counted(story)).toEqual(['2026-08-31: 1 go, 2 remain', '2026-12-31: 1 go, 1 remain']);
  });

  it('a school that goes after the federation has ended does not touch it, and is asked about', () => {
    const story = plans(oneRemains(), 'b', '2026-12-31');
    expect(story.view().findings.map(({ ruleId, enforcement }) => `${ruleId} ${enforcement}`)).toContain('X-left review');
    expect(
      plans(oneRemains(), 'b', '2026-08-31')
        .view()
        .findings.map(({ enforcement }) => enforcement),
    ).not.toContain('review');
  });
});
