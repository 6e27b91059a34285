import type { IsoDate } from '../../types.js';
import { lastAct, type Facts, type FoldedEvent } from '../../engine/facts.js';
import type { Level } from './words.js';

/** A text as it was laid before the boards. */
export interface Draft {
  index: number;
  on: IsoDate;
  level: Level;
  functions: readonly string[];
  delegated: readonly string[];
  otherPartners: readonly string[];
  heads: readonly string[];
  /** Weeks of notice to leave; null when the text says nothing. */
  noticeWeeks: number | null;
  startsOn: IsoDate | null;
  /** The day it begins is planned and not fixed. */
  provisional: boolean;
}

export interface Resolution {
  index: number;
  on: IsoDate;
  agrees: boolean;
}

/** What has become of the arrangement so far. */
export interface Arrangement {
  /** The text before the boards; null when none is. */
  draft: Draft | null;
  /** Resolutions on the text before the boards, by board. */
  resolutions: ReadonlyMap<string, Resolution>;
  /** The text in force, with the day and event from which it is. */
  inForce: { draft: Draft; on: IsoDate; index: number } | null;
  /** Boards that are asked, or bound: all of the case, less those that declined or left. */
  parties: readonly string[];
  /** Over for all. */
  ended: FoldedEvent | null;
}

type Reader = Pick<Facts, 'acts' | 'boards'>;

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

function draftOf({ index, happenedOn, data }: FoldedEvent): Draft {
  return {
    index,
    on: happenedOn,
    level: data['level'] as Level,
    functions: list(data['functions']),
    delegated: list(data['delegated']),
    otherPartners: list(data['otherPartners']),
    heads: list(data['heads']),
    noticeWeeks: typeof data['noticeWeeks'] === 'number' ? data['noticeWeeks'] : null,
    startsOn: typeof data['startsOn'] === 'string' ? data['startsOn'] : null,
    provisional: data['certainty'] === 'provisional',
  };
}

/** Reads the acts of a case. A draft opens the question anew; it is answered when every party has agreed, and two must be left. */
export function arrangementOf({ acts, boards }: Reader): Arrangement {
  let draft = null as Draft | null;
  let inForce = null as Arrangement['inForce'];
  let ended: FoldedEvent | null = null;
  const out = new Set<string>();
  let resolutions = new Map<string, Resolution>();
  const parties = (): string[] => boards.map(({ key }) => key).filter((key) => !out.has(key));
  for (const act of acts) {
    const board = String(act.data['board']);
    switch (act.type) {
      case 'agreement-drafted':
        draft = draftOf(act);
        resolutions = new Map();
        break;
      case 'board-resolved': {
        if (draft === null) break;
        const agrees = act.data['outcome'] === 'agrees';
        resolutions.set(board, { index: act.index, on: act.happenedOn, agrees });
        if (agrees) out.delete(board);
        // A board that declines a change stays bound by the text in force.
        else if (inForce === null) out.add(board);
        if (!agrees) {
          // The others agreed to work with a board that does not want to: they need a text of their own.
          draft = null;
          resolutions = new Map();
        } else if (everyPartyAgrees(parties(), resolutions)) {
          const last = [...resolutions.values()].reduce((one, other) => (other.on > one.on ? other : one));
          const startsOn: IsoDate = draft.startsOn !== null && draft.startsOn > last.on ? draft.startsOn : last.on;
          inForce = { draft, on: startsOn, index: act.index };
          draft = null;
          resolutions = new Map();
        }
        break;
      }
      case 'effective-date-changed':
        if (draft !== null) draft = restarted(draft, act);
        else if (inForce !== null) {
          const next = restarted(inForce.draft, act);
          inForce = { ...inForce, draft: next, on: next.startsOn ?? inForce.on };
        }
        break;
      case 'effective-date-confirmed':
        if (draft !== null) draft = { ...draft, provisional: false };
        else if (inForce !== null) inForce = { ...inForce, draft: { ...inForce.draft, provisional: false } };
        break;
      case 'partner-left':
        out.add(board);
        if (parties().length < 2) ended ??= act;
        break;
      case 'collaboration-ended':
        ended = act;
        break;
    }
  }
  return { draft, resolutions, inForce, parties: parties(), ended };
}

/** The text with another day to begin; what is not said of it stays. */
const restarted = (draft: Draft, { data }: FoldedEvent): Draft => ({
  ...draft,
  startsOn: typeof data['effectiveOn'] === 'string' ? data['effectiveOn'] : draft.startsOn,
  provisional: data['certainty'] === undefined ? draft.provisional : data['certainty'] === 'provisional',
});

