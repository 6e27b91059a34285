import { newBoards, withNewSchools } from '../processes/federating/new-schools.js';
import { agreed, drafted, federatingOf, publish, reported, tellAll } from '../processes/federating/story.js';
import type { Story } from '../processes/leaving/story.js';

const sent = (story: Story): Story => publish(tellAll(drafted(agreed(story)), 'proposals', '2026-01-12'));

describe('F1: each governing body considers a report first', () => {
  it('on or before the day of publication, and not a day later', () => {
    const b = (on: string): Story =>
      sent(reported(federatingOf(), '2025-12-02', ['a']).did('report-considered', on, { board: 'b', agendaItem: true }));
    expect(b('2026-01-12').last().effect).toBe('accepted');
    expect(b('2026-01-13').last().effect).toBe('blocked');
    expect(b('2026-01-13').saidOfLast('block')).toEqual(['F1']);
  });

  it('of one that has considered none, publication is refused and the next step names it', () => {
    const story = sent(reported(federatingOf(), '2025-12-02', ['a']));
    expect(story.last().findings.find(({ ruleId }) => ruleId === 'F1')).toMatchObject({ enforcement: 'block', about: 'b' });
  });

  it('without an agenda item it does not count, whatever the minutes say of a meeting notified without it', () => {
    const without = reported(federatingOf(), '2025-12-02', ['a']).did('report-considered', '2025-12-02', { board: 'b', agendaItem: false });
    expect(without.saidOfLast('warning')).toEqual(['F1']);
    expect(sent(without).last().effect).toBe('blocked');
    const notified = federatingOf()
      .did('meeting-called', '2025-11-20', { board: 'b', meetingOn: '2025-12-02', agendaItem: false })
      .did('report-considered', '2025-12-02', { board: 'b', agendaItem: true });
    expect(notified.saidOfLast('warning')).toEqual(['F1']);
  });

  it('the notice of another board’s meeting on that day says nothing of this one', () => {
    const story = federatingOf()
      .did('meeting-called', '2025-11-20', { board: 'a', meetingOn: '2025-12-02', agendaItem: false })
      .did('report-considered', '2025-12-02', { board: 'b', agendaItem: true });
    expect(story.saidOfLast()).toEqual([]);
  });

  it('an authority or proposers that act for a new school need no agenda item; its temporary governing body does', () => {
    const said = (board: string): string[] => withNewSchools().did('report-considered', '2025-12-02', { board }).saidOfLast('warning');
    expect(newBoards.map(({ key }) => [key, said(key)])).toEqual([
      ['a', ['F1']],
      ['n', ['F1']],
      ['m', []],
    ]);
  });
});
