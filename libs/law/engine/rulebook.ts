import { longDate } from '../calendar/civil-date.js';
import type { Finding, IsoDate } from '../types.js';
import { makeCounter } from './counting.js';
import type { Counter } from './counter.js';
import { lastAct, type Facts, type FoldedEvent } from './facts.js';
import {
  findingOf,
  versionOn,
  type Answer,
  type Bite,
  type Law,
  type Missing,
  type NoticeKind,
  type RecipientSpec,
  type Route,
  type Rule,
  type RuleVersion,
} from './rule.js';

/** A rule that was asked about one event, and what came of it. */
export interface Consulted {
  rule: Rule;
  findings: Finding[];
  /** Why it did not bite, when it did not. */
  because?: string;
}

/** A set of rules made ready for asking: found by id, each with its figures for a day at hand. */
export class Rulebook {
  readonly counter: Counter;
  readonly withDeadlines: readonly Rule[];
  readonly withTasks: readonly Rule[];
  readonly withStanding: readonly Rule[];
  private readonly byId: ReadonlyMap<string, Rule>;
  private readonly withRecipients: ReadonlyMap<NoticeKind, readonly Rule[]>;
  private readonly withRoute: readonly Rule[];
  private readonly withMissing: readonly Rule[];
  private readonly laws = new Map<RuleVersion, Law>();

  constructor(rules: readonly Rule[]) {
    this.byId = new Map(rules.map((rule) => [rule.id, rule]));
    this.counter = makeCounter(this.byId);
    this.withDeadlines = rules.filter(({ deadlines }) => deadlines !== undefined);
    this.withTasks = rules.filter(({ tasks }) => tasks !== undefined);
    this.withStanding = rules.filter(({ standing }) => standing !== undefined);
    this.withRoute = rules.filter(({ route }) => route !== undefined);
    this.withMissing = rules.filter(({ missing }) => missing !== undefined);
    const telling = (of: NoticeKind): Rule[] => rules.filter(({ recipients }) => recipients?.[of] !== undefined);
    const kinds = new Set(rules.flatMap(({ recipients }) => Object.keys(recipients ?? {}) as NoticeKind[]));
    this.withRecipients = new Map([...kinds].map((kind) => [kind, telling(kind)]));
  }

  find(id: string): Rule | undefined {
    return this.byId.get(id);
  }

  /** The rule's figures and the counting rules, as of the day that decides; null when no rule is in force then. */
  lawOf(rule: Rule, day: IsoDate): Law | null {
    const version = versionOn(rule, day);
    if (version === null) return null;
    let law = this.laws.get(version);
    if (law === undefined) {
      law = { figures: version.figures, count: this.counter };
      this.laws.set(version, law);
    }
    return law;
  }

  /** As `lawOf`, by the rule's own pivot for the case as a whole; null for a rule that speaks of other processes. */
  lawFor(rule: Rule, facts: Facts): Law | null {
    if (!(rule.processes ?? LEAVING).includes(facts.process)) return null;
    return this.lawOf(rule, pivotDay(rule, facts, null));
  }

  /** Asks a rule about an event. */
  consult(id: string, facts: Facts, event: FoldedEvent): Consulted | null {
    const rule = this.byId.get(id);
    const guard = rule?.guards?.[event.type];
    if (rule === undefined || guard === undefined) return null;
    const day = pivotDay(rule, facts, event);
    const law = this.lawOf(rule, day);
    if (law === null) return { rule, findings: [notInForce(rule, day)] };
    return consulted(rule, guard(facts, law, event));
  }

  /** True when a rule has something to say about an event. */
  bites(id: string, facts: Facts, event: FoldedEvent): boolean {
    return (this.consult(id, facts, event)?.findings.length ?? 0) > 0;
  }

