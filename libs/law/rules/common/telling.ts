import { longDate } from '../../calendar/civil-date.js';
import type { Facts, FoldedEvent, NoticeList } from '../../engine/facts.js';
import { inSentence, named, reaches, served } from '../../engine/notices.js';
import type { Bite } from '../../engine/rule.js';

/** Facts from which it follows whether a telling was a notice to anybody the law names. */
export const tellingFacts = ['process', 'requestNotice', 'decisionNotice', 'dissolutionNotice', 'schools'] as const;

type Reader = Pick<Facts, (typeof tellingFacts)[number]>;

const subjects: Record<string, string> = {
  request: 'the request',
  decision: 'the decision',
  proposals: 'proposals',
  discontinuance: 'a closure or conversion',
};

const toldWithinTheWeek: ReadonlySet<unknown> = new Set(['local-authority', 'head-of-federation', 'head']);

/** The rule under which a telling falls: one rule speaks of it, so that nothing is said twice. */
function ruleOf(facts: Reader, { data }: FoldedEvent): 'L3' | 'L4' | 'L8' | 'D2' {
  if (facts.process === 'leaving' && data['of'] === 'request') return toldWithinTheWeek.has(data['role']) ? 'L3' : 'L4';
  return facts.process === 'dissolution' || facts.dissolutionNotice !== null ? 'D2' : 'L8';
}

/** The list the telling is measured against: the longer one where a decision ends in a dissolution. */
function listOf({ requestNotice, decisionNotice, dissolutionNotice }: Reader, of: unknown): NoticeList | null {
  if (of === 'request') return requestNotice;
  return of === 'decision' ? (dissolutionNotice ?? decisionNotice) : null;
}

/**
 * Why what was told does not count as the notice the law asks for, as a warning; null where it does. What happened is recorded all the same.
 * Regs 30(3), 30(8) and 34(2) ask for notice to the persons they name, and notice of something that has happened.
 */
export function noNotice(rule: 'L3' | 'L4' | 'L8' | 'D2', facts: Reader, event: FoldedEvent): Bite | null {
  const { data, happenedOn } = event;
  if (ruleOf(facts, event) !== rule) return null;
  const what = subjects[String(data['of'])] ?? 'this';
  const list = listOf(facts, data['of']);
  if (list === null) return nothingToTell(facts, String(data['of']), what);
  if (happenedOn < list.from)
    return {
      message: `What was told on ${longDate(happenedOn)} is no notice of ${what}: ${data['of'] === 'request' ? 'the request was received' : 'the board decided'} only on ${longDate(list.from)}. It does not count.`,
      as: 'warning',
      dates: { toldOn: happenedOn, from: list.from },
      nextStep: `Check both dates. Give notice of ${what} after it, or correct the date that is wrong.`,
      about: rule,
    };
  // Others thought appropriate may be told by every list; nobody is named as one of them.
  if (data['role'] === 'other') return null;
  const whom = served(event);
  const met = list.rows.find((row) => row.applies !== false && reaches(whom, row, list));
  if (met === undefined) return reachedNobody(rule, facts, event, list, what);
  if (data['channel'] !== 'published') return null;
  // Where the law speaks of publishing it means sending (reg 9(3)): a website or a newspaper publishes nothing (catalogue section 9, case 20).
  return {
    message: `Publishing is not shown to be giving notice: the regulations ask that ${inSentence(met.label)} be told, and what is on a website or in a newspaper may never reach them. It does not count as told.`,
    as: 'warning',
    dates: { publishedOn: happenedOn },
    nextStep: 'Give or send the notice to each of them and record that, with its day.',
    about: met.key,
  };
}

function nothingToTell({ process }: Reader, of: string, what: string): Bite {
  const awaited = of === 'decision' || (of === 'request' && process === 'leaving');
  return {
    message: awaited
      ? `There is no notice of ${what} yet: ${of === 'request' ? 'no request is recorded as received' : 'no decision of the board is recorded'}.`
      : `Nobody has to be told of ${what} in this case.`,
    as: 'warning',
    nextStep: awaited
      ? 'If there is one, record it with its day; what was told on that day or after it then counts.'
      : 'Check what they were told, and correct it if it was something else.',
  };
}

function reachedNobody(rule: string, facts: Reader, event: FoldedEvent, list: NoticeList, what: string): Bite {
  const whom = nameOf(facts, event);
  const due = list.rows.filter(({ applies }) => applies !== false);
  const alike = due.filter(({ role }) => role === event.data['role']);
  const recipients = alike.length > 0 ? alike : due;
  return {
    message: `Nobody on the list was told by this: ${whom}. Of ${what} must be told: ${named(recipients, 12)}.`,
    as: 'warning',
    figures: { recipients: recipients.length },
    nextStep: 'If somebody on the list was told, record it for them; if not, they are still to be told.',
    about: rule,
  };
}

const offices: Record<string, string> = {
  'head-of-federation': 'a head of the federation',
  head: 'a head',
  trustees: 'trustees',
  'foundation-governors': 'foundation governors',
  'diocesan-authority': 'a diocesan authority',
  'religious-body': 'a religious body',
  staff: 'staff',
  parents: 'parents',
  'secretary-of-state': 'the Secretary of State',
};

/** Whom the record names, with why the list has nobody like that where it can be said. */
function nameOf({ schools }: Reader, { data }: FoldedEvent): string {
  const role = String(data['role']);
  if (role === 'local-authority')
    return typeof data['authority'] === 'string'
      ? `local authority ${data['authority']} maintains no school concerned`
      : 'it is not said which local authority';
  const office = offices[role] ?? role;
  if (typeof data['school'] === 'string') {
    const school = schools.find(({ key }) => key === data['school']);
    return school === undefined
      ? `"${data['school']}" is no school of the federation`
      : `${office} of ${school.name} ${office.startsWith('a ') ? 'is' : 'are'} not among those who must be told`;
  }
  if (role === 'secretary-of-state' || role === 'head-of-federation') return `${office} is not among those who must be told`;
  return `it is not said of which school the ${office.replace(/^an? /, '')} ${office.startsWith('a ') ? 'was' : 'were'} told`;
}
