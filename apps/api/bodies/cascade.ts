import { actKinds, type CascadeInput } from '#libs/casework/index.js';
import type { IsoDate } from '#libs/law/index.js';
import { Choice, CivilDate, Code, Text, Texts } from '../fields/field.js';

const URN = /^\d{6}$/;

export class CascadeBody implements CascadeInput {
  @Choice('What is meant to happen', actKinds, {
    example: 'convert',
    hint: 'Schools federate or join a federation; a school leaves its federation; schools become academies; schools close; a federation is dissolved; schools become one',
  })
  act: CascadeInput['act'];
  @CivilDate('Day on which it takes effect', { example: '2025-08-31' }) on: IsoDate;
  @Texts('Schools, by URN', {
    optional: true,
    most: 100,
    example: ['104144', '104145'],
    hint: 'The one that leaves, those that go, or all that come together; left out for a dissolution',
  })
  schools?: string[];
  @Code('Federation that is dissolved or joined', /^\d{1,10}$/, 'be the UID of a federation', { optional: true }) federationUid?: string;
  @Texts('Of a conversion: those that close on the same day instead, by URN', { optional: true, most: 100 }) closing?: string[];
  @CivilDate('Later day ordered for the end of the governing body', { optional: true }) dissolvedOn?: IsoDate;
  @Code('School that stays', URN, 'be a URN of six digits', {
    optional: true,
    hint: 'Of schools that become one; without it all close and a new school opens',
  })
  survivor?: string;
  @Text('Name of the new school', { optional: true }) newSchool?: string;
  @Text('Name of the new federation', { optional: true }) newFederation?: string;
  @CivilDate('Day on which the others close', { optional: true, hint: 'Of schools that become one, where it is another day' })
  closesOn?: IsoDate;
  @CivilDate('Day of the register', {
    optional: true,
    example: '2024-11-19',
    hint: 'Membership of federations as at this day; today when not given',
  })
  registerAsAt?: IsoDate;
}

export class CascadeQuery {
  @CivilDate('Day supposed', {
    optional: true,
    hint: 'Where the case has no date yet: shows what would follow if it took effect on this day',
  })
  on?: IsoDate;
}
