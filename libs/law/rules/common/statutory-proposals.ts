import { argumentOf, type Counting } from '../../calendar/counted.js';
import { longDate } from '../../calendar/civil-date.js';
import type { Facts, FoldedEvent, NoticeList } from '../../engine/facts.js';
import { completeOn, everyoneTold, inSentence, named, untold } from '../../engine/notices.js';
import type { Answer, Bite, Deadline, Figures, NoticeKind, RecipientSpec, RuleVersion } from '../../engine/rule.js';
import { concerned, matterOf, type Kind, type MatterFacts, type Proposal } from '../../processes/amalgamation/facts.js';
import type { Confidence, IsoDate, ProcessId } from '../../types.js';
import { since } from './versions.js';

export const BOTH: readonly ProcessId[] = ['amalgamation-new-school', 'amalgamation-enlargement'];
export const NEW_SCHOOL: readonly ProcessId[] = ['amalgamation-new-school'];
export const ENLARGEMENT: readonly ProcessId[] = ['amalgamation-enlargement'];

/** SI 2013/3109 and SI 2013/3110 apply to proposals published from this day (reg 3(2) and reg 8(2)); what was published before goes by the Regulations of 2007. */
const schoolOrganisation = '2014-01-28';

/** One stretch from the day the School Organisation Regulations came into force, still open. */
export const sinceSchoolOrganisation = <const F extends Figures>(
  figures: F,
  source: string,
  confidence: Confidence = 'T',
): RuleVersion<F>[] => since(schoolOrganisation, figures, confidence, source);

/** Proposals of these kinds. */
export const proposalsOf = (facts: MatterFacts, ...kinds: readonly Kind[]): Proposal[] =>
  matterOf(facts).proposals.filter(({ kind }) => kinds.includes(kind));

/** Asks something of each set of proposals an act concerns, of the kinds a rule is about. */
export function each(
  facts: MatterFacts,
  event: FoldedEvent,
  kinds: readonly Kind[],
  check: (one: Proposal) => Bite | readonly Bite[] | null | undefined,
): Answer {
  const those = concerned(matterOf(facts).proposals, event).filter(({ kind }) => kinds.includes(kind));
  if (those.length === 0) return 'It is not about proposals this rule is about.';
  const bites = those.flatMap((one) => check(one) ?? []);
  return bites.length === 0 ? undefined : bites;
}

/** A line of the timetable that ends on a counted day. */
export function limit(counted: Counting, line: Omit<Deadline, 'due' | 'argument' | 'startsOn'>): Deadline {
  return { ...line, startsOn: counted.startsOn, due: counted.date, argument: argumentOf(counted) };
}

/** What is said when something was done after its last day. It undoes nothing. */
export function late(on: IsoDate, counted: Counting | null, what: string, about: string): Bite | null {
  if (counted?.date == null || on <= counted.date) return null;
  return {
    message: `${what} came on ${longDate(on)}; the last day was ${longDate(counted.date)}.`,
    dates: { due: counted.date, doneOn: on },
    argument: argumentOf(counted),
    about,
    as: 'breach',
    nextStep: 'Nothing becomes void by it. Note the reason for the file.',
  };
}

/** The line of the timetable for sending everybody a rule names what they must have. */
export function copiesRow(
  list: NoticeList,
  ruleId: string,
  part: string | undefined,
  title: string,
  counted: Counting,
  actor: string,
): Deadline {
  const missing = untold(list, ruleId);
  return {
    ...limit(counted, {
      ...(part === undefined ? {} : { part }),
      title,
      startedBy: list.startedBy,
      doneOn: completeOn(list, ruleId)?.on ?? null,
      done: everyoneTold(list, ruleId),
      for: actor,
    }),
    findings:
      missing.length === 0
        ? []
        : [
            {
              message: `Still to be sent to: ${named(missing)}.`,
              figures: { missing: missing.length },
              as: 'info',
              nextStep: 'Send it and record the day.',
            },
          ],
  };
}

