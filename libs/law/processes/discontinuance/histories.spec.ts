import fc from 'fast-check';
import { dayOf, dayOfMonth } from '../../../../test/support/plain-days.js';
import { addDays, judge, type CaseInput, type CaseView, type LawEvent } from '../../index.js';
import { tables } from '../index.js';
import { crossBorder, lighthouse, pebworth } from '../leaving/schools.js';
import { school } from '../leaving/story.js';
import { discontinuing, plans } from './story.js';

const hows = ['academy-conversion', 'closure-proposals', 'governing-body-notice', 'direction'] as const;
const starts = [
  discontinuing(),
  discontinuing(pebworth),
  discontinuing(crossBorder),
  discontinuing(lighthouse),
  discontinuing([
    school('a', { category: 'voluntary-controlled', religiousCharacter: 'Church of England' }),
    school('b', { category: 'voluntary-aided' }),
  ]),
].map(({ input }) => input);

function dataFor(
  type: string,
  { schools }: CaseInput,
  view: CaseView,
  on: string,
  pick: (count: number) => number,
): Record<string, unknown> | null {
  const key = schools[pick(schools.length)]!.key;
  const day = (): string => addDays(on, [20, 40, 70][pick(3)]! - pick(4));
  switch (type) {
    case 'discontinuance-planned':
      return { school: key, how: hows[pick(4)], discontinuedOn: day(), certainty: pick(2) === 0 ? 'provisional' : 'confirmed' };
    case 'discontinuance-date-changed':
      return { school: key, discontinuedOn: day(), reason: 'Otherwise.' };
    case 'discontinuance-withdrawn':
      return pick(3) === 0 ? { school: key, reason: 'Rejected.' } : null;
    case 'academy-application-made':
      return {
        school: key,
        by: pick(2) === 0 ? 'members' : 'governing-body',
        governorsApplying: pick(9),
        governorsInOffice: 12,
        closestInOffice: 5,
        closestApplying: pick(5),
      };
    case 'told':
      return { of: 'discontinuance', role: 'secretary-of-state', channel: ['hand', 'post'][pick(2)] };
    case 'temporary-governing-body-established':
      return { school: key };
    case 'instrument-made':
      return pick(4) === 0 ? { federation: true } : { school: key, effectiveOn: view.effectiveOn ?? on };
    case 'dissolution-date-ordered':
      return { dissolvedOn: day() };
    case 'land-settled':
      return { how: pick(2) === 0 ? 'transferred' : 'nothing-vested' };
    case 'override':
      return { ruleId: pick(2) === 0 ? 'X2' : 'X3', reason: 'Agreed.' };
    case 'school-left-federation':
      return pick(4) === 0 ? { school: key } : null;
    case 'review-decided': {
      const review = view.tasks.find(({ kind }) => kind === 'review');
      return review === undefined ? null : { task: review.key, decision: 'So be it.' };
    }
    case 'case-closed':
      return pick(12) === 0 ? { because: 'completed' } : null;
    default:
      return {};
  }
}

/** A random case: now and then nothing fits, and days pass; what is refused is not recorded, or recorded as purported. */
function live(start: CaseInput, choices: readonly number[], visited: Set<string>): { input: CaseInput; last: CaseView; stuck: boolean } {
  let place = 0;
  const pick = (count: number): number => (choices[place++ % choices.length] ?? 0) % count;
  let today = '2026-01-05';
  let input: CaseInput = { ...start, asOf: today, events: [] };
  let last = judge(input);
  let stuck = false;
  visited.add(last.state);
  for (let step = 0; step < 40; step += 1) {
    today = addDays(today, pick(8));
    const come =
      last.effectiveOn !== null &&
      today >= last.effectiveOn &&
      !input.events.some((event) => event.type === 'effective-date-reached' && event.happenedOn === last.effectiveOn);
    const possible = last.next.filter((one) => one.possible);
    const type =
      come && !last.final
        ? 'effective-date-reached'
        : step < 3 && pick(3) > 0
          ? 'discontinuance-planned'
          : possible[pick(Math.max(1, possible.length))]?.type;
    stuck ||= !last.final && possible.length === 0;
    if (type === undefined) continue;
    const happenedOn = type === 'effective-date-reached' ? last.effectiveOn! : today;
    const data = dataFor(type, input, last, happenedOn, pick);
    if (data === null) continue;
    const event: LawEvent = {
      type,
      happenedOn,
      data,
      sequence: input.events.length + 1,
      ...(pick(5) === 0 ? { asPurported: true, reason: 'It happened.' } : {}),
    };
    const view = judge({ ...input, asOf: today, events: [...input.events, event] });
    const effect = view.events.at(-1)!.effect;
    if (effect === 'blocked') continue;
    input = { ...input, asOf: today, events: [...input.events, { ...event, acceptedAs: effect }] };
    last = view;
    visited.add(view.state);
  }
  return { input, last, stuck };
}

