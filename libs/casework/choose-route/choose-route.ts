import { Injectable } from '@nestjs/common';
import { chooseRoutes, openQuestions, type PartedWay, type RouteAim, type RouteAnswer, type RouteQuestion } from '#libs/law/index.js';
import type { RouteFederation, RouteQuestions, RouteSchool } from '#libs/law/index.js';
import type { Category, IsoDate, SchoolFacts } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { ok, type Result } from '#libs/platform/result.js';
import { Register, type Partners, type SchoolDetails } from '#libs/register/index.js';
import { fieldsInvalid } from '../refusals.js';
import type { FieldError } from '#libs/platform/fields/event-data.js';

/** Schools and federations by their numbers, and the answers to what the register cannot say. */
export interface ChooseRouteInput {
  aim: RouteAim;
  urns?: readonly string[];
  /** UIDs; all schools of each are meant. */
  federations?: readonly string[];
  /** Day on which the schools and their federations are looked up; today when left out. */
  registerAsAt?: IsoDate;
  /** Day on which the first step is meant to be taken; today when left out. */
  publishOn?: IsoDate;
  becomes?: PartedWay;
  category?: Category;
  /** Null for none; left out while it is not decided. */
  religiousCharacter?: string | null;
  competitionFailed?: boolean | null;
  authorityInvolved?: boolean | null;
  /** Day appointed for section 66 of the Children's Wellbeing and Schools Act 2026, where one is known. */
  cwsa66CommencedOn?: IsoDate;
}

/** What the register answers of one school. */
export interface SchoolAnswered {
  urn: string;
  name: string;
  authority: string;
  authorityName: string;
  /** Null for a school that no maintaining authority has: an academy, an independent school. */
  category: Category | null;
  type: string;
  phase: string | null;
  lowAge: number | null;
  highAge: number | null;
  /** Designated religious character; null for none. */
  religiousCharacter: string | null;
  /** In the register's words: "Open", "Closed", "Open, but proposed to close". */
  status: string;
  /** Whether it was open on the day asked for, by its dates. */
  open: boolean;
  /** Federation it was in on that day, with how many schools that had. */
  federation: { uid: string; name: string; schools: number } | null;
}

/** Which lawful routes there are, with what they rest on. */
export interface RouteChoice {
  aim: RouteAim;
  registerAsAt: IsoDate;
  publishOn: IsoDate;
  /** Answered by the register. */
  schools: SchoolAnswered[];
  /** Federations of those schools on that day, with all their schools. */
  federations: { uid: string; name: string; schools: { urn: string; name: string }[] }[];
  /** Questions whose answers change a route, with the answer given; undefined in `given` while there is none. */
  questions: (RouteQuestion & { given?: string | boolean | null })[];
  /** Those that fit first, then those that turn on something not known, then those that do not fit. */
  routes: RouteAnswer[];
}

/** As many schools as anybody brings together at once; each is read with all of its federation. */
const MOST_SCHOOLS = 30;

/** POST /routes: which lawful routes fit schools that come together or part. Saves nothing. */
@Injectable()
export class ChooseRoute {
  constructor(
    private readonly register: Register,
    private readonly clock: Clock,
  ) {}

  /** Refused with `fields-invalid`: no school, too many, or one that the register does not have. */
  async choose(actor: Actor, input: ChooseRouteInput): Promise<Result<RouteChoice>> {
    const { urns = [], federations = [], aim, registerAsAt: _, ...answers } = input;
    const asAt = input.registerAsAt ?? this.clock.today();
    const publishOn = input.publishOn ?? this.clock.today();
    const few = tooFewOrMany(urns, federations);
    if (few) return fieldsInvalid([few]);
    const partners = await this.register.partners(actor, { urns, federationUids: federations, asAt });
    const unknown = notInRegister(partners, urns, federations, asAt);
    if (unknown.length > 0) return fieldsInvalid(unknown);
    const chosen = partners.schools.filter(({ key, federation }) => urns.includes(key) || federations.includes(federation ?? ''));
    if (chosen.length > MOST_SCHOOLS) return fieldsInvalid([{ field: 'urns', message: `Give ${MOST_SCHOOLS} schools at most` }]);
    const [details, days, bank] = await Promise.all([
      Promise.all(chosen.map(({ key }) => this.register.school(actor, key))),
      this.register.calendarsFor(actor, partners.schools),
      this.register.bankHolidays(actor),
    ]);
    const schools = details.flatMap((found) => (found.ok ? [answered(found.value, partners, asAt)] : []));
    const questions: RouteQuestions = {
      ...said(answers),
      aim,
      publishOn,
      schools: chosen.map((school) =>
        routeSchool(
          school,
          schools.find(({ urn }) => urn === school.key)!,
        ),
      ),
      federations: federationsOf(partners, days.schools),
      calendars: days.calendars,
      bankHolidays: bank.holidays,
    };
    return ok({
      aim,
      registerAsAt: asAt,
      publishOn,
      schools,
      federations: partners.federations.map((federation) => ({
        ...federation,
        schools: partners.schools.flatMap(({ key, name, federation: of }) => (of === federation.uid ? [{ urn: key, name }] : [])),
      })),
      questions: openQuestions(questions).map((question) => ({ ...question, ...given(questions, question.field) })),
      routes: chooseRoutes(questions),
    });
  }
}

