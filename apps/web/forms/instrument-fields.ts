import { categoryNames, placeCategories, type InstrumentInput, type PlaceCategory } from '#libs/law/index.js';
import type { Category } from '#libs/law/types.js';
import { capital, categoryWords } from '../words.js';

export interface DraftChoice {
  value: string;
  text: string;
}

/** One control of the drafting form. */
export interface DraftControl {
  name: string;
  label: string;
  kind: 'text' | 'long' | 'number' | 'yes-no' | 'date' | 'choice' | 'school';
  hint?: string;
  choices?: readonly DraftChoice[];
}

/** Lines of one kind that an instrument can have several of. */
export interface DraftList {
  name: ListName;
  title: string;
  /** What one of them is called. */
  line: string;
  /** How it is said that there are none. */
  none: string;
  about: string;
  controls: readonly DraftControl[];
}

export type ListName =
  | 'schools'
  | 'otherPlaces'
  | 'termRules'
  | 'foundationPlaces'
  | 'exOfficioPlaces'
  | 'partnershipNominators'
  | 'ethosStatements'
  | 'foundationDocuments';

const text = (name: string, label: string, hint?: string): DraftControl => ({ name, label, kind: 'text', ...(hint ? { hint } : {}) });
const yesNo = (name: string, label: string): DraftControl => ({ name, label, kind: 'yes-no' });
const forSchool: DraftControl = { name: 'school', label: 'School', kind: 'school' };

const categories: readonly DraftChoice[] = (Object.keys(categoryWords) as Category[]).map((value) => ({
  value,
  text: capital(categoryWords[value]),
}));

export const governorChoices: readonly DraftChoice[] = placeCategories.map((value) => ({ value, text: capital(categoryNames[value]) }));

const schools: DraftList = {
  name: 'schools',
  title: 'The schools',
  line: 'School',
  none: '',
  about: 'What each school is decides what its governing body may be.',
  controls: [
    text('name', 'Name'),
    text('urn', 'URN', 'Six figures. None for a school that is not open yet'),
    { name: 'category', label: 'Category', kind: 'choice', choices: categories },
    text('statedCategory', 'Category as an older paper words it'),
    {
      name: 'hasFoundation',
      label: 'Has it a foundation?',
      kind: 'choice',
      choices: [
        { value: 'none', text: 'No' },
        { value: 'own', text: 'Yes, its own' },
        { value: 'group', text: 'Yes, a foundation body of several schools' },
      ],
    },
    text('foundationName', 'Name of the foundation'),
    yesNo('qualifying', 'Is it a qualifying foundation school?'),
    {
      name: 'foundationBy',
      label: 'How it came by its foundation',
      kind: 'choice',
      choices: [
        { value: 'established-by-proposals', text: 'It was established with it by proposals' },
        { value: 'acquired-by-proposals', text: 'It acquired it by proposals' },
        { value: 'majority-by-proposals', text: 'Its foundation governors became the majority by proposals' },
        { value: 'changed-from-voluntary-aided', text: 'It was voluntary aided before' },
        { value: 'otherwise', text: 'Otherwise' },
      ],
    },
    text('qualifyingDecision', 'Reference of the decision whether it qualifies'),
    text('religiousCharacter', 'Designated religious character', '“None” for none'),
    text('denomination', 'Denomination'),
    text('authority', 'Local authority', 'Three figures'),
    text('headId', 'Who heads it', 'Any mark, such as A; the same mark for two schools that one person heads. No name'),
  ],
};

const foundationPlaces: DraftList = {
  name: 'foundationPlaces',
  title: 'Who appoints foundation governors',
  line: 'Appointer',
  none: 'There are none',
  about: 'One line for each person or body that appoints. In a federation each line names the school it serves.',
  controls: [
    text('appointer', 'Person or body that appoints'),
    { name: 'number', label: 'Number of places', kind: 'number' },
    forSchool,
    text('basis', 'Basis, where there are several appointers'),
  ],
};

const exOfficioPlaces: DraftList = {
  name: 'exOfficioPlaces',
  title: 'Foundation places that go with an office',
  line: 'Ex officio place',
  none: 'No place goes with an office',
  about: 'Each takes one of the foundation places.',
  controls: [
    text('office', 'Office'),
    text('parish', 'Parish'),
    forSchool,
    text('substituteAppointer', 'Who asks for removal and appoints the substitute'),
    text('citedRegulation', 'Regulation that an older paper names for the removal'),
  ],
};

const ethosStatements: DraftList = {
  name: 'ethosStatements',
  title: 'Ethos',
  line: 'Ethos statement',
  none: 'No school has an ethos to describe',
  about: 'For a school with a designated religious character.',
  controls: [forSchool, { name: 'text', label: 'The statement', kind: 'long' }, text('approvedBy', 'Who approved the wording')],
};