function everyPartyAgrees(parties: readonly string[], resolutions: ReadonlyMap<string, Resolution>): boolean {
  return parties.length >= 2 && parties.every((key) => resolutions.get(key)?.agrees === true);
}

const withCommittee: ReadonlySet<Level> = new Set(['collaboration', 'collaboration-further-education']);

/** True for the forms that the Collaboration Regulations govern. */
export const isCollaboration = (level: Level): boolean => withCommittee.has(level);

/** A joint committee with delegated powers works: an agreement that delegates something is in force and not over. */
export function committeeWorks(arrangement: Arrangement): boolean {
  const { inForce, ended } = arrangement;
  return inForce !== null && ended === null && isCollaboration(inForce.draft.level) && inForce.draft.delegated.length > 0;
}

/** Name of a board in plain words. */
export const boardName = ({ boards }: Pick<Facts, 'boards'>, key: string): string => {
  const board = boards.find((one) => one.key === key);
  if (board === undefined) return `"${key}"`;
  // a board is named "Governing body of …" by who opens the case, and by its school or federation where nobody names it
  return /^(The |Temporary )?(governing body|local authority|proposers)/i.test(board.name)
    ? `the ${board.name.replace(/^The /, '').replace(/^[A-Z]/, (first) => first.toLowerCase())}`
    : `the governing body of ${board.name}`;
};

/** What is asked of the table after an event. */
export const conditions = {
  /** The board that resolved last declined. */
  'a-board-declines': (facts: Facts): boolean => lastAct(facts, 'board-resolved')?.data['outcome'] === 'declines',
  /** Nothing is left to resolve: the last board agreed. */
  'every-board-agrees': (facts: Facts): boolean => {
    const { inForce, draft } = arrangementOf(facts);
    return inForce !== null && draft === null;
  },
  /** Nothing was ever agreed. */
  'nothing-in-force': (facts: Facts): boolean => arrangementOf(facts).inForce === null,
  /** A text stands before the boards. */
  'a-text-is-before-the-boards': (facts: Facts): boolean => arrangementOf(facts).draft !== null,
  /** Fewer than two are left. */
  'nobody-is-left': (facts: Facts): boolean => arrangementOf(facts).ended !== null,
  /** Every board has minuted its review since it fell due or was called for. */
  'every-board-reviewed': (facts: Facts): boolean => reviewsSince(facts, reviewCalledOn(facts)).missing.length === 0,
} as const;

/** The last event that called for a review; null when only the year does. */
export function reviewCalledOn(facts: Pick<Facts, 'acts'>): FoldedEvent | null {
  return lastAct(facts, 'review-triggered');
}

/** Boards that have reviewed since an event (after it in the record), and those that have not. */
export function reviewsSince(facts: Reader, since: { index: number } | null): { done: FoldedEvent[]; missing: string[] } {
  const done = new Map<string, FoldedEvent>();
  for (const act of facts.acts)
    if (act.type === 'annual-review-minuted' && act.index > (since?.index ?? -1)) done.set(String(act.data['board']), act);
  const { parties } = arrangementOf(facts);
  return { done: [...done.values()], missing: parties.filter((key) => !done.has(key)) };
}

/** One year of the arrangement: from when it was settled or last reviewed by every board, until every board has reviewed it again. */
export interface ReviewYear {
  startsOn: IsoDate;
  startedBy: number;
  doneOn: IsoDate | null;
}

/** The years of the joint committee, one after another. */
export function reviewYears(facts: Reader): ReviewYear[] {
  const { inForce, parties } = arrangementOf(facts);
  if (inForce === null) return [];
  const determined = facts.acts.find(({ type }) => type === 'joint-committee-determined');
  const years: ReviewYear[] = [
    determined === undefined
      ? { startsOn: inForce.on, startedBy: inForce.index, doneOn: null }
      : { startsOn: determined.happenedOn, startedBy: determined.index, doneOn: null },
  ];
  let reviewed = new Map<string, IsoDate>();
  for (const act of facts.acts) {
    const year = years.at(-1)!;
    if (act.index <= year.startedBy) continue;
    if (act.type === 'joint-committee-determined') {
      years[years.length - 1] = { ...year, doneOn: act.happenedOn };
      years.push({ startsOn: act.happenedOn, startedBy: act.index, doneOn: null });
      reviewed = new Map();
    } else if (act.type === 'annual-review-minuted') {
      reviewed.set(String(act.data['board']), act.happenedOn);
      if (!parties.every((key) => reviewed.has(key))) continue;
      const last = [...reviewed.values()].reduce((one, other) => (other > one ? other : one));
      years[years.length - 1] = { ...year, doneOn: last };
      years.push({ startsOn: last, startedBy: act.index, doneOn: null });
      reviewed = new Map();
    }
  }
  return years;
}
