import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
  validateSync,
} from 'class-validator';
import { parseIsoDate } from '#libs/law/calendar/civil-date.js';
import { ALL_PROCESSES, CATEGORIES } from './words.js';
import type { BoardFacts, Category, DateRange, IsoDate, Policy, ProcessId, SchoolFacts } from '#libs/law/types.js';
import { readPolicy } from '../policies/read-policy.js';
import type { FieldError } from '#libs/platform/fields/event-data.js';
import { wrongFields } from '../validation/wrong-fields.js';

const isDate = (value: unknown): boolean => typeof value === 'string' && parseIsoDate(value) !== null;
const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const isRange = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to, ...rest } = value as Record<string, unknown>;
  return Object.keys(rest).length === 0 && isDate(from) && isDate(to) && (from as string) <= (to as string);
};

/** Several checks of one field; the first that fails is the one that is told. */
const checks =
  (...inOrder: PropertyDecorator[]): PropertyDecorator =>
  (target, key) => {
    for (const check of inOrder.toReversed()) check(target, key);
  };
const Needed = (): PropertyDecorator => IsDefined({ message: '$property is missing' });
export const IsCivilDate = (): PropertyDecorator =>
  ValidateBy({
    name: 'isCivilDate',
    validator: { validate: isDate, defaultMessage: () => '$property must be a real date, such as 2026-01-27' },
  });
const IsDays = (what: 'ranges' | 'ranges or dates'): PropertyDecorator =>
  ValidateBy({
    name: 'isDays',
    validator: {
      validate: (value) => Array.isArray(value) && value.every((day) => isRange(day) || (what === 'ranges or dates' && isDate(day))),
      defaultMessage: () =>
        what === 'ranges' ? '$property must be a list of {"from", "to"}' : '$property must be a list of dates and of {"from", "to"}',
    },
  });
const IsText = (max: number): PropertyDecorator =>
  checks(IsString({ message: '$property must be text' }), MaxLength(max, { message: `$property must be ${max} characters or less` }));
const IsList = (most: number): PropertyDecorator =>
  checks(IsArray({ message: '$property must be a list' }), ArrayMaxSize(most, { message: `$property may have ${most} entries at most` }));
const IsObjects = (most: number): PropertyDecorator =>
  checks(
    IsList(most),
    ValidateBy({
      name: 'isObjects',
      validator: {
        validate: (value) => Array.isArray(value) && value.every(isPlain),
        defaultMessage: () => '$property must be a list of objects',
      },
    }),
    ValidateNested({ each: true }),
  );
const IsTexts = (most: number): PropertyDecorator =>
  checks(IsList(most), IsString({ each: true, message: '$property must be a list of texts' }));
const OptionalNumber = (): PropertyDecorator =>
  checks(
    IsOptional(),
    IsInt({ message: '$property must be a whole number' }),
    Min(0, { message: '$property must be 0 or more' }),
    Max(1_000_000, { message: '$property must be 1000000 or less' }),
  );
const OptionalYesNo = (): PropertyDecorator => checks(IsOptional(), IsBoolean({ message: '$property must be true, false or null' }));

const PARTS = ['closes', 'survives', 'goes-on'];
const BOARDS = ['school', 'federation', 'temporary', 'authority', 'proposers'];

class FederationBody {
  @IsOptional() @Matches(/^[0-9]{1,10}$/, { message: 'uid must be the UID of a federation, such as "17615"' }) uid?: string;
  @IsOptional() @IsCivilDate() registerAsAt?: IsoDate;
  @IsOptional() @IsText(200) name?: string;
  @IsOptional() @IsTexts(200) schools?: string[];
  @OptionalYesNo() hasHeadOfFederation?: boolean | null;
  @IsOptional() @IsTexts(50) foundationAppointers?: string[];
  @IsOptional() @IsCivilDate() instrumentEffectiveOn?: IsoDate | null;
}

class SchoolBody {
  @checks(IsDefined({ message: 'key is missing: it names the school in this request' }), IsText(100)) key: string;
  @IsOptional() @Matches(/^[0-9]{6}$/, { message: 'urn must have six digits' }) urn?: string;
  @IsOptional() @IsText(200) name?: string;
  @IsOptional() @IsIn(CATEGORIES, { message: `category must be one of ${CATEGORIES.join(', ')}` }) category?: Category;
  @IsOptional() @Matches(/^[0-9]{3}$/, { message: 'authority must have three digits' }) authority?: string;
  @IsOptional() @IsText(200) religiousCharacter?: string | null;
  @OptionalYesNo() religiousFoundation?: boolean | null;
  @OptionalYesNo() hasTrust?: boolean | null;
  @OptionalYesNo() hasReligiousBody?: boolean | null;
  @OptionalNumber() registeredPupils?: number | null;
  @OptionalNumber() paidStaff?: number | null;
  @IsOptional() @IsText(100) calendar?: string;
  @IsOptional() @IsText(100) federation?: string;
  @OptionalYesNo() maintained?: boolean | null;
  @OptionalYesNo() ruralPrimary?: boolean | null;
  @OptionalNumber() lowAge?: number | null;
  @OptionalNumber() highAge?: number | null;
  @IsOptional() @IsIn(PARTS, { message: `part must be one of ${PARTS.join(', ')}` }) part?: SchoolFacts['part'];
}

