import fc from 'fast-check';
import { addDays, judge, type CaseInput, type CaseView, type LawEvent } from '../../index.js';
import { tables } from '../index.js';
import { abbeyPark, blueCoat, cadmus } from './schools.js';
import { approvedA, approvedB, closingAll, consults, describes, keepingOne, publishedA, publishedB, settles } from './story.js';

type Pick = (count: number) => number;

const starts = [
  settles(closingAll()),
  consults(settles(closingAll(abbeyPark), { vehicle: 's10-1', secretaryOfStateConsentOn: '2026-01-07' })),
  consults(settles(closingAll(blueCoat), { vehicle: 's11-1a', category: 'voluntary-aided' })),
  publishedA(),
  approvedA(),
  describes(keepingOne()),
  consults(describes(keepingOne(abbeyPark))),
  consults(describes(keepingOne(blueCoat), { changes: ['age-range'] })),
  publishedB(keepingOne(cadmus)),
  approvedB(),
].map(({ input }) => input);

const subject = ({ schools, process }: CaseInput, pick: Pick): Record<string, unknown> =>
  [
    { about: 'all' },
    { about: process === 'amalgamation-new-school' ? 'new-school' : 'alteration' },
    { about: 'closure' },
    { about: 'closure', school: schools[0]!.key },
  ][pick(4)]!;

/** Data for an event that may be lawful, drawn from what the case knows. */
function dataFor(type: string, input: CaseInput, view: CaseView, on: string, pick: Pick): Record<string, unknown> | null {
  const about = subject(input, pick);
  const by = view.state === 'with-adjudicator' || pick(4) === 0 ? 'adjudicator' : 'authority';
  switch (type) {
    case 'statutory-proposals-published':
      return {
        ...about,
        by: ['authority', 'authority', 'governing-body', 'proposers'][pick(4)],
        newspaperOn: on,
        closesOn: addDays(on, 26 + pick(8)),
        implementOn: about['about'] === 'closure' ? '2026-12-31' : '2027-01-01',
        contentComplete: pick(6) > 0,
        statement: ['copies', 'anyone', 'address', 'closing-date'],
        gateNotices: true,
      };
    case 'told': {
      const untold = view.recipients.filter(({ applies, toldOn }) => applies === true && toldOn === null);
      const row = untold[pick(Math.max(1, untold.length))];
      if (row === undefined) return null;
      return {
        of: row.of,
        role: row.role,
        ...(row.school === undefined ? {} : { school: row.school }),
        ...(row.authority === undefined ? {} : { authority: row.authority }),
      };
    }
    case 'representations-received':
      return { ...about, objections: pick(3) };
    case 'objections-withdrawn':
      return { ...about, objections: 1, inWriting: pick(2) === 0 };
    case 'proposals-referred':
      return { ...about, because: ['own-proposals', 'related', 'delayed', 'request', 'revocation'][pick(5)], papersSent: pick(2) === 0 };
    case 'proposals-determined': {
      const outcome = ['approved', 'approved', 'approved-conditionally', 'rejected'][pick(4)];
      const condition =
        outcome === 'approved-conditionally' ? { conditionEvent: 'planning-permission', conditionBy: addDays(on, pick(40)) } : {};
      return { ...about, by, outcome, reasonsGiven: true, ...condition };
    }
    case 'referral-requested':
      return { ...about, requester: ['diocesan-board', 'trustees', 'other'][pick(3)] };
    case 'approval-modified':
      return {
        ...about,
        by,
        askedBy: pick(2) === 0 ? 'authority' : 'proposers',
        websiteUpdated: true,
        reason: 'Later.',
        ...(pick(2) === 0 ? { conditionBy: addDays(on, 60) } : { implementOn: addDays('2027-01-01', pick(30)) }),
      };
    case 'proposals-withdrawn':
      return pick(4) === 0 ? { ...about, inWriting: true, adjudicatorTold: true, websiteNoted: true, reason: 'No.' } : null;
    case 'revocation-published':
      return pick(2) === 0
        ? { ...about, newspaperOn: on, closesOn: addDays(on, 28 - pick(3)), ground: 'circumstances', contentComplete: true }
        : null;
    case 'revocation-determined':
      return { ...about, by, outcome: pick(2) === 0 ? 'revoked' : 'refused' };
    case 'new-school-body-arranged':
      return { closingBoardsAppoint: true, proposersAgree: true };
    case 'new-school-instrument-made':
      return { incorporationOn: view.effectiveOn ?? '2027-01-01' };
    case 'temporary-governing-body-established':
    case 'instrument-made':
      return { school: input.schools[pick(input.schools.length)]!.key };
    case 'other-authority-asked':
      return { authority: '336', step: 'sent' };
    case 'vehicle-chosen':
      return { vehicle: pick(2) === 0 ? 's10-1' : 's11-a3', category: 'community', secretaryOfStateConsentOn: '2026-01-07' };
    case 'change-described':
      return { changes: ['age-range'], agesMoveByYears: pick(3), proposalsNeeded: pick(3) > 0 };
    case 'consulted':
      return { about: 'all', whom: ['registered-parents', 'staff'] };
    case 'board-resolved':
      return { board: input.schools[0]!.federation ?? input.schools[0]!.key, position: pick(2) === 0 ? 'supports' : 'opposes' };
    case 'diocesan-advice-received':
      return { school: input.schools[pick(input.schools.length)]!.key };
    case 'override':
      return { ruleId: ['RF-01', 'RA-29', 'RA-32'][pick(3)], reason: 'Agreed.' };
    case 'review-decided': {
      const review = view.tasks.find(({ kind }) => kind === 'review');
      return review === undefined ? null : { task: review.key, decision: 'So be it.' };
    }
    case 'case-closed':
      return pick(15) === 0 ? { because: 'overtaken' } : null;
    default:
      return about;
  }
}

