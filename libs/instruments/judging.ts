import {
  instrumentRulesVersion,
  judgeInstrument,
  placeCategories,
  type CaseView,
  type InstrumentHistory,
  type InstrumentInput,
  type IsoDate,
  type LawEvent,
} from '#libs/law/index.js';
import type { JudgedBy } from './chain.js';
import { keptText, type NewEntry, type StoredMatter } from './store.js';

/** What a matter is judged by beside its own rows. */
export interface Surroundings {
  today: IsoDate;
  bankHolidays: { holidays: IsoDate[]; version: string };
  /** The day of the case; null without a case, while it has none, and for whoever may not see the case. */
  caseEffectiveOn: IsoDate | null;
  /** The text it is to take the place of. */
  before: InstrumentInput | null;
}

export const judgedBy = ({ bankHolidays }: Surroundings): JudgedBy => ({
  rules: instrumentRulesVersion,
  bankHolidays: bankHolidays.version,
});

/** What the worker judges by, where nobody looks on: the day has come, and nothing else is asked any more. */
export const unattended = (today: IsoDate): Surroundings => ({
  today,
  bankHolidays: { holidays: [], version: 'none' },
  caseEffectiveOn: null,
  before: null,
});

/** An entry that changes no state. */
export const noteEntry = (around: Surroundings, type: string, data: Record<string, unknown>): NewEntry => ({
  type,
  happenedOn: around.today,
  data,
  effect: 'note',
  reason: null,
  findings: [],
  judgedBy: judgedBy(around),
  after: null,
});

/** Whether any category loses places against the text in force; undefined while it cannot be said. */
function placesFall(before: InstrumentInput | null, now: InstrumentInput | undefined): boolean | undefined {
  if (before === null || now === undefined) return undefined;
  return placeCategories.some((category) => (now.places[category] ?? 0) < (before.places[category] ?? 0));
}

/** Everything the law is told of a matter. */
export function historyOf(matter: StoredMatter, around: Surroundings, more: readonly LawEvent[] = []): InstrumentHistory {
  const { process, grounds, subject, versions } = matter;
  const drafts = Object.fromEntries(versions.map(({ version, canonical }) => [version, keptText(canonical)]));
  const events = matter.events
    .filter(({ effect }) => effect !== 'note')
    .map(({ type, happenedOn, data, sequence, effect, reason }): LawEvent => ({
      type,
      happenedOn,
      data,
      sequence,
      acceptedAs: effect as 'accepted' | 'purported',
      ...(reason ? { reason } : {}),
    }));
  const fall = placesFall(around.before, drafts[versions.at(-1)?.version ?? 0]);
  return {
    process,
    asOf: around.today,
    name: subject.name,
    schools: grounds.schools,
    hasHeadOfFederation: grounds.hasHeadOfFederation,
    ...(grounds.draftedBy === null ? {} : { draftedBy: grounds.draftedBy }),
    caseEffectiveOn: around.caseEffectiveOn,
    foundationGovernorsInOffice: grounds.foundationGovernorsInOffice,
    compulsoryReview: grounds.compulsoryReview ?? null,
    ...(fall === undefined ? {} : { placesFall: fall }),
    drafts,
    bankHolidays: around.bankHolidays.holidays,
    events: [...events, ...more],
  };
}

export const judgeMatter = (matter: StoredMatter, around: Surroundings, more: readonly LawEvent[] = []): CaseView =>
  judgeInstrument(historyOf(matter, around, more));

/** What the rows of a matter say after an entry. */
export const afterOf = ({
  state,
  stateTitle,
  final,
  effectiveOn,
}: CaseView): { state: string; stateTitle: string; final: boolean; effectiveOn: IsoDate | null } => ({
  state,
  stateTitle,
  final,
  effectiveOn,
});

/** States in which the text can no longer change. */
const SETTLED: ReadonlySet<string> = new Set(['made', 'in-force', 'superseded', 'given-up']);
export const isSettled = ({ state }: { state: string }): boolean => SETTLED.has(state);