type Answers = Omit<ChooseRouteInput, 'aim' | 'urns' | 'federations' | 'registerAsAt'>;

/** What was answered; null says of a yes-or-no question that it is not known, and of the religious character that there is to be none. */
function said(answers: Answers): Partial<RouteQuestions> {
  return Object.fromEntries(
    Object.entries(answers).filter(([field, value]) => value !== undefined && (value !== null || field === 'religiousCharacter')),
  );
}

function given(questions: RouteQuestions, field: RouteQuestion['field']): { given?: string | boolean | null } {
  const value = questions[field];
  return value === undefined ? {} : { given: value };
}

function tooFewOrMany(urns: readonly string[], federations: readonly string[]): FieldError | null {
  if (urns.length === 0 && federations.length === 0)
    return { field: 'urns', message: 'Give the URN of a school, or the UID of a federation' };
  return urns.length > MOST_SCHOOLS ? { field: 'urns', message: `Give ${MOST_SCHOOLS} schools at most` } : null;
}

function notInRegister(
  { schools, federations: found }: Partners,
  urns: readonly string[],
  federations: readonly string[],
  asAt: IsoDate,
): FieldError[] {
  return [
    ...urns.flatMap((urn, place) =>
      schools.some(({ key }) => key === urn) ? [] : [{ field: `urns[${place}]`, message: `The register has no school ${urn}` }],
    ),
    ...federations.flatMap((uid, place) =>
      found.some((one) => one.uid === uid)
        ? []
        : [{ field: `federations[${place}]`, message: `No school was in a federation with UID ${uid} on ${asAt}` }],
    ),
  ];
}

const CLOSED = '2';
const PROPOSED = '4';

function answered(school: SchoolDetails, partners: Partners, asAt: IsoDate): SchoolAnswered {
  const { urn, name, authority, authorityName, category, type, phase, lowAge, highAge, religiousCharacter, openDate, closeDate } = school;
  const facts = partners.schools.find(({ key }) => key === urn);
  const federation = partners.federations.find(({ uid }) => uid === facts?.federation);
  const opened = openDate === null ? school.statusCode !== PROPOSED : openDate <= asAt;
  const closed = closeDate === null ? school.statusCode === CLOSED : closeDate <= asAt;
  return {
    urn,
    name,
    authority,
    authorityName,
    category,
    type,
    phase,
    lowAge,
    highAge,
    religiousCharacter: facts?.religiousCharacter === null ? null : religiousCharacter,
    status: school.status,
    open: opened && !closed,
    federation: federation
      ? { ...federation, schools: partners.schools.filter((other) => other.federation === federation.uid).length }
      : null,
  };
}

function routeSchool(facts: SchoolFacts, { open, category }: SchoolAnswered): RouteSchool {
  const { key, name, authority, religiousCharacter, lowAge, highAge, federation } = facts;
  return {
    key,
    name,
    open,
    maintained: category !== null,
    ...(category === null ? {} : { category }),
    ...(authority === undefined ? {} : { authority }),
    ...(religiousCharacter === undefined ? {} : { religiousCharacter }),
    ...(lowAge === undefined ? {} : { lowAge }),
    ...(highAge === undefined ? {} : { highAge }),
    ...(federation === undefined ? {} : { federation }),
  };
}

function federationsOf({ federations, schools }: Partners, withCalendars: readonly SchoolFacts[]): Record<string, RouteFederation> {
  return Object.fromEntries(
    federations.map(({ uid, name }) => [
      uid,
      {
        name,
        schools: schools
          .filter(({ federation }) => federation === uid)
          .map((school) => withCalendars.find(({ key }) => key === school.key) ?? school),
      },
    ]),
  );
}
