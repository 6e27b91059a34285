import type { IsoDate, SchoolFacts } from '../types.js';
import type { ProcessTable } from './process.js';
import {
  membersOn,
  noticesOf,
  type DecisionFact,
  type FoldedEvent,
  type NoticeList,
  type PreparedFact,
  type TellingFact,
  type WorkingFacts,
} from './facts.js';
import { enterTelling, noticeList } from './notices.js';
import type { NoticeKind } from './rule.js';
import type { Rulebook } from './rulebook.js';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Enters an event that has effect into the facts. Derived facts (lists, route, what is missing) follow at once. */
export function applyEvent(facts: WorkingFacts, event: FoldedEvent, rulebook: Rulebook, table: ProcessTable): void {
  facts.acts.push(event);
  appliers[event.type]?.(facts, event, rulebook);
  if (table.effectiveOn === undefined) facts.effectiveOn = facts.decision?.effectiveOn ?? null;
  else fixDate(facts, table.effectiveOn(facts));
  if (table.notices !== undefined) beginNotices(facts, event, rulebook, table.notices);
  if ((facts.decision !== null || table.effectiveOn !== undefined) && (table.tellingMatters === true || !telling.has(event.type)))
    facts.missing = rulebook.missing(facts);
}

/** Another date has not come yet, and what a manager let pass was for the date before it. */
function fixDate(facts: WorkingFacts, effectiveOn: IsoDate | null): void {
  if (facts.effectiveOn !== null && effectiveOn !== facts.effectiveOn) {
    facts.reachedOn = null;
    facts.overrides = [];
  }
  facts.effectiveOn = effectiveOn;
}

function beginNotices(facts: WorkingFacts, event: FoldedEvent, rulebook: Rulebook, begins: NonNullable<ProcessTable['notices']>): void {
  for (const [of, begin] of Object.entries(begins) as [NoticeKind, NonNullable<(typeof begins)[NoticeKind]>][]) {
    if (typeof begin === 'string') {
      if (begin === event.type) facts.notices.set(of, buildList(facts, of, event.happenedOn, event.index, rulebook));
    } else if (!telling.has(event.type)) {
      const began = begin(facts);
      if (began === null) facts.notices.delete(of);
      else facts.notices.set(of, buildList(facts, of, began.from, began.startedBy, rulebook));
    }
  }
}

/** Events that can neither supply nor take away what a date needs. */
const telling: ReadonlySet<string> = new Set(['told', 'meeting-called', 'review-decided', 'notice-received-by-authority']);

type Applier = (facts: WorkingFacts, event: FoldedEvent, rulebook: Rulebook) => void;

const appliers: Record<string, Applier> = {
  'request-received': (facts, { index, happenedOn, data }, rulebook) => {
    facts.request = { index, on: happenedOn, requester: String(data['requester']) };
    facts.requestNotice = buildList(facts, 'request', happenedOn, index, rulebook);
  },
  told: (facts, event, rulebook) => {
    const { data } = event;
    const entry: TellingFact = {
      index: event.index,
      on: event.happenedOn,
      givenOn: data['channel'] === 'post' ? rulebook.counter.postedOn(event.happenedOn, facts.bankHolidays).date : event.happenedOn,
      of: String(data['of']),
      role: String(data['role']),
      doubtful: rulebook.bites('C14', facts, event),
    };
    for (const name of ['school', 'authority', 'board', 'channel'] as const) {
      const value = text(data[name]);
      if (value !== undefined) entry[name] = value;
    }
    facts.tellings.push(entry);
    for (const list of noticesOf(facts)) enterTelling(list, entry);
  },
  'meeting-called': (facts, { index, happenedOn, data }) => {
    const meetingOn = text(data['meetingOn']);
    if (meetingOn === undefined) return;
    facts.meetings.push({
      index,
      calledOn: happenedOn,
      meetingOn,
      ...(typeof data['agendaItem'] === 'boolean' ? { agendaItem: data['agendaItem'] } : {}),
      ...(typeof data['urgentByChair'] === 'boolean' ? { urgentByChair: data['urgentByChair'] } : {}),
    });
  },
  'board-decided': (facts, { index, happenedOn, data }, rulebook) => {
    const outcome = data['outcome'] as DecisionFact['outcome'];
    decide(facts, rulebook, {
      index,
      on: happenedOn,
      outcome,
      effectiveOn: outcome === 'stay' ? null : (text(data['effectiveOn']) ?? null),
      changes: facts.decision === null ? null : 'outcome',
      members: membersOn(facts, happenedOn).map(({ key }) => key),
    });
  },
  'effective-date-changed': (facts, { index, happenedOn, data }, rulebook) => {
    if (facts.decision === null) return;
    decide(facts, rulebook, { ...facts.decision, index, on: happenedOn, effectiveOn: text(data['effectiveOn']) ?? null, changes: 'date' });
  },
  'notice-received-by-authority': (facts, event) => {
    const authority = text(event.data['authority']);
    if (authority === undefined) return;
    const before = facts.receipts.get(authority);
    if (before === undefined || event.happenedOn < before.on) facts.receipts.set(authority, prepared(event));
  },
  'temporary-governing-body-established': (facts, event) => {
    const school = text(event.data['school']);
    if (school === undefined) return;
    const before = facts.temporaryBodies.get(school);
    if (before === undefined || event.happenedOn < before.on) facts.temporaryBodies.set(school, prepared(event));
  },
  'instrument-made': (facts, event) => {
    const school = text(event.data['school']);
    if (school !== undefined) facts.instruments.set(school, prepared(event));
    else facts.federationInstrument = prepared(event);
  },
  'instrument-review-opened': (facts, event) => {
    facts.reviewOpened ??= prepared(event);
  },
  'request-withdrawn': (facts, { index, happenedOn }) => {
    facts.withdrawal = { index, on: happenedOn };
  },
  override: (facts, { index, happenedOn, data }) => {
    facts.overrides.push({ index, on: happenedOn, ruleId: String(data['ruleId']), school: text(data['school']) ?? null });
  },
  'effective-date-reached': (facts, { index, happenedOn }) => {
    facts.reachedOn = { index, on: happenedOn };
  },
  'surplus-governors-removed': (facts, { index, happenedOn }) => {
    facts.surplusSettled = { index, on: happenedOn };
  },
  'facts-established': (facts, event, rulebook) => {
    establish(facts, event);
    for (const list of noticesOf(facts)) setList(facts, buildList(facts, list.of, list.from, list.startedBy, rulebook));
  },
  'school-left-federation': (facts, { happenedOn, data }) => {
    const school = text(data['school']);
    if (school !== undefined) facts.departures.set(school, happenedOn);
  },
  'review-decided': (facts, { happenedOn, data }) => {
    facts.reviewed.set(String(data['task']), happenedOn);
  },
};

