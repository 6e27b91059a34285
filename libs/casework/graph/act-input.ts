import { parseIsoDate } from '#libs/law/calendar/civil-date.js';
import type { IntendedAct } from '#libs/law/cascade/types.js';
import type { IsoDate } from '#libs/law/types.js';
import type { FieldError } from '#libs/platform/fields/event-data.js';
import { actKinds, type CascadeInput } from './types.js';

const MOST_SCHOOLS = 100;

/** What cannot be right of a described act, whatever the register says. */
export function wrongAct(input: CascadeInput, today: IsoDate): FieldError[] {
  const errors: FieldError[] = [];
  const wrong = (field: string, message: string): void => void errors.push({ field, message });
  const { act, schools = [] } = input;
  if (!actKinds.includes(act)) wrong('act', `Choose one of ${actKinds.join(', ')}`);
  const dates = {
    on: 'The day it takes effect',
    dissolvedOn: 'The day of the order',
    closesOn: 'The day of the closures',
    registerAsAt: 'The day of the register',
  };
  for (const [field, label] of Object.entries(dates) as [keyof typeof dates, string][]) {
    const day: unknown = input[field];
    if (day === undefined && field !== 'on') continue;
    if (typeof day !== 'string' || parseIsoDate(day) === null) wrong(field, `${label} must be a real date, such as 2027-09-01`);
  }
  if (typeof input.registerAsAt === 'string' && input.registerAsAt > today)
    wrong('registerAsAt', 'The day of the register must be today or in the past');
  for (const field of ['schools', 'closing'] as const)
    (input[field] ?? []).forEach((urn: unknown, index) => {
      if (typeof urn !== 'string' || !/^[0-9]{6}$/.test(urn)) wrong(`${field}[${index}]`, 'Give a URN of six digits');
    });
  if (schools.length > MOST_SCHOOLS) wrong('schools', `Name at most ${MOST_SCHOOLS}`);
  if (act === 'leave' && schools.length !== 1) wrong('schools', 'Name the one school that leaves');
  if ((act === 'convert' || act === 'close') && schools.length === 0) wrong('schools', 'Name the schools that go');
  if (act === 'amalgamate' && schools.length < 2) wrong('schools', 'Name the schools that come together');
  if (act === 'federate' && schools.length < (input.federationUid === undefined ? 2 : 1))
    wrong('schools', 'Name the schools that come together: two or more, or those that join a federation');
  if (input.federationUid !== undefined && act === 'federate' && input.newFederation !== undefined)
    wrong('newFederation', 'Either a federation is joined, or a new one begins');
  if (act !== 'dissolve' && input.federationUid !== undefined && !/^[0-9]{1,10}$/.test(input.federationUid))
    wrong('federationUid', 'Give the UID of the federation, such as 17615');
  if (act === 'dissolve' && !/^[0-9]{1,10}$/.test(String(input.federationUid ?? '')))
    wrong('federationUid', 'Give the UID of the federation, such as 17615');
  if (act === 'dissolve' && schools.length > 0) wrong('schools', 'A dissolution is of a whole federation: leave the schools out');
  for (const [field, kinds] of Object.entries(ONLY_WITH) as [keyof typeof ONLY_WITH, readonly string[]][])
    if (input[field] !== undefined && !kinds.includes(act)) wrong(field, `Only for ${kinds.join(' and ')}: leave it out`);
  if (input.survivor !== undefined && !schools.includes(input.survivor))
    wrong('survivor', 'The school that stays is one of those that come together');
  if (input.survivor !== undefined && input.newSchool !== undefined) wrong('newSchool', 'Either one school stays, or a new one opens');
  if ((input.closing ?? []).some((urn) => !schools.includes(urn))) wrong('closing', 'Those that close are some of the schools named');
  return errors;
}

const ONLY_WITH = {
  federationUid: ['dissolve', 'federate'],
  newFederation: ['federate'],
  closing: ['convert'],
  dissolvedOn: ['convert', 'close'],
  survivor: ['amalgamate'],
  newSchool: ['amalgamate'],
  closesOn: ['amalgamate'],
} as const;

/** Of a federation that has no name yet. */
const NEW_FEDERATION_NAME = 'the new federation';

/** A described act as the law reads it; ask `wrongAct` first. */
export function actOf({
  act,
  on,
  schools = [],
  federationUid,
  closing,
  dissolvedOn,
  survivor,
  newSchool,
  newFederation,
  closesOn,
}: CascadeInput): IntendedAct {
  switch (act) {
    case 'federate':
      return {
        ...{ kind: 'federate', schools, on, name: newFederation ?? NEW_FEDERATION_NAME },
        ...(federationUid === undefined ? {} : { into: federationUid }),
      };
    case 'leave':
      return { kind: 'leave', school: schools[0]!, on };
    case 'dissolve':
      return { kind: 'dissolve', federation: federationUid!, on };
    case 'amalgamate':
      return {
        ...{ kind: 'amalgamate', schools, on },
        ...(closesOn === undefined ? {} : { closesOn }),
        ...(survivor === undefined ? {} : { survivor }),
        ...(newSchool === undefined ? {} : { successor: { name: newSchool } }),
      };
    default:
      return {
        ...{ kind: act, schools, on },
        ...(dissolvedOn === undefined ? {} : { dissolvedOn }),
        ...(closing === undefined || closing.length === 0 ? {} : { closing }),
      };
  }
}
