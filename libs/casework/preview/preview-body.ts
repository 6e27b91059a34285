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
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
  validateSync,
  type ValidationError,
} from 'class-validator';
import { parseIsoDate } from '#libs/law/calendar/civil-date.js';
import { ALL_PROCESSES, CATEGORIES } from './words.js';
import type { Category, DateRange, IsoDate, ProcessId } from '#libs/law/types.js';
import type { FieldError } from '../validation/event-data.js';

const date = { message: '$property must be a real date, such as 2026-01-27' };
const isDate = (value: unknown): boolean => typeof value === 'string' && parseIsoDate(value) !== null;
const IsCivilDate = (): PropertyDecorator =>
  ValidateBy({ name: 'isCivilDate', validator: { validate: isDate, defaultMessage: () => date.message } });
const isRange = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to, ...rest } = value as Record<string, unknown>;
  return Object.keys(rest).length === 0 && isDate(from) && isDate(to) && (from as string) <= (to as string);
};
const IsDays = (what: 'ranges' | 'ranges or dates'): PropertyDecorator =>
  ValidateBy({
    name: 'isDays',
    validator: {
      validate: (value) => Array.isArray(value) && value.every((day) => isRange(day) || (what === 'ranges or dates' && isDate(day))),
      defaultMessage: () =>
        what === 'ranges' ? '$property must be a list of {"from", "to"}' : '$property must be a list of dates and of {"from", "to"}',
    },
  });
const Required = (): PropertyDecorator => IsDefined({ message: '$property is missing' });
const OptionalYesNo = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key as string);
  IsBoolean({ message: '$property must be true, false or null' })(target, key as string);
};

class FederationBody {
  @IsOptional() @Matches(/^[0-9]{1,10}$/, { message: 'uid must be the UID of a federation, such as "17615"' }) uid?: string;
  @IsOptional() @IsCivilDate() registerAsAt?: IsoDate;
  @IsOptional() @IsString() @MaxLength(200) name?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(200) @IsString({ each: true }) schools?: string[];
  @OptionalYesNo() hasHeadOfFederation?: boolean | null;
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) foundationAppointers?: string[];
  @IsOptional() @IsCivilDate() instrumentEffectiveOn?: IsoDate | null;
}

class SchoolBody {
  @IsString({ message: 'key is missing: it names the school in this request' }) @MaxLength(100) key: string;
  @IsOptional() @Matches(/^[0-9]{6}$/, { message: 'urn must have six digits' }) urn?: string;
  @IsOptional() @IsString() @MaxLength(200) name?: string;
  @IsOptional() @IsIn(CATEGORIES, { message: `category must be one of ${CATEGORIES.join(', ')}` }) category?: Category;
  @IsOptional() @Matches(/^[0-9]{3}$/, { message: 'authority must have three digits' }) authority?: string;
  @IsOptional() @IsString() @MaxLength(200) religiousCharacter?: string | null;
  @OptionalYesNo() religiousFoundation?: boolean | null;
  @OptionalYesNo() hasTrust?: boolean | null;
  @OptionalYesNo() hasReligiousBody?: boolean | null;
  @IsOptional() @IsInt({ message: 'registeredPupils must be a whole number' }) @Min(0) registeredPupils?: number | null;
  @IsOptional() @IsInt({ message: 'paidStaff must be a whole number' }) @Min(0) paidStaff?: number | null;
  @IsOptional() @IsString() @MaxLength(100) calendar?: string;
}

class CalendarBody {
  @Required() @IsDays('ranges') terms: DateRange[];
  @IsOptional() @IsDays('ranges or dates') notSchoolDays?: (DateRange | IsoDate)[];
  @IsOptional() @IsString() @MaxLength(200) name?: string;
  @IsOptional() @IsString() @MaxLength(200) version?: string;
}

class EventBody {
  @IsString({ message: 'type is missing' }) type: string;
  @IsCivilDate() happenedOn: IsoDate;
  @IsOptional() @IsObject({ message: 'data must be an object' }) data?: Record<string, unknown>;
  @IsOptional() @IsBoolean({ message: 'asPurported must be true or false' }) asPurported?: boolean;
  @IsOptional() @IsString() @MaxLength(5_000) reason?: string;
}

/** The body of POST /preview as design/api.md gives it. Fields of events are checked later, against their descriptions. */
export class PreviewBody {
  @IsIn(ALL_PROCESSES, { message: `process must be one of ${ALL_PROCESSES.join(', ')}` }) process: ProcessId;
  @IsOptional() @IsCivilDate() asOf?: IsoDate;
  @Required()
  @IsObject({ message: 'federation must be an object' })
  @ValidateNested()
  @Type(() => FederationBody)
  federation: FederationBody;
  @IsOptional()
  @IsArray({ message: 'schools must be a list' })
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SchoolBody)
  schools?: SchoolBody[];
  @IsOptional() @IsString() relevantSchool?: string;
  @IsOptional() @IsObject({ message: 'calendars must be an object' }) calendars?: Record<string, CalendarBody>;
  @Required()
  @IsArray({ message: 'events must be a list' })
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  @Type(() => EventBody)
  events: EventBody[];
}

const strict = { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true } as const;

/** Every wrong place of a body, each with its path ("events[0].happenedOn"); the body itself when nothing is wrong. */
export function readPreviewBody(given: unknown): { body: PreviewBody; errors: FieldError[] } {
  const plain = typeof given === 'object' && given !== null && !Array.isArray(given) ? given : {};
  const body = plainToInstance(PreviewBody, plain);
  const errors = flatten(validateSync(body, strict), '');
  if (typeof body.calendars === 'object' && body.calendars !== null) {
    for (const [key, calendar] of Object.entries(body.calendars)) {
      if (typeof calendar !== 'object' || calendar === null)
        errors.push({ field: `calendars.${key}`, message: 'A calendar must be an object' });
      else errors.push(...flatten(validateSync(plainToInstance(CalendarBody, calendar as object), strict), `calendars.${key}`));
    }
  }
  return { body, errors };
}

function flatten(found: readonly ValidationError[], path: string): FieldError[] {
  return found.flatMap((error) => {
    const at = /^[0-9]+$/.test(error.property) ? `${path}[${error.property}]` : path === '' ? error.property : `${path}.${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([name, message]) => ({
      field: at,
      message: name === 'whitelistValidation' ? `"${error.property}" is not known here` : message,
    }));
    return [...own, ...flatten(error.children ?? [], at)];
  });
}