function prepared({ index, happenedOn, data }: FoldedEvent): PreparedFact {
  const fact: PreparedFact = { index, on: happenedOn };
  const effectiveOn = text(data['effectiveOn']);
  const authority = text(data['authority']);
  if (effectiveOn !== undefined) fact.effectiveOn = effectiveOn;
  if (authority !== undefined) fact.authority = authority;
  return fact;
}

function decide(facts: WorkingFacts, rulebook: Rulebook, decision: DecisionFact): void {
  facts.decision = decision;
  // Another date has not come yet, and what a manager let pass was for the date before it.
  facts.reachedOn = null;
  facts.overrides = [];
  facts.route = rulebook.route(facts);
  facts.decisionNotice = buildList(facts, 'decision', decision.on, decision.index, rulebook);
  // A board that takes back a dissolution tells the same people again.
  const everybody = facts.route === 'dissolution' || (facts.request === null && decision.changes === 'outcome');
  facts.dissolutionNotice = everybody ? buildList(facts, 'dissolution', decision.on, decision.index, rulebook) : null;
}

function buildList(facts: WorkingFacts, of: NoticeKind, from: IsoDate, startedBy: number, rulebook: Rulebook): NoticeList {
  const list = noticeList(of, from, startedBy, rulebook.recipients(of, facts));
  for (const telling of facts.tellings) enterTelling(list, telling);
  return list;
}

function setList(facts: WorkingFacts, list: NoticeList): void {
  if (list.of === 'request') facts.requestNotice = list;
  else if (list.of === 'decision') facts.decisionNotice = list;
  else if (list.of === 'dissolution') facts.dissolutionNotice = list;
  else facts.notices.set(list.of, list);
}

const schoolFacts = ['religiousFoundation', 'hasTrust', 'hasReligiousBody', 'registeredPupils', 'paidStaff', 'ruralPrimary'] as const;

function establish(facts: WorkingFacts, { data }: FoldedEvent): void {
  if (typeof data['hasHeadOfFederation'] === 'boolean')
    facts.federation = { ...facts.federation, hasHeadOfFederation: data['hasHeadOfFederation'] };
  const key = text(data['school']);
  const place = facts.schools.findIndex((school) => school.key === key);
  if (place < 0) return;
  const known = Object.fromEntries(
    schoolFacts.filter((name) => data[name] !== undefined).map((name) => [name, data[name]]),
  ) as Partial<SchoolFacts>;
  const school: SchoolFacts = { ...facts.schools[place]!, ...known };
  facts.schools[place] = school;
  if (facts.relevantSchool?.key === school.key) facts.relevantSchool = school;
}
