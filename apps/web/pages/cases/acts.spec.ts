import type { CaseInput, EventOutcome, LawEvent } from '#libs/law/types.js';
import { actsOf, lastOf } from './acts.js';
import type { CasePage } from './case-view.js';

const board = { key: '116656', name: 'Governing body of Broadway First School', kind: 'school' as const, schools: ['116656'] };
const report = (sequence: number, happenedOn: string, key = board.key): LawEvent => ({
  type: 'report-considered',
  happenedOn,
  sequence,
  data: { board: key, agendaItem: true },
});

/** A page of a case with these events, of which those at `without` had no effect. */
const pageOf = (events: LawEvent[], without: number[] = []): CasePage => {
  const outcomes = events.map((_, index): EventOutcome => ({
    index,
    effect: without.includes(index) ? 'purported' : 'accepted',
    findings: [],
  }));
  return { details: { input: { events } as unknown as CaseInput, view: { events: outcomes } } } as unknown as CasePage;
};

describe('what happened in a case and had effect', () => {
  it('finds what a board last did, and passes over what had no effect and what other boards did', () => {
    const acts = actsOf(pageOf([report(2, '2026-01-05'), report(3, '2026-01-06', '1790'), report(4, '2026-01-07')], [2]));
    expect(lastOf(acts, 'report-considered', board)).toMatchObject({ happenedOn: '2026-01-05' });
    expect(lastOf(acts, 'board-determined', board)).toBeUndefined();
  });

  it('reads an entry as it was put right, and a forgotten one where it belongs', () => {
    const right = { type: 'correction', happenedOn: '2026-02-01', sequence: 4 };
    const corrected = actsOf(
      pageOf([
        report(2, '2026-01-05'),
        report(3, '2026-01-06'),
        { ...right, data: { sequence: 2, kind: 'clerical', happenedOn: '2026-01-04', data: { board: '1790' } } },
        { ...right, data: { sequence: 3, kind: 'clerical', insert: { type: 'meeting-called', happenedOn: '2026-01-02' } } },
      ]),
    );
    expect(corrected.map(({ type, happenedOn, data }) => [type, happenedOn, data['board']])).toEqual([
      ['report-considered', '2026-01-04', '1790'],
      ['meeting-called', '2026-01-02', undefined],
      ['report-considered', '2026-01-06', '116656'],
    ]);
  });
});
