import { categoryNames, placeCategories, type PlaceCategory } from '#libs/law/index.js';
import type { TemporaryBodyDetails, TemporaryBodyFacts, TemporaryMemberInput, TemporaryMemberRow } from '#libs/instruments/index.js';
import { capital } from '../words.js';
import { type DraftChoice, type DraftControl, governorChoices } from './instrument-fields.js';
import { read, show } from './instrument-form.js';
import { type FieldError, type Posted, typed } from './posted.js';

const yesNo = (name: string, label: string): DraftControl => ({ name, label, kind: 'yes-no' });
const date = (name: string, label: string, hint?: string): DraftControl => ({ name, label, kind: 'date', ...(hint ? { hint } : {}) });

/** Numbers of a temporary governing body, and when it first met. */
export const compositionControls: readonly DraftControl[] = [
  ...placeCategories.map((category): DraftControl => ({
    name: `places-${category}`,
    label: capital(categoryNames[category]),
    kind: 'number',
  })),
  { name: 'coOptedStaff', label: 'Of the co-opted, members of staff', kind: 'number' },
  { name: 'totalPlaces', label: 'Total', kind: 'number' },
  { name: 'headsResigned', label: 'Heads who resigned the place', kind: 'number' },
  date('firstMeetingOn', 'Day of the first meeting', 'The day it met, or will'),
];

/** What else the law reads of it. */
export const factControls: readonly DraftControl[] = [
  date('triggeredOn', 'Day of what obliges the authority', 'The approval, or the receipt of the notice'),
  {
    name: 'sizeSetBy',
    label: 'Who fixed the size',
    kind: 'choice',
    choices: [
      { value: 'local-authority', text: 'The local authority' },
      { value: 'temporary-governing-body', text: 'The temporary governing body' },
      { value: 'governing-body', text: 'The governing body of the federation' },
    ],
  },
  {
    name: 'proposedBy',
    label: 'Who put the proposals forward',
    kind: 'choice',
    choices: [
      { value: 'local-authority', text: 'The local authority' },
      { value: 'proposers', text: 'Others' },
    ],
  },
  yesNo('pupilsTransfer', 'Do all or most pupils of closing schools move over?'),
  yesNo('closingBoardsAppoint', 'Do the closing schools’ boards appoint temporary parents?'),
  yesNo('appointersAgreed', 'Are the appointers agreed with trustees and diocese?'),
  date('chairElectedOn', 'Chair elected on'),
  yesNo('chairIsStaff', 'Is the chair employed at the school?'),
  date('viceChairElectedOn', 'Vice-chair elected on'),
  yesNo('viceChairIsStaff', 'Is the vice-chair employed at the school?'),
  date('clerkAppointedOn', 'Clerk appointed on'),
  date('incorporationOn', 'Day it becomes the governing body', 'Left empty: the day the case has'),
];

/** What an instrument that is not on this service says of itself. */
export const instrumentFactControls: readonly DraftControl[] = [
  date('instrumentAdoptedOn', 'Draft of the instrument adopted on'),
  date('instrumentSubmittedOn', 'Draft submitted on'),
  date('instrumentMadeOn', 'Instrument made on'),
  date('instrumentEffectiveOn', 'Instrument takes effect on'),
  { name: 'instrumentName', label: 'Name of the governing body in it', kind: 'text' },
];

const choosers: readonly DraftChoice[] = [
  { value: 'parents', text: 'Parents' },
  { value: 'staff', text: 'Staff' },
  { value: 'governing-body', text: 'The governing body of the federation' },
  { value: 'temporary-governing-body', text: 'The temporary governing body' },
  { value: 'local-authority', text: 'The local authority' },
  { value: 'foundation-appointer', text: 'Whoever appoints foundation governors' },
  { value: 'proposers', text: 'The proposers' },
  { value: 'closing-boards', text: 'Boards of closing schools' },
  { value: 'diocesan-authority', text: 'The diocesan authority' },
  { value: 'religious-body', text: 'The religious body' },
  { value: 'governors', text: 'Governors' },
];