/** A random case from one of the starts: what is refused is not recorded, or recorded as purported. */
function live(start: CaseInput, choices: readonly number[], visited: Set<string>): { input: CaseInput; last: CaseView; stuck: boolean } {
  let place = 0;
  const pick: Pick = (count) => (choices[place++ % choices.length] ?? 0) % count;
  let today = start.events.at(-1)!.happenedOn;
  let input: CaseInput = { ...start, asOf: today };
  let last = judge(input);
  let stuck = false;
  for (let step = 0; step < 30; step += 1) {
    visited.add(`${input.process} ${last.state}`);
    today = addDays(today, pick(14));
    const come = last.effectiveOn !== null && today >= last.effectiveOn && (last.state === 'approved' || last.state === 'ready');
    const possible = last.next.filter((one) => one.possible);
    stuck ||= !last.final && possible.length === 0;
    const type = come ? 'effective-date-reached' : possible[pick(Math.max(1, possible.length))]?.type;
    if (type === undefined) continue;
    const happenedOn = come ? last.effectiveOn! : today;
    const data = dataFor(type, input, last, happenedOn, pick);
    if (data === null) continue;
    const purported = pick(6) === 0 ? { asPurported: true, reason: 'It happened.' } : {};
    const event: LawEvent = { type, happenedOn, data, sequence: input.events.length + 1, ...purported };
    const view = judge({ ...input, asOf: today, events: [...input.events, event] });
    const effect = view.events.at(-1)!.effect;
    if (effect === 'blocked') continue;
    input = { ...input, asOf: today, events: [...input.events, { ...event, acceptedAs: effect }] };
    last = view;
  }
  return { input, last, stuck };
}

const essence = ({ events, ...rest }: CaseView): string => JSON.stringify({ ...rest, effects: events.map(({ effect }) => effect) });
const history = fc.record({ start: fc.constantFrom(...starts), choices: fc.array(fc.nat(1_000_000), { minLength: 60, maxLength: 160 }) });

/** The same day four weeks on, counted one by one. */
function fourWeeksOn(day: string): string {
  let on = day;
  for (let count = 0; count < 28; count += 1) on = addDays(on, 1);
  return on;
}

describe('random histories of amalgamations', () => {
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
    for (const process of ['amalgamation-new-school', 'amalgamation-enlargement'] as const)
      expect([...visited].filter((state) => state.startsWith(process)).length).toBeGreaterThan(
        Object.keys(tables[process]!.states).length / 2,
      );
  });

  it('nothing is ever approved of which a day of the representations was left, and what the authority decided it decided in time', () => {
    fc.assert(
      fc.property(history, ({ start, choices }) => {
        const { input, last } = live(start, choices, new Set());
        const accepted = input.events.filter((_, index) => last.events[index]!.effect === 'accepted');
        const published = accepted.filter(({ type }) => type === 'statutory-proposals-published').map(({ happenedOn }) => happenedOn);
        const lapsed = accepted.some(({ type }) => type === 'condition-lapsed');
        for (const { type, happenedOn, data } of accepted) {
          if (type !== 'proposals-determined' || data?.['by'] !== 'authority') continue;
          expect(happenedOn > fourWeeksOn(published.toSorted()[0]!)).toBe(true);
          // A month has 31 days at most, and what is considered afresh has no time set.
          if (!lapsed) expect(happenedOn <= addDays(fourWeeksOn(published.toSorted().at(-1)!), 62)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