class BoardBody {
  @checks(IsDefined({ message: 'key is missing: it names the board in this request' }), IsText(100)) key: string;
  @checks(Needed(), IsText(200)) name: string;
  @checks(Needed(), IsIn(BOARDS, { message: `kind must be one of ${BOARDS.join(', ')}` })) kind: BoardFacts['kind'];
  @checks(Needed(), IsTexts(200)) schools: string[];
  @IsOptional() @Matches(/^[0-9]{3}$/, { message: 'authority must have three digits' }) authority?: string;
}

class CalendarBody {
  @checks(Needed(), IsDays('ranges')) terms: DateRange[];
  @IsOptional() @IsDays('ranges or dates') notSchoolDays?: (DateRange | IsoDate)[];
  @IsOptional() @IsText(200) name?: string;
  @IsOptional() @IsText(200) version?: string;
}

class EventBody {
  @checks(Needed(), IsText(60)) type: string;
  @checks(Needed(), IsCivilDate()) happenedOn: IsoDate;
  @IsOptional() @IsObject({ message: 'data must be an object' }) data?: Record<string, unknown>;
  @IsOptional() @IsBoolean({ message: 'asPurported must be true or false' }) asPurported?: boolean;
  @IsOptional() @IsText(5_000) reason?: string;
}

/** The body of POST /preview as design/api.md gives it. Fields of events are checked later, against their descriptions. */
export class PreviewBody {
  @checks(Needed(), IsIn(ALL_PROCESSES, { message: `process must be one of ${ALL_PROCESSES.join(', ')}` })) process: ProcessId;
  @checks(Needed(), IsCivilDate()) asOf: IsoDate;
  @checks(Needed(), IsObject({ message: 'federation must be an object' }), ValidateNested())
  @Type(() => FederationBody)
  federation: FederationBody;
  @checks(IsOptional(), IsObjects(200))
  @Type(() => SchoolBody)
  schools?: SchoolBody[];
  @IsOptional() @IsText(100) relevantSchool?: string;
  @checks(IsOptional(), IsObjects(200))
  @Type(() => BoardBody)
  boards?: BoardBody[];
  @IsOptional() @IsObject({ message: 'calendars must be an object' }) calendars?: Record<string, CalendarBody>;
  /** What authorities ask beyond the law, as GET /policies gives it: it warns and sets tasks, and changes no effect. */
  @checks(
    IsOptional(),
    IsList(100),
    ValidateBy({
      name: 'arePolicies',
      validator: {
        validate: (value) => Array.isArray(value) && value.every(isPlain),
        defaultMessage: () => '$property must be a list of objects',
      },
    }),
  )
  policies?: Policy[];
  @checks(Needed(), IsObjects(1_000))
  @Type(() => EventBody)
  events: EventBody[];
}

const strict = { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true } as const;
/** Null says no more than leaving a field out. */
const isSaid = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null;

/**
 * Every wrong place of a body, each with its path ("events[0].happenedOn"); the body itself when nothing is wrong.
 * @param Body Class of the body: one that says more than a preview does is read by its own.
 */
export function readPreviewBody<Body extends PreviewBody = PreviewBody>(
  given: unknown,
  Body: new () => Body = PreviewBody as new () => Body,
): { body: Body; errors: FieldError[] } {
  const body = plainToInstance(Body, isPlain(given) ? given : {});
  const errors = wrongFields(validateSync(body, strict));
  if (isPlain(body.calendars)) {
    for (const [key, calendar] of Object.entries(body.calendars)) {
      if (isPlain(calendar)) errors.push(...wrongFields(validateSync(plainToInstance(CalendarBody, calendar), strict), `calendars.${key}`));
      else errors.push({ field: `calendars.${key}`, message: 'A calendar must be an object' });
    }
  }
  if (errors.length > 0) return { body, errors };
  return { body, errors: [...wrongFederation(body.federation), ...namedTwice(body), ...wrongPolicies(body)] };
}

/** A federation comes from the register or is described: one of the two. What the register does not hold may be said with either. */
function wrongFederation({ uid, registerAsAt, name, schools }: FederationBody): FieldError[] {
  if (isSaid(uid)) {
    return Object.entries({ name, schools })
      .filter(([, value]) => isSaid(value))
      .map(([field]) => ({
        field: `federation.${field}`,
        message: `federation.${field} describes a federation and federation.uid takes one from the register: give one of the two`,
      }));
  }
  if (isSaid(registerAsAt)) {
    return [{ field: 'federation.uid', message: 'federation.uid is missing: registerAsAt says when to look it up in the register' }];
  }
  if (isSaid(schools) && schools.length > 0) return [];
  return [
    {
      field: 'federation.schools',
      message: 'federation.schools is missing: give the keys of its schools, or the uid of a federation of the register',
    },
  ];
}

function wrongPolicies({ policies }: PreviewBody): FieldError[] {
  return (policies ?? []).flatMap((policy, place) => readPolicy({ ...policy }, `policies[${place}]`).errors);
}

function namedTwice({ federation, schools: said }: PreviewBody): FieldError[] {
  const schools = said ?? [];
  const again = <T>(values: readonly (T | undefined)[], place: (index: number) => string): FieldError[] =>
    values.flatMap((value, index) =>
      isSaid(value) && values.indexOf(value) < index
        ? [{ field: place(index), message: `"${String(value)}" names more than one school` }]
        : [],
    );
  return [
    ...again(federation.schools ?? [], (index) => `federation.schools[${index}]`),
    ...again(
      schools.map(({ key }) => key),
      (index) => `schools[${index}].key`,
    ),
    ...again(
      schools.map(({ urn }) => urn),
      (index) => `schools[${index}].urn`,
    ),
  ];
}
