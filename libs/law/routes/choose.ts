import type { Rule } from '../engine/rule.js';
import { ra20 } from '../rules/ed13-reg-18-1-request.js';
import { rf01 } from '../rules/fr12-reg-41-one-school-left.js';
import { characterIn, hasReligiousCharacter } from '../rules/common/religious-character.js';
import { AMALGAMATION_VEHICLES, fits } from '../rules/common/vehicles.js';
import { mayPublish } from '../rules/common/proposers.js';
import { hardStops } from '../rules/eia06-s-18-4-hard-stops.js';
import type { Category, Known } from '../types.js';
import { closures, consequences, foundationOrVoluntary, notMaintained, tooFew } from './circumstances.js';
import { decidedByAdjudicator, decidedByAuthority, noEarlierThanNotice } from './least.js';
import { academy, together } from './others.js';
import { apart } from './apart.js';
import type { RouteAim, RouteAnswer, RouteQuestions, RouteSchool } from './types.js';

/** Figures of the rules themselves, as they are now. */
const figure = (rule: Rule, name: string): number => Number(rule.versions.at(-1)!.figures[name]);
const requestWeeks = figure(ra20, 'weeks');
const noticeMonths = figure(rf01, 'noticeMonths');

const special: ReadonlySet<Category> = new Set(['community-special', 'foundation-special']);

const categoryWords: Record<Category, string> = {
  community: 'a community school',
  'community-special': 'a community special school',
  'maintained-nursery': 'a maintained nursery school',
  'voluntary-controlled': 'a voluntary controlled school',
  'voluntary-aided': 'a voluntary aided school',
  foundation: 'a foundation school',
  'foundation-special': 'a foundation special school',
};

/**
 * Which lawful routes there are for schools that are to come together or to part, on the law of the day of the first step: those that fit first, then those that turn on
 * something not known, then those that do not fit, each with why. Pure: the same questions give the same answers.
 */
export function chooseRoutes(questions: RouteQuestions): RouteAnswer[] {
  const answers = byAim[questions.aim](questions);
  const rank = ({ fits: yes }: RouteAnswer): number => (yes === true ? 0 : yes === null ? 1 : 2);
  return answers
    .map((answer, place) => ({ answer, place }))
    .sort((a, b) => rank(a.answer) - rank(b.answer) || a.place - b.place)
    .map(({ answer }) => answer);
}

const byAim: Record<RouteAim, (questions: RouteQuestions) => RouteAnswer[]> = {
  'one-school': (questions) => [...newSchools(questions), ...survivors(questions), academy(questions)],
  together,
  apart,
};

function newSchools(questions: RouteQuestions): RouteAnswer[] {
  const after = questions.cwsa66CommencedOn !== undefined && questions.publishOn >= questions.cwsa66CommencedOn;
  return Object.entries(AMALGAMATION_VEHICLES).map(([section, vehicle]) => {
    const wanted = questions.category;
    const stops = [...tooFew(questions), ...notMaintained(questions)];
    const answer =
      wanted === undefined
        ? {
            lawful: null,
            because: `It reaches ${vehicle.categories.map((category) => categoryWords[category]).join(', ')}; what kind of school is wanted is not said.`,
          }
        : fits(section, wanted, questions.schools, questions.publishOn, questions.cwsa66CommencedOn ?? null);
    const { lawful, because } = amongSections(section, questions, answer);
    const adjudicator = vehicle.firstDecider === 'adjudicator' || questions.authorityInvolved === true;
    const { lines, ends } = consequences(questions, null);
    const least = adjudicator ? decidedByAdjudicator(questions.publishOn) : decidedByAuthority(questions.publishOn, requestWeeks);
    return {
      key: `new-school:${section}`,
      kind: 'new-school' as const,
      title: `Close all and open a new school under ${vehicle.title}`,
      citation: vehicle.citation,
      fits: stops.length > 0 ? false : lawful,
      because: [...stops, because],
      publishes: [
        ...closures(questions, null),
        { what: 'the new school', who: vehicle.publishedBy === 'authority' ? 'the local authority' : 'proposers, such as a diocese' },
      ],
      consent: vehicle.consent && !(section === 's10-1' && after),
      decides: adjudicator
        ? 'the schools adjudicator, new school and closures together'
        : 'the local authority, within two months of the end of the representations',
      consequences: lines,
      process: 'amalgamation-new-school' as const,
      vehicle: section,
      survivor: null,
      leaves: null,
      federation: null,
      least: ends ? noEarlierThanNotice(least, questions.publishOn, noticeMonths) : least,
    };
  });
}

type Fit = { lawful: Known; because: string };

