import { Story } from '../processes/leaving/story.js';

describe('L2: to whom a request is given', () => {
  it.each(['chair', 'clerk'])('given to the %s it is received, on the day it was sent', (givenTo) => {
    const view = Story.leaving().request('2026-01-07', { givenTo, by: 'post' }).view();
    expect(view.state).toBe('consulting');
    expect(view.timetable.find(({ key }) => key === 'L3')!.startsOn).toBe('2026-01-07');
  });

  it.each(['head', 'authority', 'other'])('given to the %s it is not received and no clock starts', (givenTo) => {
    const story = Story.leaving().request('2026-01-07', { givenTo });
    expect(story.last().effect).toBe('blocked');
    expect(story.saidOfLast('block')).toEqual(['L2']);
    expect(story.view().timetable).toEqual([]);
  });
});