const parentOf: readonly DraftChoice[] = [
  { value: 'pupil', text: 'A pupil' },
  { value: 'nursery-user', text: 'A child who uses the nursery' },
  { value: 'likely-pupil', text: 'A child likely to become a pupil' },
  { value: 'pupil-of-another-school', text: 'A pupil of another school of the federation' },
  { value: 'former-pupil', text: 'A former pupil' },
  { value: 'former-pupil-of-another-school', text: 'A former pupil of another school' },
  { value: 'child-of-school-age', text: 'A child of school age' },
  { value: 'child-with-needs', text: 'A child with special educational needs' },
  { value: 'older-with-needs', text: 'Somebody older with special educational needs' },
  { value: 'any-child', text: 'Any child' },
  { value: 'nobody', text: 'Nobody' },
];

export const memberControls: readonly DraftControl[] = [
  { name: 'name', label: 'Name', kind: 'text', hint: 'Kept apart from the record, so that it can be erased' },
  { name: 'category', label: 'Temporary governor of which kind', kind: 'choice', choices: governorChoices },
  date('appointedOn', 'Elected or appointed on'),
  { name: 'appointedBy', label: 'Who elected or appointed', kind: 'choice', choices: choosers },
  { name: 'nominatedBy', label: 'Who nominated', kind: 'choice', choices: choosers },
  { name: 'termYears', label: 'Term in years', kind: 'number' },
  date('termEndsOn', 'Last day of the term'),
  date('endedOn', 'Left on', 'Only if no longer a member'),
  { name: 'parentOf', label: 'Parent of whom', kind: 'choice', choices: parentOf },
  yesNo('employedAtSchool', 'Employed at the school?'),
  yesNo('isHead', 'Is it the head?'),
  yesNo('eligibleAsStaff', 'Could they be elected staff governor?'),
  yesNo('skills', 'Are those who appointed satisfied of the skills?'),
  yesNo('barredAsPartner', 'Barred as partnership governor?'),
];

/** Takes the facts out of their form; a control left empty takes away what was there. */
export function readFacts(
  posted: Posted,
  { facts, instrumentId }: Pick<TemporaryBodyDetails, 'facts' | 'instrumentId'>,
): { facts: Partial<TemporaryBodyFacts>; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const places: Partial<Record<PlaceCategory, number>> = {};
  const composition: Record<string, unknown> = { ...facts.composition };
  for (const control of compositionControls) {
    const value = read(control, control.name, posted, errors);
    const place = control.name.startsWith('places-') ? (control.name.slice('places-'.length) as PlaceCategory) : null;
    if (place === null) {
      if (value === undefined) delete composition[control.name];
      else composition[control.name] = value;
    } else if (value !== undefined) places[place] = value as number;
  }
  const others: Record<string, unknown> = {};
  for (const control of instrumentId === null ? [...factControls, ...instrumentFactControls] : factControls)
    others[control.name] = read(control, control.name, posted, errors) ?? null;
  return { facts: { ...others, composition: { ...composition, places } } as unknown as Partial<TemporaryBodyFacts>, errors };
}

export function factsAsPosted({ facts }: TemporaryBodyDetails): Posted {
  const posted: Posted = {};
  const composition = facts.composition as unknown as Record<string, unknown>;
  for (const control of compositionControls) {
    const place = control.name.startsWith('places-') ? (control.name.slice('places-'.length) as PlaceCategory) : null;
    Object.assign(posted, show(control, control.name, place === null ? composition[control.name] : facts.composition.places[place]));
  }
  for (const control of [...factControls, ...instrumentFactControls])
    Object.assign(posted, show(control, control.name, (facts as unknown as Record<string, unknown>)[control.name]));
  return posted;
}

export function readMember(posted: Posted): { member: TemporaryMemberInput | null; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const entries = memberControls.map((control): [string, unknown] => [control.name, read(control, control.name, posted, errors) ?? null]);
  if (!typed(posted, 'category'))
    errors.push({ field: 'category', message: 'Select which kind of temporary governor', target: 'category' });
  if (errors.length > 0) return { member: null, errors };
  return { member: { ...Object.fromEntries(entries), name: typed(posted, 'name') } as unknown as TemporaryMemberInput, errors };
}

export function memberAsPosted(member: TemporaryMemberRow): Posted {
  const given = member as unknown as Record<string, unknown>;
  return Object.assign({}, ...memberControls.map((control) => show(control, control.name, given[control.name]))) as Posted;
}
