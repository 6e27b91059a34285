import type { Chooser, InstrumentInput, IsoDate, ParentOf, PlaceCategory, TemporaryTrigger } from '#libs/law/index.js';
import type { TemporaryBodyFacts } from '#libs/instruments/index.js';
import { Choice, CivilDate, One, Text, WholeNumber, YesNo } from '../fields/field.js';
import { DraftBody } from './instruments.js';

const optional = { optional: true } as const;
const notKnown = { optional: true, orNotKnown: true } as const;
const triggers = [
  'new-school',
  'amalgamation',
  'opening-federated',
  'leaving',
  'dissolution',
  'last-school',
  'one-of-two-leaves',
] as const satisfies readonly TemporaryTrigger[];
const choosers = [
  'parents',
  'staff',
  'governing-body',
  'temporary-governing-body',
  'local-authority',
  'foundation-appointer',
  'proposers',
  'closing-boards',
  'diocesan-authority',
  'religious-body',
  'governors',
] as const satisfies readonly Chooser[];
const parents = [
  'pupil',
  'nursery-user',
  'likely-pupil',
  'pupil-of-another-school',
  'former-pupil',
  'former-pupil-of-another-school',
  'child-of-school-age',
  'child-with-needs',
  'older-with-needs',
  'any-child',
  'nobody',
] as const satisfies readonly ParentOf[];
const places = ['parent', 'head', 'staff', 'la', 'coOpted', 'foundation', 'partnership'] as const satisfies readonly PlaceCategory[];

export class TemporaryFactsBody implements Partial<TemporaryBodyFacts> {
  @One('How it is made up', () => DraftBody, optional) composition?: InstrumentInput;
  @CivilDate('Day of what obliges the authority', optional) triggeredOn?: IsoDate;
  @CivilDate('Day it was established', optional) establishedOn?: IsoDate;
  @Choice('Who fixed the size', ['local-authority', 'temporary-governing-body', 'governing-body'], optional) sizeSetBy?:
    'local-authority' | 'temporary-governing-body' | 'governing-body';
  @Choice('Who put the proposals forward', ['local-authority', 'proposers'], optional) proposedBy?: 'local-authority' | 'proposers';
  @YesNo('Do pupils of closing schools move over?', notKnown) pupilsTransfer?: boolean | null;
  @YesNo('Do the closing schools appoint temporary parents?', notKnown) closingBoardsAppoint?: boolean | null;
  @YesNo('Is the chair staff?', notKnown) chairIsStaff?: boolean | null;
  @YesNo('Is the vice-chair staff?', notKnown) viceChairIsStaff?: boolean | null;
  @CivilDate('Chair elected', optional) chairElectedOn?: IsoDate;
  @CivilDate('Vice-chair elected', optional) viceChairElectedOn?: IsoDate;
  @CivilDate('Clerk appointed', optional) clerkAppointedOn?: IsoDate;
  @YesNo('Are the appointers agreed with trustees and diocese?', notKnown) appointersAgreed?: boolean | null;
  @CivilDate('Day it becomes the governing body', { optional: true, hint: 'The day of the case when not given' }) incorporationOn?: IsoDate;
}

export class OpenTemporaryBodyBody {
  @Text('Case', { max: 36, hint: 'Id or reference' }) caseId: string;
  @Text('School', { max: 40, hint: 'Its key in the case: the URN', example: '104144' }) school: string;
  @Choice('What brings it into being', triggers, { example: 'leaving' }) trigger: TemporaryTrigger;
  @One('Facts', () => TemporaryFactsBody, optional) facts?: TemporaryFactsBody;
  @Text('Instrument it drafts', { optional: true, max: 36, hint: 'Id of the matter' }) instrumentId?: string;
}

export class ChangeTemporaryBodyBody {
  @WholeNumber('Version you were looking at', { optional: true, hint: 'Here or in If-Match' }) expectedVersion?: number;
  @One('Facts to change', () => TemporaryFactsBody, { optional: true, example: { clerkAppointedOn: '2026-03-02' } })
  facts?: TemporaryFactsBody;
  @Text('Instrument it drafts', { optional: true, max: 36 }) instrumentId?: string;
}

export class EstablishBody {
  @WholeNumber('Version you were looking at', { optional: true, hint: 'Here or in If-Match' }) expectedVersion?: number;
  @CivilDate('Day it was established', { example: '2026-03-02' }) on: IsoDate;
  @Text('Evidence', { optional: true, hint: 'Reference of the decision' }) evidence?: string;
}

class MemberFactsBody {
  @CivilDate('Appointed', optional) appointedOn?: IsoDate;
  @Choice('By whom', choosers, optional) appointedBy?: Chooser;
  @Choice('Nominated by', choosers, optional) nominatedBy?: Chooser;
  @YesNo('Has the skills the regulations ask for?', notKnown) skills?: boolean | null;
  @Choice('Parent of', parents, optional) parentOf?: ParentOf;
  @YesNo('Employed at the school?', notKnown) employedAtSchool?: boolean | null;
  @YesNo('Head?', notKnown) isHead?: boolean | null;
  @YesNo('Could be elected staff governor?', notKnown) eligibleAsStaff?: boolean | null;
  @YesNo('Barred as partnership governor?', notKnown) barredAsPartner?: boolean | null;
  @Text('School served', { optional: true, max: 40 }) school?: string;
  @WholeNumber('Term in years', { optional: true, max: 10 }) termYears?: number;
  @CivilDate('Last day of the term', optional) termEndsOn?: IsoDate;
  @CivilDate('Left', optional) endedOn?: IsoDate;
}

export class TemporaryMemberBody extends MemberFactsBody {
  @Choice('Category', places, { example: 'parent' }) category: PlaceCategory;
  @Text('Name', { hint: 'Kept apart from the facts; it can be erased', example: 'Invented Person' }) name: string;
}

export class ChangeMemberBody extends MemberFactsBody {
  @Choice('Category', places, optional) category?: PlaceCategory;
  @Text('Name', optional) name?: string;
}
