import { fiveSchools } from '../processes/leaving/schools.js';
import { notified, Story } from '../processes/leaving/story.js';

describe('D1c: a request to leave ends in a dissolution', () => {
  const asked = notified(Story.leaving(fiveSchools, 'e'));

  it('of a federation of five as of any other', () => {
    expect(asked.decide('2026-02-03', 'dissolve', '2026-09-01').view()).toMatchObject({ route: 'dissolution', effectiveOn: '2026-09-01' });
  });

  it('only with an agenda item, and only after the school days', () => {
    expect(asked.decide('2026-02-03', 'dissolve', '2026-09-01', { agendaItem: false }).saidOfLast('block')).toEqual(['L7', 'D1c']);
    expect(asked.decide('2026-01-29', 'dissolve', '2026-09-01').saidOfLast('block')).toEqual(['L6']);
    expect(asked.decide('2026-01-30', 'dissolve', '2026-09-01').last().effect).toBe('accepted');
  });
});
