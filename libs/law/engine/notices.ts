import type { IsoDate } from '../types.js';
import type { FoldedEvent, NoticeList, NoticeRow, TellingFact } from './facts.js';
import type { NoticeKind, RecipientSpec } from './rule.js';

const classes: ReadonlySet<string> = new Set(['staff', 'parents']);

/** The list of those to be told of one thing, with nobody told yet. The key of a row is stable within a case. */
export function noticeList(
  of: NoticeKind,
  from: IsoDate,
  startedBy: number,
  specs: readonly { ruleId: string; spec: RecipientSpec }[],
): NoticeList {
  const rows = specs.map(({ ruleId, spec }): NoticeRow => {
    const where = spec.school ?? spec.authority ?? spec.board;
    const row: NoticeRow = {
      key: where === undefined ? `${of}:${spec.role}` : `${of}:${spec.role}:${where}`,
      ruleId,
      kind: spec.kind,
      role: spec.role,
      label: spec.label,
      of,
      applies: spec.applies,
      because: spec.because,
      due: null,
      toldOn: null,
      late: false,
      required: spec.required,
      via: null,
      doubtful: false,
      publishedOn: null,
    };
    if (spec.school !== undefined) row.school = spec.school;
    if (spec.authority !== undefined) row.authority = spec.authority;
    if (spec.board !== undefined) row.board = spec.board;
    if (spec.from !== undefined) row.from = spec.from;
    return row;
  });
  return { of, from, startedBy, rows };
}

/** A notice of the decision also serves as the notice of dissolution: the board writes one letter that states both. */
const serves = (telling: TellingFact, list: NoticeList): boolean =>
  telling.of === list.of || (telling.of === 'decision' && list.of === 'dissolution');

type Whom = Pick<TellingFact, 'role' | 'school' | 'authority' | 'board'>;

/** Whom an event "told" names. */
export function served({ data }: FoldedEvent): Whom {
  const { school, authority, board } = data;
  return {
    role: String(data['role']),
    ...(typeof school === 'string' ? { school } : {}),
    ...(typeof authority === 'string' ? { authority } : {}),
    ...(typeof board === 'string' ? { board } : {}),
  };
}

/** True when a telling reaches a row. Without a school or authority it reaches the only row of its role, and a class everywhere. */
export function reaches(telling: Whom, row: NoticeRow, list: NoticeList): boolean {
  if (telling.role !== row.role) return false;
  if (row.school !== undefined) {
    if (telling.school !== undefined) return telling.school === row.school;
    return classes.has(row.role) || list.rows.filter(({ role }) => role === row.role).length === 1;
  }
  if (row.authority !== undefined) {
    if (telling.authority !== undefined) return telling.authority === row.authority;
    return list.rows.filter(({ role }) => role === row.role).length === 1;
  }
  if (row.board !== undefined) {
    if (telling.board !== undefined) return telling.board === row.board;
    return list.rows.filter(({ role }) => role === row.role).length === 1;
  }
  return true;
}

/** Better evidence first: a notice that surely counts before one that may not, then the earlier. */
function improves(row: NoticeRow, givenOn: IsoDate, doubtful: boolean): boolean {
  if (row.toldOn === null) return true;
  if (row.doubtful !== doubtful) return row.doubtful;
  return givenOn < row.toldOn;
}

/** Enters a telling into a list; tells whether it reached anybody on it. */
export function enterTelling(list: NoticeList, telling: TellingFact): NoticeRow[] {
  // A letter posted before there was anything to tell is no notice of it, whenever it arrives.
  if (telling.givenOn === null || !serves(telling, list)) return [];
  const reached: NoticeRow[] = [];
  for (const row of list.rows) {
    if (telling.on < (row.from ?? list.from) || !reaches(telling, row, list)) continue;
    if (telling.channel === 'published') {
      row.publishedOn ??= telling.on;
      continue;
    }
    reached.push(row);
    if (!improves(row, telling.givenOn, telling.doubtful)) continue;
    row.toldOn = telling.givenOn;
    row.via = telling.index;
    row.doubtful = telling.doubtful;
  }
  return reached;
}

/** Rows that must be told and have not been. */
export function untold(list: NoticeList, ruleId?: string): NoticeRow[] {
  return list.rows.filter(
    (row) => row.required && row.applies === true && row.toldOn === null && (ruleId === undefined || row.ruleId === ruleId),
  );
}

/** Rows of which it is not known whether they must be told, and which nobody has told. */
export function unknownRows(list: NoticeList, ruleId?: string): NoticeRow[] {
  return list.rows.filter(
    (row) => row.required && row.applies === null && row.toldOn === null && (ruleId === undefined || row.ruleId === ruleId),
  );
}

/** The day on which the last of those who must be told was told, with the event; null while somebody is missing or not known. */
export function completeOn(list: NoticeList, ruleId?: string): { on: IsoDate; index: number } | null {
  let last: { on: IsoDate; index: number } | null = null;
  for (const row of list.rows) {
    if (!row.required || row.applies === false || (ruleId !== undefined && row.ruleId !== ruleId)) continue;
    if (row.toldOn === null) return null;
    if (last === null || row.toldOn > last.on) last = { on: row.toldOn, index: row.via ?? list.startedBy };
  }
  return last;
}

/** True when everybody on the list who must be told has been; also for a list on which nobody must be told. */
export function everyoneTold(list: NoticeList | null, ruleId?: string): boolean {
  return list !== null && untold(list, ruleId).length === 0 && unknownRows(list, ruleId).length === 0;
}

const withArticle = /^(Head|Trustees|Diocesan authority|Religious body|Foundation governors) of /;
const lowered = /^(All|Every|Local authority|The) /;

/** A label as it stands inside a sentence: "every known parent …", "the head of Beacon Primary School". Names keep their capital. */
export function inSentence(label: string): string {
  const small = (): string => label.charAt(0).toLowerCase() + label.slice(1);
  if (withArticle.test(label)) return `the ${small()}`;
  return lowered.test(label) ? small() : label;
}

/** "the head of Beacon Primary School; all staff …", at most three (or as many as are asked for) named and the rest counted. */
export function named(rows: readonly { label: string }[], most = 3): string {
  const shown = rows.slice(0, most).map(({ label }) => inSentence(label));
  const rest = rows.length - shown.length;
  if (rest > 0) return `${shown.join('; ')} and ${rest} more`;
  return shown.join('; ');
}