  recipients(of: NoticeKind, facts: Facts): { ruleId: string; spec: RecipientSpec }[] {
    const rows: { ruleId: string; spec: RecipientSpec }[] = [];
    for (const rule of this.withRecipients.get(of) ?? []) {
      const law = this.lawFor(rule, facts);
      if (law === null) continue;
      for (const spec of rule.recipients![of]!(facts, law)) rows.push({ ruleId: rule.id, spec });
    }
    return rows;
  }

  /**
   * Where the decision leads.
   * @throws when two rules answer and neither says that it stands in place of the other.
   */
  route(facts: Facts): Route | null {
    const answers: { rule: Rule; route: Route }[] = [];
    for (const rule of this.withRoute) {
      const law = this.lawFor(rule, facts);
      const route = law === null ? null : rule.route!(facts, law);
      if (route !== null) answers.push({ rule, route });
    }
    const replaced = new Set(
      answers.flatMap(({ rule }) => (rule.modifies ?? []).filter(({ how }) => how !== 'adds').map(({ ruleId }) => ruleId)),
    );
    const standing = answers.filter(({ rule }) => !replaced.has(rule.id));
    if (standing.length > 1)
      throw new Error(`Rules ${standing.map(({ rule }) => rule.id).join(' and ')} both say where the decision leads.`);
    return standing[0]?.route ?? null;
  }

  /** What the date still misses, overrides of a manager taken away. */
  missing(facts: Facts): (Missing & { ruleId: string })[] {
    const rows: (Missing & { ruleId: string })[] = [];
    for (const rule of this.withMissing) {
      const law = this.lawFor(rule, facts);
      if (law === null) continue;
      for (const missing of rule.missing!(facts, law)) {
        const overridden = facts.overrides.some(
          ({ ruleId, school }) => ruleId === rule.id && (school === null || school === missing.school),
        );
        if (!overridden) rows.push({ ...missing, ruleId: rule.id });
      }
    }
    return rows;
  }
}

/** Processes of the rules that name none. */
const LEAVING: NonNullable<Rule['processes']> = ['leaving', 'dissolution'];

const ready = new WeakMap<readonly Rule[], Rulebook>();

/** The rulebook of a list of rules, made once for a list. */
export function rulebookOf(rules: readonly Rule[]): Rulebook {
  let rulebook = ready.get(rules);
  if (rulebook === undefined) {
    rulebook = new Rulebook(rules);
    ready.set(rules, rulebook);
  }
  return rulebook;
}

/** The day that decides whether a rule applies; for a case in which that day has not come yet, the day of the event or today. */
function pivotDay(rule: Rule, facts: Facts, event: FoldedEvent | null): IsoDate {
  const day = event?.happenedOn ?? facts.asOf;
  switch (rule.pivot) {
    case 'receipt':
      return event?.type === 'request-received' ? event.happenedOn : (facts.request?.on ?? day);
    case 'meeting':
    case 'decision':
      return event?.type === 'board-decided' || event?.type === 'effective-date-changed' ? event.happenedOn : (facts.decision?.on ?? day);
    case 'proposals':
      return (lastAct(facts, 'proposals-published') ?? lastAct(facts, 'statutory-proposals-published'))?.happenedOn ?? day;
    case 'effective-date':
      return facts.effectiveOn ?? day;
    case 'event':
      return day;
  }
}

function notInForce(rule: Rule, day: IsoDate): Finding {
  return {
    ruleId: rule.id,
    enforcement: 'review',
    message: `No rule ${rule.id} is in force on ${longDate(day)}; what applies then must be looked up.`,
    citation: rule.citation,
    figures: {},
    dates: { day },
  };
}

const isList = (answer: Bite | readonly Bite[]): answer is readonly Bite[] => Array.isArray(answer);

function consulted(rule: Rule, answer: Answer): Consulted {
  if (answer === undefined) return { rule, findings: [] };
  if (typeof answer === 'string') return { rule, findings: [], because: answer };
  return { rule, findings: (isList(answer) ? answer : [answer]).map((bite) => findingOf(rule, bite)) };
}
