import { characterIn } from '../rules/common/religious-character.js';
import type { Category } from '../types.js';
import { chooseRoutes } from './choose.js';
import { partedWays, type RouteQuestions } from './types.js';

export type RouteQuestionField = 'becomes' | 'category' | 'religiousCharacter' | 'competitionFailed' | 'authorityInvolved';

/** A question that the register cannot answer and that changes which route fits, who decides or who publishes. */
export interface RouteQuestion {
  field: RouteQuestionField;
  asks: string;
  hint: string | null;
  /** Values that may be answered; null is an answer too: no religious character. */
  answers: { value: string | boolean | null; text: string }[];
}

const categories: Record<Category, string> = {
  community: 'A community school',
  'voluntary-controlled': 'A voluntary controlled school',
  'voluntary-aided': 'A voluntary aided school',
  foundation: 'A foundation school',
  'community-special': 'A community special school',
  'foundation-special': 'A foundation special school',
  'maintained-nursery': 'A maintained nursery school',
};

const yesNo = [
  { value: true, text: 'Yes' },
  { value: false, text: 'No' },
];

const parted: Record<(typeof partedWays)[number], string> = {
  'own-board': 'It goes on as a maintained school with a governing body of its own',
  closes: 'It closes',
  academy: 'It becomes an academy',
};

/** Religious characters that are asked about: those of the schools, and some other one. */
const other = 'another';

function all(questions: RouteQuestions): RouteQuestion[] {
  const characters = [...new Set(questions.schools.map(({ religiousCharacter }) => characterIn(religiousCharacter)))].filter(
    (one) => one !== null,
  );
  return [
    {
      field: 'becomes',
      asks: 'What is to become of the school?',
      hint: 'Of each of them, where several part.',
      answers: partedWays.map((value) => ({ value, text: parted[value] })),
    },
    {
      field: 'category',
      asks: 'What kind of school is wanted in the end?',
      hint: 'It decides who may publish proposals, and whether the Secretary of State must consent.',
      answers: (Object.keys(categories) as Category[]).map((value) => ({ value, text: categories[value] })),
    },
    {
      field: 'religiousCharacter',
      asks: 'What religious character is it to have?',
      hint: 'A school that stays cannot gain, lose or change its religious character (Education and Inspections Act 2006 s 18(4)).',
      answers: [
        { value: null, text: 'None' },
        ...characters.map((value) => ({ value, text: value })),
        { value: other, text: characters.length > 0 ? 'Another one' : 'It is to have one' },
      ],
    },
    {
      field: 'competitionFailed',
      asks: 'Was a competition held that brought no school?',
      hint: 'A notice under section 7, with the Secretary of State’s consent.',
      answers: yesNo,
    },
    {
      field: 'authorityInvolved',
      asks: 'Will the authority have a part in the foundation of the new school?',
      hint: 'As a member, by appointing trustees, or by a vote. The adjudicator then decides and not the authority.',
      answers: yesNo,
    },
  ];
}

/** Without calendars no day is worked out, which a question cannot change and which takes longest. */
function undated({ calendars: _, bankHolidays: __, ...questions }: RouteQuestions): RouteQuestions {
  return questions;
}

/** What of the answers a question may change. */
const outcome = (questions: RouteQuestions): string =>
  JSON.stringify(
    chooseRoutes(undated(questions)).map(({ key, fits, decides, consent }) => (fits === false ? key : [key, fits, decides, consent])),
  );

/**
 * The questions that matter for what is wanted, as far as it is answered: each whose answers lead to different routes, found by asking the law with every one
 * of them. Answered ones are among them, so that a page can show them again.
 */
export function openQuestions(questions: RouteQuestions): RouteQuestion[] {
  if (questions.schools.length === 0) return [];
  return all(questions).filter(({ field, answers }) => {
    // what only some kinds of school turn on is asked once the kind is known
    if (questions.category === undefined && (field === 'competitionFailed' || field === 'authorityInvolved')) return false;
    const { [field]: _, ...rest } = questions;
    const outcomes = new Set(answers.map(({ value }) => outcome({ ...rest, [field]: value } as RouteQuestions)));
    return outcomes.size > 1;
  });
}
