import { actsOf, lastAct, type Facts, type FoldedEvent } from '../../engine/facts.js';
import { onTheAgenda } from '../../rules/common/agenda.js';
import type { BoardFacts, IsoDate, SchoolFacts } from '../../types.js';

type Acts = Pick<Facts, 'acts'>;
export type Boards = Pick<Facts, 'acts' | 'boards'>;
export type Members = Boards & Pick<Facts, 'schools'>;

const names = (act: FoldedEvent, field: string, key: string): boolean => act.data[field] === key;

const lastOfBoards = new WeakMap<Acts['acts'], { upTo: number; last: Map<string, FoldedEvent> }>();

/** The last act of a board of one type. Asked many times between two events, of a list that only grows. */
function lastOf({ acts }: Acts, type: string, { key }: BoardFacts): FoldedEvent | null {
  let known = lastOfBoards.get(acts);
  if (known === undefined) lastOfBoards.set(acts, (known = { upTo: 0, last: new Map() }));
  for (; known.upTo < acts.length; known.upTo += 1) {
    const act = acts[known.upTo]!;
    const board = act.data['board'];
    if (typeof board === 'string') known.last.set(`${act.type} ${board}`, act);
  }
  return known.last.get(`${type} ${key}`) ?? null;
}

export const isFederation = ({ kind }: BoardFacts): boolean => kind === 'federation';

/** True for a board that acts for a new school: its temporary governing body, or whoever stands in for one (reg 11). */
export const isForNewSchool = ({ kind }: BoardFacts): boolean => kind === 'temporary' || standsIn({ kind });

/** True where the authority or the proposers act because there is no temporary governing body yet (reg 11(3)). */
export const standsIn = ({ kind }: Pick<BoardFacts, 'kind'>): boolean => kind === 'authority' || kind === 'proposers';

/** Boards that propose to federate: those the case has, less those that withdrew before publication or that a federation rejected. */
export function parties(facts: Boards): BoardFacts[] {
  const federations = facts.boards.filter(isFederation);
  return facts.boards.filter(
    (board) =>
      lastOf(facts, 'board-withdrew', board) === null &&
      !federations.some((federation) => federation.key !== board.key && consentOf(facts, federation, board)?.data['outcome'] === 'reject'),
  );
}

export const boardNamed = ({ boards }: Pick<Facts, 'boards'>, key: unknown): BoardFacts | undefined =>
  boards.find((board) => board.key === key);

/** Schools of a list of boards. */
export const schoolsOf = ({ schools }: Pick<Facts, 'schools'>, boards: readonly BoardFacts[]): SchoolFacts[] =>
  schools.filter(({ key }) => boards.some((board) => board.schools.includes(key)));

/** Whether the matter was on the agenda of the board's own meeting: what the minutes say, unless the notice of that meeting said otherwise. */
export function agendaOf(facts: Acts, act: FoldedEvent): boolean | null {
  const meetings = actsOf(facts, 'meeting-called')
    .filter(({ data }) => data['board'] === act.data['board'])
    .map(({ index, happenedOn, data }) => ({
      index,
      calledOn: happenedOn,
      meetingOn: String(data['meetingOn']),
      ...(typeof data['agendaItem'] === 'boolean' ? { agendaItem: data['agendaItem'] } : {}),
    }));
  return onTheAgenda(meetings, act);
}

/** The board's consideration of a report that satisfies reg 7: on the agenda, or by an authority or proposers, for whom reg 7(2) is omitted. */
export function reportOf(facts: Acts, board: BoardFacts): FoldedEvent | null {
  return (
    facts.acts.find(
      (act) => act.type === 'report-considered' && names(act, 'board', board.key) && (standsIn(board) || agendaOf(facts, act) === true),
    ) ?? null
  );
}

/** Notice of the proposal given by a board to a federation (reg 8(1)), the earliest recorded. */
export const noticeTo = ({ acts }: Acts, federation: BoardFacts, from: BoardFacts): FoldedEvent | null =>
  acts.find(
    (act) => act.type === 'proposal-notified-to-federation' && names(act, 'federation', federation.key) && names(act, 'board', from.key),
  ) ?? null;

/** What a federation decided about the proposal of a board (reg 8(2)), last. */
export const consentOf = ({ acts }: Acts, federation: BoardFacts, about: BoardFacts): FoldedEvent | null =>
  acts.findLast(
    (act) => act.type === 'preliminary-consent-decided' && names(act, 'board', federation.key) && names(act, 'concerning', about.key),
  ) ?? null;

/** Each federation with each other board that wants to be in one governing body with it. */
export function consentsNeeded(facts: Boards): { federation: BoardFacts; about: BoardFacts }[] {
  const all = parties(facts);
  return all
    .filter(isFederation)
    .flatMap((federation) => all.filter(({ key }) => key !== federation.key).map((about) => ({ federation, about })));
}

export const agreementOf = (facts: Acts, board: BoardFacts): FoldedEvent | null => lastOf(facts, 'board-agreed-to-propose', board);
export const draftOf = (facts: Acts): FoldedEvent | null => lastAct(facts, 'proposals-drafted');
export const publicationOf = (facts: Acts): FoldedEvent | null => lastAct(facts, 'proposals-published');

