import type { Facts, FoldedEvent } from '../../engine/facts.js';
import type { Bite, RecipientSpec } from '../../engine/rule.js';
import { boardNamed, isForNewSchool, parties } from '../../processes/federating/facts.js';
import type { BoardFacts, Known, ProcessId, SchoolFacts } from '../../types.js';
import { authoritiesOf } from '../../engine/facts.js';
import { authorityOfReligion, religionsOf, secretaryOfState, staffAndParents, withoutFoundation } from './recipients.js';
import type { ReligiousBodies } from './versions.js';

/** The processes in which governing bodies propose to federate. */
export const proposing: readonly ProcessId[] = ['federating', 'joining'];

/** "A", "A and B", "A, B and C". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;

export const namesOf = (boards: readonly BoardFacts[]): string => listed(boards.map(({ name }) => name));

/** What is wrong when an act names a board that does not take part; null when it does. */
export function stranger(facts: Pick<Facts, 'acts' | 'boards'>, { data, type }: FoldedEvent): Bite | null {
  const board = boardNamed(facts, data['board']);
  if (board !== undefined && parties(facts).includes(board)) return null;
  return {
    message:
      board === undefined
        ? `"${String(data['board'])}" is no governing body of this case.`
        : `${board.name} no longer proposes to federate: it withdrew or was rejected.`,
    nextStep: `Record it for one of these: ${namesOf(parties(facts))}.`,
    about: type,
  };
}

/** A school with a foundation: every voluntary school, and a foundation school with a trust or a religious foundation. */
export function hasFoundation({ category, hasTrust, religiousFoundation }: SchoolFacts): Known {
  if (category === undefined) return hasTrust === true || religiousFoundation === true ? true : null;
  if (withoutFoundation.has(category)) return false;
  if (category === 'voluntary-aided' || category === 'voluntary-controlled') return true;
  if (hasTrust === true || religiousFoundation === true) return true;
  return hasTrust === false && religiousFoundation !== null ? false : (hasTrust ?? null);
}

/** Designated with a religious character (SSFA 1998 s 69(3)): the trigger of Part 2, not that of Parts 6 and 7. */
export function isDesignated(school: SchoolFacts): Known {
  const religions = religionsOf(school);
  return religions === null ? null : religions.length > 0;
}

/** Foundation governors and trustees of a school with a foundation, and the diocese or religious body of a designated one. */
export function foundationAndReligion(school: SchoolFacts, figures: ReligiousBodies): RecipientSpec[] {
  const foundation = hasFoundation(school);
  const designated = isDesignated(school);
  const trust = foundation === false ? false : (school.hasTrust ?? null);
  const rows: RecipientSpec[] = [
    {
      kind: 'class',
      role: 'foundation-governors',
      label: `Foundation governors of ${school.name}`,
      school: school.key,
      applies: foundation,
      because:
        foundation === null
          ? 'It is not known whether the school has a foundation.'
          : `The school has ${foundation ? 'a' : 'no'} foundation.`,
      required: true,
    },
    {
      kind: 'office',
      role: 'trustees',
      label: `Trustees of ${school.name}`,
      school: school.key,
      applies: trust,
      because:
        trust === null
          ? 'It is not known whether there is a trust relating to the school.'
          : `There is ${trust ? 'a' : 'no'} trust relating to the school.`,
      required: true,
    },
    ...authorityOfReligion(
      school,
      figures,
      designated,
      designated === null
        ? 'It is not known whether the school is designated with a religious character.'
        : `The school is ${designated ? '' : 'not '}designated with a religious character.`,
    ),
  ];
  // Rows that do not apply would only repeat, for every community school, that it has no foundation.
  return rows.filter(({ applies }) => applies !== false);
}

/** A school that does not exist yet has no staff, no registered pupils, and perhaps no head. */
const notYet = (school: SchoolFacts): RecipientSpec => ({
  kind: 'office',
  role: 'head',
  label: `Head of ${school.name}`,
  school: school.key,
  applies: null,
  because: 'The school is new; its head, or head designate, is told once there is one.',
  required: false,
});

/** Everybody to whom proposals are sent (reg 9(3)(a)-(g)): of every school of the federation that is proposed. */
export function sentTo(schools: readonly SchoolFacts[], boards: readonly BoardFacts[], figures: ReligiousBodies): RecipientSpec[] {
  const rows: RecipientSpec[] = [secretaryOfState(true, 'Proposals are always sent to the Secretary of State.')];
  for (const authority of authoritiesOf(schools)) rows.push(authorityRow(authority));
  for (const school of schools) {
    const isNew = boards.some((board) => isForNewSchool(board) && board.schools.includes(school.key));
    if (isNew) rows.push(notYet(school));
    else
      rows.push({
        kind: 'office',
        role: 'head',
        label: `Head of ${school.name}`,
        school: school.key,
        applies: true,
        because: 'The head of each school is sent the proposals.',
        required: true,
      });
    rows.push(...foundationAndReligion(school, figures));
    if (!isNew) rows.push(...staffAndParents(school));
  }
  return rows;
}

export const authorityRow = (authority: string): RecipientSpec => ({
  kind: 'office',
  role: 'local-authority',
  label: `Local authority ${authority}`,
  authority,
  applies: true,
  because: 'It maintains, or will maintain, a school of the proposed federation.',
  required: true,
});