const foundationDocuments: DraftList = {
  name: 'foundationDocuments',
  title: 'Documents of the foundation',
  line: 'Document',
  none: 'There are none',
  about: 'The instrument must comply with them. They are not printed in it.',
  controls: [
    forSchool,
    text('reference', 'Trust deed or other document'),
    text('checkedBy', 'Role of whoever compared the draft with it'),
    { name: 'checkedOn', label: 'Compared on', kind: 'date' },
    yesNo('complies', 'Does the draft comply with it?'),
  ],
};

const partnershipNominators: DraftList = {
  name: 'partnershipNominators',
  title: 'Who nominates partnership governors',
  line: 'Nominator',
  none: 'It names nobody',
  about: 'Where the instrument names them.',
  controls: [forSchool, text('text', 'Who nominates')],
};

const termRules: DraftList = {
  name: 'termRules',
  title: 'Terms other than four years',
  line: 'Term',
  none: 'Every term is four years',
  about: 'A term can be shorter than four years, down to one, for a whole category.',
  controls: [
    {
      name: 'category',
      label: 'Governors',
      kind: 'choice',
      choices: [{ value: 'all', text: 'All' }, ...governorChoices],
    },
    { name: 'years', label: 'Years', kind: 'number' },
    yesNo('individualTerms', 'May those who appoint set the term governor by governor?'),
  ],
};

const otherPlaces: DraftList = {
  name: 'otherPlaces',
  title: 'Lines of an older paper',
  line: 'Line',
  none: 'There are none',
  about: 'Places that the paper words as none of the seven categories.',
  controls: [text('label', 'As worded there'), { name: 'number', label: 'Number', kind: 'number' }],
};

/** The lists of an instrument in the order of the page. */
export const draftLists: readonly DraftList[] = [
  foundationPlaces,
  exOfficioPlaces,
  ethosStatements,
  foundationDocuments,
  partnershipNominators,
  termRules,
  schools,
  otherPlaces,
];

/** Single fields of every instrument. */
export const nameControls: readonly DraftControl[] = [
  text('name', 'Name of the school or federation'),
  text('governingBodyName', 'Name of the governing body'),
  { name: 'effectiveOn', label: 'Day it takes effect', kind: 'date', hint: 'The day fixed by the case, where there is one' },
];

export const authorityControls: readonly DraftControl[] = [
  text('makingAuthority', 'Authority that makes the instrument', 'Three figures. Where schools of several authorities are federated'),
  text('nominatingAuthority', 'Authority that nominates the local authority governor', 'Three figures'),
];

export const publishedControls: readonly DraftControl[] = [
  ...placeCategories.map((category): DraftControl => ({
    name: `publishedPlaces-${category}`,
    label: capital(categoryNames[category]),
    kind: 'number',
  })),
  { name: 'publishedDifference', label: 'Reason why the numbers differ from those published', kind: 'long' },
];

export const temporaryControls: readonly DraftControl[] = [
  {
    name: 'temporaryFor',
    label: 'What the temporary governing body is for',
    kind: 'choice',
    choices: [
      { value: 'new-school', text: 'A new school' },
      { value: 'leaving', text: 'A school that leaves a federation' },
      { value: 'opening-federated', text: 'Schools that open federated' },
    ],
  },
  { name: 'firstMeetingOn', label: 'Day of the first meeting', kind: 'date' },
  { name: 'headsResigned', label: 'Heads who resigned the place', kind: 'number' },
];

export const madeControls: readonly DraftControl[] = [
  { name: 'madeOn', label: 'Day it was made', kind: 'date', hint: 'Only for a paper; the making itself is recorded as a step' },
  {
    name: 'variation-effectiveOn',
    label: 'Day the variation takes effect',
    kind: 'date',
    hint: 'Only where an instrument in force is varied',
  },
];

/** Name of the control of a field that a finding names: "schools[1].hasFoundation" is "schools-1-hasFoundation". */
export const controlOf = (path: string): string => path.replace(/\[(\d+)\]/g, '-$1').replace(/\./g, '-');

/** Name of the box that says that a list has no lines, where an empty list only says that nothing was written yet. */
export const noneControl = (list: ListName): string => `${list}-none`;

/** Name of the control of a number of places. */
export const placeControl = (category: PlaceCategory | 'coOptedStaff'): string =>
  category === 'coOptedStaff' ? 'coOptedStaff' : `places-${category}`;

/** Lines of a list as they are recorded. */
export const linesOf = (record: InstrumentInput, list: ListName): readonly Record<string, unknown>[] =>
  (record[list] ?? []) as unknown as readonly Record<string, unknown>[];

/** How fields of an instrument name a school: by its URN, or its name where it has none. */
export const schoolKey = ({ urn, name }: { urn?: string | null; name: string }): string => urn || name;
