import fc from 'fast-check';
import { addDays, addMonths, judge, type CaseInput, type CaseView, type LawEvent } from '../../index.js';
import { tables } from '../index.js';
import { boardsOfStory, churchSchools, collaborating, federationAndSchool } from './story.js';
import { functions, heads, levels } from './words.js';

type Pick = (count: number) => number;

const some = (from: readonly { value: string }[], pick: Pick, most: number): string[] =>
  from.filter(() => pick(from.length) < most).map(({ value }) => value);

/** Data for an event that may be lawful. */
function dataFor(type: string, input: CaseInput, view: CaseView, on: string, pick: Pick): Record<string, unknown> | null {
  const boards = [...new Set(input.schools.map(({ key, federation }) => federation ?? key))];
  const board = boards[pick(boards.length)];
  switch (type) {
    case 'agreement-drafted':
      return {
        level: levels[pick(3) === 0 ? pick(levels.length) : 2]!.value,
        functions: some(functions, pick, 6),
        delegated: some(functions, pick, 3),
        heads: some(heads, pick, 15),
        ...(pick(2) === 0 ? { noticeWeeks: pick(20) } : {}),
        ...(pick(8) === 0 ? { otherPartners: ['academy'] } : {}),
      };
    case 'partner-consulted':
      return { whom: 'diocesan-authority', answer: 'supports' };
    case 'board-resolved': {
      const open = view.tasks.filter(({ ruleId }) => ruleId === 'CO-01').map(({ key }) => key.slice('CO-01:'.length));
      return {
        board: open[pick(Math.max(1, open.length))] ?? board,
        outcome: pick(6) === 0 ? 'declines' : 'agrees',
        decidedBy: pick(10) === 0 ? 'head' : 'governing-body',
        minuteReference: 'Item 4',
      };
    }
    case 'override':
      return { ruleId: 'CO-02', reason: 'Advice taken.' };
    case 'joint-committee-determined':
      return { quorum: 2 + pick(4) };
    case 'joint-committee-chair-appointed':
      return { governor: true };
    case 'joint-committee-clerk-appointed':
      return { isHead: pick(6) === 0 };
    case 'associate-member-appointed':
      return { until: addMonths(on, 6 + pick(60)), appointedBy: 'governing-bodies' };
    case 'joint-committee-called':
      return { meetingOn: addDays(on, 3 + pick(10)), headsTold: true };
    case 'joint-committee-met': {
      const present = 2 + pick(6);
      return { present, governorsPresent: pick(present + 1), voteTaken: true, votesFor: pick(4), votesAgainst: pick(3), carried: true };
    }
    case 'joint-committee-minutes-given':
      return { meetingOn: on, signed: pick(4) > 0 };
    case 'annual-review-minuted':
      return { board, outcome: 'go-on' };
    case 'review-triggered':
      return { because: 'head-leaves' };
    case 'exit-notice-given':
      return { endsOn: addDays(on, pick(120)), ...(pick(2) === 0 ? { board } : {}) };
    case 'partner-left':
      return { board, because: 'notice' };
    case 'further-form-begun':
      return { form: 'federation' };
    case 'exit-notice-withdrawn':
    case 'further-form-abandoned':
      return { reason: 'Changed their minds.' };
    case 'facts-established':
      return { school: input.schools[pick(input.schools.length)]!.key, registeredPupils: pick(300) };
    case 'review-decided': {
      const review = view.tasks.find(({ kind }) => kind === 'review');
      return review === undefined ? null : { task: review.key, decision: 'So be it.' };
    }
    case 'case-closed':
      return pick(15) === 0 ? { because: 'opened-by-mistake' } : null;
    default:
      return {};
  }
}

const starts = [collaborating(), collaborating(churchSchools.slice(0, 2)), collaborating(federationAndSchool)].map(({ input }) => input);

/** One random history: what the view says is possible, on that day or some days later; what is refused is left out, or recorded as purported. */
function live(start: CaseInput, choices: readonly number[]): { input: CaseInput; last: CaseView } {
  let place = 0;
  const pick: Pick = (count) => (choices[place++ % choices.length] ?? 0) % count;
  let today = '2026-09-01';
  let input: CaseInput = { ...start, asOf: today, events: [] };
  let last = judge(input);
  for (let step = 0; step < 30; step += 1) {
    today = addDays(today, pick(4) === 0 ? pick(90) : pick(10));
    const possible = last.next.filter((one) => one.possible);
    const resolves = possible.find(({ type }) => type === 'board-resolved' && pick(2) === 0);
    const type = (resolves ?? possible[pick(Math.max(1, possible.length))])?.type;
    if (type === undefined) continue;
    const data = dataFor(type, input, last, today, pick);
    if (data === null) continue;
    const event: LawEvent = {
      type,
      happenedOn: today,
      data,
      sequence: input.events.length + 1,
      ...(pick(5) === 0 ? { asPurported: true, reason: 'It happened.' } : {}),
    };
    const view = judge({ ...input, asOf: today, events: [...input.events, event] });
    const effect = view.events.at(-1)!.effect;
    if (effect === 'blocked') continue;
    input = { ...input, asOf: today, events: [...input.events, { ...event, acceptedAs: effect }] };
    last = view;
  }
  return { input, last };
}

describe('random histories of collaboration', () => {
  const history = fc.record({ start: fc.constantFrom(...starts), choices: fc.array(fc.nat(1_000_000), { minLength: 60, maxLength: 160 }) });

  it('read event by event as they came, and read cold from the start, come out the same; and no case is stuck before its end', () => {
    const visited = new Set<string>();
    fc.assert(
      fc.property(history, ({ start, choices }) => {
        const { input, last } = live(start, choices);
        const cold = judge({ ...input, events: input.events.map(({ acceptedAs: _, ...event }) => event) });
        expect(cold).toEqual(last);
        visited.add(last.state);
        const changes = last.next.filter(({ type, possible }) => possible && type !== 'facts-established' && type !== 'review-decided');
        expect(last.final || changes.length > 0).toBe(true);
      }),
      { numRuns: 600 },
    );
    expect([...visited].sort()).toEqual(Object.keys(tables.collaboration!.states).sort());
  });

  it('the year of the review agrees with a calendar turned by hand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_500 }), (offset) => {
        const on = addDays('2026-09-22', offset);
        const story = boardsOfStory(collaborating()).reduce(
          (told, board) => told.did('board-resolved', '2026-09-22', { board, outcome: 'agrees', decidedBy: 'governing-body' }),
          collaborating().did('agreement-drafted', '2026-09-01', {
            level: 'collaboration',
            functions: ['training'],
            delegated: ['training'],
          }),
        );
        const due = story
          .did('joint-committee-determined', on, { quorum: 3 })
          .view(on)
          .timetable.filter(({ ruleId }) => ruleId === 'CO-04')
          .at(-1)!.due!;
        const [year, month, day] = on.split('-') as [string, string, string];
        const next = Number(year) + 1;
        const leap = (next % 4 === 0 && next % 100 !== 0) || next % 400 === 0;
        expect(due).toBe(`${String(next)}-${month}-${month === '02' && day === '29' && !leap ? '28' : day}`);
      }),
      { numRuns: 200 },
    );
  });
});
