import { isCommunityKind } from '../../constitution/draft.js';
import { hasFoundation } from '../../rules/common/proposing.js';
import { actsOf, lastAct, type Facts, type FoldedEvent } from '../../engine/facts.js';
import type { IsoDate } from '../../types.js';

/** A version of the draft as the board adopted it. */
export interface AdoptedDraft {
  version: number;
  index: number;
  on: IsoDate;
  /** Foundation places in it; null while the numbers are not given. */
  foundationGovernors: number | null;
  /** What the check said of it; null where the draft is not known here. */
  verdict: 'lawful' | 'unlawful' | 'review' | null;
  effectiveOn: IsoDate | null;
}

type Reader = Pick<Facts, 'acts' | 'schools' | 'settings'>;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The version an event speaks of, with what the check said of it; null when the event names none. */
export function draftIn({ data, index, happenedOn }: FoldedEvent): AdoptedDraft | null {
  const { version, foundationGovernors, verdict, effectiveOn } = data;
  if (typeof version !== 'number') return null;
  return {
    version,
    index,
    on: happenedOn,
    foundationGovernors: typeof foundationGovernors === 'number' ? foundationGovernors : null,
    verdict: (text(verdict) as AdoptedDraft['verdict']) ?? null,
    effectiveOn: text(effectiveOn),
  };
}

/** The draft before the parties; null before any was adopted. */
export function currentDraft(facts: Pick<Facts, 'acts'>): AdoptedDraft | null {
  const act = lastAct(facts, 'draft-adopted');
  return act === null ? null : draftIn(act);
}

/** Approvals and refusals of the current draft, by party and school; those of an earlier draft count no longer. */
export function approvalsOf(facts: Pick<Facts, 'acts'>): ReadonlyMap<string, { approved: boolean; on: IsoDate }> {
  const since = lastAct(facts, 'draft-adopted')?.index ?? -1;
  const approvals = new Map<string, { approved: boolean; on: IsoDate }>();
  for (const { index, data, happenedOn } of actsOf(facts, 'approval-decided')) {
    if (index < since) continue;
    approvals.set(`${String(data['party'])}:${String(data['school'])}`, { approved: data['decision'] === 'approved', on: happenedOn });
  }
  return approvals;
}

/**
 * Are there foundation governors, so that approvals are needed and nothing can be imposed? For a making those the draft provides for; for a variation those
 * of the board in office as well. Null while it is not known.
 */
export function withFoundationGovernors(facts: Reader): boolean | null {
  const inOffice = facts.settings['foundationGovernorsInOffice'];
  if (typeof inOffice === 'number' && inOffice > 0) return true;
  const draft = currentDraft(facts);
  if (draft !== null && draft.foundationGovernors !== null) return draft.foundationGovernors > 0;
  const known = facts.schools.map((school) => hasFoundation(school));
  if (known.every((has) => has === false)) return false;
  return null;
}

/** Schools whose foundation governors, trustees and religious authorities approve: each foundation or voluntary school. */
export const approvingSchools = (facts: Reader): readonly Facts['schools'][number][] =>
  facts.schools.filter(({ category }) => !isCommunityKind(category));

/** The answer of the authority to the current draft; null before there is one. */
export function answerToDraft(facts: Pick<Facts, 'acts'>): FoldedEvent | null {
  const since = lastAct(facts, 'draft-adopted')?.index ?? -1;
  return (
    facts.acts.findLast(({ type, index }) => index > since && (type === 'authority-content' || type === 'authority-not-content')) ?? null
  );
}

/** The opportunity to agree that is open or was given; null when none was. */
export function opportunityOf(facts: Pick<Facts, 'acts'>): { from: IsoDate; until: IsoDate | null } | null {
  const act = lastAct(facts, 'opportunity-given');
  return act === null ? null : { from: act.happenedOn, until: text(act.data['until']) };
}

/** The reasons of the authority, or of whoever is not content; null before they were given. */
export const reasonsGiven = (facts: Pick<Facts, 'acts'>): FoldedEvent | null =>
  lastAct(facts, 'authority-not-content') ?? lastAct(facts, 'authority-insists');

/** The version that is to be made: agreed as drafted, agreed as revised, or imposed. */
export function versionToMake(facts: Pick<Facts, 'acts'>): AdoptedDraft | null {
  const settled = facts.acts.findLast(
    ({ type, data }) =>
      ['authority-content', 'revision-agreed', 'form-imposed'].includes(type) || (type === 'proposal-answered' && data['content'] === true),
  );
  if (settled === undefined) return null;
  return draftIn(settled) ?? currentDraft(facts);
}

export const conditions = {
  /** The draft has foundation governors, so approvals are waited for. */
  'approvals-are-needed': (facts: Facts): boolean => withFoundationGovernors(facts) !== false,
  /** Whoever was asked is content with the proposed variation. */
  'recipient-is-content': (facts: Facts): boolean => lastAct(facts, 'proposal-answered')?.data['content'] === true,
  /** Reasons were given before, so that the opportunity to agree goes on. */
  'opportunity-was-given': (facts: Facts): boolean => opportunityOf(facts) !== null,
} as const;
