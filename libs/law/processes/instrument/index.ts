import { checkInstrument } from '../../constitution/check.js';
import type { InstrumentInput } from '../../constitution/types.js';
import { judgeBy } from '../../engine/judge.js';
import { checkedProcess, type ProcessTable } from '../../engine/process.js';
import { versionOn, type Rule } from '../../engine/rule.js';
import { approvalsMissing } from '../../rules/common/instrument-procedure.js';
import type { ReligiousBodies } from '../../rules/common/versions.js';
import { procM2 } from '../../rules/scg12-reg-29-2-approvals.js';
import { instrumentProcedureRules } from '../../rules/instrument-procedure.js';
import type { BoardFacts, CaseView, EventDescription, IsoDate, LawEvent, SchoolFacts } from '../../types.js';
import { engineId, type InstrumentProcessId } from './ids.js';
import { instrumentMaking } from './making.js';
import { instrumentVariation } from './variation.js';

/** The two histories of an instrument. Each table is checked as it is loaded. */
export const instrumentTables: Readonly<Record<InstrumentProcessId, ProcessTable>> = {
  'instrument-making': checkedProcess(instrumentMaking, instrumentProcedureRules),
  'instrument-variation': checkedProcess(instrumentVariation, instrumentProcedureRules),
};

/** Who drafts: the board, the temporary body of a school that leaves a federation, or the boards of schools that federate, together. */
export type DraftedBy = 'governing-body' | 'temporary-governing-body' | 'governing-bodies-jointly';

/** Everything the law is told of the history of one instrument. */
export interface InstrumentHistory {
  process: InstrumentProcessId;
  /** Today. */
  asOf: IsoDate;
  /** Name of the school or federation. */
  name: string;
  schools: SchoolFacts[];
  boards?: BoardFacts[];
  hasHeadOfFederation?: boolean | null;
  draftedBy?: DraftedBy;
  /** The day fixed by the case it belongs to; absent for none. */
  caseEffectiveOn?: IsoDate | null;
  /** For a variation: foundation governors of the board in office. */
  foundationGovernorsInOffice?: number | null;
  /** For a variation: why a review is compulsory. */
  compulsoryReview?: 'school-leaves' | 'member-closes' | null;
  /** For a variation: whether any category loses places; absent while it is not known. */
  placesFall?: boolean;
  /** Every version an event speaks of, by its number, unchanged since it was saved. */
  drafts: Readonly<Record<number, InstrumentInput>>;
  bankHolidays: IsoDate[];
  events: LawEvent[];
}

const verdicts = new WeakMap<InstrumentInput, string>();

/** What the check says of a saved version; remembered, as a saved version does not change. */
function verdictOn(draft: InstrumentInput): string {
  let verdict = verdicts.get(draft);
  if (verdict === undefined) {
    const { lawful } = checkInstrument(draft);
    verdict = lawful === true ? 'lawful' : lawful === false ? 'unlawful' : 'review';
    verdicts.set(draft, verdict);
  }
  return verdict;
}

/** The day from which a text is in force: of a varied one that of the variation (reg 30(8)), which leaves the day of the instrument itself as it was. */
export const dayOf = ({ effectiveOn, variation }: InstrumentInput): IsoDate | null =>
  (variation ? variation.effectiveOn : effectiveOn) ?? null;

/** What the law reads of a version, put beside an event that names it: nobody who records the event can say it otherwise. */
function withVerdict(event: LawEvent, drafts: InstrumentHistory['drafts']): LawEvent {
  const version = event.data?.['version'];
  const draft = typeof version === 'number' ? drafts[version] : undefined;
  const { foundationGovernors: _told, verdict: _said, effectiveOn: _given, ...data } = event.data ?? {};
  if (draft === undefined) return { ...event, data };
  return {
    ...event,
    data: {
      ...data,
      verdict: verdictOn(draft),
      ...(typeof draft.places.foundation === 'number' ? { foundationGovernors: draft.places.foundation } : {}),
      ...(dayOf(draft) ? { effectiveOn: dayOf(draft) } : {}),
    },
  };
}

/** Derives where an instrument stands, what the law says of each step, what may come next and who is still to be given a copy. */
export function judgeInstrument(history: InstrumentHistory, rules: readonly Rule[] = instrumentProcedureRules): CaseView {
  const { process, drafts, events, name, hasHeadOfFederation = null, schools, asOf, bankHolidays, boards } = history;
  const { draftedBy, caseEffectiveOn, foundationGovernorsInOffice, compulsoryReview, placesFall } = history;
  return judgeBy(instrumentTables[process], rules, {
    process: engineId(process),
    asOf,
    federation: { name, hasHeadOfFederation },
    schools,
    ...(boards === undefined ? {} : { boards }),
    calendars: {},
    bankHolidays,
    settings: {
      ...(draftedBy === undefined ? {} : { draftedBy }),
      ...(caseEffectiveOn ? { caseEffectiveOn } : {}),
      ...(typeof foundationGovernorsInOffice === 'number' ? { foundationGovernorsInOffice } : {}),
      ...(compulsoryReview ? { compulsoryReview } : {}),
      ...(placesFall === undefined ? {} : { placesFall }),
    },
    events: events.map((event) => withVerdict(event, drafts)),
  });
}

/** The events of a history, for forms and for the API. */
export const instrumentEvents = (process: InstrumentProcessId): readonly EventDescription[] => instrumentTables[process].events;

/** Whose approval of the current draft is still missing, as keys "party:school"; none where there are no foundation governors. */
export function approvalsStillNeeded(history: InstrumentHistory): string[] {
  const { events } = judgeInstrument(history);
  const figures = versionOn(procM2, history.asOf)?.figures;
  if (figures === undefined) return [];
  const acts = events
    .filter(({ effect }) => effect === 'accepted')
    .map(({ index }) => {
      const { type, happenedOn, data = {} } = withVerdict(history.events[index]!, history.drafts);
      return { type, happenedOn, data, index };
    });
  const settings: Record<string, number> = {};
  if (typeof history.foundationGovernorsInOffice === 'number')
    settings['foundationGovernorsInOffice'] = history.foundationGovernorsInOffice;
  return approvalsMissing({ acts, schools: history.schools, settings }, figures as ReligiousBodies).map(({ about }) => about!);
}
