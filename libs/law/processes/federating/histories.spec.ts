import fc from 'fast-check';
import { addDays, judge, type CaseInput, type CaseView, type LawEvent } from '../../index.js';
import { abbeyPark, broadway, cropthorne, federated, goShine, nurseries } from './schools.js';
import { withNewSchools, singleBody } from './new-schools.js';
import { boardsIn, federatingOf, joiningOf, proceeding, published, ready, threeSchools, weighed } from './story.js';
import { Story } from '../leaving/story.js';

type Pick = (count: number) => number;

/** Data for an event that may be lawful, drawn from what the case knows. */
function dataFor(type: string, input: CaseInput, view: CaseView, on: string, pick: Pick): Record<string, unknown> | null {
  const boards = boardsIn(new Story(input));
  const board = boards[pick(boards.length)]!;
  const schools = input.schools.map(({ key }) => key);
  const authorities = [...new Set(input.schools.map(({ authority }) => authority!))];
  const federations = [...new Set(input.schools.flatMap(({ federation }) => federation ?? []))];
  const todo = (event: string): string[] | undefined =>
    view.tasks
      .filter(({ doneBy }) => doneBy === event)
      .map(({ key }) => key)
      [pick(3)]?.split(':');
  switch (type) {
    case 'report-considered':
      return { board: todo(type)?.[1] ?? board, agendaItem: pick(8) > 0 };
    case 'proposal-notified-to-federation':
      return { board, federation: federations[pick(federations.length)] ?? board };
    case 'preliminary-consent-decided': {
      const open = todo(type);
      return {
        board: open?.[1] ?? federations[0] ?? board,
        concerning: open?.[2] ?? board,
        outcome: pick(10) === 0 ? 'reject' : 'consent',
      };
    }
    case 'board-agreed-to-propose':
      return { board };
    case 'board-withdrew':
      return pick(15) === 0 ? { board, reason: 'No wish.' } : null;
    case 'single-temporary-body-arranged':
      return singleBody({ authority: authorities[0], members: 6 + pick(9) });
    case 'proposals-drafted':
      return {
        namesPartners: true,
        confirmsAgreement: true,
        size: 12,
        numbersByCategory: true,
        staffing: pick(10) > 0,
        federationDate: addDays(on, 70 + pick(90)),
        admissionAuthorities: true,
        closesOn: addDays(on, 43 + pick(20)),
        givesAddress: true,
      };
    case 'told': {
      const untold = view.recipients.filter(({ applies, toldOn }) => applies === true && toldOn === null);
      const row = untold[pick(Math.max(1, untold.length))];
      if (row === undefined) return null;
      return {
        of: row.of,
        role: row.role,
        channel: ['hand', 'hand', 'post', 'email'][pick(4)],
        ...(row.school === undefined ? {} : { school: row.school }),
        ...(row.authority === undefined ? {} : { authority: row.authority }),
        ...(row.board === undefined ? {} : { board: row.board }),
      };
    }
    case 'proposals-published':
      return { jointly: true };
    case 'inspection-copy-available':
      return { school: schools[pick(schools.length)] };
    case 'representation-received':
      return { board, from: 'parents', inWriting: true };
    case 'closing-date-changed':
      return { closesOn: addDays(on, pick(60)), reason: 'Asked for.' };
    case 'responses-considered':
      return pick(3) === 0 ? { board } : {};
    case 'board-determined':
      return {
        board: todo(type)?.[1] ?? board,
        outcome: ['proceed', 'proceed', 'proceed', 'proceed-modified', 'not-proceed'][pick(5)],
        ownVote: pick(10) > 0,
        samePartners: true,
        ...(pick(3) === 0 ? { federationDate: addDays(on, 30) } : {}),
      };
    case 'remainder-resolved':
      return { outcome: pick(3) > 0 ? 'go-on' : 'propose-anew', reason: 'Advice.' };
    case 'effective-date-changed':
      return pick(4) === 0 ? { board, effectiveOn: addDays(on, 20 + pick(3)), reason: 'Later.' } : null;
    case 'instrument-authority-agreed':
    case 'instrument-draft-submitted':
      return { authority: authorities[pick(authorities.length)] };
    case 'instrument-drafted':
      return { jointly: true };
    case 'instrument-draft-approved': {
      const open = todo(type);
      return open === undefined ? null : { by: open[1], school: open[2], evidence: 'Letter' };
    }
    case 'instrument-made':
      return {
        authority: authorities[pick(authorities.length)],
        form: 'as-drafted',
        ...(pick(2) === 0 ? { effectiveOn: view.effectiveOn ?? on } : {}),
      };
    case 'handover-report-given':
      return { board, papers: true };
    case 'meeting-called':
      return { board, meetingOn: addDays(on, 1 + pick(20)), agendaItem: pick(8) > 0 };
    case 'override':
      return { ruleId: ['F4', 'F5', 'J3', 'J5', 'F9-date'][pick(5)], reason: 'Agreed.', ...(pick(2) === 0 ? { school: schools[0] } : {}) };
    case 'facts-established':
      return { school: schools[pick(schools.length)], hasTrust: pick(2) === 0 };
    case 'review-decided': {
      const review = view.tasks.find(({ kind }) => kind === 'review');
      return review === undefined ? null : { task: review.key, decision: 'So be it.' };
    }
    case 'case-closed':
      return pick(20) === 0 ? { because: 'opened-by-mistake' } : null;
    default:
      return {};
  }
}

