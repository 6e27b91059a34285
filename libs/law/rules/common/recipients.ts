import type { Category, Known, SchoolFacts } from '../../types.js';
import { authoritiesOf, membersOn, type Facts } from '../../engine/facts.js';
import type { Bite, RecipientSpec } from '../../engine/rule.js';
import { characterIn } from './religious-character.js';
import type { ReligiousBodies } from './versions.js';

/** Facts from which the recipients of a notice follow. */
export const recipientFacts = ['federation', 'schools', 'departures'] as const;

/** Schools of the federation that notices of a list go to: its members on a day. */
export type Reader = Pick<Facts, 'federation' | 'schools' | 'departures'>;

/** Religions of a school's religious character, in small letters; null when it is not known. */
export function religionsOf({ religiousCharacter }: SchoolFacts): readonly string[] | null {
  if (religiousCharacter === undefined) return null;
  const religions = characterIn(religiousCharacter)?.toLowerCase().split('/') ?? [];
  return religions.map((part) => part.trim());
}

/** Community and maintained nursery schools have no foundation of any kind. */
export const withoutFoundation: ReadonlySet<Category> = new Set(['community', 'community-special', 'maintained-nursery']);

/** A foundation or voluntary school with a religious foundation; not the same as a school with a religious character. */
export function hasReligiousFoundation({ category, religiousFoundation }: SchoolFacts): Known {
  if (category !== undefined && withoutFoundation.has(category)) return false;
  return religiousFoundation ?? null;
}

function both(first: Known, second: Known): Known {
  if (first === false || second === false) return false;
  return first === null || second === null ? null : true;
}

/** Relevant local authorities and heads: the ones told within the week (reg 30(3)(a)-(b)). */
export function authoritiesAndHeads(facts: Reader, day: string): RecipientSpec[] {
  const members = membersOn(facts, day);
  const rows: RecipientSpec[] = authoritiesOf(members).map((authority) => ({
    kind: 'office',
    role: 'local-authority',
    label: `Local authority ${authority}`,
    authority,
    applies: true,
    because: 'It maintains a school of the federation.',
    required: true,
  }));
  const head = facts.federation.hasHeadOfFederation ?? null;
  rows.push({
    kind: 'office',
    role: 'head-of-federation',
    label: 'Head of the federation',
    applies: head,
    because:
      head === null
        ? 'It is not known whether there is a head of the whole federation.'
        : head
          ? 'The federation has a head of its own, told besides the heads of its schools.'
          : 'The federation has no head of its own.',
    // Whether the post exists is for the clerk to say; while nobody has said so, its absence from the file cannot hold up a decision.
    required: head === true,
  });
  for (const { key, name } of members) {
    rows.push({
      kind: 'office',
      role: 'head',
      label: `Head of ${name}`,
      school: key,
      applies: true,
      because: 'The head of each federated school is told.',
      required: true,
    });
  }
  return rows;
}

/** Trustees and the diocesan authority or religious body of one school. */
export function religiousRecipients(school: SchoolFacts, figures: ReligiousBodies): RecipientSpec[] {
  const foundation = hasReligiousFoundation(school);
  const why =
    foundation === null
      ? 'It is not known whether the school has a religious foundation.'
      : foundation
        ? 'The school has a religious foundation.'
        : 'The school has no religious foundation.';
  const trust = school.hasTrust ?? null;
  const trustees = both(foundation, trust);
  return [
    {
      kind: 'office',
      role: 'trustees',
      label: `Trustees of ${school.name}`,
      school: school.key,
      applies: trustees,
      because:
        foundation !== true
          ? why
          : trust === null
            ? 'It is not known whether there is a trust relating to the school.'
            : trust
              ? 'There is a trust relating to the school.'
              : 'There is no trust relating to the school.',
      required: true,
    },
    ...authorityOfReligion(school, figures, foundation, why),
  ];
}

