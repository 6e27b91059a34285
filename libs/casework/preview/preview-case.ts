import { Injectable } from '@nestjs/common';
import { eventDescription, judge, processes } from '#libs/law/index.js';
import type { CaseInput, CaseView, FederationFacts, LawEvent, SchoolFacts } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { ok, refuse, type Result } from '#libs/platform/result.js';
import { Register } from '#libs/register/index.js';
import { fieldsInvalid } from '../refusals.js';
import { validateEventData, type FieldError } from '#libs/platform/fields/event-data.js';
import { readPreviewBody, type PreviewBody } from './preview-body.js';

interface Described {
  federation: FederationFacts;
  schools: SchoolFacts[];
}

/** POST /preview: what the law would say of a described case. Saves nothing; federations and schools may come from the register. */
@Injectable()
export class PreviewCase {
  constructor(private readonly register: Register) {}

  /** Refused with `fields-invalid` (each error with its path), `process-not-built`, `register-has-no-federation` or `register-has-no-school`. */
  async preview(actor: Actor, given: unknown): Promise<Result<CaseView>> {
    const { body, errors } = readPreviewBody(given);
    if (errors.length > 0) return fieldsInvalid(errors);
    const input = await this.inputOf(actor, body);
    return input.ok ? ok(judge(input.value)) : input;
  }

  /** A described case as the law reads it; refused as `preview` is. */
  async inputOf(actor: Actor, body: PreviewBody): Promise<Result<CaseInput>> {
    if (!processes[body.process]) {
      return refuse({
        code: 'process-not-built',
        status: 422,
        title: 'This process cannot be previewed',
        detail: `The rules of "${body.process}" are in the rulebook; its steps are not in the program.`,
        nextStep: `Processes that can be previewed: ${Object.keys(processes).join(', ')}.`,
      });
    }
    const described = body.federation.uid ? await this.fromRegister(actor, body) : await this.described(actor, body);
    if (!described.ok) return described;
    const { federation, schools } = described.value;
    const events = lawEvents(body);
    const wrong = [...wrongPointers(body, schools), ...events.errors];
    if (wrong.length > 0) return fieldsInvalid(wrong);
    // A school that is only described has no stored term dates: without a calendar of its own it has none, and the law says so.
    const stored = await this.register.calendarsFor(
      actor,
      schools.filter((school) => school.urn !== undefined),
    );
    const withCalendars = schools.map((school) => stored.schools.find(({ key }) => key === school.key) ?? school);
    return ok({
      process: body.process,
      asOf: body.asOf,
      federation,
      schools: withCalendars,
      ...(body.relevantSchool === undefined ? {} : { relevantSchool: body.relevantSchool }),
      ...(body.boards === undefined ? {} : { boards: body.boards }),
      calendars: { ...stored.calendars, ...(body.calendars ?? {}) },
      ...(body.policies?.length ? { policies: body.policies.map((policy) => ({ ...policy })) } : {}),
      bankHolidays: (await this.register.bankHolidays(actor)).holidays,
      events: events.events,
    });
  }

  private async fromRegister(actor: Actor, body: PreviewBody): Promise<Result<Described>> {
    const { uid, registerAsAt, schools: _, name: __, ...said } = body.federation;
    const asAt = registerAsAt ?? body.asOf;
    const facts = await this.register.caseFacts(actor, { federationUid: uid!, asAt });
    if (!facts) {
      return refuse({
        code: 'register-has-no-federation',
        status: 422,
        title: 'The register has no such federation on that date',
        detail: `No school was in a federation with UID ${uid} on ${asAt}.`,
        nextStep: 'Check the UID and the date, or describe the federation instead.',
      });
    }
    const given = body.schools ?? [];
    const unknown = given.filter((school) => school.urn && !facts.schools.some(({ urn }) => urn === school.urn));
    if (unknown.length > 0) {
      return fieldsInvalid(
        unknown.map((school) => ({
          field: `schools[${given.indexOf(school)}].urn`,
          message: `School ${school.urn} was not in federation ${uid} on ${asAt}`,
        })),
      );
    }
    const members = facts.schools.map((member) =>
      merged(
        member,
        given.find((school) => school.urn === member.urn || (!school.urn && school.key === member.key)),
      ),
    );
    const described = given.filter((school) => !school.urn && !facts.schools.some(({ key }) => key === school.key));
    return ok({
      federation: { ...facts.federation, ...said, uid, registerAsAt: asAt } as FederationFacts,
      schools: [...members, ...described.map((school) => merged({ key: school.key, name: school.key }, school))],
    });
  }

