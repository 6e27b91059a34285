import type { CaseInput, EventOutcome, Finding, LawEvent } from '../types.js';
import { fold, type Folded, type Reading } from './fold.js';
import { eventInWords, type ProcessTable } from './process.js';
import type { Rulebook } from './rulebook.js';

/** Data of an event of type "correction". */
export interface CorrectionData {
  /** Sequence of the event corrected; in a preview, whose events have none, its place counted from 1. */
  sequence: number;
  /** Clerical: it was typed wrongly or forgotten. Factual: it really happened otherwise than everyone believed. */
  kind: 'clerical' | 'factual';
  /** The right day; the one recorded when absent. */
  happenedOn?: string;
  /** Right values of fields, laid over those recorded; null takes a field away. */
  data?: Record<string, unknown>;
  /** Clerical only: a forgotten event, to stand just before the one named. */
  insert?: { type: string; happenedOn: string; data?: Record<string, unknown> };
}

/** Reads a history that contains corrections. Events keep the place they were recorded in; the correction itself changes no state. */
export function foldWithCorrections(input: CaseInput, table: ProcessTable, rulebook: Rulebook, explain: boolean): Folded {
  let readings: Reading[] = [];
  const own: EventOutcome[] = [];
  for (const [index, event] of input.events.entries()) {
    if (event.type !== 'correction') {
      readings.push({ event, index });
      continue;
    }
    const { outcome, next } = correct(input, table, rulebook, readings, event, index);
    own.push(outcome);
    readings = next;
  }
  const folded = fold(input, table, rulebook, readings, explain);
  for (const outcome of own) outcome.findings = stillInQuestion(table, readings, outcome.findings, folded);
  const outcomes = new Map(own.map((outcome) => [outcome.index, outcome]));
  for (const outcome of folded.outcomes) {
    const correction = outcomes.get(outcome.index);
    if (correction === undefined) outcomes.set(outcome.index, outcome);
    // An event that was put in shares the place of its correction.
    else correction.findings.push(...outcome.findings);
  }
  return { ...folded, outcomes: [...outcomes.values()].sort((a, b) => a.index - b.index) };
}

/** What a correction said of later events, as it stands after every correction since: an event that is in order again is no longer in question. */
function stillInQuestion(
  table: ProcessTable,
  readings: readonly Reading[],
  findings: readonly Finding[],
  { differing }: Folded,
): Finding[] {
  return findings.flatMap((finding) => {
    if (finding.enforcement !== 'review') return [finding];
    const event = differing.find(({ index }) => index === finding.figures['event']);
    return event === undefined ? [] : [questions(table, readings, event)];
  });
}

function correct(
  input: CaseInput,
  table: ProcessTable,
  rulebook: Rulebook,
  readings: Reading[],
  event: LawEvent,
  index: number,
): { outcome: EventOutcome; next: Reading[] } {
  const correction = (event.data ?? {}) as unknown as CorrectionData;
  const refused = (findings: Finding[]): { outcome: EventOutcome; next: Reading[] } => ({
    outcome: { index, effect: event.acceptedAs === 'purported' ? 'purported' : 'blocked', findings },
    next: readings,
  });
  const place = readings.findIndex((reading) => (reading.event.sequence ?? reading.index + 1) === correction.sequence);
  if (place < 0)
    return refused([says('There is no event with that number that can be corrected.', 'Correct the event itself, not its correction.')]);
  if (event.acceptedAs === 'purported') return refused([]);
  const before = fold(input, table, rulebook, readings);
  const candidate = corrected(asBelieved(readings, before), place, correction, index);
  const after = fold(input, table, rulebook, candidate);
  const already = new Set(before.differing.map((one) => one.index));
  const broken = after.differing.filter((one) => !already.has(one.index));
  const inserted =
    correction.insert === undefined
      ? undefined
      : after.outcomes.find((outcome) => outcome.index === index && outcome.effect !== 'accepted');
  if (correction.kind === 'clerical' && event.acceptedAs !== 'accepted' && (broken.length > 0 || inserted !== undefined)) {
    return refused([...(inserted?.findings ?? []), ...broken.map((one) => breaks(table, candidate, one))]);
  }
  return { outcome: { index, effect: 'accepted', findings: broken.map((one) => questions(table, candidate, one)) }, next: candidate };
}

/** The history as everybody believed it until now: what was accepted stays accepted when the facts turn out otherwise. */
function asBelieved(readings: readonly Reading[], { outcomes }: Folded): Reading[] {
  return readings.map(({ event, index }, place) => {
    const effect = outcomes[place]!.effect;
    return event.acceptedAs !== undefined || effect === 'blocked' ? { event, index } : { event: { ...event, acceptedAs: effect }, index };
  });
}

function corrected(readings: readonly Reading[], place: number, { happenedOn, data, insert }: CorrectionData, index: number): Reading[] {
  if (insert !== undefined) return [...readings.slice(0, place), { event: insert, index }, ...readings.slice(place)];
  return readings.map((reading, at) => {
    if (at !== place) return reading;
    const merged = Object.fromEntries(Object.entries({ ...reading.event.data, ...data }).filter(([, value]) => value !== null));
    return { ...reading, event: { ...reading.event, happenedOn: happenedOn ?? reading.event.happenedOn, data: merged } };
  });
}

const says = (message: string, nextStep: string): Finding => ({
  ruleId: 'correction',
  enforcement: 'block',
  message,
  citation: 'Corrections',
  figures: {},
  dates: {},
  nextStep,
});

const titleAt = (table: ProcessTable, readings: readonly Reading[], index: number): string => {
  const event = readings.find((reading) => reading.index === index)?.event;
  return event === undefined ? 'an event' : eventInWords(table, event);
};

function breaks(table: ProcessTable, readings: readonly Reading[], { index, findings }: Folded['differing'][number]): Finding {
  return {
    ...says(
      `With this correction ${titleAt(table, readings, index)} would have been refused. ${findings.map(({ message }) => message).join(' ')}`,
      'If it really happened so, record it as a factual correction: what followed is then put in question.',
    ),
    figures: { event: index },
    about: findings[0]?.ruleId ?? 'process',
  };
}

function questions(table: ProcessTable, readings: readonly Reading[], { index, findings }: Folded['differing'][number]): Finding {
  return {
    ruleId: findings[0]?.ruleId ?? 'process',
    enforcement: 'review',
    message: `By this correction ${titleAt(table, readings, index)} is in question. ${findings.map(({ message }) => message).join(' ')}`,
    citation: findings[0]?.citation ?? '',
    figures: { event: index },
    dates: {},
    nextStep: 'A named person decides what follows and records why.',
  };
}