/** Whether the telling at hand came after the last day for those a rule names. */
export function lateCopies(
  list: NoticeList | undefined,
  ruleId: string,
  counted: Counting | null,
  event: FoldedEvent,
  what: string,
): Answer {
  if (list === undefined || list.of !== event.data['of']) return 'It is about something else.';
  const reached = list.rows.filter((row) => row.ruleId === ruleId && row.via === event.index && row.toldOn !== null);
  if (reached.length === 0) return 'It tells nobody this rule names, or they had been told before.';
  const bites = reached.flatMap(({ toldOn, label, key }) => late(toldOn!, counted, `${what} for ${inSentence(label)}`, key) ?? []);
  return bites.length === 0 ? undefined : bites;
}

const office = (role: string, label: string, because: string, more: Partial<RecipientSpec> = {}): RecipientSpec => ({
  kind: 'office',
  role,
  label,
  applies: true,
  because,
  required: true,
  ...more,
});

export const secretaryOfStateToo = (because: string): RecipientSpec => office('secretary-of-state', 'The Secretary of State', because);
export const adjudicatorToo = (because: string): RecipientSpec => office('adjudicator', 'The schools adjudicator', because);

/** The diocesan boards and bishops of any diocese with a part in the area of the authority. */
export const dioceses = (because: string): RecipientSpec[] => [
  office('diocesan-board', 'Church of England diocesan boards of the area', because),
  office('catholic-bishop', 'Roman Catholic bishops of the area', because),
];

export const boardToo = (one: Proposal, because: string): RecipientSpec =>
  office('governing-body', `Governing body of ${one.school?.name ?? ''}`, because, { school: one.school?.key ?? '' });

export const authorityToo = (authority: string, because: string): RecipientSpec =>
  office('local-authority', `Local authority ${authority}`, because, { authority });

export const trusteesToo = (one: Proposal): RecipientSpec =>
  office('trustees', `Trustees of ${one.school?.name ?? ''}`, 'The trustees of the school, if any.', {
    school: one.school?.key ?? '',
    applies: one.school?.category === 'community' || one.school?.category === 'community-special' ? false : (one.school?.hasTrust ?? null),
  });

export const parentsToo = (one: Proposal): RecipientSpec => ({
  ...office('parents', `Every parent of a registered pupil at ${one.school?.name ?? ''}`, 'It is a special school.', {
    school: one.school?.key ?? '',
  }),
  kind: 'class',
});

/** The name of proposals at the beginning of a sentence. */
export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const isSpecial = ({ school }: Proposal): boolean =>
  school?.category === 'community-special' || school?.category === 'foundation-special';

/** Foundation, voluntary and foundation special schools: their governing bodies have rights of their own under these Acts. */
const ownCategories: ReadonlySet<string> = new Set(['foundation', 'voluntary-aided', 'voluntary-controlled', 'foundation-special']);
export const isFoundationOrVoluntary = (category: string | undefined): boolean => category !== undefined && ownCategories.has(category);

const church = /church of england/i;
export const isChurchOfEngland = ({ school }: Pick<Proposal, 'school'>): boolean => church.test(school?.religiousCharacter ?? '');

export const listOf = (facts: Pick<Facts, 'notices'>, of: NoticeKind): NoticeList | undefined => facts.notices.get(of);

/** It has taken effect: the date came and nothing was missing, or what was missing was proved or overridden. */
export const inEffect = ({ reachedOn, missing }: Pick<Facts, 'reachedOn' | 'missing'>): boolean =>
  reachedOn !== null && missing.length === 0;

/** Who maintains, or will maintain: the authority of the schools of the case. */
export const authorityOf = ({ schools }: Pick<Facts, 'schools'>): string =>
  schools.find(({ authority }) => authority !== undefined)?.authority ?? '';

export const toAuthority = (facts: Pick<Facts, 'schools'>): string => {
  const authority = authorityOf(facts);
  return authority === '' ? 'local-authority' : `local-authority:${authority}`;
};