/** Everything that does not depend on how the history was read. */
const essence = ({ state, effectiveOn, timetable, tasks, recipients, post, next, events }: CaseView): unknown => ({
  state,
  effectiveOn,
  timetable,
  tasks,
  recipients,
  post,
  next,
  effects: events.map(({ effect }) => effect),
});

const beginnings = [
  federatingOf(),
  federatingOf(threeSchools),
  federatingOf(nurseries),
  federatingOf(goShine.slice(1, 3)),
  withNewSchools(),
  joiningOf(),
  joiningOf([broadway, cropthorne, ...federated]),
  joiningOf([...federated, ...abbeyPark]),
];

/** A random history begins anywhere: with nothing, or after steps done lawfully. */
const starts = [(story: Story) => story, ready, published, weighed, proceeding, proceeding].flatMap((until) =>
  beginnings.map((story) => until(story).input),
);

/** Steps that lead a case on; the rest of what may happen happens less often. */
const leading = [
  'preliminary-consent-decided',
  'proposals-published',
  'responses-considered',
  'board-determined',
  'remainder-resolved',
  'instrument-made',
  'instrument-draft-submitted',
  'instrument-draft-approved',
  'instrument-drafted',
  'instrument-authority-agreed',
];

/** Events as they are stored: each with its number and what was said of it. */
const accepted = ({ events }: CaseInput): LawEvent[] =>
  events.map((event, index) => ({ ...event, sequence: index + 1, acceptedAs: 'accepted' }));

/** One random history: what the view says is possible, on that day or some days later; what is refused is left out, or recorded as purported. */
function live(start: CaseInput, choices: readonly number[]): { input: CaseInput; last: CaseView } {
  let place = 0;
  const pick: Pick = (count) => (choices[place++ % choices.length] ?? 0) % count;
  let today = start.events.at(-1)?.happenedOn ?? '2026-01-05';
  let input: CaseInput = { ...start, asOf: today, events: accepted(start) };
  let last = judge(input);
  for (let step = 0; step < 30; step += 1) {
    today = addDays(today, pick(5) === 0 ? pick(25) : pick(2));
    const possible = last.next.filter((one) => one.possible).map(({ type }) => type);
    // Now and then nothing happens until the federation date.
    if (['proceeding', 'ready'].includes(last.state) && last.effectiveOn !== null && last.effectiveOn > today && pick(6) === 0)
      today = last.effectiveOn;
    const due = last.effectiveOn !== null && today >= last.effectiveOn && !last.final && pick(2) === 0;
    const tells = last.recipients.some(({ applies, toldOn }) => applies === true && toldOn === null) && pick(3) > 0;
    const on = leading.filter((type) => possible.includes(type));
    const type = due
      ? 'effective-date-reached'
      : tells
        ? 'told'
        : on.length > 0 && pick(3) > 0
          ? on[pick(on.length)]
          : possible[pick(Math.max(1, possible.length))];
    if (type === undefined) continue;
    const happenedOn = type === 'effective-date-reached' ? last.effectiveOn! : today;
    const data = dataFor(type, input, last, happenedOn, pick);
    if (data === null) continue;
    const event: LawEvent = {
      type,
      happenedOn,
      data,
      sequence: input.events.length + 1,
      ...(pick(8) === 0 ? { asPurported: true, reason: 'It happened.' } : {}),
    };
    const view = judge({ ...input, asOf: today, events: [...input.events, event] });
    const effect = view.events.at(-1)!.effect;
    if (effect === 'blocked') continue;
    input = { ...input, asOf: today, events: [...input.events, { ...event, acceptedAs: effect }] };
    last = view;
  }
  return { input, last };
}

describe('random histories of federating and joining', () => {
  const history = fc.record({ start: fc.constantFrom(...starts), choices: fc.array(fc.nat(1_000_000), { minLength: 80, maxLength: 200 }) });

  it('read event by event as they came, and read cold from the start, come out the same; and no case is stuck before its end', () => {
    fc.assert(
      fc.property(history, ({ start, choices }) => {
        const { input, last } = live(start, choices);
        const cold = judge({ ...input, events: input.events.map(({ acceptedAs: _, ...event }) => event) });
        expect(essence(cold)).toEqual(essence(last));
        expect(cold.events.some(({ inQuestion }) => inQuestion)).toBe(false);
        if (!last.final) expect(last.next.filter(({ possible }) => possible).map(({ type }) => type)).toContain('case-closed');
      }),
      { numRuns: 80 },
    );
  });

  it('the least closing date agrees with forty-two days counted one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (offset) => {
        const on = addDays('2026-01-05', offset);
        const view = federatingOf().did('proposals-drafted', on, { namesPartners: true }).view(on);
        let day = on;
        for (let count = 0; count < 42; count += 1) day = addDays(day, 1);
        expect(view.timetable.find(({ key }) => key === 'F3a')).toMatchObject({ earliest: day, cleanFrom: addDays(day, 1) });
      }),
      { numRuns: 60 },
    );
  });
});