  private async described(actor: Actor, body: PreviewBody): Promise<Result<Described>> {
    const { name, schools: listed, ...said } = body.federation;
    const given = body.schools ?? [];
    const keys = listed ?? [];
    const strangers = given.filter((school) => !keys.includes(school.key));
    if (strangers.length > 0) {
      return fieldsInvalid(
        strangers.map((school) => ({
          field: `schools[${given.indexOf(school)}].key`,
          message: `School "${school.key}" is not one of federation.schools`,
        })),
      );
    }
    const urns = given.flatMap((school) => (school.urn ? [school.urn] : []));
    const known = urns.length > 0 ? await this.register.schoolFacts(actor, urns) : [];
    const missing = given.filter((school) => school.urn && !known.some(({ urn }) => urn === school.urn));
    if (missing.length > 0) {
      return refuse({
        code: 'register-has-no-school',
        status: 422,
        title: 'The register has no such school',
        detail: `The register has no school with URN ${missing.map((school) => school.urn).join(', ')}.`,
        errors: missing.map((school) => ({ field: `schools[${given.indexOf(school)}].urn`, message: `No school has URN ${school.urn}` })),
      });
    }
    const schools = keys.map((key) => {
      const school = given.find((candidate) => candidate.key === key);
      const fromRegister = school?.urn ? known.find(({ urn }) => urn === school.urn) : undefined;
      return merged(fromRegister ?? { key, name: key }, school);
    });
    return ok({ federation: { name: name ?? 'The federation', ...said }, schools });
  }
}

/** What is said of a school in the request goes before what the register says; `null` says that it is not known. */
function merged(known: SchoolFacts, said: NonNullable<PreviewBody['schools']>[number] | undefined): SchoolFacts {
  const given = Object.fromEntries(Object.entries(said ?? {}).filter(([, value]) => value !== undefined));
  return { ...known, ...given };
}

function wrongPointers(body: PreviewBody, schools: readonly SchoolFacts[]): FieldError[] {
  const errors: FieldError[] = [];
  const keys = schools.map((school) => school.key);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  for (const key of new Set(twice)) errors.push({ field: 'schools', message: `"${key}" names more than one school` });
  if (body.process === 'leaving' && body.relevantSchool === undefined)
    errors.push({ field: 'relevantSchool', message: 'relevantSchool is missing: the school the request is about' });
  if (body.relevantSchool !== undefined && !keys.includes(body.relevantSchool))
    errors.push({ field: 'relevantSchool', message: `"${body.relevantSchool}" is not one of the schools` });
  (body.boards ?? []).forEach((board, index) => {
    for (const key of board.schools.filter((school) => !keys.includes(school)))
      errors.push({ field: `boards[${index}].schools`, message: `"${key}" is not one of the schools` });
  });
  (body.schools ?? []).forEach((school, index) => {
    if (school.calendar !== undefined && !Object.hasOwn(body.calendars ?? {}, school.calendar)) {
      errors.push({ field: `schools[${index}].calendar`, message: `There is no calendar "${school.calendar}" in calendars` });
    }
  });
  return errors;
}

function lawEvents(body: PreviewBody): { events: LawEvent[]; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const events = body.events.map((given, index): LawEvent => {
    const description = eventDescription(body.process, given.type);
    if (!description) {
      errors.push({
        field: `events[${index}].type`,
        message: `"${given.type}" is not an event of ${body.process}; it has ${(processes[body.process]?.events ?? []).map(({ type }) => type).join(', ')}`,
      });
      return { type: given.type, happenedOn: given.happenedOn };
    }
    const checked = validateEventData(description, given.data ?? {});
    errors.push(...checked.errors.map((error) => ({ field: `events[${index}].data.${error.field}`, message: error.message })));
    return {
      type: given.type,
      happenedOn: given.happenedOn,
      data: checked.data,
      ...(given.asPurported === undefined ? {} : { asPurported: given.asPurported }),
      ...(given.reason === undefined ? {} : { reason: given.reason }),
    };
  });
  return { events, errors };
}