/** The order among the sections: a special case goes before section 10, and section 11(A2) needs a competition that failed. */
function amongSections(section: string, questions: RouteQuestions, answer: Fit): Fit {
  if (answer.lawful !== true || questions.category === undefined) return answer;
  const others = (vehicle: string): Known =>
    fits(vehicle, questions.category!, questions.schools, questions.publishOn, questions.cwsa66CommencedOn ?? null).lawful;
  if (section === 's11-a2') {
    if (questions.competitionFailed === true) return answer;
    const because =
      'Section 11(A2) comes after a competition under section 7 that brought no school, with the Secretary of State’s consent to the notice.';
    return { lawful: questions.competitionFailed === false ? false : null, because };
  }
  if (section === 's10-1' && others('s11-a3') === true)
    return {
      lawful: false,
      because: 'An infant and a junior school are replaced, so the authority must use section 11(A3), which needs no consent.',
    };
  if (section === 's10-1' && others('s10-2a') === true)
    return {
      lawful: false,
      because: 'Section 10(2A) is in force: maintained schools are replaced without the Secretary of State’s consent.',
    };
  if (section === 's10-2' && others('s11-2aa') === true)
    return {
      lawful: false,
      because: 'A school with a religious character is replaced, so proposers use section 11(2)(aa), which needs no consent.',
    };
  return answer;
}

/** What an alteration of the survivor cannot do (s 18(4)), for what is wanted. */
function stopped(survivor: RouteSchool, { category, religiousCharacter }: RouteQuestions): string[] {
  const stops: string[] = [];
  const say = (stop: string): void => void stops.push(`By changing ${survivor.name} ${hardStops[stop]}.`);
  if (
    religiousCharacter !== undefined &&
    hasReligiousCharacter(survivor) !== null &&
    characterIn(survivor.religiousCharacter)?.toLowerCase() !== characterIn(religiousCharacter)?.toLowerCase()
  )
    say('religious-character');
  const now = survivor.category;
  if (category === undefined || now === undefined || category === now) return stops;
  if (
    foundationOrVoluntary.has(now) &&
    (category === 'community' || category === 'community-special') &&
    special.has(now) === special.has(category)
  )
    say('to-community');
  if (now === 'maintained-nursery' || category === 'maintained-nursery') say('nursery-school');
  else if (special.has(now) !== special.has(category)) say('special-mainstream');
  return stops;
}

function survivors(questions: RouteQuestions): RouteAnswer[] {
  return questions.schools.map((school) => {
    const stops = [...tooFew(questions), ...notMaintained(questions), ...stopped(school, questions)];
    const category = school.category;
    const paragraph = category !== undefined && special.has(category) ? '5' : '2';
    const byAuthority = category !== undefined && mayPublish('authority', category, paragraph);
    const byBoard = category !== undefined && mayPublish('governing-body', category, paragraph);
    const unknown = category === undefined ? [`The category of ${school.name} is not known, and who may publish depends on it.`] : [];
    if (category !== undefined && !byAuthority && !byBoard)
      stops.push(`Nobody can publish another age range for ${categoryWords[category]}.`);
    const { lines, ends } = consequences(questions, school.key);
    const least = decidedByAuthority(questions.publishOn, requestWeeks);
    const changesCategory = questions.category !== undefined && category !== undefined && questions.category !== category;
    const fit: Known = stops.length > 0 ? false : unknown.length > 0 ? null : true;
    return {
      key: `enlargement:${school.key}`,
      kind: 'enlargement' as const,
      title: `${school.name} stays and is changed; the others close`,
      citation: 'EIA 2006 ss 15, 19; SI 2013/3110; SI 2013/3109',
      fits: fit,
      because: [
        ...stops,
        ...unknown,
        ...(fit === true ? [`${school.name} keeps its identity, its number and its governing body (Education Act 1996 s 574).`] : []),
      ],
      publishes: [
        ...closures(questions, school.key),
        {
          what: `change of the age range of ${school.name}`,
          who: byAuthority
            ? byBoard
              ? 'the local authority or its governing body'
              : 'the local authority'
            : byBoard
              ? 'its governing body, not the authority'
              : 'nobody',
        },
      ],
      consent: false,
      decides: 'the local authority, both halves together, within two months of the end of the representations',
      consequences: [
        ...lines,
        ...(changesCategory && fit === true
          ? ['A change of category needs proposals of its own by the governing body (SI 2013/3110 Sch 2 para 16).']
          : []),
      ],
      process: 'amalgamation-enlargement' as const,
      vehicle: null,
      survivor: school.key,
      leaves: null,
      federation: null,
      least: ends ? noEarlierThanNotice(least, questions.publishOn, noticeMonths) : least,
    };
  });
}