const essence = ({ events, ...rest }: CaseView): string => JSON.stringify({ ...rest, effects: events.map(({ effect }) => effect) });
const history = fc.record({ start: fc.constantFrom(...starts), choices: fc.array(fc.nat(1_000_000), { minLength: 60, maxLength: 160 }) });

describe('random histories of closures and conversions', () => {
  it('read as they came and read cold they come out the same, and no state is without a way on', () => {
    const visited = new Set<string>();
    fc.assert(
      fc.property(history, ({ start, choices }) => {
        const { input, last, stuck } = live(start, choices, visited);
        const cold = judge({ ...input, events: input.events.map(({ acceptedAs: _, ...event }) => event) });
        if (essence(cold) !== essence(last)) expect(cold).toEqual(last);
        expect(cold.events.some(({ inQuestion }) => inQuestion)).toBe(false);
        expect(stuck).toBe(false);
      }),
      { numRuns: 200 },
    );
    expect([...visited].sort()).toEqual(Object.keys(tables.discontinuance!.states).sort());
  });

  it('how many schools are left agrees with a walk from day to day, in whatever order the plans came', () => {
    const days = ['2026-07-31', '2026-08-31', '2026-12-31'];
    const gone = fc.array(fc.option(fc.nat(2), { nil: null }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(gone, fc.nat(1_000), (dates, seed) => {
        const keys = dates.map((_, place) => String.fromCharCode(97 + place));
        const walked: string[] = [];
        let left = dates.length;
        let ended = false;
        for (const [place, day] of days.entries()) {
          const going = dates.filter((date) => date === place).length;
          if (going === 0) continue;
          left -= going;
          walked.push(ended ? `${day} outside` : `${day} ${going} go ${left} left`);
          ended ||= left < 2;
        }
        const planned = keys.filter((_, place) => dates[place] !== null);
        const turned = planned.map((_, place) => planned[(place + seed) % planned.length]!);
        const story = turned.reduce(
          (one, key) => plans(one, key, days[dates[keys.indexOf(key)]!]!),
          discontinuing(keys.map((key) => school(key))),
        );
        const said = story
          .view()
          .findings.filter(({ ruleId, enforcement }) => ruleId === 'X-left' && enforcement === 'info')
          .map(({ message, figures, dates: when }) =>
            message.includes('no longer in the federation')
              ? `${when['discontinuedOn']} outside`
              : `${when['discontinuedOn']} ${figures['discontinued']} go ${figures['remaining']} left`,
          );
        expect(said).toEqual(walked);
      }),
      { numRuns: 300 },
    );
  });

  it('two months before agrees with the calendar read by hand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), (offset) => {
        const on = addDays('2026-05-01', offset);
        const [year, month, day] = on.split('-').map(Number) as [number, number, number];
        const first = month > 2 ? [year, month - 2] : [year - 1, month + 10];
        const length = dayOfMonth(dayOf(first[0]!, first[1]! + 1, 0));
        const by = `${first[0]}-${String(first[1]).padStart(2, '0')}-${String(Math.min(day, length)).padStart(2, '0')}`;
        const view = plans(discontinuing(['a', 'b'].map((key) => school(key))), 'a', on).view();
        expect(view.timetable.find(({ key }) => key === 'X1')!.due).toBe(by);
      }),
      { numRuns: 200 },
    );
  });
});