/** The diocesan authority or religious body of one school, where the condition the rule makes (religious foundation, designation) holds. */
export function authorityOfReligion(school: SchoolFacts, figures: ReligiousBodies, foundation: Known, why: string): RecipientSpec[] {
  const religions = religionsOf(school);
  const isDiocesan = (religion: string): boolean => figures.diocesan.includes(religion);
  const others = bodiesAskedFor(religions ?? [], figures);
  const diocese: Known = religions === null ? null : religions.some(isDiocesan);
  const rows: RecipientSpec[] = [
    {
      kind: 'office',
      role: 'diocesan-authority',
      label: `Diocesan authority of ${school.name}`,
      school: school.key,
      applies: both(foundation, diocese),
      because:
        foundation !== true
          ? why
          : diocese === null
            ? 'The religious character of the school is not known.'
            : diocese
              ? 'Its religion is one for which the diocese is told.'
              : 'Its religion is none for which a diocese is told.',
      required: true,
    },
  ];
  if (others.length > 0) {
    const body = bodyKnown(school, others, figures);
    rows.push({
      kind: 'office',
      role: 'religious-body',
      label: `Religious body of ${school.name}`,
      school: school.key,
      applies: both(foundation, body.known),
      because: foundation !== true ? why : body.because,
      required: true,
    });
  }
  return rows;
}

/** Religions for which a body other than the diocese may have to be told. Beside a diocese only one that has a body counts. */
function bodiesAskedFor(religions: readonly string[], figures: ReligiousBodies): string[] {
  const others = religions.filter((religion) => !figures.diocesan.includes(religion));
  if (others.length === religions.length) return others;
  return others.filter((religion) => figures.prescribed.includes(religion) || figures.bySchool.includes(religion));
}

function bodyKnown(school: SchoolFacts, religions: readonly string[], figures: ReligiousBodies): { known: Known; because: string } {
  if (school.hasReligiousBody === true) return { known: true, because: 'A religious body is prescribed for the school.' };
  if (school.hasReligiousBody === false) return { known: false, because: 'No religious body is prescribed for the school.' };
  if (religions.some((religion) => figures.prescribed.includes(religion)))
    return { known: true, because: 'A religious body is prescribed for its religion.' };
  if (religions.some((religion) => figures.bySchool.includes(religion)))
    return { known: null, because: 'The body is found by a list of schools; look the school up in SI 2012/8 Sch 4.' };
  if (religions.every((religion) => figures.without.includes(religion)))
    return { known: false, because: 'No religious body is prescribed for its religion.' };
  return {
    known: null,
    because: 'Whether a religious body is prescribed for its religion is not known here; look it up in SI 2012/8 Sch 3.',
  };
}

/** For a school whose religion may have no prescribed body, or one found by a list of schools: somebody must look. */
export function bodyToReview(
  school: SchoolFacts,
  figures: ReligiousBodies,
  concerned: Known = hasReligiousFoundation(school),
): Bite | null {
  if (concerned !== true || typeof school.hasReligiousBody === 'boolean') return null;
  const others = bodiesAskedFor(religionsOf(school) ?? [], figures).filter((religion) => !figures.prescribed.includes(religion));
  if (others.length === 0) return null;
  const listed = others.some((religion) => figures.bySchool.includes(religion));
  const without = others.every((religion) => figures.without.includes(religion));
  return {
    message: listed
      ? `Which religious body is told for ${school.name} stands in a list of schools.`
      : !without
        ? `Whether a religious body is told for ${school.name} has to be looked up: its religious character is not one this program knows.`
        : `For ${school.name} there may be no religious body to tell: its religion has had no entry in the prescribed list since 28 February 2022.`,
    nextStep: `Look ${school.name} up in SI 2012/8 Schs 3 and 4 and record under "Facts about a school established" whether a body is prescribed.`,
    about: school.key,
    as: 'review',
  };
}

/** All staff and all known parents of one school. */
export function staffAndParents({ key, name }: SchoolFacts): RecipientSpec[] {
  return [
    {
      kind: 'class',
      role: 'staff',
      label: `All staff paid to work at ${name}`,
      school: key,
      applies: true,
      because: 'Everybody paid to work at the school is told, also those who work for the whole federation.',
      required: true,
    },
    {
      kind: 'class',
      role: 'parents',
      label: `Every known parent of a registered pupil at ${name}`,
      school: key,
      applies: true,
      because: 'Every person known to be a parent of a registered pupil is told.',
      required: true,
    },
  ];
}

/** The Secretary of State. */
export const secretaryOfState = (applies: boolean, because: string): RecipientSpec => ({
  kind: 'office',
  role: 'secretary-of-state',
  label: 'The Secretary of State',
  applies,
  because,
  required: true,
});