/** Last day for written representations, as it stands. */
export function closingDateOf(facts: Acts): IsoDate | null {
  const act = facts.acts.findLast(({ type }) => type === 'closing-date-changed' || type === 'proposals-drafted');
  const day = act?.data['closesOn'];
  return typeof day === 'string' ? day : null;
}

/** The board's part in weighing the responses; an act without a board is that of all together. */
export const weighedBy = ({ acts }: Acts, board: BoardFacts): FoldedEvent | null =>
  acts.find((act) => act.type === 'responses-considered' && (act.data['board'] === undefined || names(act, 'board', board.key))) ?? null;

export const determinationOf = (facts: Acts, board: BoardFacts): FoldedEvent | null => lastOf(facts, 'board-determined', board);
export const declines = (act: FoldedEvent | null): boolean => act?.data['outcome'] === 'not-proceed';

export const undecided = (facts: Boards): BoardFacts[] => parties(facts).filter((board) => determinationOf(facts, board) === null);
export const decliners = (facts: Boards): BoardFacts[] => parties(facts).filter((board) => declines(determinationOf(facts, board)));

/** Boards that determined to proceed. */
export const proceeding = (facts: Boards): BoardFacts[] =>
  parties(facts).filter((board) => {
    const act = determinationOf(facts, board);
    return act !== null && !declines(act);
  });

/** Boards that will federate as things stand: those that proceed once one has determined so, all that propose before. */
export function federatingBoards(facts: Boards): BoardFacts[] {
  const going = proceeding(facts);
  return going.length > 0 ? [...going, ...undecided(facts)] : parties(facts).filter((board) => !declines(determinationOf(facts, board)));
}

/** The day on which a board last determined to proceed, or last fixed another date. */
export const proceededOn = (facts: Acts, board: BoardFacts): IsoDate =>
  facts.acts.findLast((act) => (act.type === 'board-determined' || act.type === 'effective-date-changed') && names(act, 'board', board.key))
    ?.happenedOn ?? '';

/** The last determination to proceed, or change of its date: from then on those that proceed can give notice together. Null before. */
export function lastToProceed(facts: Boards): { from: IsoDate; startedBy: number } | null {
  const going = new Set<unknown>(proceeding(facts).map(({ key }) => key));
  const acts = facts.acts.filter(
    ({ type, data }) => (type === 'board-determined' || type === 'effective-date-changed') && going.has(data['board']),
  );
  const from = acts.reduce<FoldedEvent | null>((last, act) => (last === null || act.happenedOn >= last.happenedOn ? act : last), null);
  return from === null || standing(facts) === 'too-few' ? null : { from: from.happenedOn, startedBy: from.index };
}

/** The federation date by what one board last said of it; as published where it says nothing. */
export function dateOf(facts: Acts, board: BoardFacts): IsoDate | null {
  const own = facts.acts.findLast(
    (act) => (act.type === 'board-determined' || act.type === 'effective-date-changed') && names(act, 'board', board.key),
  );
  const day = own?.data['effectiveOn'] ?? own?.data['federationDate'] ?? draftOf(facts)?.data['federationDate'];
  return typeof day === 'string' ? day : null;
}

/** Dates of those that proceed, without repetition; one federation can result only from one. */
export const datesOf = (facts: Boards): (IsoDate | null)[] => [...new Set(proceeding(facts).map((board) => dateOf(facts, board)))];

/** How far the decision of each board has come. */
export type Standing = 'undecided' | 'all-proceed' | 'divided' | 'too-few';

export function standing(facts: Boards): Standing {
  if (proceeding(facts).length + undecided(facts).length < 2) return undecided(facts).length > 0 ? 'undecided' : 'too-few';
  if (undecided(facts).length > 0) return 'undecided';
  return decliners(facts).length === 0 ? 'all-proceed' : 'divided';
}

/** What a named person decided about those that proceed while others do not; only after the last determination. */
export function resolutionOf(facts: Acts): 'go-on' | 'propose-anew' | null {
  const act = facts.acts.findLast(
    ({ type, data }) => type === 'remainder-resolved' || (type === 'board-determined' && data['outcome'] === 'not-proceed'),
  );
  return act?.type === 'remainder-resolved' ? (act.data['outcome'] as 'go-on' | 'propose-anew') : null;
}

/** True when it is settled who federates: all proceed, or a named person decided that those that do may go on. */
export const settled = (facts: Boards): boolean =>
  standing(facts) === 'all-proceed' || (standing(facts) === 'divided' && resolutionOf(facts) === 'go-on');

/** True when nothing comes of these proposals. */
export const ended = (facts: Boards): boolean =>
  standing(facts) === 'too-few' || (standing(facts) === 'divided' && resolutionOf(facts) === 'propose-anew');

/** The federation date as far as all that proceed agree on one: as published until they determine. Null once nothing comes of it. */
export function federationDate(facts: Boards): IsoDate | null {
  if (publicationOf(facts) !== null && ended(facts)) return null;
  const dates = datesOf(facts);
  if (dates.length > 0) return dates.length === 1 ? dates[0]! : null;
  const day = draftOf(facts)?.data['federationDate'];
  return typeof day === 'string' ? day : null;
}

/** True when a manager let the case go on against a rule, for a school or for the whole case. */
export const overridden = ({ overrides }: Pick<Facts, 'overrides'>, rule: string, school?: string): boolean =>
  overrides.some((one) => one.ruleId === rule && (one.school === null || one.school === school));
