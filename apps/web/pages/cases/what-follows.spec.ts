import { judge } from '#libs/law/index.js';
import type { CaseInput, LawEvent } from '#libs/law/types.js';
import { whatFollows } from './what-follows.js';

const input = (events: LawEvent[]): CaseInput => ({
  process: 'leaving',
  asOf: '2025-09-10',
  federation: { name: 'The federation', hasHeadOfFederation: false },
  schools: ['a', 'b', 'c'].map((key) => ({ key, name: `School ${key.toUpperCase()}`, category: 'community', authority: '885' })),
  relevantSchool: 'b',
  calendars: {},
  bankHolidays: [],
  events,
});
const request: LawEvent = {
  type: 'request-received',
  happenedOn: '2025-09-03',
  data: { requester: 'governors', governorsSigned: 2, inWriting: true, signed: true, givenTo: 'clerk' },
};
const toldHead: LawEvent = { type: 'told', happenedOn: '2025-09-10', data: { of: 'request', role: 'head', school: 'a' } };

describe('what would follow from an event', () => {
  test('of a request: the state, the dates that are set, who must then be told', () => {
    const follows = whatFollows(judge(input([])), judge(input([request])));
    expect(follows.effect).toBe('accepted');
    expect(follows.stateBefore).not.toBe(follows.stateAfter);
    expect(follows.newDates.map(({ row, to }) => [row.ruleId, to])).toContainEqual(['L3', '2025-09-09']);
    expect(follows.newRecipients.filter((row) => row.role === 'head')).toHaveLength(3);
    expect(follows.movedDates).toEqual([]);
  });

  test('of telling one head: that one is told, late, and nobody else changes', () => {
    const before = judge(input([request]));
    const follows = whatFollows(before, judge(input([request, toldHead])));
    expect(follows.toldNow.map((row) => [row.school, row.late])).toEqual([['a', true]]);
    expect(follows.newRecipients).toEqual([]);
    expect(follows.stateBefore).toBe(follows.stateAfter);
  });

  test('of an act the law denies: that it is blocked, and by which finding', () => {
    const early: LawEvent = { type: 'board-decided', happenedOn: '2025-09-10', data: { outcome: 'stay', agendaItem: true } };
    const follows = whatFollows(judge(input([request])), judge(input([request, early])));
    expect(follows.effect).toBe('blocked');
    expect(follows.findings.map((finding) => finding.ruleId)).toContain('L6');
  });
});
