import { abbeyPark } from '../processes/amalgamation/schools.js';
import { OPENS, CLOSES, approvedB, keepingOne, publishedB } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RB-24: the survivor stays the same school', () => {
  const looks = (story: Story) =>
    story
      .view()
      .tasks.filter(({ ruleId }) => ruleId === 'RB-24')
      .map(({ for: who, due }) => [who, due]);

  it('its board goes on and may look at its name and instrument before the date', () => {
    expect(looks(approvedB())).toEqual([['governing-body', CLOSES]]);
    expect(looks(approvedB().reached(OPENS))).toEqual([]);
  });

  it('not where its federation ends: then it gets a board of its own', () => {
    expect(looks(approvedB(publishedB(keepingOne(abbeyPark))))).toEqual([]);
  });
});
