import { Story } from '../processes/leaving/story.js';

describe('D1a: the board dissolves the federation of its own motion', () => {
  it('needs no request and no school days', () => {
    expect(Story.dissolving().decide('2026-02-03', 'dissolve', '2026-05-01').view()).toMatchObject({
      state: 'decided',
      route: 'dissolution',
      effectiveOn: '2026-05-01',
    });
  });

  it('needs a date, and one after the decision', () => {
    expect(Story.dissolving().decide('2026-02-03', 'dissolve').saidOfLast('block')).toEqual(['D1a']);
    expect(Story.dissolving().decide('2026-02-03', 'dissolve', '2026-02-03').last().effect).toBe('blocked');
    expect(Story.dissolving().decide('2026-02-03', 'dissolve', '2026-02-04').last().effect).toBe('accepted');
  });

  it('without an agenda item it is warned of and stands', () => {
    const story = Story.dissolving().decide('2026-02-03', 'dissolve', '2026-05-01', { agendaItem: false });
    expect(story.last().effect).toBe('accepted');
    expect(story.saidOfLast('warning')).toContain('D1a');
  });

  it('that one school should leave cannot be decided without a request', () => {
    expect(Story.dissolving().decide('2026-02-03', 'leave', '2026-05-01').saidOfLast('block')).toEqual(['D1a']);
  });
});
